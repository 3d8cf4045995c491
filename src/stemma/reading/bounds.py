"""Text that is too much for one article is told before any work is done on it."""

from __future__ import annotations

import re

from stemma.reading.limits import (
    LINE_CHARACTERS,
    MARKS_TOGETHER,
    SNAPSHOT_CHARACTERS,
    TEXT_CHARACTERS,
    TEXT_LINES,
)

_MARKS = re.compile(rf"[^\w\s]{{{MARKS_TOGETHER + 1}}}")


def too_much(text: str) -> str:
    """Why `text` cannot be one article with what surrounds it; `` where it can."""
    if len(text) > TEXT_CHARACTERS:
        return f"It has {len(text):,} characters, more than any one article; split it."
    lines = text.splitlines()
    if len(lines) > TEXT_LINES:
        return f"It has {len(lines):,} lines, more than any one article; split it."
    longest = max(map(len, lines), default=0)
    if longest > LINE_CHARACTERS:
        return (
            f"It has a line of {longest:,} characters, which is no prose; break it into paragraphs."
        )
    return ""


def too_long(snapshot: str) -> str:
    """Why what was found cannot be one article; `` where it can."""
    if len(snapshot) <= SNAPSHOT_CHARACTERS:
        if _MARKS.search(snapshot):
            return (
                f"It has more than {MARKS_TOGETHER:,} marks without a word, which is no prose; "
                "take them out."
            )
        return ""
    return (
        f"Its text has {len(snapshot):,} characters, more than any one article; "
        "split it into one file per article."
    )
