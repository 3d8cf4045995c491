"""One rule for each way in which English news says when: a pattern, and the value that it comes to.

Weekdays follow the news rule: the nearest such day to the day of publication; that day itself where it is
the same weekday; not later with a past tense, not earlier with a future one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from stemma.annotation.quantities.numerals import read
from stemma.annotation.times.clock import MONTHS, WEEKDAYS, day_of, month_number


@dataclass(frozen=True)
class Context:
    """What a rule may know besides the words."""

    today: date | None
    """The day that relative words count from."""
    tense: str
    """`past`, `future`, `present` or empty."""
    day: date | None
    """The day named before in the same sentence."""


@dataclass(frozen=True)
class Value:
    """What the words come to."""

    value: str
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    precision: str
    relative: bool = False
    """Whether the clock was needed."""
    basis: str = ""
    """Why, where it is not simply explicit or by the clock."""
    day: date | None = None
    """The day, where it is one."""


Rule = Callable[[re.Match[str], Context], Value | None]

_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.|April|Apr\.|May|June?|July?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_AFTER_A_MONTH = "|".join(
    rf"(?<=\b{month.capitalize()} {word} )" for month in MONTHS for word in ("and", "to", "until")
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WEEKDAY = "(?P<weekday>" + "|".join(d.capitalize() for d in WEEKDAYS) + ")"
_UNIT = r"(?P<unit>second|minute|hour|day|week|month|year|decade|century|centurie)s?"
_NUMBER = (
    r"(?P<number>\d+(?:\.\d+)?|an?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty"
    r"|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)"
)
_EDGE = r"(?:(?P<part>early|earlier|mid|late|later)(?: in)?[ -])?"
_HEDGE = (
    r"(?P<hedge>(?:more|less) than |at least |at most |about |around |nearly |almost |over |under "
    r"|some |up to |roughly |the (?:past|last|next) |the )?"
)
_CODES = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "week": "W",
    "month": "M",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
}
_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
_SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}


def _explicit(part: str | None) -> str:
    return f"explicit, {part.lower()}" if part else ""


def _full(match: re.Match[str], context: Context) -> Value | None:
    day = day_of(int(match["year"]), month_number(match["month"]), int(match["day"]))
    return Value(day.isoformat(), "DATE", "day", day=day) if day else None


def _iso(match: re.Match[str], context: Context) -> Value | None:
    day = day_of(int(match[1]), int(match[2]), int(match[3]))
    return Value(day.isoformat(), "DATE", "day", day=day) if day else None


def _month_year(match: re.Match[str], context: Context) -> Value:
    value = f"{match['year']}-{month_number(match['month']):02d}"
    return Value(value, "DATE", "month", basis=_explicit(match["part"]))


def _month_day(match: re.Match[str], context: Context) -> Value | None:
    month, number = month_number(match["month"]), int(match["day"])
    if context.today is None:
        if not 1 <= number <= 31:
            return None
        return Value(f"XXXX-{month:02d}-{number:02d}", "DATE", "day", relative=True)
    years = (context.today.year - 1, context.today.year, context.today.year + 1)
    days = [day for year in years if (day := day_of(year, month, number)) is not None]
    if not days:
        return None
    today = context.today
    day = min(days, key=lambda d: (abs((d - today).days), d))
    return Value(day.isoformat(), "DATE", "day", relative=True, day=day)


def _month(match: re.Match[str], context: Context) -> Value:
    month = month_number(match["month"])
    if context.today is None:
        return Value(f"XXXX-{month:02d}", "DATE", "month", relative=True)
    today = context.today
    year = today.year
    turn = (match["turn"] or "").lower()
    if turn == "next" or (context.tense == "future" and turn != "last"):
        year += month < today.month
    elif (turn != "this" and month > today.month) or (turn == "last" and month == today.month):
        year -= 1
    return Value(f"{year}-{month:02d}", "DATE", "month", relative=True)


def _season(match: re.Match[str], context: Context) -> Value | None:
    code = _SEASONS[match["season"].lower()]
    if match["year"]:
        return Value(f"{match['year']}-{code}", "DATE", "season", basis=_explicit(match["part"]))
    if context.today is None:
        return Value(f"XXXX-{code}", "DATE", "season", relative=True)
    shift = {"last": -1, "next": 1}.get((match["turn"] or "").lower(), 0)
    return Value(f"{context.today.year + shift}-{code}", "DATE", "season", relative=True)


def _year(match: re.Match[str], context: Context) -> Value:
    return Value(match["year"], "DATE", "year", basis=_explicit(match["part"]))


def _decade(match: re.Match[str], context: Context) -> Value:
    digits = match["decade"]
    return Value(digits if len(digits) == 3 else "19" + digits[:1], "DATE", "decade")


def _weekday(match: re.Match[str], context: Context) -> Value:
    index = WEEKDAYS.index(match["weekday"].lower())
    part = match["time"]
    tail = "T" + _PARTS[part.lower()] if part else ""
    kind: Literal["DATE", "TIME"] = "TIME" if part else "DATE"
    if context.today is None:
        return Value(f"XXXX-WXX-{index + 1}{tail}", kind, "day", relative=True)
    day = nearest_weekday(context.today, index, context.tense, (match["turn"] or "").lower())
    return Value(day.isoformat() + tail, kind, "day", relative=True, day=day)


def nearest_weekday(today: date, weekday: int, tense: str, turn: str = "") -> date:
    """The day that a weekday's name means in news of `today`; see the rule above."""
    back = (today.weekday() - weekday) % 7
    if turn == "last":
        return today - timedelta(days=back or 7)
    if turn == "next":
        return today + timedelta(days=7 - back)
    if back == 0:
        return today
    if tense == "past":
        return today - timedelta(days=back)
    if tense == "future":
        return today + timedelta(days=7 - back)
    return today - timedelta(days=back) if back <= 3 else today + timedelta(days=7 - back)


