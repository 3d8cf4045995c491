"""Words that say when, brought to TIMEX3 values (ISO-TimeML; the values as TimeBank writes them)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from stemma.annotation.times import rules
from stemma.annotation.times.clock import Clock
from stemma.annotation.times.rules import Context
from stemma.annotation.times.tense import tense_at
from stemma.model import Article, Span, TimeExpression

if TYPE_CHECKING:
    from spacy.tokens import Doc


def times(article: Article, doc: Doc, clock: Clock) -> tuple[TimeExpression, ...]:
    """The time expressions of one article, longest reading first where two overlap."""
    text = article.text
    found: list[tuple[int, int, int]] = []
    for number, (pattern, _) in enumerate(rules.RULES):
        for match in pattern.finditer(text):
            found.append((match.start(), match.end(), number))
    chosen: list[TimeExpression] = []
    end_of_last = -1
    last_day: tuple[int, date] | None = None
    for start, end, number in sorted(found, key=lambda f: (f[0], -(f[1] - f[0]), f[2])):
        if start < end_of_last:
            continue
        pattern, rule = rules.RULES[number]
        again = pattern.match(text, start)
        if again is None or again.end() != end:
            continue
        context = Context(clock.today, _tense(doc, start, end), _day_before(last_day, doc, start))
        value = rule(again, context)
        if value is None:
            continue
        basis = value.basis or ("explicit" if not value.relative else clock.basis)
        chosen.append(
            TimeExpression(
                span=Span(article.id, start, end),
                value=value.value,
                type=value.type,
                precision=value.precision,
                basis=basis,
            )
        )
        end_of_last = end
        if value.day is not None:
            last_day = (start, value.day)
    return tuple(chosen)


def _tense(doc: Doc, start: int, end: int) -> str:
    span = doc.char_span(start, end, alignment_mode="expand")
    return tense_at(span.root) if span is not None else ""


def _day_before(last: tuple[int, date] | None, doc: Doc, start: int) -> date | None:
    """The day named last, if it was named in the same sentence."""
    if last is None:
        return None
    span = doc.char_span(start, start + 1, alignment_mode="expand")
    if span is None or last[0] < span.sent.start_char:
        return None
    return last[1]
