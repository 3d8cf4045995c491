"""How the accounts part."""

from __future__ import annotations

from typing import Literal

from stemma.model.noun import Noun
from stemma.model.span import Span

DifferenceKind = Literal[
    "number",
    "date",
    "order",
    "status",
    "denial",
    "name",
    "attribution",
    "wording",
    "omission",
    "superlative",
    "framing",
]
Verdict = Literal["contradictory", "superseded", "compatible", "more precise", "disputed"]


class Reading(Noun, kw_only=True, frozen=True):
    """One side of a difference."""

    value: str
    """What this side says, in comparable form: `12`, `2031-03-04`, `planned`."""
    spans: tuple[Span, ...]
    """Who says it, by siglum: the exact words that carry the value."""


class Difference(Noun, kw_only=True, frozen=True):
    """Occurrences of a statement that do not say the same."""

    id: str
    """Stable under reordering of the input."""
    kind: DifferenceKind
    """In what they differ."""
    verdict: Verdict
    """What the difference comes to; time decides *superseded* against *contradictory*."""
    statements: tuple[str, ...]
    """The ids of the statements that it concerns."""
    readings: tuple[Reading, ...]
    """The sides, at least one; a fossil has its two sides in one article."""
    because: str
    """The reason in one sentence of fixed wording."""
