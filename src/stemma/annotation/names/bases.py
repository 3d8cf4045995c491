"""Why a mention stands for its entity, and how often that was right.

The shares come from two of the four topics of MEANTIME (Minard et al. 2016), `airbus` and `gm`: of
the mentions on that basis that have others of their entity beside them, how many are of the entity
that most of those are of, plus two right ones and one wrong. A basis that these articles never show
keeps that start, two of three. `benchmarks/names.py --bases` prints them.
"""

from __future__ import annotations

from stemma.model.marks import MentionForm

UNSEEN = 0.67
"""How sure a basis is that nothing was counted for."""

BASES: dict[str, tuple[MentionForm, float]] = {
    "same name": ("name", 0.90),
    "full name": ("name", 0.84),
    "full name with or without its middle names": ("name", UNSEEN),
    "initial before the same surname": ("name", UNSEEN),
    "short given name before the same surname": ("name", UNSEEN),
    "other spelling of the name": ("name", UNSEEN),
    "name alone": ("name", UNSEEN),
    "one letter off a name that is often printed": ("name", 0.75),
    "surname of somebody named in full in the article": ("short", 0.95),
    "surname of the one last named of several who bear it": ("short", UNSEEN),
    "surname of the one most named of several who bear it": ("short", UNSEEN),
    "surname of the only one in the story who bears it": ("short", 0.80),
    "first word of a full name in the article": ("short", 0.50),
    "first word of the only full name that begins so": ("short", UNSEEN),
    "abbreviation given in brackets": ("short", 0.97),
    "abbreviation of the full name": ("short", 0.80),
    "short name of the company": ("short", 0.96),
    "name without its country": ("short", 0.96),
    "name without its maker's": ("short", 0.50),
    "first words of the full name": ("short", 0.94),
    "people of the country": ("demonym", 0.79),
    "capital that acts for its government": ("seat", UNSEEN),
    "building or street that stands for its government": ("seat", 0.88),
    "building that stands for the body in it": ("seat", UNSEEN),
    "last person that fits": ("pronoun", 0.98),
    "name beside it": ("role", 0.95),
    "last person introduced so": ("role", UNSEEN),
    "last body that may be called so": ("role", 0.74),
    "person of that country with such an office": ("role", UNSEEN),
    "person whom other articles introduce so": ("role", 0.50),
}
"""For each basis the form of its mentions and how sure they are."""


def form_and_confidence(basis: str, form: MentionForm) -> tuple[MentionForm, float]:
    """What kind of word stands for the entity on this basis, and how sure that is.

    `form` is the answer for a basis that the table does not know.
    """
    return BASES.get(basis, (form, UNSEEN))
