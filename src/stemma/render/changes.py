"""Word-level differences between two wordings, for the marks on the page."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

Piece = tuple[str, bool]
"""Some words, and whether the other side does not have them."""


def against(base: str, other: str) -> list[Piece]:
    """`other` in pieces, those marked that `base` says otherwise or not at all."""
    left, right = base.split(), other.split()
    matcher = SequenceMatcher(None, _plain(left), _plain(right), autojunk=False)
    pieces: list[Piece] = []
    for kind, _, _, start, end in matcher.get_opcodes():
        if start < end:
            pieces.append((" ".join(right[start:end]), kind != "equal"))
    return pieces


def _plain(tokens: Sequence[str]) -> list[str]:
    """Words as they are compared: case and punctuation at the ends aside."""
    return [token.strip(".,;:!?\"'()[]“”‘’«»–—-").casefold() or token for token in tokens]
