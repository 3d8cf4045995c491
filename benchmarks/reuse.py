"""Passages measured: copied passages of PAN 2013, same stories and copies of Reuters, and speed.

    python benchmarks/reuse.py [SHARED_DATA] [--only PART] [--stories N]

SHARED_DATA is the folder with `reuse/`; by default `data` under the environment's STEMMA_SHARED, or
under `shared` beside the checkout. Thresholds are chosen on one half and reported on the other.
"""

from __future__ import annotations

import argparse
import os
import time
from calendar import month_name
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from math import log2
from pathlib import Path

from reuse_data import article, rows
from reuse_disguised import disguised
from reuse_duplicates import duplicates
from reuse_growth import growth, measured, said
from stemma.model import Passage
from stemma.reuse import background, find_passages, words_of

Pair = tuple[str, str]
LINE = 200
"""Characters that may lie between two passages of one case."""
Scored = Sequence[tuple[dict[str, float], bool]]
"""The scores of each pair, and whether it is the same story."""
Case = tuple[int, int, int, int]
"""Start and end in the suspicious document, start and end in its source, in code points."""
Weighed = tuple[Case, float]
"""A found case and its information in bits."""

SPEED_STORIES = 1000


def bits_of(passage: Passage, texts: Mapping[str, str]) -> float:
    """The information of a passage's runs."""
    runs = (words_of(texts[run[0].article][run[0].start : run[0].end]) for run in passage.runs)
    return sum(background().information(run.forms) for run in runs)


def pan_figures(found: Mapping[Pair, list[Case]], gold: Mapping[Pair, list[Case]]) -> list[float]:
    """Precision, recall, granularity and plagdet (Potthast et al. 2010), macro-averaged."""

    def overlap(a: Case, b: Case) -> int:
        one = max(0, min(a[1], b[1]) - max(a[0], b[0]))
        two = max(0, min(a[3], b[3]) - max(a[2], b[2]))
        return one + two if one and two else 0

    def share(of: Mapping[Pair, list[Case]], by: Mapping[Pair, list[Case]]) -> list[float]:
        shares = []
        for pair, cases in of.items():
            for case in cases:
                characters: set[tuple[int, int]] = set()
                for other in by.get(pair, []):
                    if overlap(case, other):
                        for side in (0, 2):
                            both = range(
                                max(case[side], other[side]), min(case[side + 1], other[side + 1])
                            )
                            characters.update((side, k) for k in both)
                shares.append(len(characters) / (case[1] - case[0] + case[3] - case[2]))
        return shares

    def mean(values: Sequence[float]) -> float:
        return sum(values) / len(values) if values else 0.0

    precision, recall = mean(share(found, gold)), mean(share(gold, found))
    counts = [
        n
        for pair, cases in gold.items()
        for case in cases
        if (n := sum(1 for other in found.get(pair, []) if overlap(case, other)))
    ]
    granularity = mean(counts) or 1.0
    both = precision + recall
    f1 = 2 * precision * recall / both if both else 0.0
    return [precision, recall, granularity, f1 / log2(1 + granularity)]


def verbatim(data: Path) -> None:
    """PAN 2013: passages of the verbatim class, and of pairs that share nothing, in one join."""
    pairs = {
        (row["susp"], row["src"])
        for row in rows(data / "reuse/pan13_pairs.jsonl.gz")
        if row["category"] in ("no-obfuscation", "no-plagiarism")
    }
    gold: dict[Pair, list[Case]] = {}
    for row in rows(data / "reuse/pan13_gold.jsonl.gz"):
        if row["anchored"] and (row["susp"], row["src"]) in pairs:
            case = (row["susp_begin"], row["susp_end"], row["src_begin"], row["src_end"])
            gold.setdefault((row["susp"], row["src"]), []).append(case)
    wanted = {key for pair in pairs for key in pair}
    texts = {
        row["id"]: row["text"]
        for row in rows(data / "reuse/pan13_docs.jsonl.gz")
        if row["id"] in wanted
    }
    began = time.process_time()
    passages = find_passages([article(key, text) for key, text in texts.items()], {})
    seconds = time.process_time() - began
    weighed: dict[Pair, list[Weighed]] = {}
    for passage in passages:
        source, suspicious = sorted(passage.spans, key=lambda s: s.article.startswith("susp"))
        pair = (suspicious.article, source.article)
        if pair in pairs:
            case = (suspicious.start, suspicious.end, source.start, source.end)
            weighed.setdefault(pair, []).append((case, bits_of(passage, texts)))
    least, at_a, at_b = on_halves(weighed, gold)
    _, _, joined_b = on_halves({pair: as_cases(of) for pair, of in weighed.items()}, gold)
    print(
        f"verbatim: {len(texts)} documents, {len(passages)} passages in {seconds:.1f} CPU s; "
        f"threshold {least:.0f} bits from half A (plagdet {at_a[3]:.3f})"
    )
    for name, figures in (("passages", at_b), ("passages a line apart as one", joined_b)):
        precision, recall, granularity, plagdet = figures
        print(
            f"verbatim: half B, {name}: precision {precision:.3f}, recall {recall:.3f}, "
            f"granularity {granularity:.3f}, plagdet {plagdet:.3f}"
        )


