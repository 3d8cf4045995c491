"""Dates of the calendar: days, months, seasons, years, decades, centuries, holidays."""

from __future__ import annotations

import re
from datetime import date

from stemma.annotation.times.clock import MONTHS, day_of, month_number
from stemma.annotation.times.reading import (
    DAY,
    EDGE,
    MONTH,
    WEEKDAY,
    YEAR,
    Context,
    Reading,
    Value,
    explicit,
    rule,
)

_SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
_HOLIDAYS = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "valentine's day": (2, 14),
    "halloween": (10, 31),
}
_AGAINST_TENSE = 1.5
_TO_COME = frozenset({"effective", "payable", "due", "expires", "until"})
_AFTER_A_MONTH = "|".join(
    rf"(?<=\b{month.capitalize()} {word} )" for month in MONTHS for word in ("and", "to", "until")
)
_NO_NOUN = r"(?! [a-z]+s\b(?<! was)(?<! has)(?<! is)(?<! as)(?<! this)(?<! across))"


def _full(match: re.Match[str], context: Context) -> Value | None:
    day = day_of(int(match["year"]), month_number(match["month"]), int(match["day"]))
    return Value(day.isoformat(), "DATE", "day", day=day) if day else None


def _iso(match: re.Match[str], context: Context) -> Value | None:
    day = day_of(int(match[1]), int(match[2]), int(match[3]))
    return Value(day.isoformat(), "DATE", "day", day=day) if day else None


def _month_year(match: re.Match[str], context: Context) -> Value:
    value = f"{match['year']}-{month_number(match['month']):02d}"
    return Value(value, "DATE", "month", basis=explicit(match["part"]))


def _month_day(match: re.Match[str], context: Context) -> Value | None:
    turn = (match["turn"] or "").strip().lower()
    month, day = month_number(match["month"]), int(match["day"])
    return _nearest(month, day, context, turn, _word_before(match))


def _holiday(match: re.Match[str], context: Context) -> Value | None:
    month, day = _HOLIDAYS[match[0].lower().replace("’", "'")]
    return _nearest(month, day, context)


def _thanksgiving(match: re.Match[str], context: Context) -> Value | None:
    """The fourth Thursday of November, of the last year that has seen it."""
    if context.today is None:
        return None
    days = [_fourth_thursday(context.today.year - back) for back in (0, 1)]
    day = days[0] if days[0] <= context.today or context.tense == "future" else days[1]
    return Value(day.isoformat(), "DATE", "day", relative=True, day=day)


def _fourth_thursday(year: int) -> date:
    first = date(year, 11, 1)
    return date(year, 11, 1 + (3 - first.weekday()) % 7 + 21)


def _year_end(match: re.Match[str], context: Context) -> Value | None:
    if context.today is None:
        return None
    day = date(context.today.year - (match["word"] or "").lower().startswith("since"), 12, 31)
    return Value(day.isoformat(), "DATE", "day", relative=True, day=day)


def _nearest(
    month: int, number: int, context: Context, turn: str = "", word: str = ""
) -> Value | None:
    """The day without its year: nearest to the clock, the side that the tense speaks for preferred."""
    if context.today is None:
        if not 1 <= number <= 31:
            return None
        return Value(f"XXXX-{month:02d}-{number:02d}", "DATE", "day", relative=True)
    today = context.today
    years = (today.year - 1, today.year, today.year + 1)
    days = [day for year in years if (day := day_of(year, month, number)) is not None]
    if not days:
        return None
    if behind := [day for day in days if day <= today and word == "ended"]:
        days = behind
    elif ahead := [day for day in days if day >= today and word in _TO_COME]:
        days = ahead
    against = {"past": 1, "future": -1}.get(context.tense, 0)

    def far(day: date) -> float:
        """The distance in days, longer where the tense speaks against that side of the clock."""
        distance = (day - today).days
        return abs(distance) * (_AGAINST_TENSE if distance * against > 0 else 1)

    day = min(days, key=lambda d: (far(d), d))
    if turn == "last":
        day = max((d for d in days if d < today), default=day)
    return Value(day.isoformat(), "DATE", "day", relative=True, day=day)


def _month(match: re.Match[str], context: Context) -> Value:
    month = month_number(match["month"])
    if context.today is None:
        return Value(f"XXXX-{month:02d}", "DATE", "month", relative=True)
    today, turn = context.today, (match["turn"] or "").lower()
    before, after = _word_before(match), (match["after"] or "").lower()
    year = today.year
    if after:
        year += {"last": -1, "next": 1}.get(after, 0)
    elif turn == "next" or _ahead(context.tense, before, turn):
        year += month < today.month
    elif (turn != "this" and month > today.month) or (
        turn == "last" and month >= today.month - 1 and month <= today.month
    ):
        year -= 1
    return Value(f"{year}-{month:02d}", "DATE", "month", relative=True)


def _word_before(match: re.Match[str]) -> str:
    words = match.string[max(0, match.start() - 12) : match.start()].split()
    return words[-1].lower() if words else ""


