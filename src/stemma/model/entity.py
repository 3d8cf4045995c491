"""Who is who across the articles."""

from __future__ import annotations

from typing import Literal

from stemma.model.noun import Noun
from stemma.model.span import Span

EntityKind = Literal["person", "body", "place", "other"]


class Entity(Noun, kw_only=True, frozen=True):
    """One person, body or place, under all the names that the articles give it."""

    id: str
    """Stable under reordering of the input."""
    name: str
    """The fullest form, which is always one of `forms`."""
    kind: EntityKind
    """What it is."""
    forms: tuple[str, ...]
    """Every form found, most frequent first."""
    spans: tuple[Span, ...]
    """Every mention."""
