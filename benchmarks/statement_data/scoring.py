"""How well verdicts on pairs, rankings and groupings agree with people."""

from __future__ import annotations

from collections.abc import Sequence

UNRELATED = "unrelated"
CLASH = "contradictory"


def figures(true: Sequence[str], called: Sequence[str]) -> dict[str, float]:
    """Accuracy; same matter (all but *unrelated*) as precision, recall and F1; *contradictory*."""
    both = list(zip(true, called, strict=True))
    same = [(t != UNRELATED, c != UNRELATED) for t, c in both]
    clash = [(t == CLASH, c == CLASH) for t, c in both]
    precision, recall = precision_recall(same)
    exact, found = precision_recall(clash)
    return {
        "accuracy": round(sum(t == c for t, c in both) / max(1, len(both)), 3),
        "same matter, precision": round(precision, 3),
        "same matter, recall": round(recall, 3),
        "same matter, f1": round(2 * precision * recall / max(1e-9, precision + recall), 3),
        "contradictory, called": sum(c for _, c in clash),
        "contradictory, precision": round(exact, 3),
        "contradictory, recall": round(found, 3),
    }


def precision_recall(pairs: Sequence[tuple[bool, bool]]) -> tuple[float, float]:
    """Of pairs of truth and call."""
    hits = sum(t and c for t, c in pairs)
    return hits / max(1, sum(c for _, c in pairs)), hits / max(1, sum(t for t, _ in pairs))


def average_precision(true: Sequence[bool], scores: Sequence[float]) -> float:
    """The mean precision at each true pair, best score first; ties in the order given."""
    order = sorted(range(len(scores)), key=lambda k: -scores[k])
    hits, total = 0, 0.0
    for place, k in enumerate(order, 1):
        if true[k]:
            hits += 1
            total += hits / place
    return total / max(1, hits)


def balanced_accuracy(true: Sequence[bool], called: Sequence[bool]) -> float:
    """The mean of the shares of true and of false pairs that are called so."""
    right = {
        kind: [t == c for t, c in zip(true, called, strict=True) if t == kind]
        for kind in (True, False)
    }
    return sum(sum(of) / max(1, len(of)) for of in right.values()) / 2