def _near_day(match: re.Match[str], context: Context) -> Value:
    word = match["word"].lower()
    shift = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    part = "night" if word == "tonight" else match["time"] or match["this"]
    tail = "T" + _PARTS[part.lower()] if part else ""
    kind: Literal["DATE", "TIME"] = "TIME" if part else "DATE"
    if context.today is None:
        value = "PRESENT_REF" if not shift else "XXXX-XX-XX"
        return Value(value + (tail if shift else ""), kind, "day", relative=True)
    day = context.today + timedelta(days=shift)
    return Value(day.isoformat() + tail, kind, "day", relative=True, day=day)


def _turned(match: re.Match[str], context: Context) -> Value | None:
    """`last week`, `this month`, `next year`, `earlier this year`."""
    unit = _unit(match)
    shift = {"last": -1, "next": 1, "previous": -1, "following": 1}.get(match["turn"].lower(), 0)
    if context.today is None:
        return Value(f"XXXX-{_CODES.get(unit, 'WE')}", "DATE", unit, relative=True)
    today = context.today
    if unit == "year":
        return Value(str(today.year + shift), "DATE", "year", relative=True)
    if unit == "month":
        return Value(_month_shift(today, shift), "DATE", "month", relative=True)
    if unit in ("week", "weekend"):
        year, week, _ = (today + timedelta(weeks=shift)).isocalendar()
        tail = "-WE" if unit == "weekend" else ""
        return Value(f"{year}-W{week:02d}{tail}", "DATE", "week", relative=True)
    return None


