"""How long and how often: `two years`, `several days`, `for weeks`, `every month`, `daily`."""

from __future__ import annotations

import re

from stemma.annotation.times.reading import (
    CODES,
    HEDGE,
    NUMBER,
    UNIT,
    Context,
    Reading,
    Value,
    amount,
    duration,
    rule,
    unit_of,
    vague,
)

_SETS = {
    "hourly": "PT1H",
    "daily": "P1D",
    "weekly": "P1W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "yearly": "P1Y",
}
_MOST_IN_THE_SINGULAR = 100
"""`the 1988 quarter` counts nothing; broadcasts do print `five year low`."""
_PLURAL = r"(?P<unit>second|minute|hour|day|week|month|quarter|year|decade)s"


def _duration(match: re.Match[str], context: Context) -> Value | None:
    unit = unit_of(match)
    number = amount(match["number"]) + (0.5 if match["half"] else 0)
    alone = "-" not in match[0] and not match[0].lower().endswith(("s", "half"))
    if number > _MOST_IN_THE_SINGULAR and alone:
        return None
    return Value(duration(number, unit), "DURATION", unit)


def _vague(match: re.Match[str], context: Context) -> Value:
    unit = unit_of(match)
    return Value(vague(unit), "DURATION", unit)


def _about_now(match: re.Match[str], context: Context) -> Value:
    """`recent years`, `coming months`: no length, but a side of the clock."""
    back = match["side"].lower() in ("recent", "past")
    return Value("PAST_REF" if back else "FUTURE_REF", "DATE", "", relative=True)


def _set(match: re.Match[str], context: Context) -> Value:
    word = match[0].lower()
    if word in _SETS:
        return Value(_SETS[word], "SET", "")
    unit = unit_of(match)
    return Value(duration(1, unit), "SET", unit)


def _each(match: re.Match[str], context: Context) -> Value:
    """`twice a week`, `$5 a year`: only where it is counted so often."""
    return Value(f"P1{CODES[unit_of(match)]}", "SET", unit_of(match))


def _past_unit(match: re.Match[str], context: Context) -> Value:
    return Value(duration(1, unit_of(match)), "DURATION", unit_of(match))


RULES: tuple[Reading, ...] = (
    rule(
        "duration",
        rf"\b{HEDGE}{NUMBER}[ -]{UNIT}\b(?P<half> and a half\b)?(?![ -](?:old|ago|earlier|later)\b)(?! or so ago)",
        _duration,
    ),
    rule(
        "vague duration",
        r"\b(?:the )?(?:(?:past|last|next|first|final) )?(?:several|many|a few|few|some|past|last|next|these|those)"
        rf" (?:more )?{_PLURAL}\b",
        _vague,
    ),
    rule(
        "duration", r"\bthe (?:past|last) (?P<unit>day|week|month|year|decade)\b(?! of)", _past_unit
    ),
    rule("vague duration", rf"\b(?:for|in|over|within|after|of) {_PLURAL}\b", _vague),
    rule("about now", rf"\b(?:the )?(?P<side>recent|coming|future) {_PLURAL}\b", _about_now),
    rule(
        "set",
        r"\b(?:hourly|daily|weekly|monthly|quarterly|yearly|(?:every|each) (?P<unit>day|week|month|year))\b",
        _set,
    ),
    rule(
        "set", r"\b(?:once|twice|times) (?:a|per|each|every) (?P<unit>day|week|month|year)\b", _each
    ),
)
"""Durations and sets, each with what it comes to."""