def _ahead(tense: str, before: str, turn: str) -> bool:
    """Whether a month lies ahead: a future tense, or `until`, `by` a month."""
    return turn != "last" and (tense == "future" or (before in ("until", "by") and tense != "past"))


def _season(match: re.Match[str], context: Context) -> Value | None:
    code = _SEASONS[match["season"].lower()]
    if match["year"]:
        return Value(f"{match['year']}-{code}", "DATE", "season", basis=explicit(match["part"]))
    if context.today is None:
        return Value(f"XXXX-{code}", "DATE", "season", relative=True)
    shift = {"last": -1, "next": 1}.get((match["turn"] or "").lower(), 0)
    return Value(f"{context.today.year + shift}-{code}", "DATE", "season", relative=True)


def _year(match: re.Match[str], context: Context) -> Value:
    return Value(match["year"], "DATE", "year", basis=explicit(match["part"]))


def _decade(match: re.Match[str], context: Context) -> Value:
    digits = match["decade"]
    return Value(digits if len(digits) == 3 else "19" + digits[:1], "DATE", "decade")


def _century(match: re.Match[str], context: Context) -> Value | None:
    number = int(match["century"])
    if not 1 <= number <= 21:
        return None
    return Value(f"{number - 1:02d}", "DATE", "century")


_TURNS = "[Ll]ast|[Nn]ext|[Tt]his|[Ee]arly|[Ll]ate|[Mm]id"
RULES: tuple[Reading, ...] = (
    rule("date", rf"\b(?:{WEEKDAY},? )?{MONTH} {DAY},? {YEAR}\b", _full, any_case=False),
    rule(
        "date",
        rf"\b(?:{WEEKDAY},? )?(?:the )?{DAY}(?: of)? {MONTH},? {YEAR}\b",
        _full,
        any_case=False,
    ),
    rule("date", r"\b(\d{4})-(\d\d)-(\d\d)\b", _iso),
    rule("month and year", rf"\b{EDGE}{MONTH},? (?:of )?{YEAR}\b", _month_year, any_case=False),
    rule(
        "day of a month",
        rf"\b(?:{WEEKDAY},? )?(?P<turn>[Ll]ast |[Tt]his )?{MONTH} {DAY}\b(?!,? \d{{4}}|[:.]\d)",
        _month_day,
        any_case=False,
    ),
    rule(
        "day of a month",
        rf"\b(?:{WEEKDAY},? )?(?P<turn>(?!))?(?:the )?{DAY}(?: of)? {MONTH}\b(?!,? \d{{4}})",
        _month_day,
        any_case=False,
    ),
    rule(
        "month",
        rf"\b(?:(?P<turn>{_TURNS})[ -]|(?=[ADFJMNOS])(?:(?<=\b[Ii]n )|(?<=\b[Ss]ince )|(?<=\buntil )"
        r"|(?<=\btill )|(?<=\bby )|(?<=\bof )|(?<=\bbefore )|(?<=\bafter )|(?<=\bfrom )|(?<=\bbetween )"
        rf"|(?<=\bduring )|(?<=\bthrough )|{_AFTER_A_MONTH}))"
        rf"{MONTH}\b(?! \d)(?: (?:of )?(?P<after>this|last|next) year)?",
        _month,
        any_case=False,
    ),
    rule(
        "season",
        rf"\b{EDGE}(?:(?P<turn>last|next|this) )?(?P<season>spring|summer|fall|autumn|winter)"
        rf"(?:(?: of)? {YEAR})\b",
        _season,
    ),
    rule(
        "season",
        r"\b(?P<part>(?!))?(?P<turn>last|next|this) (?P<season>spring|summer|fall|autumn|winter)\b"
        r"(?P<year>(?!))?",
        _season,
    ),
    rule(
        "year",
        rf"(?<![\w$£€#%.,:/+-])(?<!\bNo\. )(?<!\bchapter )(?<!\barticle )(?:(?P<part>early|mid|late)[ -])?"
        rf"(?:the year )?{YEAR}\b(?![-,.:/%]?\d|[%°]|-\w){_NO_NOUN}",
        _year,
    ),
    rule(
        "decade",
        r"\b(?:the )?(?:early |late |mid-|mid )?(?P<decade>(?:1[89]|20)\d(?=0s)|[2-9](?=0s\b))0s\b",
        _decade,
    ),
    rule("decade", r"(?P<decade>(?<=['’])[2-9](?=0s\b))0s\b", _decade),
    rule("century", r"\b(?:the )?(?P<century>\d{1,2})(?:st|nd|rd|th)[ -]century\b", _century),
    rule("holiday", r"\b(?:last )?Thanksgiving(?: Day)?\b", _thanksgiving, any_case=False),
    rule("holiday", r"\b(?P<word>since )?year[- ]end\b", _year_end),
    rule(
        "holiday",
        r"\b(?:Christmas(?: Eve| Day)?|New Year['’]s (?:Day|Eve)|Valentine['’]s Day|Halloween)\b",
        _holiday,
        any_case=False,
    ),
)
"""Dates of the calendar, each with what it comes to."""
