"""The text in pieces: figures, words, and single marks, whatever the parser's tokens are.

Parsers part `HK$12m`, `20–30` and `SEK200` each in another way; here they are always the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_PIECE = re.compile(r"\d+(?:[.,]\d+)*[½¼¾⅓⅔]?|[½¼¾⅓⅔]|[^\W\d_]+|\S")


@dataclass(frozen=True)
class Piece:
    """A figure, a run of letters, or one mark."""

    text: str
    """As printed."""
    lower: str
    """In lower case."""
    start: int
    """The offset of its first code point."""
    end: int
    """One past its last."""
    glued: bool
    """Whether it follows the piece before without a space."""
    opens: bool
    """Whether it is the first of its line."""


def pieces(text: str) -> list[Piece]:
    """All pieces of a text in order; one pass, whatever stands in it."""
    found: list[Piece] = []
    before = 0
    for match in _PIECE.finditer(text):
        start, end = match.span()
        opens = not found or "\n" in text[before:start]
        found.append(
            Piece(match[0], match[0].lower(), start, end, bool(found) and start == before, opens)
        )
        before = end
    return found