def as_cases(found: Iterable[Weighed]) -> list[Weighed]:
    """The passages of one pair, those that follow each other within `LINE` on both sides as one.

    An alignment parts what a damaged line stands between; a copied passage it is all the same.
    """
    cases: list[Weighed] = []
    for case, bits in sorted(found):
        if cases:
            before, weight = cases[-1]
            if all(0 <= case[side] - before[side + 1] <= LINE for side in (0, 2)):
                cases[-1] = ((before[0], case[1], before[2], case[3]), weight + bits)
                continue
        cases.append((case, bits))
    return cases


def on_halves(
    weighed: Mapping[Pair, list[Weighed]], gold: Mapping[Pair, list[Case]]
) -> tuple[float, list[float], list[float]]:
    """The threshold that is best on half A, and the figures of either half with it."""

    def figures(least: float, half: int) -> list[float]:
        found = {
            pair: cases
            for pair, of in weighed.items()
            if (cases := [case for case, bits in of if bits >= least])
        }
        return pan_figures(in_half(found, half), in_half(gold, half))

    least = max((50.0, 100.0, 200.0, 300.0, 400.0, 600.0), key=lambda bits: figures(bits, 0)[3])
    return least, figures(least, 0), figures(least, 1)


def in_half(of: Mapping[Pair, list[Case]], half: int) -> dict[Pair, list[Case]]:
    """Every second pair by the suspicious document's number."""
    return {pair: cases for pair, cases in of.items() if int(pair[0][-5:]) % 2 == half}


def same_story_scores(texts: Mapping[str, str], passages: Iterable[Passage]) -> dict[str, float]:
    """Three scores of one pair: words contained, information contained, and with marks of events.

    Contained is the share of the shorter text. Marks of an event are its rare words and its
    numbers; the share of the shorter text's marks that recur in the other multiplies the third
    score, which is nought where each text names days that the other does not.
    """
    table = background()
    one, two = sorted((words_of(text).forms for text in texts.values()), key=len)
    found = list(passages)
    words = sum(passage.words for passage in found)
    bits = sum(bits_of(passage, texts) for passage in found)
    marks = {w for w in one if any(c.isdigit() for c in w) or table.word_bits(w) >= 14}
    kept = len(marks & set(two)) / len(marks) if marks else 1.0
    contained = bits / max(1.0, table.information(one))
    days_part = days(one) - days(two) and days(two) - days(one)
    return {
        "words": words / max(1, len(one)),
        "information": contained,
        "information and marks": 0.0 if days_part else contained * kept,
    }


def days(words: Sequence[str]) -> set[tuple[str, str]]:
    """The months that a number follows, each with that number."""
    months = {name.lower() for name in month_name if name}
    return {(a, b) for a, b in pairwise(words) if a in months and b[0].isdigit()}


def reuters(data: Path) -> None:
    """The labelled pairs: the same story, or a look-alike about another event."""
    scored: list[tuple[dict[str, float], bool]] = []
    for row in rows(data / "reuse/reuters_pairs_labelled.jsonl.gz"):
        texts = {side: row[side]["text"] for side in ("earlier", "later")}
        passages = find_passages([article(key, text) for key, text in texts.items()], {})
        scored.append((same_story_scores(texts, passages), row["same_story"]))
    halves = (scored[::2], scored[1::2])
    for name in scored[0][0]:
        least = max(
            (score[name] for score, _ in halves[0]),
            key=lambda value: f1_at(halves[0], name, value),
        )
        print(
            f"reuters: {name}: threshold {least:.3f}, F1 half A {f1_at(halves[0], name, least):.3f},"
            f" half B {f1_at(halves[1], name, least):.3f}, all {f1_at(scored, name, least):.3f};"
            f" look-alikes joined: half A {joined(halves[0], name, least)}, "
            f"half B {joined(halves[1], name, least)}"
        )


def joined(scored: Scored, name: str, least: float) -> str:
    """How many look-alikes have at least this score."""
    scores = [score[name] for score, same in scored if not same]
    return f"{sum(score >= least for score in scores)} of {len(scores)}"


def f1_at(scored: Scored, name: str, least: float) -> float:
    """F1 of calling every pair with at least this score the same story."""
    hits = sum(same and score[name] >= least for score, same in scored)
    called = sum(score[name] >= least for score, _ in scored)
    there = sum(same for _, same in scored)
    return 2 * hits / (called + there) if called + there else 0.0


def main() -> None:
    """Run one benchmark or all."""
    beside = Path(__file__).resolve().parent.parent.parent / "shared"
    shared = Path(os.environ.get("STEMMA_SHARED", beside))
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, nargs="?", default=shared / "data")
    parser.add_argument("--only", choices=PARTS)
    parser.add_argument("--stories", type=int, default=SPEED_STORIES, help="how many `speed` reads")
    options = parser.parse_args()
    parts = (options.only,) if options.only else PARTS
    if "speed" in parts:
        print(f"speed: {said(measured(options.data, options.stories))}")
    for name, part in OTHERS.items():
        if name in parts:
            part(options.data)


OTHERS: dict[str, Callable[[Path], None]] = {
    "reuters": reuters,
    "verbatim": verbatim,
    "duplicates": duplicates,
    "disguised": disguised,
    "growth": growth,
}
PARTS = ("speed", *OTHERS)


if __name__ == "__main__":
    main()
