"""Pairs of PAN 2013 whose common text is disguised: how many are told from pairs that share none."""

from __future__ import annotations

from pathlib import Path

from reuse_data import rows
from stemma.reuse import rewritten, words_of

NOTHING = "no-plagiarism"
DISGUISES = ("random-obfuscation", "translation-obfuscation", "summary-obfuscation")
FALSE = 0.01
"""The share of pairs that share nothing which may be found all the same."""


def disguised(data: Path) -> None:
    """One score and one threshold, read off half A, for every disguise."""
    texts = {row["id"]: words_of(row["text"]) for row in rows(data / "reuse/pan13_docs.jsonl.gz")}
    halves: tuple[dict[str, list[float]], dict[str, list[float]]] = ({}, {})
    for row in rows(data / "reuse/pan13_pairs.jsonl.gz"):
        if row["susp"] in texts and row["src"] in texts:
            score = rewritten(texts[row["susp"]], texts[row["src"]]).score
            halves[int(row["susp"][-5:]) % 2].setdefault(row["category"], []).append(score)
    allowed = int(FALSE * len(halves[0][NOTHING]))
    least = sorted(halves[0][NOTHING], reverse=True)[allowed]
    for name, half in zip("AB", halves, strict=True):
        found = ", ".join(
            f"{category} {sum(score > least for score in half[category])}/{len(half[category])} "
            f"({sum(score > least for score in half[category]) / len(half[category]):.1%})"
            for category in (NOTHING, *DISGUISES)
        )
        print(f"disguised: half {name}, above {least:.0f} bits (from half A): {found}")
