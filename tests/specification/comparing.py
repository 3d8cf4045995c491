"""What the comparisons share: places of letters, overlaps, and names in their plainest form."""

from __future__ import annotations

from collections.abc import Iterable

from stemma.model import Span
from tests.specification.markup import Mark

Places = frozenset[int]
"""Offsets of the letters and digits of some words, so that marks and spaces weigh nothing."""

_DETERMINERS = ("a ", "an ", "the ", "this ", "his ", "her ", "its ", "their ")


def places(text: str, spans: Iterable[Span | Mark]) -> Places:
    """The letters and digits in those spans of `text`."""
    return frozenset(
        at for span in spans for at in range(span.start, span.end) if text[at].isalnum()
    )


def agreement(one: Places, other: Places) -> float:
    """Shared places over all places (the index of Jaccard, or IoU); 0 for nothing."""
    return len(one & other) / max(1, len(one | other))


def bare(name: str) -> str:
    """A name for comparison: lower case, straight apostrophes, no leading determiner."""
    plain = " ".join(name.replace("’", "'").lower().split())
    for determiner in _DETERMINERS:
        plain = plain.removeprefix(determiner)
    return plain.removesuffix("'s")


def alternatives(line: str) -> frozenset[str]:
    """What would be right: names parted by a bar, bare; `nobody` is the empty name."""
    return frozenset("" if part.strip() == "nobody" else bare(part) for part in line.split(" | "))
