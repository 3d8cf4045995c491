"""Times of day: `3:30 p.m.`, `noon`, `2030 GMT`; with the day named beside them, or before."""

from __future__ import annotations

import re
from dataclasses import replace

from stemma.annotation.times.reading import PARTS, Context, Reading, Value, rule

_WORDS = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}
_BETWEEN = re.compile(r",? ?(?:[A-Z]{2,4}T?|local time)?,? ?(?:on )?(?:early |late )?")


def _clock(match: re.Match[str], context: Context) -> Value | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = (match["half"] or "").lower().replace(".", "")
    if hour > 23 or minute > 59 or (half and not 1 <= hour <= 12):
        return None
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    return _at(f"T{hour:02d}:{minute:02d}", context)


def _word(match: re.Match[str], context: Context) -> Value:
    return _at(_WORDS[match["word"].lower()], context)


def _part(match: re.Match[str], context: Context) -> Value | None:
    """`in the morning`, `mid-afternoon`: of the day spoken of."""
    day = context.day or context.today
    if day is None:
        return None
    return Value(f"{day.isoformat()}T{PARTS[match['part'].lower()]}", "TIME", "hour", relative=True)


def _at(clock: str, context: Context) -> Value:
    """On the day named in the sentence, else on the day of the clock."""
    day = context.day or context.today
    basis = "the day named in the sentence" if context.day else ""
    return Value(
        (day.isoformat() if day else "") + clock, "TIME", "minute", relative=True, basis=basis
    )


def joined(time: Value, day: Value, between: str) -> Value | None:
    """`10 p.m.` and `Wednesday` with nothing but a zone between them, as one time."""
    clock = time.value.find("T")
    if clock < 0 or time.precision != "minute" or day.day is None or "T" in day.value:
        return None
    if _BETWEEN.fullmatch(between) is None:
        return None
    return replace(day, value=day.value + time.value[clock:], type="TIME", precision="minute")


RULES: tuple[Reading, ...] = (
    rule(
        "clock time",
        r"\b(?P<hour>\d{1,2})(?::(?P<minute>\d\d))? ?(?P<half>[ap]\.m\.?|[ap]m\b)",
        _clock,
    ),
    rule(
        "clock time",
        r"\b(?P<hour>\d{1,2}):(?P<minute>\d\d)(?P<half>(?!))?(?![:\d]| ?[ap]\.?m)\b",
        _clock,
    ),
    rule(
        "clock time",
        r"\b(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?P<half>(?!))? (?:GMT|UTC)\b",
        _clock,
    ),
    rule("clock time", r"\b(?P<word>noon|midday|midnight)\b", _word),
    rule("part of a day", r"\bmid[ -](?P<part>morning|afternoon)\b", _part),
)
"""Times of day, each with what it comes to."""