def _distance(match: re.Match[str], context: Context) -> Value | None:
    """`two days ago`, `a year earlier`, `three weeks later`."""
    amount = _amount(match["number"])
    back = match["way"].lower() in ("ago", "earlier", "before")
    unit = _unit(match)
    origin = context.today if match["way"].lower() == "ago" else context.day or context.today
    if origin is None or unit not in ("day", "week", "month", "year"):
        return Value("PAST_REF" if back else "FUTURE_REF", "DATE", "", relative=True)
    steps = int(-amount if back else amount)
    basis = f"from {origin.isoformat()}"
    if unit in ("day", "week"):
        day = origin + timedelta(days=steps * (7 if unit == "week" else 1))
        if unit == "day":
            return Value(day.isoformat(), "DATE", "day", True, basis, day)
        year, week, _ = day.isocalendar()
        return Value(f"{year}-W{week:02d}", "DATE", "week", True, basis)
    if unit == "month":
        return Value(_month_shift(origin, steps), "DATE", "month", True, basis)
    return Value(str(origin.year + steps), "DATE", "year", True, basis)


def _duration(match: re.Match[str], context: Context) -> Value:
    unit = _unit(match)
    number = match["number"]
    hour = "T" if unit in ("second", "minute", "hour") else ""
    amount = f"{_amount(number):g}"
    return Value(f"P{hour}{amount}{_CODES[unit]}", "DURATION", unit)


def _vague(match: re.Match[str], context: Context) -> Value:
    unit = _unit(match)
    hour = "T" if unit in ("second", "minute", "hour") else ""
    return Value(f"P{hour}X{_CODES[unit]}", "DURATION", unit)


def _clock(match: re.Match[str], context: Context) -> Value | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = (match["half"] or "").lower().replace(".", "")
    if hour > 23 or minute > 59 or (half and not 1 <= hour <= 12):
        return None
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    day = context.day
    value = f"{day.isoformat() if day else ''}T{hour:02d}:{minute:02d}"
    return Value(value, "TIME", "minute")


def _set(match: re.Match[str], context: Context) -> Value:
    unit = {
        "daily": "day",
        "weekly": "week",
        "monthly": "month",
        "yearly": "year",
        "annually": "year",
    }.get(match[0].lower()) or _unit(match)
    return Value(f"P1{_CODES[unit]}", "SET", unit)


def _reference(match: re.Match[str], context: Context) -> Value:
    word = match[0].lower()
    if word in ("recently", "lately", "previously", "formerly"):
        return Value("PAST_REF", "DATE", "")
    return Value("FUTURE_REF" if word == "soon" else "PRESENT_REF", "DATE", "")


def _unit(match: re.Match[str]) -> str:
    return match["unit"].lower().replace("centurie", "century")


def _month_shift(day: date, months: int) -> str:
    count = day.year * 12 + day.month - 1 + months
    return f"{count // 12}-{count % 12 + 1:02d}"


def _amount(words: str) -> float:
    if words.lower() in ("a", "an"):
        return 1.0
    reading = read(words.lower().split("-"))
    return reading.value if reading else float(words)


def _rule(pattern: str, rule: Rule, flags: int = 0) -> tuple[re.Pattern[str], Rule]:
    return re.compile(pattern, flags), rule


