"""When an article without metadata was published, by the lines of facts that stand around it.

Only lines that are about nothing else count: `Tuesday 4 March 2031, 11.20 am`, `By Ada Krom | 4 March
2031`, `Updated 6 March 2031`. A date in running text never does, nor one without its year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from msgspec.structs import replace

from stemma.model import Moment, Residue
from stemma.reading.dates import written_at
from stemma.reading.snapshot import Body, squeeze

_KINDS = frozenset({"byline", "date"})
_MOST_WORDS = 16
_LEAST_BODY = 200
"""Characters without residue that are surely the article, and not its headline or standfirst."""
_FIRST = re.compile(r"\b(?:first )?(?:published|posted|created|filed|issued)\b", re.IGNORECASE)
_LATER = re.compile(r"\b(?:last )?(?:updated?|modified|edited|changed)\b", re.IGNORECASE)


@dataclass(frozen=True)
class _Said:
    """A moment that a line says."""

    moment: Moment
    marked: bool
    """Whether words such as `published` say what it is the time of."""
    later: bool
    """Whether it is that of a change."""


def published_in(body: Body) -> Moment | None:
    """When the lines around the article say that it was published; `None` where they do not.

    Lines above the article go before those below it, where only `published`, `updated` and the like
    count, and a first publication before a change. Of several days the earliest counts: a page is
    printed again later (with that day at its head), never before.
    """
    begins = _beginning(body)
    found = [
        (said.later, one.start >= begins, said.moment.value[:10], one.start, said.moment)
        for one in body.residue
        if one.reason in _KINDS and len(one.text.split()) <= _MOST_WORDS
        for said in _said_in(one)
        if said.marked or one.start < begins
    ]
    return min(found, key=lambda item: item[:4])[-1] if found else None


def _said_in(residue: Residue) -> Iterator[_Said]:
    line = squeeze(residue.text)
    marks = sorted((mark.start(), mark.re is _LATER) for mark in _marks(line))
    parts = [(0, False, False), *((start, True, later) for start, later in marks)]
    ends = [start for start, _ in marks] + [len(line)]
    for (start, marked, later), end in zip(parts, ends, strict=True):
        part = line[start:end]
        moment = written_at(part, "")
        if moment is not None:
            label = "update line" if later else "date line"
            basis = f"{label}: {part.strip(' ,|·•')}"
            yield _Said(replace(moment, basis=basis), marked, later)


def _marks(line: str) -> Iterator[re.Match[str]]:
    yield from _FIRST.finditer(line)
    yield from _LATER.finditer(line)


def _beginning(body: Body) -> int:
    """Where in the rendition the article begins: the first long stretch that is no residue."""
    at = 0
    for one in sorted(body.residue, key=lambda one: one.start):
        if one.start - at >= _LEAST_BODY:
            break
        at = max(at, one.end)
    return at
