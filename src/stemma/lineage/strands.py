"""Strands: sentences of several articles that are known to go back to one sentence.

What two articles share *through* a third is explained by the third and must count once. So each step that
is taken ties the sentences that it explains, and a later step counts only for sentences that no tie joins
yet (disjoint sets; Tarjan 1975).
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from stemma.annotation.annotated import Annotated
from stemma.lineage.evidence.narrator_prose import RUN_COST
from stemma.lineage.prose import ProseRun
from stemma.model import Span

Place = tuple[str, int]
"""An article's id and the number of one of its sentences."""


@dataclass(frozen=True)
class Piece:
    """The part of a run of shared prose that lies within one sentence of either article."""

    places: tuple[Place, Place]
    run: int
    """Which of the pair's runs it is a part of."""
    bits: float
    """The information of its words."""


class Strands:
    """Ties between the sentences of all articles."""

    def __init__(self, articles: Sequence[Annotated]) -> None:
        self._starts = {
            one.article.id: [sentence.start for sentence in one.article.sentences]
            for one in articles
        }
        self._ends = {
            one.article.id: [sentence.end for sentence in one.article.sentences] for one in articles
        }
        self._above: dict[Place, Place] = {}

    def pieces(self, prose: Sequence[ProseRun]) -> list[Piece]:
        """The runs of a pair, each cut where a sentence of the first article ends."""
        return [
            Piece((own, other), number, bits)
            for number, run in enumerate(prose)
            if run.bits > RUN_COST
            for own, other, bits in self._cut(run)
        ]

    def fresh(self, pieces: Iterable[Piece]) -> tuple[float, ...]:
        """The bits of every run that lie in sentences which nothing ties yet."""
        left: dict[int, float] = defaultdict(float)
        for piece in pieces:
            if not self.tied(*piece.places):
                left[piece.run] += piece.bits
        return tuple(left.values())

    def tied(self, one: Place, other: Place) -> bool:
        """Whether two sentences are already known to be one."""
        return self._top(one) == self._top(other)

    def tie(self, one: Place, other: Place) -> None:
        """From now on they are."""
        first, second = sorted((self._top(one), self._top(other)))
        if first != second:
            self._above[second] = first

    def among(self, span: Span, articles: Iterable[str]) -> bool:
        """Whether the sentence of a span also stands in one of these articles."""
        middle = (span.start + span.end) // 2
        place = self.place(span.article, middle)
        if (
            place[1] < len(self._ends[span.article])
            and middle >= self._ends[span.article][place[1]]
        ):
            return False  # It stands in no sentence: a line of its own.
        top = self._top(place)
        return any(
            self._top((article, number)) == top
            for article in articles
            for number in range(len(self._starts[article]))
        )

    def place(self, article: str, offset: int) -> Place:
        """The sentence that holds a code point."""
        return article, max(0, bisect_right(self._starts[article], offset) - 1)

    def _cut(self, run: ProseRun) -> Iterable[tuple[Place, Place, float]]:
        one, other = run.spans
        starts = self._starts[one.article]
        cuts = [one.start, *(s for s in starts if one.start < s < one.end), one.end]
        for start, end in pairwise(cuts):
            # The two sides hold the same words, so a place on one is about as far along on the other.
            along = ((start + end) / 2 - one.start) / (one.end - one.start)
            beside = int(other.start + along * (other.end - other.start))
            yield (
                self.place(one.article, start),
                self.place(other.article, beside),
                sum(bits for place, bits in run.each if start <= place < end),
            )

    def _top(self, place: Place) -> Place:
        while place in self._above:
            place = self._above[place]
        return place
