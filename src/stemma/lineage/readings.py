"""Which of two versions of one text was written first, told by what stands in them and by no clock."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.annotation.annotated import Annotated
from stemma.lineage.evidence.readings import Readings, Told
from stemma.lineage.signs.between import signs_between
from stemma.lineage.signs.sign import Sign
from stemma.lineage.signs.weighing import DECIBANS_PER_NAT, balance, weights
from stemma.model import Passage
from stemma.reuse.version import Version, version_of

__all__ = ["readings", "readings_between"]

TOLD = 3
"""So many kinds of signs are told."""
_LETTERS = 60
"""Longer words are cut."""


def readings(a: Annotated, b: Annotated, passages: Sequence[Passage]) -> Readings | None:
    """What the readings of two articles say on their order; nothing where they are not sure.

    `passages` are all that the two share, which should be much. Of two outlets nothing is said: capitals,
    commas and titles are then matters of either's own style, and whoever types anew also slips.
    """
    if None not in (a.article.outlet, b.article.outlet) and a.article.outlet != b.article.outlet:
        return None
    return readings_between(version_of(a.article), version_of(b.article), passages)


def readings_between(a: Version, b: Version, passages: Sequence[Passage]) -> Readings | None:
    """The same of bare texts."""
    signs = signs_between(a, b, passages)
    ids = a.article.id, b.article.id
    for_b = balance(signs, newer=ids[1])
    odds = weights().log_odds(for_b)
    if abs(odds) < weights().threshold:
        return None
    newer = ids[odds > 0]
    kinds = sorted(
        (kind for kind, value in for_b.items() if value * odds * weights().of(kind) > 0),
        key=lambda kind: (-abs(for_b[kind]) * weights().of(kind), kind),
    )
    texts = {one.article.id: one.article.text for one in (a, b)}
    told = [
        _told(next(s for s in signs if s.kind == kind and s.newer.article == newer), texts)
        for kind in kinds[:TOLD]
    ]
    return Readings(ids[odds < 0], abs(odds) * DECIBANS_PER_NAT, tuple(told))


def _told(sign: Sign, texts: dict[str, str]) -> Told:
    old, new = (
        _short(texts[span.article][span.start : span.end]) for span in (sign.older, sign.newer)
    )
    return Told(sign, old, new)


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LETTERS else line[: _LETTERS - 2].rsplit(" ", 1)[0] + " …"
