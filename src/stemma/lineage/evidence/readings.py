"""Readings: one of two texts shows the traces of a second look at the other."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.lineage.evidence.clue import Names
from stemma.lineage.signs.sign import Sign, SignKind
from stemma.model import Span
from stemma.model.lineage import EvidenceKind

MOST = 15.0
"""Decibans that readings come to at most: slips also come in by copying."""
_PHRASES: dict[SignKind, str] = {
    "doubled word mended": "“{old}” no longer stands twice",
    "later year": "the latest year that it knows is {new}, not {old}",
    "put in above and cut below": "“{new}” was put in and “{old}” cut at the end",
    "correction noted": "it says so itself (“{new}”)",
}
_PHRASE = "“{old}” became “{new}”"


@dataclass(frozen=True)
class Told:
    """One sign with its words."""

    sign: Sign
    old: str
    new: str

    @property
    def phrase(self) -> str:
        """What became of what."""
        return _PHRASES.get(self.sign.kind, _PHRASE).format(old=self.old, new=self.new)


@dataclass(frozen=True)
class Readings:
    """What stands in two versions of one text, where it tells which was written first."""

    article: str
    """The `id` of the older one."""
    decibans: float
    told: tuple[Told, ...]
    """The most telling signs, each of another kind, the best first; at least one."""
    kind: EvidenceKind = "rare reading"
    weight: float = 0.0

    @property
    def spans(self) -> tuple[Span, ...]:
        both = (span for one in self.told for span in (one.sign.older, one.sign.newer))
        return tuple(span for span in both if len(span))

    @property
    def older(self) -> tuple[str, float]:
        return self.article, min(MOST, self.decibans)

    def explain(self, name: Names) -> str:
        *some, last = (one.phrase for one in self.told)
        phrases = f"{', '.join(some)} and {last}" if some else last
        newer = self.told[0].sign.newer.article
        return f"{name(newer)} looks like {name(self.article)} worked over: {phrases}."
