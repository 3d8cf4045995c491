"""What a rule for time expressions is given, what it gives back, and the words that rules share."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from stemma.annotation.quantities.numerals import read
from stemma.annotation.times.clock import WEEKDAYS

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Quarter = tuple[int, int]
"""Year, and 1 to 4."""


@dataclass(frozen=True)
class Context:
    """What a rule may know besides the words."""

    today: date | None = None
    """The day that relative words count from."""
    tense: str = ""
    """`past`, `future`, `present` or empty."""
    day: date | None = None
    """The day named before in the same sentence."""
    last_day: date | None = None
    """The day named last, in this sentence or shortly before."""
    quarter: Quarter | None = None
    """The quarter of a year named last, shortly before."""


@dataclass(frozen=True)
class Value:
    """What the words come to."""

    value: str
    type: TimexType
    precision: str
    relative: bool = False
    """Whether the clock was needed."""
    basis: str = ""
    """Why, where it is not simply explicit or by the clock."""
    day: date | None = None
    """The day, where it is one."""
    quarter: Quarter | None = None
    """The quarter, where it is one."""


Rule = Callable[["re.Match[str]", Context], "Value | None"]
Reading = tuple[str, "re.Pattern[str]", Rule]
"""The rule's name, its pattern, and what it makes of a match."""

MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|March|Mar\.|April|Apr\.|May|June?|July?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
WEEKDAY = "(?P<weekday>" + "|".join(d.capitalize() for d in WEEKDAYS) + ")"
UNIT = r"(?P<unit>second|minute|hour|day|week|weekend|month|quarter|year|decade|century|centurie)s?"
EDGE = r"(?:(?P<part>early|earlier|mid|late|later)(?: in)?[ -])?"
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"
NUMBER = (
    rf"(?P<number>\d+(?:\.\d+)?(?: \d/\d)?|an?(?: half| couple of| dozen| hundred)?|couple of|half an?|two dozen"
    rf"|(?:{_ONES}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    rf"|{_TENS})(?:[- ](?:{_ONES}))?)"
)
HEDGE = (
    r"(?P<hedge>(?:more|less|fewer|longer) than |at least |at most |about |around |nearly |almost |over "
    r"|under |just |only |some |up to |roughly |approximately |another |the (?:past|last|next) |the )?"
)
CODES = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "week": "W",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
}
"""The letters of TIMEX3 durations."""
_HALVES = {"year": "6M", "hour": "30M", "minute": "30S"}
BY_CLOCK = ("second", "minute", "hour")
PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"}
"""The letters of TIMEX3 for parts of a day."""
_VULGAR = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75, "1/3": 1 / 3, "2/3": 2 / 3}


def rule(name: str, pattern: str, made: Rule, *, any_case: bool = True) -> Reading:
    """A named rule; patterns with names of days and months keep their capitals."""
    return name, re.compile(pattern, re.IGNORECASE if any_case else 0), made


def unit_of(match: re.Match[str]) -> str:
    """The unit that a match names, in the singular."""
    return match["unit"].lower().replace("centurie", "century")


def amount(words: str) -> float:
    """The number that words such as `a`, `2 1/2`, `half a`, `twenty-four` come to."""
    text = words.lower()
    if text in ("a", "an"):
        return 1.0
    if "half" in text:
        return 0.5
    if "couple" in text:
        return 2.0
    whole, _, part = text.partition(" ")
    if part in _VULGAR:
        return float(whole) + _VULGAR[part]
    found = read(text.replace("-", " ").replace("a ", "one ").replace("an ", "one ").split())
    return found.value if found else float(text)


def duration(number: float, unit: str) -> str:
    """A TIMEX3 duration; decades and centuries in years."""
    if unit in ("decade", "century"):
        number, unit = number * (10 if unit == "decade" else 100), "year"
    if unit == "quarter":
        number, unit = number * 3, "month"
    clock = "T" if unit in BY_CLOCK else ""
    whole, rest = divmod(number, 1)
    if rest == 0.5 and unit in _HALVES:
        lead = f"{whole:g}{CODES[unit]}" if whole else ""
        return f"P{clock}{lead}{_HALVES[unit]}"
    return f"P{clock}{number:g}{CODES[unit]}"


def vague(unit: str) -> str:
    """A TIMEX3 duration of nobody says how many."""
    return f"P{'T' if unit in BY_CLOCK else ''}X{CODES[unit]}"


def month_shift(day: date, months: int) -> str:
    """The month so many months after the one of `day`."""
    count = day.year * 12 + day.month - 1 + months
    return f"{count // 12}-{count % 12 + 1:02d}"


def explicit(part: str | None) -> str:
    """`explicit, early` for `early 2014`."""
    return f"explicit, {part.lower()}" if part else ""
