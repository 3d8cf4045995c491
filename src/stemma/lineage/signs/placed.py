"""Where whole clauses came in and went: news is put in above, what is old is cut below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stemma.lineage.signs.sign import Sign
from stemma.reuse.sides import Side

_CLAUSE = 8
"""So many words that the other text has not are a clause of its own."""
_REST = 3
"""And so few may stand in its place, or after the end."""
Sides = tuple[Side, Side]


def placed(edits: Sequence[Sides]) -> Iterator[Sign]:
    """The sign that one text has clauses of its own within, and the other has its own at the end only.

    Each alone says nothing: a text grows by one edit and shrinks by the next. Both at once are the
    inverted pyramid of a newer report, whichever of the two is longer.
    """
    for newer, other in ((0, 1), (1, 0)):
        within = [one for one in edits if _own(one, newer) and not _at_end(one[newer])]
        cut = [one for one in edits if _own(one, other) and _at_end(one[other])]
        if not within or not cut:
            continue
        if all(_at_end(one[other]) for one in edits if _own(one, other)) and not any(
            _at_end(one[newer]) for one in edits if _own(one, newer)
        ):
            yield Sign("put in above and cut below", cut[0][other].span, within[0][newer].span)


def _own(edit: Sides, side: int) -> bool:
    return len(edit[side]) >= _CLAUSE and len(edit[1 - side]) <= _REST


def _at_end(side: Side) -> bool:
    return side.past >= len(side.version.words) - _REST
