"""Moments for reading and for ordering."""

from __future__ import annotations

from datetime import UTC, datetime

from stemma.model import Moment

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def plain(moment: Moment | None) -> str:
    """`4 March 2031, 09:30`, `March 2031`, `2031`; the bare value where it is none of these."""
    if moment is None:
        return ""
    day, hour = split(moment)
    return f"{day}, {hour}" if hour else day


def split(moment: Moment) -> tuple[str, str]:
    """The day and, where it is known, the hour on the outlet's own clock."""
    if not moment.value[:1].isdigit():
        return moment.value, ""
    date, _, rest = moment.value.partition("T")
    hour = rest[:5] if len(rest) >= 5 and rest[2] == ":" else ""
    return _day(date), hour


def _day(date: str) -> str:
    parts = date.split("-")
    if not all(part.isdigit() and part.isascii() for part in parts) or len(parts) > 3:
        return date
    if len(parts) == 1:
        return date
    month = int(parts[1])
    if not 1 <= month <= 12:
        return date
    named = f"{MONTHS[month - 1]} {parts[0]}"
    return named if len(parts) == 2 else f"{int(parts[2])} {named}"


def order(moment: Moment) -> str:
    """A key that sorts moments; with a zone they are brought to UTC, without one taken as they are."""
    try:
        found = datetime.fromisoformat(moment.value)
    except ValueError:
        return moment.value
    if "T" not in moment.value:
        return moment.value
    if found.tzinfo is not None:
        found = found.astimezone(UTC)
    return found.strftime("%Y-%m-%dT%H:%M:%S")
