"""When an input says that it was published: ISO 8601, mail dates and written-out days."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from stemma.model import Moment

_ISO = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})(?:[T ](?P<time>\d{2}:\d{2}(?P<seconds>:\d{2})?)(?:[.,]\d{1,9})?"
    r"\s?(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?"
)
_PART = re.compile(r"(?P<year>(?:19|20|21)\d\d)(?:-(?P<month>0[1-9]|1[0-2]))?$")
_COMPACT = re.compile(r"(\d{4})[/.]?(\d{2})[/.]?(\d{2})$")
_MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|"
        "september sept sep|october oct|november nov|december dec".split("|"),
        start=1,
    )
    for name in names.split()
}
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
"""The name of a month, for patterns that ignore case."""
WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|"
    r"sun(?:day)?)"
)
"""The name of a day of the week, for patterns that ignore case."""
_MONTH = r"(?P<month>[A-Za-z]{3,9})\.?"
_WRITTEN = (
    re.compile(rf"\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})\b"),
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{_MONTH},? (?P<year>\d{{4}})\b"),
)
_CLOCK = re.compile(
    r"(?<![\d.:/-])(?P<hour>\d{1,2})(?:(?P<mark>[:.])(?P<minute>\d{2}))?(?![\d:])"
    r"(?:\s?(?P<half>[AaPp])\.?[Mm]\b\.?)?(?:\s(?P<zone>[A-Z]{2,4})\b)?"
)
_ZONES = {
    "GMT": "+00:00", "UTC": "+00:00", "CET": "+01:00", "CEST": "+02:00", "EET": "+02:00",
    "EEST": "+03:00", "EST": "-05:00", "EDT": "-04:00", "PST": "-08:00", "PDT": "-07:00",
    "JST": "+09:00",
}  # fmt: skip
"""Zones whose abbreviation has one meaning in the news (`IST`, `BST`, `CST` have several)."""
_EARLIEST, _LATEST = 1600, 2200


def moment_of(value: object, basis: str) -> Moment | None:
    """The moment that a metadata field gives, only as precise as it is written; else `None`."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return _from_epoch(value, basis)
    text = " ".join(value.split()) if isinstance(value, str) else ""
    if not text or len(text) > 80:
        return None
    found = _ISO.match(text)
    if found:
        return _from_iso(found, basis)
    found = _PART.match(text)
    if found:
        precision = "month" if found["month"] else "year"
        return Moment(value=text, precision=precision, basis=basis)
    found = _COMPACT.match(text)
    if found and _is_day("-".join(found.groups())):
        return Moment(value="-".join(found.groups()), precision="day", basis=basis)
    return _from_mail(text, basis) or written_day(text, basis)


def written_day(text: str, basis: str) -> Moment | None:
    """The first day that is written out with its year in `text`: `March 4, 2031`, `4 March 2031`."""
    for pattern in _WRITTEN:
        for found in pattern.finditer(text[:2000]):
            month = _MONTHS.get(found["month"].lower())
            if month is None:
                continue
            day = f"{found['year']}-{month:02d}-{int(found['day']):02d}"
            if _is_day(day):
                return Moment(value=day, precision="day", basis=basis)
    return None


def written_at(text: str, basis: str) -> Moment | None:
    """The first day that is written out in `text`, to the minute where a clock time stands beside it.

    The time is local unless a zone of one meaning (`GMT`, `EST`, `CET`, ...) follows it; a time with
    a dot counts only with `am` or `pm`, since `4.30` may be a sum.
    """
    day = written_day(text, basis) or _iso_day(text, basis)
    if day is None:
        return None
    year = day.value[:4]
    time = next(
        (
            time
            for found in _CLOCK.finditer(text)
            if (time := _time(found)) and not text[found.start() :].startswith(year)
        ),
        "",
    )
    return Moment(value=f"{day.value}T{time}", precision="minute", basis=basis) if time else day


def _iso_day(text: str, basis: str) -> Moment | None:
    found = _ISO.search(text)
    if found is None or not _is_day(found["day"]):
        return None
    return Moment(value=found["day"], precision="day", basis=basis)


def _time(found: re.Match[str]) -> str:
    """A clock time as ISO 8601 writes it; `` where it is none."""
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    half = (found["half"] or "")[:1].lower()
    sure = half or found["mark"] == ":"
    if not sure or minute > 59 or hour > (12 if half else 23) or (half and hour == 0):
        return ""
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    zone = _ZONES.get(found["zone"] or "", "")
    return f"{hour:02d}:{minute:02d}{zone}"


def _from_iso(found: re.Match[str], basis: str) -> Moment | None:
    if not _is_day(found["day"]):
        return None
    if not found["time"] or int(found["time"][:2]) > 23 or int(found["time"][3:5]) > 59:
        return Moment(value=found["day"], precision="day", basis=basis)
    zone = found["zone"] or ""
    if zone in {"Z", "UTC", "GMT"}:
        zone = "+00:00"
    elif zone and ":" not in zone:
        zone = f"{zone[:3]}:{zone[3:]}"
    precision = "second" if found["seconds"] else "minute"
    return Moment(value=f"{found['day']}T{found['time']}{zone}", precision=precision, basis=basis)


def _from_epoch(value: float, basis: str) -> Moment | None:
    seconds = value / 1000 if value > 1e11 else value
    if not 1e8 < seconds < 4e9:
        return None
    when = datetime.fromtimestamp(int(seconds), tz=UTC)
    return Moment(value=when.isoformat(), precision="second", basis=basis)


def _from_mail(text: str, basis: str) -> Moment | None:
    if not re.match(r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d{1,2}:", text):
        return None
    try:
        when = parsedate_to_datetime(text)
    except (ValueError, IndexError, TypeError, OverflowError):
        return None
    return Moment(value=when.isoformat(), precision="second", basis=basis)


def _is_day(day: str) -> bool:
    try:
        return _EARLIEST <= date.fromisoformat(day).year <= _LATEST
    except ValueError:
        return False
