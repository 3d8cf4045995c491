"""How much of an article's body is found in saved pages and in badly scraped text.

    python benchmarks/reading.py

Needs the shared research data (`STEMMA_SHARED`, or `../shared` beside the checkout); says so and stops
where it is absent. The measure is that of the web-extraction benchmarks: precision and recall over
the bag of four-token shingles, averaged over pages, and the F1 of the two means.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from stemma.reading.html import read_html
from stemma.reading.plaintext import clean

ROOT = Path(os.environ.get("STEMMA_SHARED", Path(__file__).parents[2] / "shared")) / "data"
PAGES = ("zyte", "fundus-eval")
DUMPS = ("inscriptis", "column", "column72")


def rows(name: str) -> Iterator[dict[str, Any]]:
    """The rows of one data set."""
    with gzip.open(ROOT / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """The bag of four-token shingles of a text (of all its tokens, where it has fewer)."""
    tokens = re.findall(r"\w+", text)
    width = min(4, len(tokens)) or 1
    return Counter(tuple(tokens[at : at + width]) for at in range(len(tokens) - width + 1))


def score(pairs: list[tuple[str, str]]) -> tuple[float, float, float]:
    """Mean precision, mean recall and their F1 over (found, true) texts."""
    precisions, recalls = [], []
    for found, true in pairs:
        ours, theirs = shingles(found), shingles(true)
        hits = sum((ours & theirs).values())
        precisions.append(hits / sum(ours.values()) if ours else float(not theirs))
        recalls.append(hits / sum(theirs.values()) if theirs else 1.0)
    precision, recall = sum(precisions) / len(pairs), sum(recalls) / len(pairs)
    return precision, recall, 2 * precision * recall / ((precision + recall) or 1)


def body_of_page(row: dict[str, Any]) -> str:
    """What is read from a saved page."""
    draft = read_html(row["html"], row["id"])
    return draft.body.text if draft else ""


def show(name: str, pairs: list[tuple[str, str]], seconds: float) -> None:
    """One line of the table."""
    precision, recall, f1 = score(pairs)
    each = 1000 * seconds / len(pairs)
    print(f"{name:32} {len(pairs):5} {precision:6.3f} {recall:6.3f} {f1:6.3f} {each:8.1f}")


def main(names: list[str]) -> int:
    """Print the table for the data sets named, or for all that serve for measuring."""
    if not ROOT.is_dir():
        print("The shared research data is absent; set STEMMA_SHARED to its folder.")
        return 0
    wanted = names or [
        *(f"pages/{name}" for name in PAGES),
        *(f"residue/{name}.{dump}" for dump in DUMPS for name in PAGES),
    ]
    print(f"{'data':32} {'n':>5} {'P':>6} {'R':>6} {'F1':>6} {'ms each':>8}")
    for name in wanted:
        data = list(rows(name))
        began = time.perf_counter()
        if name.startswith("pages/"):
            found = [body_of_page(row) for row in data]
            true = [row["text"] for row in data]
        else:
            found = [clean("\n".join(row["lines"])).text for row in data]
            true = [
                "\n".join(t for t, label in zip(row["lines"], row["labels"], strict=True) if label)
                for row in data
            ]
        took = time.perf_counter() - began
        show(name, list(zip(found, true, strict=True)), took)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
