"""What all evidence has in common."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from stemma.model import Evidence, Span
from stemma.model.lineage import EvidenceKind

Names = Callable[[str], str]
"""How an article is called to a reader, its siglum, by its `id`."""


class Clue(Protocol):
    """One typed reason to relate two articles, or to say which of the two is older."""

    @property
    def kind(self) -> EvidenceKind:
        """What sort of reason it is."""

    @property
    def weight(self) -> float:
        """How much it speaks for descent, in decibans; 0 for common sources and direction."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """The words that it rests on."""

    @property
    def older(self) -> tuple[str, float] | None:
        """The article that it makes the older one, and how firmly, in decibans."""

    def explain(self, name: Names) -> str:
        """The reason in one plain sentence, with the articles under their names."""


def record(clue: Clue, name: Names) -> Evidence:
    """The clue as data."""
    return Evidence(
        kind=clue.kind,
        weight=round(clue.weight, 2),
        explanation=clue.explain(name),
        spans=clue.spans,
    )


def strongest_first(clues: Iterable[Clue]) -> list[Clue]:
    """By weight, then by kind and words."""
    return sorted(clues, key=lambda clue: (-clue.weight, clue.kind, clue.spans))