_I = re.IGNORECASE
_Y = r"(?P<year>(?:1[89]|20)\d\d)"
RULES: tuple[tuple[re.Pattern[str], Rule], ...] = (
    _rule(rf"\b(?:{_WEEKDAY},? )?{_MONTH} {_DAY},? {_Y}\b", _full),
    _rule(rf"\b(?:{_WEEKDAY},? )?{_DAY} {_MONTH},? {_Y}\b", _full),
    _rule(r"\b(\d{4})-(\d\d)-(\d\d)\b", _iso),
    _rule(rf"\b{_EDGE}{_MONTH},? (?:of )?{_Y}\b", _month_year),
    _rule(rf"\b(?:{_WEEKDAY},? )?{_MONTH} {_DAY}\b(?!,? \d{{4}}|[:.]\d)", _month_day),
    _rule(rf"\b(?:{_WEEKDAY},? )?{_DAY} {_MONTH}\b(?!,? \d{{4}})", _month_day),
    _rule(
        rf"(?:(?<=\bin )|(?<=\bsince )|(?<=\buntil )|(?<=\bby )|(?<=\bof )|(?<=\bbefore )|(?<=\bfrom )"
        rf"|(?<=\bbetween )|(?<=\bduring )|{_AFTER_A_MONTH}|(?:(?P<turn>[Ll]ast|[Nn]ext|[Tt]his|[Ee]arly|[Ll]ate|[Mm]id)[ -])){_MONTH}\b(?! \d)",
        _month,
    ),
    _rule(
        rf"\b{_EDGE}(?:(?P<turn>last|next|this) )?(?P<season>spring|summer|fall|autumn|winter)"
        rf"(?:(?: of)? {_Y})\b",
        _season,
        _I,
    ),
    _rule(
        r"\b(?P<part>(?!))?(?P<turn>last|next|this) (?P<season>spring|summer|fall|autumn|winter)\b"
        r"(?P<year>(?!))?",
        _season,
        _I,
    ),
    _rule(
        rf"(?:(?<=\bin )|(?<=\bsince )|(?<=\bof )|(?<=\bfrom )|(?<=\buntil )|(?<=\bby )|(?<=\bthe )"
        rf"|(?<=\bbefore )|(?<=\bafter )|(?<=\bto )|(?<=\bduring )|(?<=\band )|(?<=\bbetween )"
        rf"|(?P<part>early|mid|late)[ -]){_Y}\b(?![-,.]?\d| [a-z]+s\b(?<! was)(?<! has)(?<! is))",
        _year,
        _I,
    ),
    _rule(
        r"\b(?:[Tt]he )?(?:early |late |mid-)?(?P<decade>(?:1[89]|20)\d(?=0s)|\d(?=0s\b))0s\b",
        _decade,
    ),
    _rule(
        rf"\b(?:(?P<turn>[Ll]ast|[Nn]ext|[Tt]his) )?(?:[Ee]arly |[Ll]ate )?{_WEEKDAY}\b"
        r"(?: (?P<time>morning|afternoon|evening|night))?",
        _weekday,
    ),
    _rule(
        r"\b(?:earlier |later |late |early )?(?P<word>today|yesterday|tomorrow|tonight"
        r"|this (?P<this>morning|afternoon|evening))\b"
        r"(?: (?P<time>morning|afternoon|evening|night))?",
        _near_day,
        _I,
    ),
    _rule(
        r"\b(?:earlier |later |early |late )?(?P<turn>last|this|next)"
        r" (?P<unit>weekend|week|month|year)\b",
        _turned,
        _I,
    ),
    _rule(
        rf"\b{_HEDGE}{_NUMBER}[ -]{_UNIT} (?P<way>ago|earlier|later|before(?= [a-z]* ?(?:in|on|at|the)\b))\b",
        _distance,
        _I,
    ),
    _rule(rf"\b{_HEDGE}{_NUMBER}[ -]{_UNIT}\b(?![ -](?:old|ago|earlier|later)\b)", _duration, _I),
    _rule(
        r"\b(?:the )?(?:several|many|a few|few|recent|coming|some|past|last|next) "
        r"(?P<unit>second|minute|hour|day|week|month|year|decade)s\b",
        _vague,
        _I,
    ),
    _rule(r"\bfor (?P<unit>hour|day|week|month|year|decade)s\b", _vague, _I),
    _rule(r"\b(?P<hour>\d{1,2})(?::(?P<minute>\d\d))? ?(?P<half>[ap]\.m\.|[ap]m\b)", _clock, _I),
    _rule(r"\b(?P<hour>\d{1,2}):(?P<minute>\d\d)(?P<half>(?!))?(?! ?[ap]\.?m)\b", _clock, _I),
    _rule(
        r"\b(?:daily|weekly|monthly|yearly|annually|(?:every|each) (?P<unit>day|week|month|year))\b",
        _set,
        _I,
    ),
    _rule(r"\b(?:recently|lately|previously|formerly|now|currently|soon)\b", _reference, _I),
)
"""Every pattern with its rule; at one place the longest match wins, then the first rule."""
