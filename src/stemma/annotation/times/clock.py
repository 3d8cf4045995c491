"""The day that an article speaks on, where its own date or the story's articles give it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from stemma.model import Article

MONTHS = (
    "january february march april may june july august september october november december".split()
)
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()

_MONTH = (
    r"(Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_FULL = re.compile(
    rf"\b(?:{_MONTH} (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})|(\d{{1,2}}) {_MONTH},? (\d{{4}})"
    r"|(\d{4})-(\d{2})-(\d{2}))\b"
)
_MONTH_AND_DAY = re.compile(rf"\b(?:{_MONTH} (\d{{1,2}})|(\d{{1,2}}) {_MONTH})\b")
_WEEKDAY = re.compile(r"\b(" + "|".join(day.capitalize() for day in WEEKDAYS) + r")\b")
_DATED_RESIDUE = ("caption", "byline", "dateline", "credit", "date", "photo")
_NEAR = 3


@dataclass(frozen=True)
class Clock:
    """The day that relative words count from."""

    today: date | None
    """The day, or nothing where nobody says."""
    basis: str
    """Why: `published 2031-03-06`, or the date that the story's articles agree on."""


def month_number(text: str) -> int:
    """1 to 12 for the name of a month or its abbreviation."""
    short = text.lower()[:3]
    return next(i for i, name in enumerate(MONTHS, 1) if name.startswith(short))


def clocks(articles: Sequence[Article]) -> dict[str, Clock]:
    """Each article's clock by its `id`: its own date, else its fellows', else dates that they print.

    The latest full date that the articles print is about the day of the event. The weekday that they
    name most is then taken for the day of publication, if it lies within three days after that date.
    """
    own = {article.id: _published(article) for article in articles}
    given = sorted(day for day in own.values() if day is not None)
    shared = _printed(articles)
    result: dict[str, Clock] = {}
    for article in articles:
        day = own[article.id]
        if day is not None:
            result[article.id] = Clock(day, f"published {day.isoformat()}")
        elif given:
            middle = given[(len(given) - 1) // 2]
            printed = _of_dateline(article, middle)
            if printed is not None:
                result[article.id] = Clock(printed, f"dateline {printed.isoformat()}")
                continue
            result[article.id] = Clock(middle, f"other articles published {middle.isoformat()}")
        else:
            result[article.id] = shared
    return result


def _published(article: Article) -> date | None:
    if article.published is None or len(article.published.value) < 10:
        return None
    try:
        return date.fromisoformat(article.published.value[:10])
    except ValueError:
        return None


def _of_dateline(article: Article, near: date) -> date | None:
    """The day that a dateline prints without its year, nearest to a day of the story."""
    for zone in article.zones:
        if zone.kind != "dateline":
            continue
        for match in _MONTH_AND_DAY.finditer(article.text, zone.start, zone.end):
            month, number = month_number(match[1] or match[4]), int(match[2] or match[3])
            years = (near.year - 1, near.year, near.year + 1)
            days = [day for year in years if (day := day_of(year, month, number)) is not None]
            if days:
                return min(days, key=lambda day: (abs((day - near).days), day))
    return None


def _printed(articles: Sequence[Article]) -> Clock:
    days = [
        day for article in articles for text in _dated_texts(article) for day in full_dates(text)
    ]
    if not days:
        return Clock(None, "no date in the articles")
    latest = max(days)
    named = Counter(
        found.lower() for article in articles for found in _WEEKDAY.findall(article.text)
    )
    basis = f"the articles print {latest.isoformat()}"
    if named:
        weekday = min(named, key=lambda name: (-named[name], WEEKDAYS.index(name)))
        ahead = (WEEKDAYS.index(weekday) - latest.weekday()) % 7
        if ahead <= _NEAR:
            latest += timedelta(days=ahead)
            basis += f" and name {weekday.capitalize()} most"
    return Clock(latest, basis)


def _dated_texts(article: Article) -> list[str]:
    residue = [
        part.text
        for part in article.residue
        if any(word in part.reason.lower() for word in _DATED_RESIDUE)
    ]
    return [article.text, *residue]


def full_dates(text: str) -> list[date]:
    """Every date in `text` that has day, month and year."""
    found: list[date] = []
    for match in _FULL.finditer(text):
        if match[1]:
            parts = (int(match[3]), month_number(match[1]), int(match[2]))
        elif match[5]:
            parts = (int(match[6]), month_number(match[5]), int(match[4]))
        else:
            parts = (int(match[7]), int(match[8]), int(match[9]))
        day = day_of(*parts)
        if day is not None:
            found.append(day)
    return found


def day_of(year: int, month: int, day: int) -> date | None:
    """That day, or nothing where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
