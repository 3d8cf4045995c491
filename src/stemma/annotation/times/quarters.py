"""Quarters and halves of years, fiscal years, and what business news compares them with."""

from __future__ import annotations

import re

from stemma.annotation.times.reading import YEAR, Context, Quarter, Reading, Value, rule

_ORDINALS = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
}
_NTH = "(?P<nth>" + "|".join(_ORDINALS) + ")"
_LAST_HALF = 2


def _value(quarter: Quarter, *, relative: bool, basis: str = "") -> Value:
    year, number = quarter
    return Value(
        f"{year}-Q{number}", "DATE", "quarter", relative=relative, basis=basis, quarter=quarter
    )


def _named(match: re.Match[str], context: Context) -> Value | None:
    """`the third quarter`: of the year that is named; else the last one that has begun, or the next."""
    number = _ORDINALS[match["nth"].lower()]
    if match["year"]:
        return _value((int(match["year"]), number), relative=False)
    if context.today is None:
        return Value(f"XXXX-Q{number}", "DATE", "quarter", relative=True)
    year, now = context.today.year, _now(context)
    if match["turn"]:
        year += {"last": -1, "next": 1}.get(match["turn"].lower(), 0)
    elif context.tense == "future":
        year += number < now - 1
    else:
        year -= number > now
    if match["ago"]:
        year = (
            context.quarter[0] if context.quarter and context.quarter[1] == number else year
        ) - 1
    return _value((year, number), relative=True)


def _now(context: Context) -> int:
    """The quarter that the clock stands in."""
    return (context.today.month - 1) // 3 + 1 if context.today else 1


def _latest(match: re.Match[str], context: Context) -> Value | None:
    """`the quarter`, `the latest quarter`: the one that is spoken of, else the last that has ended."""
    word = (match["which"] or match["this"] or "").lower()
    if context.today is None:
        return None
    current = (context.today.year, _now(context))
    if word in ("this", "current"):
        return _value(current, relative=True)
    if word == "next":
        return _value(_shift(current, 1), relative=True)
    if word == "last":
        return _value(_shift(current, -1), relative=True)
    if context.quarter is not None:
        return _value(context.quarter, relative=True, basis="the quarter named before")
    return _value(_shift(current, -1), relative=True)


def _year_before(match: re.Match[str], context: Context) -> Value | None:
    """`a year earlier` beside a quarter, `the year-ago quarter`: that quarter a year before."""
    if context.quarter is None:
        before = context.today.year - 1 if context.today and "-" in match[0] else None
        return Value(str(before), "DATE", "year", relative=True) if before else None
    year, number = context.quarter
    return _value((year - 1, number), relative=True, basis=f"a year before {year}-Q{number}")


def _of_year(match: re.Match[str], context: Context) -> Value | None:
    """`the 1988 quarter`: the one that is spoken of, in that year."""
    if context.quarter is None:
        return None
    return _value((int(match["year"]), context.quarter[1]), relative=True)


def _shift(quarter: Quarter, by: int) -> Quarter:
    count = quarter[0] * 4 + quarter[1] - 1 + by
    return count // 4, count % 4 + 1


def _half(match: re.Match[str], context: Context) -> Value | None:
    nth = match["half"].lower()
    number = 1 if nth == "first" else _LAST_HALF
    if match["year"]:
        return Value(f"{match['year']}-H{number}", "DATE", "half", basis="explicit")
    if context.today is None:
        return None
    year = context.today.year
    begun = 1 if context.today.month <= 6 else _LAST_HALF
    if match["turn"]:
        year += {"last": -1, "next": 1}.get(match["turn"].lower(), 0)
    elif context.tense != "future":
        year -= number > begun
    return Value(f"{year}-H{number}", "DATE", "half", relative=True)


def _fiscal(match: re.Match[str], context: Context) -> Value:
    return Value(match["year"], "DATE", "year", basis="explicit, fiscal year")


_TURN = r"(?P<turn>this|last|next) year['’]s "
RULES: tuple[Reading, ...] = (
    rule(
        "quarter",
        rf"\b(?:the |{_TURN}|its )?(?P<ago>(?:comparable )?(?:year-ago|year-earlier) )?(?:fiscal[ -])?"
        rf"{_NTH}[ -]quarter\b(?:(?: of|,)? (?:fiscal )?{YEAR}\b)?",
        _named,
    ),
    rule(
        "quarter",
        rf"\b(?:the )?{YEAR} (?P<ago>(?!))?(?P<turn>(?!))?{_NTH}[ -]quarter\b",
        _named,
    ),
    rule(
        "the quarter",
        r"\b(?:the (?:(?P<which>latest|current|last|next|same|full) )?(?:quarter|latest period)"
        r"|(?P<this>this|that) quarter)\b",
        _latest,
    ),
    rule(
        "a year before a quarter",
        r"\bthe (?:comparable )?(?:year-ago|year-earlier) (?:quarter|period)\b|\byear-(?:earlier|ago)\b"
        r"|\b(?:a|one) year (?:ago|earlier|before)\b|\bthe (?:same|corresponding) (?:quarter|period)"
        r" (?:last year|a year (?:ago|earlier))",
        _year_before,
    ),
    rule("the quarter of a year", rf"\bthe {YEAR} (?:quarter|period)\b", _of_year),
    rule(
        "half of a year",
        rf"\b(?:the )?(?:{_TURN})?(?P<half>first|second|last) half(?: of {YEAR}\b| of the year\b)",
        _half,
    ),
    rule("fiscal year", rf"\b(?:the )?fiscal(?:[ -]year)? {YEAR}\b", _fiscal),
)
"""Quarters and fiscal years, each with what it comes to."""
