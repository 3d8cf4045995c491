"""Days by their names and by where they lie: `Tuesday`, `yesterday`, `the next day`, `last week`.

Weekdays follow the news rule: that day itself where it is the same weekday; else the last such day, and the
next one with a future tense, or beside a verb in the present.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from stemma.annotation.times.clock import WEEKDAYS
from stemma.annotation.times.reading import (
    CODES,
    PARTS,
    WEEKDAY,
    Context,
    Reading,
    TimexType,
    Value,
    month_shift,
    rule,
    unit_of,
)

_TURN = {"last": -1, "past": -1, "next": 1, "previous": -1, "following": 1, "coming": 1}
_BY = re.compile(r"\bby (?:\S+ )?\Z", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|as soon as|starting|beginning|due) (?:\S+ ){0,2}\Z", re.IGNORECASE)
_BEFORE = 30
_NO_LONGER = 3
"""A clock that stands in the first days after a weekend still looks back on it."""


def _weekday(match: re.Match[str], context: Context) -> Value:
    index = WEEKDAYS.index(match["weekday"].lower())
    part = match["time"]
    tail = "T" + PARTS[part.lower().rstrip("s")] if part else ""
    kind: TimexType = "TIME" if part else "DATE"
    if context.today is None or match["each"] or (part or "").endswith("s"):
        kind = "SET" if context.today is not None else kind
        return Value(f"XXXX-WXX-{index + 1}{tail}", kind, "day", relative=True)
    turn = (match["turn"] or "").lower().rpartition(" ")[2]
    before = match.string[max(0, match.start() - _BEFORE) : match.start()]
    ahead = _UNTIL.search(before) or (context.tense != "past" and _BY.search(before))
    behind = match.string[match.end() : match.end() + 2] in ("'s", "’s") and not ahead
    tense = "future" if ahead else "past" if behind else context.tense
    today = context.last_day if turn == "previous" and context.last_day else context.today
    day = nearest_weekday(today, index, tense, turn)
    return Value(day.isoformat() + tail, kind, "day", relative=True, day=day)


def nearest_weekday(today: date, weekday: int, tense: str, turn: str = "") -> date:
    """The day that a weekday's name means in news of `today`; see the rule above."""
    back = (today.weekday() - weekday) % 7
    if turn in ("last", "previous"):
        return today - timedelta(days=back or 7)
    if turn in ("next", "coming"):
        return today + timedelta(days=7 - back)
    if back == 0:
        return today
    if tense in ("future", "present"):
        return today + timedelta(days=7 - back)
    return today - timedelta(days=back)


def _near_day(match: re.Match[str], context: Context) -> Value:
    word = match["word"].lower()
    shift = {"yesterday": -1, "tomorrow": 1}.get(word, 0) - (word == "last night")
    part = "night" if word in ("tonight", "last night") else match["time"] or match["this"]
    tail = "T" + PARTS[part.lower()] if part else ""
    kind: TimexType = "TIME" if part else "DATE"
    if context.today is None:
        value = "PRESENT_REF" if not shift else "XXXX-XX-XX"
        return Value(value + (tail if shift else ""), kind, "day", relative=True)
    day = context.today + timedelta(days=shift)
    return Value(day.isoformat() + tail, kind, "day", relative=True, day=day)


def _other_day(match: re.Match[str], context: Context) -> Value | None:
    """`the day before`, `the next day`, `that day`: counted from the day named last."""
    words = match[0].lower()
    origin = context.last_day or (context.today if "in the day" in words else None)
    if origin is None:
        return None
    back = any(word in words for word in ("before", "previous", "earlier"))
    same = any(word in words for word in ("same", "that", "in the day"))
    shift = 0 if same else -1 if back else 1
    day = origin + timedelta(days=shift)
    part = next((code for name, code in PARTS.items() if words.endswith(name)), "")
    value = day.isoformat() + (f"T{part}" if part else "")
    kind: TimexType = "TIME" if part else "DATE"
    return Value(value, kind, "day", True, f"from {origin.isoformat()}", day)


