"""What sentences of one or more articles say in common."""

from __future__ import annotations

from typing import Literal

from stemma.model.independence import Independence
from stemma.model.noun import Noun
from stemma.model.span import Span


class Occurrence(Noun, kw_only=True, frozen=True):
    """One place where an article says it."""

    span: Span
    """The sentence or clause."""
    role: Literal["own", "inherited", "differs"]
    """`own`: says so; `inherited`: says so by descent from another occurrence; `differs`: says it with another value."""


class Origin(Noun, kw_only=True, frozen=True):
    """The person, body or document that the content goes back to."""

    kind: Literal["speaker", "unnamed speaker", "outlet", "document", "own reporting", "unknown"]
    """What sort of origin it is."""
    name: str
    """How it is shown; empty where unknown."""
    articles: tuple[str, ...]
    """The ids of the articles that give this origin, by siglum."""
    spans: tuple[Span, ...] = ()
    """The words that say so."""
    occurrences: tuple[Span, ...] = ()
    """The statement's occurrences that go back to it."""


class Statement(Noun, kw_only=True, frozen=True):
    """What sentences of one or more articles say in common."""

    id: str
    """Stable under reordering of the input."""
    span: Span
    """The best occurrence, whose words stand for the statement."""
    sentence: Span
    """The whole sentence around the best occurrence, which may be a clause of it."""
    text: str
    """The words of the best occurrence."""
    occurrences: tuple[Occurrence, ...]
    """Every place, by siglum and position."""
    articles: tuple[str, ...]
    """The ids of the articles that say it, by siglum."""
    outlets: tuple[str, ...]
    """The names of their outlets, where known."""
    accounts: tuple[str, ...]
    """The ids of the accounts that say it."""
    origins: tuple[Origin, ...]
    """Who it goes back to."""
    independence: Independence
    """How independent its accounts are of each other on this very statement."""
    because: str
    """The reason in one sentence of fixed wording."""
    legs: tuple[tuple[Span, Span], ...] = ()
    """What an established independence stands on: pairs of occurrences that are independent of each other."""
    silent: tuple[str, ...] = ()
    """The ids of articles that do not carry it although they cover its ground: they carry another statement from there, or speak of most of those who are named there; by siglum."""
