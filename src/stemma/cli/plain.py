"""Words from the input made safe for a terminal: one line, no control characters."""

from __future__ import annotations


def plain(text: str) -> str:
    """`text` on one line; what cannot be printed, such as a terminal's control codes, is left out."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def clipped(text: str, width: int) -> str:
    """`plain(text)`, cut at a word and marked with an ellipsis where it is longer than `width`."""
    line = plain(text)
    if len(line) <= width:
        return line
    cut = line[: max(width - 1, 0)]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" ,;:") + "…"
