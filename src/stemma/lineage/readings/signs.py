"""All signs of age between two texts, either way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stemma.lineage.readings.marked import marked
from stemma.lineage.readings.mended import mended
from stemma.lineage.readings.sign import Sign
from stemma.lineage.readings.whole import of_whole
from stemma.lineage.readings.worded import reworded
from stemma.model import Edit, Passage
from stemma.reuse.edits import edits_between
from stemma.reuse.sides import Side
from stemma.reuse.version import Version

_ALIKE = frozenset({"promoted", "demoted", "re-attributed", "moved"})
"""Edits of words that are alike; whoever promotes is the business of `evidence/promotion.py`."""


def signs_between(a: Version, b: Version, passages: Sequence[Passage]) -> tuple[Sign, ...]:
    """The signs that either text was made from the other; the same whichever is called `a`."""
    first, second = sorted((a, b), key=lambda version: version.article.id)
    found = [*marked(first, second, passages), *of_whole(first, second)]
    for _, edit in edits_between(passages, first, second):
        found.extend(_of_edit(edit, first, second))
    return tuple(sorted(found))


def _of_edit(edit: Edit, a: Version, b: Version) -> Iterator[Sign]:
    if edit.kind in _ALIKE:
        return
    one = _side(edit, a, "a")
    two = _side(edit, b, "b")
    for older, newer in ((one, two), (two, one)):
        for kind in (*mended(older, newer), *reworded(older, newer)):
            yield Sign(kind, older.span, newer.span)


def _side(edit: Edit, version: Version, name: str) -> Side:
    """The words of one side of an edit."""
    words = version.words.within(edit.a_span if name == "a" else edit.b_span)
    return Side(version, words.start, words.start if edit.absent == name else words.stop)
