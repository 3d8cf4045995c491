"""Quotations against PolNeAR (Newell, Margolin and Ruths 2018), beside textacy, in one run.

    python benchmarks/quotations.py --part dev
    python benchmarks/quotations.py --part train --limit 60 --show

A quotation matches where its content overlaps by one half (of the union of code points), one to one; `with
source`: and the source overlaps likewise or lies within the gold one. `exact`: spans that agree in both ends,
as the corpus delimits them (`Quotation.printed`). Speed: all marks of each article alone, against nothing but the
parse that any extractor of this kind makes first (GenderGapTracker is rules over such a parse, and is on no
registry). Tune on `train` only. The data is found beside the checkout or through `STEMMA_SHARED`.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from peers.ask import ask, missing
from stemma.annotation import annotate
from stemma.language import pipeline
from stemma.model import Article, Quotation, Span

ENOUGH = 0.5
PARTS = ("source", "cue", "content")
Spans = list[tuple[int, int]]
Parts = dict[str, Spans]


@dataclass
class Score:
    """Counts that add up over articles."""

    gold: int = 0
    found: int = 0
    content: int = 0
    whole: int = 0
    errors: int = 0
    cpu: float = 0.0
    kinds: dict[str, list[int]] = field(default_factory=dict)
    exact: dict[str, list[int]] = field(default_factory=lambda: {p: [0, 0, 0] for p in PARTS})

    def row(self, name: str) -> str:
        """One row of a Markdown table."""
        exact = [_f1(both, found, gold) for gold, found, both in self.exact.values()]
        recall = [
            self.kinds.get(kind, [0, 0])[1] / max(1, self.kinds.get(kind, [0, 0])[0])
            for kind in ("direct", "mixed", "indirect")
        ]
        figures = [
            self.content / max(1, self.found),
            self.content / max(1, self.gold),
            _f1(self.content, self.found, self.gold),
            _f1(self.whole, self.found, self.gold),
            *exact,
            *recall,
        ]
        return f"| {name} | " + " | ".join(f"{f:.3f}" for f in figures) + f" | {self.errors} |"


def _f1(both: int, found: int, gold: int) -> float:
    return 2 * both / max(1, found + gold)


def compare(gold: Sequence[dict[str, Any]], found: Sequence[Parts], total: Score) -> dict[int, int]:
    """Add one article to the counts; which gold attribution matches which found one."""
    total.gold += len(gold)
    total.found += len(found)
    pairs = sorted(
        (-overlap, i, j)
        for i, one in enumerate(gold)
        for j, other in enumerate(found)
        if (overlap := _overlap(_places(one["content"]), _places(other["content"]))) >= ENOUGH
    )
    matched: dict[int, int] = {}
    for _, i, j in pairs:
        if i not in matched and j not in matched.values():
            matched[i] = j
    total.content += len(matched)
    total.whole += sum(_same_source(gold[i], found[j]) for i, j in matched.items())
    for i, one in enumerate(gold):
        counts = total.kinds.setdefault(one["kind"], [0, 0])
        counts[0] += 1
        counts[1] += i in matched
    for part in PARTS:
        right = {(s[0], s[1]) for one in gold for s in one[part]}
        ours = {(s[0], s[1]) for one in found for s in one[part]}
        for place, number in enumerate((len(right), len(ours), len(right & ours))):
            total.exact[part][place] += number
    return matched


def _same_source(gold: dict[str, Any], found: Parts) -> bool:
    one, other = _places(gold["source"]), _places(found["source"])
    if not one or not other:
        return one == other
    return _overlap(one, other) >= ENOUGH or other <= one


def _places(spans: Sequence[Sequence[Any]]) -> set[int]:
    return {place for span in spans for place in range(span[0], span[1])}


def _overlap(one: set[int], other: set[int]) -> float:
    return len(one & other) / max(1, len(one | other))


def gold_of(record: dict[str, Any]) -> list[dict[str, Any]]:
    """The attributions of an article that have content."""
    return [one for one in record["attributions"] if one["content"] and one["kind"]]


def article_of(record: dict[str, Any]) -> Article:
    """The record as an article, its text untouched."""
    digest = hashlib.sha256(record["text"].encode()).hexdigest()
    return Article(
        id=digest[:8], source=record["id"], text=record["text"], digest=f"sha256:{digest}"
    )


def parts_of(quotation: Quotation) -> Parts:
    """Our quotation as PolNeAR delimits it."""

    def plain(spans: Sequence[Span]) -> Spans:
        return [(span.start, span.end) for span in spans]

    speaker = quotation.speaker
    return {
        "content": plain(quotation.printed),
        "cue": plain([quotation.cue] if quotation.cue else []),
        "source": plain([speaker.span] if speaker and speaker.span else []),
    }


def show(
    text: str, gold: list[dict[str, Any]], found: list[Parts], matched: dict[int, int]
) -> None:
    """Print what is missed and what is made up."""
    for i, one in enumerate(gold):
        if i not in matched:
            words = [[s[2][:120] for s in one[part]] for part in PARTS]
            print("missed", one["kind"], *words, sep=" | ")
    for j, other in enumerate(found):
        if j not in matched.values():
            words = [[text[a:b][:120] for a, b in other[part]] for part in PARTS]
            print("made up", *words, sep=" | ")


def records(part: str) -> list[dict[str, Any]]:
    """The articles of one part of the corpus."""
    beside = Path(__file__).resolve().parent.parent.parent / "shared"
    root = Path(os.environ.get("STEMMA_SHARED", beside))
    path = root / "data" / "quotations" / f"polnear_{part}.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def main() -> None:
    """Print the table of scores, then the speeds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=("train", "dev"), default="train")
    parser.add_argument("--limit", type=int, default=None, help="so many articles, evenly drawn")
    parser.add_argument("--show", action="store_true", help="print what is missed and made up")
    parser.add_argument("--no-peers", action="store_true", help="ours alone")
    options = parser.parse_args()
    some = records(options.part)
    some = some[:: max(1, len(some) // options.limit) if options.limit else 1]
    pipeline()
    annotate([article_of(some[0])])
    ours = Score()
    for record in some:
        start = time.process_time()
        found = [parts_of(q) for q in annotate([article_of(record)]).articles[0].quotations]
        ours.cpu += time.process_time() - start
        gold = gold_of(record)
        matched = compare(gold, found, ours)
        if options.show:
            show(record["text"], gold, found, matched)
    print(f"{options.part}: {len(some)} articles\n")
    print(
        "| | P | R | F1 | F1 with source | exact source | cue | content | recall direct | mixed | indirect | errors |"
    )
    print("|---|---|---|---|---|---|---|---|---|---|---|---|")
    print(ours.row("Stemma"))
    if not options.no_peers:
        beside(some, ours)


def beside(some: Sequence[dict[str, Any]], ours: Score) -> None:
    """The peers on the same articles, and the speeds."""
    why = missing("textacy")
    if why is not None:
        print(why)
        return
    theirs = Score()
    asked = [{"id": record["id"], "text": record["text"]} for record in some]
    for record, answer in zip(some, ask("textacy", asked), strict=True):
        theirs.errors += answer["error"] is not None
        theirs.cpu += answer["cpu"]
        compare(gold_of(record), answer["found"], theirs)
    print(theirs.row("textacy"))
    parse = sum(answer["cpu"] for answer in ask("parse", asked))
    print("\n| | articles per CPU second | CPU s per article | times the plain parse |")
    print("|---|---|---|---|")
    for name, cpu in (
        ("Stemma, all marks", ours.cpu),
        ("textacy, direct quotations", theirs.cpu),
        ("plain spaCy parse", parse),
    ):
        print(f"| {name} | {len(some) / cpu:.2f} | {cpu / len(some):.3f} | {cpu / parse:.2f} |")


if __name__ == "__main__":
    main()
