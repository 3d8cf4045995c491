"""Which kind of edit two sides make: the first rule that holds, the most telling first."""

from __future__ import annotations

from stemma.model.edit import EditKind
from stemma.reuse.functionwords import COURTESY, REPORTING
from stemma.reuse.likeness import abbreviates, joined, same_values, unlike
from stemma.reuse.sides import Side

MIRRORED: dict[EditKind, EditKind] = {
    "trimmed": "inserted",
    "hedge lost": "hedge added",
    "scope lost": "scope added",
    "promoted": "demoted",
}
"""Each kind that has another name when the sides change places."""
MIRROR: dict[EditKind, EditKind] = MIRRORED | {two: one for one, two in MIRRORED.items()}
_PHRASE = 4
"""More words that matter than these are a matter of their own, not a word that narrows."""
_CLAUSE = 8
"""More words that matter than these, where both sides have some, are a clause written anew."""


def kind_of(a: Side, b: Side) -> EditKind:
    """The kind of the edit that has the words of `a` in the first text and those of `b` in the other."""
    if joined(a.forms, b.forms) or abbreviates(a.forms, b.forms):
        return "fluency"
    if a.negations() != b.negations() and not _long(a, b):
        return "negation changed"
    kind = _numbers(a, b) or _hedges(a, b) or _points(a, b) or _names(a, b) or _scope(a, b)
    if kind is not None:
        return kind
    if is_fluency(a, b):
        return "fluency"
    if not len(b):
        return "trimmed"
    return "substituted" if len(a) else "inserted"


def _long(a: Side, b: Side) -> bool:
    """Whether whole clauses came, went or were written anew, with all the small words that they hold."""
    limit = _CLAUSE if len(a) and len(b) else _PHRASE
    return max(len(a.content()), len(b.content())) > limit


def _numbers(a: Side, b: Side) -> EditKind | None:
    one, two = a.numbers(), b.numbers()
    return "number changed" if one and two and not same_values(one, two) else None


def _hedges(a: Side, b: Side) -> EditKind | None:
    one, two = a.hedges(), b.hedges()
    if bool(one) == bool(two) or _long(a, b) or unlike(a.forms, b.forms) == ([], []):
        return None
    return "hedge lost" if one else "hedge added"


def _points(a: Side, b: Side) -> EditKind | None:
    one, two = unlike(a.points(), b.points())
    return "time changed" if one and two else None


def _names(a: Side, b: Side) -> EditKind | None:
    one, two = unlike(a.names(b), b.names(a))
    return "name changed" if one and two else None


def _scope(a: Side, b: Side) -> EditKind | None:
    one, two = a.scopes(b), b.scopes(a)
    if one == two or max(len(a.content()), len(b.content())) > _PHRASE or is_fluency(a, b):
        return None
    gone, come = unlike(_matter(a), _matter(b))
    if come if one else gone:
        return None  # not narrowed but said in other words: `senior`, `main`
    return "scope lost" if one else "scope added"


def is_fluency(a: Side, b: Side) -> bool:
    """Whether nothing but spelling, inflection and grammar differs."""
    if not same_values(a.numbers(), b.numbers()):
        return False
    one, two = unlike(_matter(a), _matter(b))
    return not one and not two


def _matter(side: Side) -> list[str]:
    """The words that matter; one verb that reports is as good as another."""
    kept = [form for form in side.content() if form not in COURTESY | set(side.numbers())]
    return ["said" if form in REPORTING else form for form in kept]
