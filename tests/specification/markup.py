"""The light markup of the cases: `[S Mara Lund] [Q said]`, `[T Tuesday | DATE 2031-03-04 day]`."""

from __future__ import annotations

import re
from dataclasses import dataclass

_OPENING = re.compile(r"\[([A-Z]+|(?=\d))(\d*) ")
_VALUE = " | "
_ESCAPED = ("\\[", "\\]")


@dataclass(frozen=True)
class Mark:
    """Some words of a passage, and what is expected of them."""

    label: str
    """What they are: `S`, `C`, `T`, ...; empty for a mention of a numbered entity."""
    number: int
    """Which of several; 0 where there is no number."""
    start: int
    """First code point in the plain text."""
    end: int
    """One past the last."""
    value: str
    """What stands behind the bar, or empty."""


def plain(marked: str) -> tuple[str, tuple[Mark, ...]]:
    """The text without its markup, and the marks in the order of their beginnings.

    Brackets nest; a backslash before one makes it part of the text. A `ValueError` says which text has a bracket without its fellow.
    """
    text: list[str] = []
    open_marks: list[tuple[str, int, int]] = []
    marks: list[Mark] = []
    at = 0
    while at < len(marked):
        opening = _OPENING.match(marked, at)
        if marked.startswith(_ESCAPED, at):
            text.append(marked[at + 1])
            at += 2
        elif opening is not None:
            open_marks.append((opening[1], int(opening[2] or 0), len(text)))
            at = opening.end()
        elif marked[at] == "]" or (open_marks and marked.startswith(_VALUE, at)):
            close = marked.find("]", at)
            if not open_marks or close < 0:
                raise ValueError(f"A bracket without its fellow: {marked!r}")
            label, number, start = open_marks.pop()
            value = marked[at:close].removeprefix(_VALUE)
            marks.append(Mark(label, number, start, len(text), value))
            at = close + 1
        elif marked[at] == "[":
            raise ValueError(f"A bracket without a label: {marked!r}")
        else:
            text.append(marked[at])
            at += 1
    if open_marks:
        raise ValueError(f"A bracket without its fellow: {marked!r}")
    return "".join(text), tuple(sorted(marks, key=lambda mark: (mark.start, -mark.end)))
