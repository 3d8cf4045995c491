"""How much prose reports on one event share: where the costs of narrator prose were read off.

    python benchmarks/prose_weight.py [SHARED_DATA]

Pairs of articles of `stories/g5w1h` (199 reports on some 40 events, reprints among them; quotation
marks alone tell speech here). This set was used to choose `RUN_COST` and `PAIR_COST`, and pairs of
both kinds were looked at in choosing, so its figures are no measure of quality.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
from collections import defaultdict
from pathlib import Path
from statistics import quantiles

from stemma.lineage.evidence.narrator_prose import weight_of_runs
from stemma.lineage.prose import prose_of
from stemma.lineage.relations import RELATED
from stemma.model import Article, Span
from stemma.reuse import find_passages

MARKED = re.compile(r'["“][^"“”]{1,600}["”]')


def main() -> None:
    """Print how many pairs are related, and how heavy the prose is that they share."""
    default = Path(os.environ.get("STEMMA_SHARED", Path(__file__).parents[2] / "shared"))
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", nargs="?", type=Path, default=default / "data")
    file = parser.parse_args().data / "stories" / "g5w1h.jsonl.gz"
    if not file.is_file():
        print("stories/g5w1h.jsonl.gz is not at hand; nothing is measured.")
        return
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    event = {row["id"]: row["event"] for row in rows}
    articles = {
        row["id"]: Article(id=row["id"], source=row["source"], text=row["text"], digest="")
        for row in rows
    }
    speech = {
        a.id: tuple(Span(a.id, m.start(), m.end()) for m in MARKED.finditer(a.text))
        for a in articles.values()
    }
    words = {a.id: len(a.text.split()) for a in articles.values()}
    bits: dict[tuple[str, str], list[float]] = defaultdict(list)
    for passage in find_passages(list(articles.values()), speech):
        pair = (passage.spans[0].article, passage.spans[1].article)
        bits[pair] += [run.bits for run in prose_of(passage, articles, speech)]
    for label, same in (("one event", True), ("different events", False)):
        weights = [
            weight_of_runs(tuple(found), (words[a], words[b]))
            for (a, b), found in bits.items()
            if (event[a] == event[b]) is same
        ]
        related = [weight for weight in weights if weight >= RELATED]
        deciles = [round(cut) for cut in quantiles(related, n=10)] if len(related) > 1 else related
        print(f"{label}: {len(weights)} pairs share text, {len(related)} are related;", end=" ")
        print(f"deciles of the weight of those, in decibans: {deciles}")


if __name__ == "__main__":
    main()
