"""Stretches of text within quotation marks.

Marks are paired within a paragraph. A paragraph that opens and never closes is closed at its end
(one odd mark never swallows an article); where the next paragraph opens too, it is one speech.
An apostrophe is no mark: a single mark opens only where a word begins, and closes where one ends.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_PAIRS = {
    "“": "”",
    "”": "”",
    "„": "“”",
    "«": "»",
    "‘": "’",
    '"': '"',
    "'": "'",
    "''": "''",
    "``": "''",
}
_MARK = re.compile(r"''|``|[“”„«»‘’\"']")
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
_SHORTEST_SINGLE = 2


@dataclass(frozen=True)
class Stretch:
    """One marked stretch."""

    start: int
    """First code point within the marks."""
    end: int
    """One past the last code point within the marks."""
    outer: tuple[int, int]
    """The stretch with its marks."""
    continued: bool = False
    """Whether the speech of the stretch before goes on here, in a new paragraph."""


def stretches(text: str) -> list[Stretch]:
    """The outermost marked stretches, in order, without white space at their ends."""
    found: list[Stretch] = []
    open_end = -1
    for paragraph in _PARAGRAPH.finditer(text):
        first = True
        for start, end, outer, closed in _paired(text, paragraph.start(), paragraph.end()):
            begins = first and not text[paragraph.start() : outer[0]].strip()
            going_on = begins and found != [] and found[-1].outer[1] == open_end
            tight = _tight(text, start, end)
            if tight is not None:
                found.append(Stretch(*tight, outer, going_on))
                open_end = outer[1] if not closed else -1
            first = False
    return found


def _paired(text: str, start: int, end: int) -> list[tuple[int, int, tuple[int, int], bool]]:
    """Inner start and end, outer span, and whether it was closed, for each stretch of a paragraph."""
    found: list[tuple[int, int, tuple[int, int], bool]] = []
    marks = list(_MARK.finditer(text, start, end))
    partners: dict[str, list[int | None]] = {}
    index = 0
    while index < len(marks):
        mark = marks[index]
        closing = _PAIRS.get(mark.group())
        if closing is None or not _opens(text, mark, start):
            index += 1
            continue
        if mark.group() not in partners:
            partners[mark.group()] = _partners(text, marks, mark.group(), closing)
        partner = partners[mark.group()][index]
        if partner is not None:
            last = marks[partner]
            found.append((mark.end(), last.start(), (mark.start(), last.end()), True))
            index = partner + 1
        elif mark.group() in ("“", '"', "«", "„", "``"):
            stop = _repaired_end(text, marks, index, end)
            found.append((mark.end(), stop, (mark.start(), stop), False))
            index = next(
                (i for i in range(index, len(marks)) if marks[i].start() >= stop), len(marks)
            )
        else:
            index += 1
    return found


def _partners(
    text: str, marks: list[re.Match[str]], opening: str, closing: str
) -> list[int | None]:
    """For each mark, taken for this opening one, which mark closes it; in one pass over them all."""
    nests = opening == "“"
    found: list[int | None] = [None] * len(marks)
    closers: list[int] = []
    free: list[int] = []
    """The closing marks that no opening one has taken so far."""
    unclosed = 0
    """How many more opening than closing marks follow."""
    for index in range(len(marks) - 1, -1, -1):
        mark = marks[index].group()
        if nests and mark == "“":
            if free:
                found[index] = free.pop()
            elif unclosed and closers:
                # A second opening mark was never closed: take the nearest closing one.
                found[index] = closers[-1]
            unclosed += 1
            continue
        if not nests:
            found[index] = closers[-1] if closers else None
        if mark in closing and _closes(text, marks[index]):
            closers.append(index)
            free.append(index)
            unclosed -= 1
    return found


def _repaired_end(text: str, marks: list[re.Match[str]], index: int, end: int) -> int:
    """The end of a stretch that is never closed: before its next opening mark, or the paragraph's."""
    after = marks[index].end()
    for later in range(index + 1, len(marks)):
        mark = marks[later]
        if mark.group() in ("“", "«", "„"):
            sentence = max(text.rfind(ending, after, mark.start()) for ending in (". ", "? ", "! "))
            return sentence + 1 if sentence > after else mark.start()
    return end


def _opens(text: str, mark: re.Match[str], start: int) -> bool:
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end() : mark.end() + 1]
    if mark.group() in ("“", "„", "«", "``"):
        return True
    if not after or after.isspace():
        return False
    if mark.group() in ("'", "‘"):
        # `'90s`, `'em` and the like begin with an apostrophe.
        return (
            (before.isspace() or before in "([—–:-")
            and after.isalpha()
            and not _elision(text, mark)
        )
    if mark.group() == "”":
        # Some pages print the closing mark on both sides.
        return before.isspace() and after.isalnum()
    return not before.isalnum()


def _elision(text: str, mark: re.Match[str]) -> bool:
    word = re.match(r"\w*", text[mark.end() : mark.end() + 8])
    return word is not None and word.group().lower() in {"em", "til", "tis", "twas", "cause", "n"}


def _closes(text: str, mark: re.Match[str]) -> bool:
    after = text[mark.end() : mark.end() + 1]
    before = text[mark.start() - 1]
    if mark.group() in ("'", "’"):
        if after.isalnum() or before.isspace():
            return False
        # After `s` a single mark more likely is a plural's genitive, unless a clause ends here.
        return before in ".,!?…" or not after or (after in ".,;:!?)\n" or before != "s")
    if mark.group() == '"':
        return not (before.isspace() and after.isalnum())
    return True


def _tight(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if end - start < _SHORTEST_SINGLE or not any(char.isalnum() for char in text[start:end]):
        return None
    return start, end
