"""Times of publication that can be compared as text, whatever their zones."""

from __future__ import annotations

from datetime import UTC, datetime

from stemma.model import Article


def instant(article: Article) -> str:
    """The time of publication in UTC where it has a zone, as precise as it is given; empty if unknown."""
    if article.published is None:
        return ""
    value = article.published.value
    if len(value) <= 10:
        return value
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return value[:10]  # not a time that the calendar knows; its day still counts
    if moment.tzinfo is not None:
        moment = moment.astimezone(UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%S")
