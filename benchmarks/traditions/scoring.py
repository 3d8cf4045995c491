"""A lineage that the program found, against the truth of the tradition."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from stemma.model import Account, Lineage
from traditions.truth import LostTruth, Tradition

BINS = 10


@dataclass
class Score:
    """Counts that add up over traditions."""

    traditions: int = 0
    edges_found: int = 0
    edges_right: int = 0
    edges_true: int = 0
    lost_found: int = 0
    lost_right: int = 0
    lost_true: int = 0
    counts_right: int = 0
    partitions_right: int = 0
    judged: list[tuple[float, bool]] = field(default_factory=list)
    """The confidence of each directed edge between two articles, and whether it is true."""
    times: list[tuple[int, float]] = field(default_factory=list)

    def row(self) -> str:
        """The figures, as a line of a table."""
        cells = [
            f"{self.traditions}",
            _figures(self.edges_right, self.edges_found, self.edges_true),
            _figures(self.lost_right, self.lost_found, self.lost_true),
            f"{self.counts_right / self.traditions:.3f}",
            f"{self.partitions_right / self.traditions:.3f}",
            f"{calibration_error(self.judged):.3f}",
        ]
        return "| " + " | ".join(cells) + " |"


HEAD = (
    "| traditions | edges P / R / F1 | lost sources P / R / F1 | number of accounts right "
    "| accounts right | calibration error |\n|---|---|---|---|---|---|"
)


def judge(
    score: Score, truth: Tradition, lineage: Lineage, accounts: Iterable[Account]
) -> list[str]:
    """Add one tradition; what was wrong, a line each."""
    siglum = {one.article.id: str(one.node.number) for one in truth.printed}
    wrong: list[str] = []
    found = {
        (edge.parent, edge.child): edge
        for edge in lineage.edges
        if edge.kind != "undirected" and edge.parent in siglum
    }
    undirected = {(e.parent, e.child) for e in lineage.edges if e.kind == "undirected"}
    neutral = truth.neutral | {(b, a) for a, b in truth.neutral if (b, a) not in truth.edges}
    # Where a child fits two articles as well, one step from either of them is wanted, or from the
    # lost source that they have it from.
    satisfied = {child for parent, child in found if (parent, child) in truth.neutral}
    satisfied |= {edge.child for edge in lineage.edges if edge.kind == "common_source"}
    true = {
        pair
        for pair in truth.edges
        if not (pair in neutral and pair[1] in satisfied and pair not in found)
    }
    for pair, edge in found.items():
        if pair in true:
            score.edges_right += 1
        elif pair in neutral:
            continue
        score.edges_found += 1
        score.judged.append((edge.confidence, pair in true))
        if pair not in true:
            wrong.append(
                f"made up {siglum[pair[0]]}>{siglum[pair[1]]} {edge.kind} {edge.confidence}"
            )
    score.edges_true += len(true)
    for a, b in sorted(true - found.keys()):
        how = "undirected" if {(a, b), (b, a)} & undirected else "missed"
        wrong.append(f"{how} {siglum[a]}>{siglum[b]}")
    wrong += _judge_lost(score, truth, lineage, siglum)
    groups = frozenset(frozenset(account.articles) for account in accounts)
    score.traditions += 1
    score.counts_right += len(groups) == len(truth.accounts)
    score.partitions_right += groups == truth.accounts
    if groups != truth.accounts:
        wrong.append(f"accounts {_named(groups, siglum)} for {_named(truth.accounts, siglum)}")
    return wrong


def _judge_lost(
    score: Score, truth: Tradition, lineage: Lineage, siglum: dict[str, str]
) -> list[str]:
    """Lost sources pair up by name, or by most of their children."""
    wrong = []
    left = list(truth.lost)
    for node in lineage.nodes:
        if node.kind != "lost":
            continue
        children = frozenset(e.child for e in lineage.edges if e.parent == node.id)
        match = next((one for one in left if _same(one, node.label, children)), None)
        score.lost_found += 1
        if match is not None:
            left.remove(match)
            score.lost_right += 1
        else:
            wrong.append(f"made up the lost source {node.label}")
    score.lost_true += len(truth.lost)
    for one in left:
        named = "named" if one.named else "implied"
        wrong.append(f"missed the {named} lost source of {sorted(siglum[c] for c in one.children)}")
    return wrong


def _same(one: LostTruth, label: str, children: frozenset[str]) -> bool:
    if one.named and one.name.casefold() == label.casefold().removeprefix("the "):
        return True
    both, either = one.children & children, one.children | children
    return len(both) * 2 >= len(either) and not one.named


def calibration_error(judged: Iterable[tuple[float, bool]]) -> float:
    """The expected calibration error over ten bins of equal width (Naeini et al. 2015)."""
    bins: dict[int, list[tuple[float, bool]]] = {}
    for confidence, right in judged:
        bins.setdefault(min(BINS - 1, int(confidence * BINS)), []).append((confidence, right))
    count = sum(len(one) for one in bins.values())
    return sum(
        abs(sum(c for c, _ in one) - sum(right for _, right in one)) / count
        for one in bins.values()
    )


def _figures(right: int, found: int, true: int) -> str:
    precision = right / found if found else 1.0
    recall = right / true if true else 1.0
    both = precision + recall
    return f"{precision:.3f} / {recall:.3f} / {2 * precision * recall / both if both else 0:.3f}"


def _named(groups: Iterable[frozenset[str]], siglum: dict[str, str]) -> list[str]:
    return sorted(".".join(sorted((siglum[one] for one in group), key=int)) for group in groups)
