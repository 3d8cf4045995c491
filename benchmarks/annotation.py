"""Quotations against PolNeAR (Newell et al. 2018): content at an overlap of one half, and with source.

    python benchmarks/annotation.py --part dev

Tune on `train` only. The data is found beside the checkout or through `STEMMA_SHARED`.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from stemma.annotation import annotate
from stemma.model import Article, Quotation

ENOUGH = 0.5


@dataclass(frozen=True)
class Counts:
    """How many attributions there are, were found, and match."""

    gold: int = 0
    found: int = 0
    content: int = 0
    whole: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(
            self.gold + other.gold,
            self.found + other.found,
            self.content + other.content,
            self.whole + other.whole,
        )


def main() -> None:
    """Print precision, recall and F1, over all and by kind of the gold attribution."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=("train", "dev"), default="train")
    parser.add_argument("--limit", type=int, default=None, help="so many articles, evenly drawn")
    parser.add_argument(
        "--show", action="store_true", help="print what is missed and what is made up"
    )
    options = parser.parse_args()
    records = _records(options.part)
    step = max(1, len(records) // options.limit) if options.limit else 1
    total, kinds = Counts(), dict.fromkeys(("direct", "mixed", "indirect"), (0, 0))
    start = time.perf_counter()
    for record in records[::step]:
        counts, hits = compare(record, show=options.show)
        total = total + counts
        for kind, (gold, hit) in hits.items():
            kinds[kind] = (kinds[kind][0] + gold, kinds[kind][1] + hit)
    print(f"{options.part}: {len(records[::step])} articles, {time.perf_counter() - start:.0f} s")
    for label, hit in (("content", total.content), ("content and source", total.whole)):
        precision, recall = hit / max(1, total.found), hit / max(1, total.gold)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"{label}: P {precision:.3f} R {recall:.3f} F1 {f1:.3f}")
    for kind, (gold, hit) in kinds.items():
        print(f"recall of {kind}: {hit / max(1, gold):.3f} of {gold}")


def compare(
    record: dict[str, Any], *, show: bool = False
) -> tuple[Counts, dict[str, tuple[int, int]]]:
    """Match the quotations of one article one to one, best overlap first."""
    text = record["text"]
    digest = hashlib.sha256(text.encode()).hexdigest()
    article = Article(id=digest[:8], source=record["id"], text=text, digest=f"sha256:{digest}")
    found = annotate([article]).articles[0].quotations
    gold = [one for one in record["attributions"] if one["content"] and one["kind"]]
    pairs = sorted(
        (-overlap, i, j)
        for i, one in enumerate(gold)
        for j, other in enumerate(found)
        if (overlap := _overlap(_places(one["content"]), _content(other))) >= ENOUGH
    )
    matched: dict[int, int] = {}
    for _, i, j in pairs:
        if i not in matched and j not in matched.values():
            matched[i] = j
    whole = sum(_same_source(gold[i], found[j]) for i, j in matched.items())
    hits: dict[str, tuple[int, int]] = {}
    for i, one in enumerate(gold):
        before = hits.get(one["kind"], (0, 0))
        hits[one["kind"]] = (before[0] + 1, before[1] + (i in matched))
    if show:
        _show(text, gold, found, matched)
    return Counts(len(gold), len(found), len(matched), whole), hits


def _show(
    text: str, gold: list[dict[str, Any]], found: tuple[Quotation, ...], matched: dict[int, int]
) -> None:
    for i, one in enumerate(gold):
        if i not in matched:
            words = [[s[2][:120] for s in one[part]] for part in ("source", "cue", "content")]
            print("missed", one["kind"], *words, sep=" | ")
    for j, other in enumerate(found):
        if j not in matched.values():
            content = [text[s.start : s.end][:120] for s in other.content]
            cue = text[other.cue.start : other.cue.end] if other.cue else None
            print(
                "made up", other.kind, other.speaker and other.speaker.text, cue, content, sep=" | "
            )


def _same_source(gold: dict[str, Any], found: Quotation) -> bool:
    if not gold["source"]:
        return found.speaker is None
    if found.speaker is None or found.speaker.span is None:
        return False
    span = found.speaker.span
    places = _places(gold["source"])
    own = set(range(span.start, span.end))
    return _overlap(places, own) >= ENOUGH or own <= places


def _places(spans: Iterable[list[Any]]) -> set[int]:
    return {place for span in spans for place in range(span[0], span[1])}


def _content(quotation: Quotation) -> set[int]:
    return {place for span in quotation.content for place in range(span.start, span.end)}


def _overlap(one: set[int], other: set[int]) -> float:
    return len(one & other) / max(1, len(one | other))


def _records(part: str) -> list[dict[str, Any]]:
    beside = Path(__file__).resolve().parent.parent.parent / "shared"
    root = Path(os.environ.get("STEMMA_SHARED", beside))
    with gzip.open(root / "data" / "quotations" / f"polnear_{part}.jsonl.gz", "rt") as file:
        return [json.loads(line) for line in file]


if __name__ == "__main__":
    main()
