"""Words from the input made safe for a terminal: one line, no control characters."""

from __future__ import annotations


def plain(text: str) -> str:
    """`text` on one line; what cannot be printed, such as a terminal's control codes, is left out."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())
