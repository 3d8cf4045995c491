"""Words that say when, brought to TIMEX3 values (ISO-TimeML; the values as TimeBank writes them)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from stemma.annotation.times.clock import Clock
from stemma.annotation.times.clocktimes import joined
from stemma.annotation.times.reading import Context, Quarter, Value
from stemma.annotation.times.rules import RULES
from stemma.annotation.times.tense import tense_at
from stemma.model import Article, Span, TimeExpression

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_QUARTER_LASTS = 600
"""Characters over which a quarter is still spoken of."""
_DAY_LASTS = 400
"""Characters over which `the next day` still counts from a day."""
_UNKNOWN = 0.5


@dataclass(frozen=True)
class _Found:
    start: int
    end: int
    name: str
    value: Value


def times(article: Article, doc: Doc, clock: Clock) -> tuple[TimeExpression, ...]:
    """The time expressions of one article, in order; where two overlap, the longer one."""
    return tuple(one for _, one in named_times(article, doc, clock))


def named_times(article: Article, doc: Doc, clock: Clock) -> Iterator[tuple[str, TimeExpression]]:
    """The same, each with the name of the rule that read it."""
    shares = confidences()
    for found in _together(article.text, list(_read(article.text, doc, clock))):
        yield (
            found.name,
            TimeExpression(
                span=Span(article.id, found.start, found.end),
                value=found.value.value,
                type=found.value.type,
                precision=found.value.precision,
                basis=found.value.basis or (clock.basis if found.value.relative else "explicit"),
                confidence=shares.get(found.name, _UNKNOWN),
            ),
        )


@cache
def confidences() -> dict[str, float]:
    """The share of right values of each rule on the tuning data; see `benchmarks/times.py --calibrate`."""
    path = files("stemma.annotation.times") / "data" / "confidence.json"
    shares: dict[str, float] = json.loads(path.read_text(encoding="utf-8"))["shares"]
    return shares


def _read(text: str, doc: Doc, clock: Clock) -> Iterator[_Found]:
    """What the rules make of the text from left to right, each knowing what was named before."""
    matches = [
        (match.start(), match.start() - match.end(), number, match)
        for number, (_, pattern, _) in enumerate(RULES)
        for match in pattern.finditer(text)
    ]
    last_end = -1
    day: tuple[int, date] | None = None
    quarter: tuple[int, Quarter] | None = None
    for start, _, number, match in sorted(matches, key=lambda found: found[:3]):
        if start < last_end:
            continue
        name, _, made = RULES[number]
        value = made(match, _context(doc, match, clock.today, day, quarter))
        if value is None:
            continue
        yield _Found(start, match.end(), name, value)
        last_end = match.end()
        if value.day is not None:
            day = (start, value.day)
        if value.quarter is not None and name != "a year before a quarter":
            quarter = (start, value.quarter)


def _context(
    doc: Doc,
    match: re.Match[str],
    today: date | None,
    day: tuple[int, date] | None,
    quarter: tuple[int, Quarter] | None,
) -> Context:
    root = _root(doc, match.start(), match.end())
    near = day is not None and match.start() - day[0] <= _DAY_LASTS
    inside = day is not None and root is not None and day[0] >= root.sent.start_char
    spoken_of = quarter is not None and match.start() - quarter[0] <= _QUARTER_LASTS
    return Context(
        today=today,
        tense=tense_at(root) if root is not None else "",
        day=day[1] if day is not None and inside else None,
        last_day=day[1] if day is not None and near else None,
        quarter=quarter[1] if quarter is not None and spoken_of else None,
    )


def _root(doc: Doc, start: int, end: int) -> Token | None:
    span = doc.char_span(start, end, alignment_mode="expand")
    return span.root if span is not None else None


def _together(text: str, found: list[_Found]) -> Iterator[_Found]:
    """The expressions, a time of day and the day behind it as one."""
    index = 0
    while index < len(found):
        one = found[index]
        if index + 1 < len(found):
            other = found[index + 1]
            value = joined(one.value, other.value, text[one.end : other.start])
            if value is not None:
                yield _Found(one.start, other.end, one.name, value)
                index += 2
                continue
        yield one
        index += 1
