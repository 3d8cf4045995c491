"""Whom `the minister`, `the 52-year-old` or `the company` takes up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from stemma.annotation.names.countries import country_named
from stemma.annotation.names.gender import Gender
from stemma.annotation.names.referents import Mention, Referent, ReferentKind
from stemma.annotation.names.rolewords import (
    ANY_BODY,
    ANY_PERSON,
    ANYBODY,
    BODIES,
    BROADER,
    BUSINESS,
    GENERIC_BODIES,
    KIN,
    NARROWER,
    PRIVATE,
    RELATIONS,
    SAME,
    STATES,
    SYNONYM,
    fit,
)

_OFTEN_UNNAMED = frozenset(
    "official source spokesman spokeswoman spokesperson aide diplomat officer analyst expert "
    "adviser advisor insider investigator prosecutor negotiator person".split()
)
_ANONYMOUS = frozenset({"official", "source", "insider", "person"})
"""Whoever is called so has no name, unless a name was introduced so."""
_LEAST = 0.8
_GUESS = 0.9
_MODIFIER = 0.6
_OTHER_COUNTRY = 3.0
_NEARBY = 4
_PROMINENT = frozenset({"subject", "object", "agent"})
_LESS_SO = frozenset({"oblique", "possessor"})
"""Where in a sentence before somebody stands whom a noun may call something for the first time."""
_OWNS = 0.2
_AGES = {
    "teenager": (13, 19),
    "pensioner": (58, 120),
    "retiree": (55, 120),
    "boy": (0, 17),
    "girl": (0, 17),
    "schoolboy": (5, 18),
    "schoolgirl": (5, 18),
}
_YOUNGER = frozenset({"younger", "youngest"})
_OLDER = frozenset({"older", "elder", "oldest", "eldest"})
_RANKS = frozenset({"deputy", "vice", "former", "assistant"})
_PLACELESS = frozenset({"who", "which", "that", "same", "new", "senior", "local", "own"})


@dataclass(frozen=True)
class Phrase:
    """A noun phrase that may take somebody up."""

    lemma: str
    """Its head."""
    modifiers: frozenset[str]
    """Its other content words, lower-case."""
    gender: Gender
    """What the head says of the gender."""
    kind: ReferentKind
    """What the head names."""
    age: str
    """Of `the 52-year-old`."""
    countries: frozenset[str]
    """Those whose demonym it has, lower-case."""
    speaks: bool
    """Whether it is the subject of a verb of speech."""
    guess: bool
    """Whether it may take up somebody who was never called anything like it."""
    of: bool = False
    """Whether it says of what somebody is the head, as the first description of somebody does."""
    two: bool = False
    """Whether it means two: `the pair`, `the two women`."""
    people: bool = False
    """Whether it says no more than of what country somebody is: `the Dane`."""
    owner: Referent | None = None
    """Whose mother or counterpart it is."""


def taken_up(
    phrase: Phrase,
    candidates: Iterable[tuple[Referent, Mention]],
    sentence: int,
    last: Referent | None,
    barred: frozenset[int],
) -> Referent | None:
    """The best of `candidates`, each with its latest mention, or nobody."""
    best: tuple[float, int] | None = None
    chosen: Referent | None = None
    for one, latest in candidates:
        if one.number in barred or not _may_be(phrase, one, latest):
            continue
        fitting = _fit(phrase, one, latest, sentence - latest.sentence)
        if not fitting:
            continue
        value = fitting + _modified(phrase, one, fitting) + _salience(latest, sentence)
        value += 0.4 * (phrase.speaks and last is not None and last.settled() is one)
        if value >= _LEAST and (best is None or (value, latest.token) > best):
            best, chosen = (value, latest.token), one
    return chosen


def by_age(phrase: Phrase, candidates: Iterable[tuple[Referent, Mention]]) -> Referent | None:
    """`The younger girl`: of the two last named with their ages, whoever is younger."""
    wanted = _YOUNGER if phrase.modifiers & _YOUNGER else phrase.modifiers & _OLDER
    aged = [one for one, _ in candidates if one.age and one.may_be(phrase.gender)][:2]
    if not wanted or len(aged) < 2:
        return None
    return (min if wanted is _YOUNGER else max)(aged, key=lambda one: int(one.age))


def _may_be(phrase: Phrase, one: Referent, latest: Mention) -> bool:
    owner = phrase.owner
    if owner is not None and one.owners.get(phrase.lemma, owner.number) != owner.number:
        return False  # The hospital's lawyer is not the surgeon's.
    if phrase.kind == "person":
        return one.kind == "person" and one.may_be(phrase.gender)
    if phrase.kind == "body":
        if phrase.lemma in STATES | {"city", "town", "government"}:
            return one.kind in ("body", "other", "place")
        return one.kind in ("body", "other") or _misjudged(one, latest)
    return one.kind == phrase.kind


def _misjudged(one: Referent, latest: Mention) -> bool:
    """A single word that acts may be a company's name, whatever the search for names took it for."""
    single = one.group is not None and " " not in one.text and latest.function == "subject"
    unsure = one.kind == "place" or (one.kind == "person" and not one.sure)
    return single and unsure and country_named(one.text) is None