def _turned(match: re.Match[str], context: Context) -> Value | None:
    """`last week`, `this month`, `next year`, `earlier this year`, `the previous year`."""
    unit = unit_of(match)
    words = match["turn"].lower()
    shift = _TURN.get(words, 0)
    today = context.today
    if words in ("previous", "following") and context.last_day is not None:
        today = context.last_day
    if today is None:
        return Value(f"XXXX-{CODES.get(unit, 'WE')}", "DATE", unit, relative=True)
    if unit == "year":
        return Value(str(today.year + shift), "DATE", "year", relative=True)
    if unit == "month":
        return Value(month_shift(today, shift), "DATE", "month", relative=True)
    if unit in ("week", "weekend"):
        year, week, _ = (today + timedelta(weeks=shift)).isocalendar()
        tail = "-WE" if unit == "weekend" else ""
        return Value(f"{year}-W{week:02d}{tail}", "DATE", "week", relative=True)
    if unit == "decade":
        return Value(str(today.year + 10 * shift)[:3], "DATE", "decade", relative=True)
    return None


def _weekend(match: re.Match[str], context: Context) -> Value | None:
    """`the weekend`: the one that the clock stands in or that lies just behind, or the next."""
    if context.today is None:
        return Value("XXXX-WXX-WE", "DATE", "week", relative=True)
    behind = context.tense != "future" and context.today.weekday() <= _NO_LONGER
    year, week, _ = (context.today - timedelta(weeks=int(behind))).isocalendar()
    return Value(f"{year}-W{week:02d}-WE", "DATE", "week", relative=True)


def _spoken_of(match: re.Match[str], context: Context) -> Value | None:
    """`the year`, `the week`: the one that the clock stands in."""
    unit = unit_of(match)
    if context.today is None:
        return None
    if unit == "year":
        return Value(str(context.today.year), "DATE", "year", relative=True)
    if unit == "month":
        return Value(month_shift(context.today, 0), "DATE", "month", relative=True)
    year, week, _ = context.today.isocalendar()
    return Value(f"{year}-W{week:02d}", "DATE", "week", relative=True)


_TIME = r"(?: (?P<time>morning|afternoon|evening|night)\b)?"
RULES: tuple[Reading, ...] = (
    rule(
        "weekday",
        rf"\b(?:(?P<each>[Ee]ach|[Ee]very) )?(?:(?P<turn>(?:[Tt]he )?[Pp]revious|[Tt]his [Cc]oming|[Ll]ast|[Nn]ext"
        rf"|[Tt]his(?: [Pp]ast)?) )?(?:[Ee]arly |[Ll]ate |mid-)?{WEEKDAY}\b"
        r"(?: (?P<time>(?:morning|afternoon|evening|night)s?)\b)?",
        _weekday,
        any_case=False,
    ),
    rule(
        "near day",
        r"\b(?:earlier |later |late |early |mid-(?:morning|afternoon) )?(?P<word>today|yesterday|tomorrow"
        rf"|tonight|last night|this (?P<this>morning|afternoon|evening))\b{_TIME}",
        _near_day,
    ),
    rule(
        "day beside another",
        r"\b(?:the (?:(?:previous|next|following|same) (?:day|morning|evening|night)|day (?:before|after)"
        r"(?! (?:yesterday|tomorrow|the|an?|his|her|their|its|it|he|she|they)\b))|a day (?:earlier|later"
        r"|before)|(?:earlier |later )?that (?:same )?day|(?:earlier|later) in the day)\b",
        _other_day,
    ),
    rule(
        "unit beside the clock",
        r"\b(?:earlier |later |early |late |sometime |so far )?(?P<turn>last|this|next) (?:past |coming )?"
        r"(?P<unit>weekend|week|month|year|decade)\b",
        _turned,
    ),
    rule(
        "unit beside another",
        r"\bthe (?P<turn>previous|following|coming) (?P<unit>weekend|week|month|year)\b",
        _turned,
    ),
    rule("the weekend", r"\b(?:the|over the|at the) weekend\b", _weekend),
    rule(
        "the unit",
        r"\bthe (?:current |full |fiscal |entire )?(?P<unit>week|month|year)\b",
        _spoken_of,
    ),
)
"""Days, weeks, months and years by where they lie, each with what it comes to."""
