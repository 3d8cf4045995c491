"""Statements against the truth: do their sentences tell one thing, and go those called established back to two origins?"""

from __future__ import annotations

from dataclasses import dataclass, field

from stemma.model import Dossier, Independence, Statement
from traditions.occurrences import PairCounts, found_pairs, in_other_words, true_pairs
from traditions.sentences import Line
from traditions.truth import Tradition


@dataclass
class Standing:
    """Counts that add up over traditions."""

    statements: int = 0
    established: int = 0
    right: int = 0
    could_be: int = 0
    """Statements whose sentences go back to two origins in truth, whether a text shows it or not."""
    pairs: PairCounts = field(default_factory=PairCounts)
    """Pairs of sentences of two articles in one statement."""
    reworded: PairCounts = field(default_factory=PairCounts)
    """Those of them that have two writers."""

    def row(self) -> str:
        """The figures, a line each."""
        precision = self.right / self.established if self.established else 1.0
        return (
            f"{self.statements} statements, {self.could_be} with two origins in truth; "
            f"{self.established} called established, {self.right} rightly ({precision:.3f})\n"
            f"one statement: {self.pairs.row()}\n"
            f"in other words: {self.reworded.row()}"
        )


def judge_standing(score: Standing, truth: Tradition, dossier: Dossier) -> list[str]:
    """Add one tradition; every statement wrongly called established, a line each."""
    wrong = []
    true = true_pairs(truth)
    found = found_pairs(truth, ([o.span for o in s.occurrences] for s in dossier.statements))
    score.pairs.add(true, found)
    score.reworded.add(in_other_words(truth, true), in_other_words(truth, found))
    for statement in dossier.statements:
        two = _two_origins(_lines(truth, statement))
        score.statements += 1
        score.could_be += two
        if statement.independence is Independence.ESTABLISHED:
            score.established += 1
            score.right += two
            if not two:
                wrong.append(f"{statement.because} | {statement.text}")
    return wrong


def _lines(truth: Tradition, statement: Statement) -> list[Line]:
    """The sentences of the simulation in which the statement's occurrences stand."""
    places = {one.article.id: one.places for one in truth.printed}
    return [
        line
        for occurrence in statement.occurrences
        for start, end, line in places[occurrence.span.article]
        if start < occurrence.span.end and occurrence.span.start < end
    ]


def _two_origins(lines: list[Line]) -> bool:
    """Whether one thing that is told goes back to two people or newsrooms."""
    origins: dict[str, set[str]] = {}
    for line in lines:
        origins.setdefault(line.item, set()).add(line.origin)
    return any(len(of) > 1 for of in origins.values())
