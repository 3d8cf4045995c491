"""Whom `the minister`, `the 52-year-old` or `the company` takes up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from stemma.annotation.names.gender import Gender
from stemma.annotation.names.referents import Mention, Referent, ReferentKind
from stemma.annotation.names.rolewords import (
    ANY_BODY,
    ANY_PERSON,
    ANYBODY,
    BODIES,
    BUSINESS,
    SAME,
    STATES,
    SYNONYM,
    fit,
)

_OFTEN_UNNAMED = frozenset(
    "official source spokesman spokeswoman spokesperson aide diplomat officer analyst expert "
    "adviser advisor insider investigator prosecutor negotiator person".split()
)
_LEAST = 0.9
_GUESS = 0.9
_MODIFIER = 0.6
_OTHER_COUNTRY = 3.0
_NEARBY = 4
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
        if one.number in barred or not _may_be(phrase, one):
            continue
        value = _fit(phrase, one, sentence - latest.sentence)
        if not value:
            continue
        value += _modified(phrase, one) + _salience(latest, sentence)
        value += 0.4 * (phrase.speaks and last is not None and last.settled() is one)
        if value >= _LEAST and (best is None or (value, latest.token) > best):
            best, chosen = (value, latest.token), one
    return chosen


def _may_be(phrase: Phrase, one: Referent) -> bool:
    if phrase.kind == "person":
        return one.kind == "person" and one.may_be(phrase.gender)
    if phrase.kind == "body":
        states = phrase.lemma in STATES | {"city", "town", "government"}
        return one.kind in ("body", "other") or (one.kind == "place" and states)
    return one.kind == phrase.kind


def _fit(phrase: Phrase, one: Referent, back: int) -> float:
    if phrase.age:
        if one.age == phrase.age:
            return SAME + 1
        return 0.0 if one.age else ANYBODY
    best = max((fit(phrase.lemma, role) for role in one.roles), default=0.0)
    if phrase.kind == "body":
        return best or _fit_of_body(phrase.lemma, one)
    if phrase.kind == "person":
        return best or _fit_of_person(phrase, one, back)
    return best


def _fit_of_person(phrase: Phrase, one: Referent, back: int) -> float:
    """Anybody may be a man or a mother; who was called nothing so far may be anything."""
    if phrase.lemma in ANY_PERSON and phrase.lemma not in _OFTEN_UNNAMED:
        return ANYBODY + 0.2 * (one.gender == phrase.gender != "")
    guessed = one.group is not None and not one.roles and phrase.guess and back <= _NEARBY
    return _GUESS if guessed and phrase.lemma not in _OFTEN_UNNAMED else 0.0


def _fit_of_body(lemma: str, one: Referent) -> float:
    words = set(one.text.lower().split())
    if lemma in words:
        return SAME
    if one.kind == "place":
        return SYNONYM if lemma in STATES else 0.0
    said = (words | set(one.roles)) & BODIES
    if lemma in BUSINESS - {"group"}:
        return 1.6 if not said - BUSINESS and one.group is not None else 0.0
    if lemma in ANY_BODY:
        return 1.2 if one.group is not None else 0.0
    return 1.0 if one.group is not None and not said else 0.0


def _modified(phrase: Phrase, one: Referent) -> float:
    """What the modifiers add: the `French` president is not the Brazilian one."""
    value = 0.0
    if phrase.countries and not phrase.countries & one.words:
        value -= _OTHER_COUNTRY if one.roles else _MODIFIER
    for word in phrase.modifiers - phrase.countries - _PLACELESS:
        if word in one.words:
            value += _MODIFIER
        else:
            value -= _MODIFIER / 2 if one.group is not None else 2 * _MODIFIER
    return value


def _salience(latest: Mention, sentence: int) -> float:
    back = min(sentence - latest.sentence, 8)
    value = -0.15 * back + 0.3 * (latest.function == "subject") + 0.2 * latest.main
    return value - 0.5 * latest.quoted - 0.2 * (latest.function in ("possessor", "inner"))
