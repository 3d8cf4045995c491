"""All signs of age between two texts, either way."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.lineage.signs.marked import marked
from stemma.lineage.signs.mended import mended
from stemma.lineage.signs.placed import placed
from stemma.lineage.signs.sign import Sign
from stemma.lineage.signs.whole import of_whole
from stemma.lineage.signs.worded import reworded
from stemma.model import Edit, Passage
from stemma.reuse.edits import edits_between
from stemma.reuse.sides import Side
from stemma.reuse.version import Version

_ALIKE = frozenset({"promoted", "demoted", "re-attributed", "moved"})
"""Edits of words that are alike; whoever promotes is the business of `evidence/promotion.py`."""


def signs_between(a: Version, b: Version, passages: Sequence[Passage]) -> tuple[Sign, ...]:
    """The signs that either text was made from the other; the same whichever is called `a`."""
    first, second = sorted((a, b), key=lambda version: version.article.id)
    edits = [
        (_side(edit, first, "a"), _side(edit, second, "b"))
        for _, edit in edits_between(passages, first, second)
        if edit.kind not in _ALIKE
    ]
    found = [*marked(first, second, passages), *of_whole(first, second), *placed(edits)]
    for one, two in edits:
        for older, newer in ((one, two), (two, one)):
            found.extend(
                Sign(kind, older.span, newer.span)
                for kind in (*mended(older, newer), *reworded(older, newer))
            )
    return tuple(sorted(found))


def _side(edit: Edit, version: Version, name: str) -> Side:
    """The words of one side of an edit."""
    words = version.words.within(edit.a_span if name == "a" else edit.b_span)
    return Side(version, words.start, words.start if edit.absent == name else words.stop)
