"""Which sentences of two articles tell one thing: in truth, and by the statements that were found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from stemma.model import Span
from traditions.sentences import Line
from traditions.truth import Tradition

Place = tuple[str, int]
"""An article and the number of a sentence in it."""
Pairs = set[frozenset[Place]]


@dataclass
class PairCounts:
    """Pairs of sentences of two articles, in truth and found; they add up over traditions."""

    true: int = 0
    found: int = 0
    right: int = 0

    def row(self) -> str:
        """Precision, recall and F1."""
        precision = self.right / max(1, self.found)
        recall = self.right / max(1, self.true)
        both = 2 * self.right / max(1, self.true + self.found)
        return f"precision {precision:.3f}, recall {recall:.3f}, F1 {both:.3f} of {self.true} pairs"

    def add(self, true: Pairs, found: Pairs) -> None:
        """Add one tradition."""
        self.true += len(true)
        self.found += len(found)
        self.right += len(true & found)


def told(line: Line) -> str:
    """What a sentence tells; of what one reporter alone found each sentence is a thing of its own."""
    return line.wording if line.kind == "own" else line.item


def places(truth: Tradition, span: Span) -> list[Place]:
    """The sentences of the simulation that a span stands in, credits left out."""
    of_article = next(one.places for one in truth.printed if one.article.id == span.article)
    return [
        (span.article, number)
        for number, (start, end, line) in enumerate(of_article)
        if start < span.end and span.start < end and line.item
    ]


def true_pairs(truth: Tradition) -> Pairs:
    """All pairs of sentences of two articles that tell one thing."""
    by_thing: dict[str, list[Place]] = defaultdict(list)
    for one in truth.printed:
        for number, (_, _, line) in enumerate(one.places):
            if line.item:
                by_thing[told(line)].append((one.article.id, number))
    return {pair for held in by_thing.values() for pair in _across(held)}


def found_pairs(truth: Tradition, statements: Iterable[Iterable[Span]]) -> Pairs:
    """All pairs of sentences of two articles that stand in one statement, given by its occurrences."""
    pairs: Pairs = set()
    for spans in statements:
        pairs |= _across({place for span in spans for place in places(truth, span)})
    return pairs


def in_other_words(truth: Tradition, pairs: Pairs) -> Pairs:
    """Those pairs whose sentences have two writers."""
    wording = {
        (one.article.id, number): line.wording
        for one in truth.printed
        for number, (_, _, line) in enumerate(one.places)
    }
    return {pair for pair in pairs if len({wording[place] for place in pair}) > 1}


def _across(held: Iterable[Place]) -> Pairs:
    return {frozenset(pair) for pair in combinations(sorted(held), 2) if pair[0][0] != pair[1][0]}
