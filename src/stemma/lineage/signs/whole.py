"""What a whole text shows of its age: the latest year that it knows, and notes on its own correction."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.lineage.signs.sign import Sign
from stemma.model import Span
from stemma.reuse.version import Version

_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?!\s*[-–]?\s*\d)")
_AHEAD = re.compile(
    r"\b(?:by|until|till|due|will|would|plan\w*|expect\w*|through|target\w*|next|over|maturing)\b[^.]{0,60}$"
)
"""Words before a year that make it one to come."""
_NOTE = re.compile(
    r"\((?:corrects|corrected|correction|clarifies|recasts|updates|updated|adds|fixes|changes)\b"
    r"|^\W*(?:corrected|correction|corrects|update[sd]?|clarification|recasts|refiles)\b"
    r"|\b(?:this|the) (?:story|article|report|post|version|page) (?:has been|was) "
    r"(?:corrected|updated|amended|edited)|\ban earlier (?:version|report)\b"
    r"|\b(?:previously|earlier|originally|initially) reported\b|\beditor's note:",
    re.IGNORECASE | re.MULTILINE,
)


def of_whole(a: Version, b: Version) -> Iterator[Sign]:
    """The signs that no single edit gives."""
    for older, newer in ((a, b), (b, a)):
        first, last = _latest(older), _latest(newer)
        if first and last and _words(older, first) < _words(newer, last):
            yield Sign("later year", first, last)
        note, other = _noted(newer), _noted(older)
        if note and not other:
            yield Sign("correction noted", Span(older.article.id, 0, 0), note)


def _words(version: Version, span: Span) -> str:
    return version.article.words(span)


def _latest(version: Version) -> Span | None:
    """The latest year that a text mentions and does not only look ahead to."""
    text = version.article.text
    years = [
        match
        for match in _YEAR.finditer(text)
        if not _AHEAD.search(text, max(0, match.start() - 80), match.start())
    ]
    best = max(years, key=lambda match: (match.group(), -match.start()), default=None)
    return Span(version.article.id, *best.span()) if best else None


def _noted(version: Version) -> Span | None:
    found = _NOTE.search(version.article.text)
    return Span(version.article.id, *found.span()) if found else None
