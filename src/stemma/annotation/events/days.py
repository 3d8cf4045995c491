"""Which words tell a time, and whether that time is still to come."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from stemma.model import TimeExpression

if TYPE_CHECKING:
    from spacy.tokens import Doc

_COMING = ("tomorrow", "next ", "coming ", "the coming ")
"""Beginnings that say so by themselves, whatever day it is."""


def days_of(doc: Doc, times: Sequence[TimeExpression], today: date | None) -> dict[int, bool]:
    """The code points of the tokens of each time, and whether it lies after `today`."""
    found: dict[int, bool] = {}
    for time in times:
        span = doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
        if span is None or time.type in ("DURATION", "SET"):
            continue
        coming = span.text.lower().startswith(_COMING) or _after(time.value, today)
        found.update((token.idx, coming) for token in span)
    return found


def _after(value: str, today: date | None) -> bool:
    """Whether a TIMEX3 value lies wholly after a day; values of another shape do not say."""
    if today is None or not value[:4].isdigit():
        return False
    if value[5:6] == "W":
        year, week, _ = today.isocalendar()
        return value[:8] > f"{year:04d}-W{week:02d}"
    if not value[5:7].isdigit() and len(value) > 4:
        return False
    day = value[:10]
    return day > today.isoformat()[: len(day)]
