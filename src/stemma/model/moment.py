"""A time that is only as precise as its source."""

from __future__ import annotations

from stemma.model.noun import Noun
from stemma.model.span import Span


class Moment(Noun, kw_only=True, frozen=True):
    """A point or stretch of time, as TIMEX3 writes it."""

    value: str
    """`2031-03-04T09:30:00+01:00`, `2031-03-04`, `2031-03`, `2031`, or a TIMEX3 value such as `2031-W10`."""
    precision: str
    """`second`, `minute`, `day`, `week`, `month`, `season` or `year`."""
    basis: str
    """Why we think so, in plain words: `JSON-LD datePublished`, `"Tuesday" before 2031-03-06`."""
    span: Span | None = None
    """The words that say it, where words do."""