def _fit(phrase: Phrase, one: Referent, latest: Mention, back: int) -> float:
    if phrase.age or (one.age and phrase.lemma in _AGES):
        return _fit_of_age(phrase, one)
    best = max((fit(phrase.lemma, role) for role in one.roles), default=0.0)
    if phrase.lemma in _ANONYMOUS and one.group is not None and phrase.lemma not in one.roles:
        return 0.0
    if phrase.two and one.members:
        return SAME
    if phrase.kind == "person" and (phrase.modifiers & _RANKS).intersection(one.roles):
        return SAME
    if phrase.kind == "body":
        return best or _fit_of_body(phrase.lemma, one)
    if phrase.kind == "person":
        return best or _narrower(phrase, one) or _fit_of_person(phrase, one, latest, back)
    return best


def _narrower(phrase: Phrase, one: Referent) -> float:
    """`The actor` takes up a star, but no official without a name."""
    broad = one.group is not None and any(fit(role, phrase.lemma) == BROADER for role in one.roles)
    return NARROWER if broad else 0.0


def _fit_of_age(phrase: Phrase, one: Referent) -> float:
    """Ages that are given agree exactly; a teenager is in the teens."""
    if phrase.age:
        return SAME + 1 if one.age == phrase.age else 0.0 if one.age else ANYBODY
    youngest, oldest = _AGES[phrase.lemma]
    return SYNONYM if youngest <= int(one.age) <= oldest else 0.0


def _fit_of_person(phrase: Phrase, one: Referent, latest: Mention, back: int) -> float:
    """Anybody may be a man or a mother; who was called nothing so far may be anything."""
    owner = phrase.owner
    if owner is not None and phrase.lemma in RELATIONS:
        if phrase.lemma == "counterpart":
            return SYNONYM if set(one.roles) & set(owner.roles) else 0.0
        family = one.text.split()[-1] == owner.text.split()[-1]
        return SYNONYM if family and one.group is not None and phrase.lemma in KIN else 0.0
    if phrase.people:
        return SYNONYM if phrase.countries & one.words else 0.0
    if phrase.lemma in ANY_PERSON and phrase.lemma not in _OFTEN_UNNAMED:
        elsewhere = phrase.lemma in PRIVATE and set(one.roles) - KIN - ANY_PERSON
        return ANYBODY + 0.2 * (one.gender == phrase.gender != "") - 1.0 * bool(elsewhere)
    # `The former police chief` takes up even a defendant: somebody new would not come so described.
    described = phrase.guess and len(phrase.modifiers) > 1 and latest.main and back <= 1
    guessed = (
        one.group is not None
        and (not set(one.roles) - KIN or described)
        and (phrase.guess or (phrase.of and latest.speaks and back <= 1))
        and back <= _NEARBY
        and latest.function in _PROMINENT | (_LESS_SO if back else frozenset())
    )
    if not guessed or phrase.lemma in _OFTEN_UNNAMED:
        return 0.0
    # `Keller's team lost again`: it is about Keller, though the sentence has another subject.
    return _GUESS + _OWNS * (latest.function == "possessor" and not latest.pronoun)


def _fit_of_body(lemma: str, one: Referent) -> float:
    words = set(one.text.lower().split())
    if lemma in words:
        return SAME
    if lemma in STATES:
        return SYNONYM if one.kind == "place" else 0.0
    if one.group is None and not one.proper:
        return 0.0
    said = (words | set(one.roles)) & BODIES
    if lemma in BUSINESS - {"group"}:
        return BROADER if not said - BUSINESS else 0.0
    if lemma in ANY_BODY:
        return 1.2 if not said - GENERIC_BODIES else 0.0
    return 1.0 if not said else 0.0


def _modified(phrase: Phrase, one: Referent, fitting: float) -> float:
    """What the modifiers add: the `French` president is not the Brazilian one."""
    value = 0.0
    if phrase.countries and not phrase.countries & one.words:
        value -= _OTHER_COUNTRY if one.roles else _MODIFIER
    guessed = fitting < BROADER and phrase.kind == "person"
    value -= _MODIFIER * ("former" in one.words - phrase.modifiers)
    for word in phrase.modifiers - phrase.countries - _PLACELESS:
        if word in one.words or word in one.roles:
            value += _MODIFIER
        elif word in _RANKS and one.roles and not guessed:
            value -= 3 * _MODIFIER
        elif one.group is None or (phrase.kind == "body" and fitting < BROADER):
            value -= 2 * _MODIFIER
        elif not guessed:
            value -= _MODIFIER / 2 if fitting >= SYNONYM else _MODIFIER
    return value


def _salience(latest: Mention, sentence: int) -> float:
    back = min(sentence - latest.sentence, 8)
    value = -0.15 * back + 0.3 * (latest.function == "subject") + 0.2 * latest.main
    return value - 0.5 * latest.quoted - 0.2 * (latest.function in ("possessor", "inner"))
