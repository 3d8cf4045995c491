"""Marks that stand on words: times, quantities, and the status of events."""

from __future__ import annotations

from typing import Literal

from stemma.model.noun import Noun
from stemma.model.span import Span

Hedge = Literal["about", "almost", "at least", "at most", "more than", "less than"]
Status = Literal["planned", "expected", "ongoing", "done", "denied", "negated", "conditional"]


class TimeExpression(Noun, kw_only=True, frozen=True):
    """Words that say when, and the time that they come to."""

    span: Span
    """The words."""
    value: str
    """A TIMEX3 value; `PRESENT_REF` or the like where no calendar time follows."""
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    """The TIMEX3 type."""
    precision: str
    """`minute`, `hour`, `day`, `week`, `month`, `season`, `year`, or empty."""
    basis: str
    """`explicit`, or what it was resolved against: `published 2031-03-06`."""


class Quantity(Noun, kw_only=True, frozen=True):
    """A number with its unit, what it counts and how firmly it is said."""

    span: Span
    """The words, hedge and unit included."""
    value: float
    """The number, scale words applied (`130 million` is 130000000)."""
    unit: str
    """`USD`, `percent`, `km`, or the lemma of what is counted where no unit is given."""
    counted: str
    """The lemma of the head noun that is counted (`soldier`), or empty."""
    hedge: Hedge | None = None
    """`almost`, `at least`, ... as a class."""


class EventMention(Noun, kw_only=True, frozen=True):
    """Something that happens, as one clause or noun presents it."""

    span: Span
    """The verb or noun."""
    lemma: str
    """Its lemma, nouns brought to their verb where that is plain (`meeting` is `meet`)."""
    status: Status
    """How far it has come, as the words present it."""
    participants: tuple[str, ...]
    """Who takes part: ids of entities, sorted."""
    clause: Span
    """The clause that presents it."""
