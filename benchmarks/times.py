"""Time expressions against TimeBank and AQUAINT, scored as TempEval-3 does (UzZaman et al. 2013).

    python benchmarks/times.py
    python benchmarks/times.py --show            # what is missed, made up, and read otherwise
    python benchmarks/times.py --calibrate       # write the confidence of each rule
    python benchmarks/times.py --peers --set timebank --limit 20      # HeidelTime and dateparser beside ours

`relaxed`: found with any overlap, one to one. `value`: relaxed F1 times the share of the matched whose value
is the same. `right day`: of the gold expressions whose value is a day or a part of one, the share that comes to
that day, among the matched and among all. The rules were written with both sets at hand, so
these are tuning figures; TempEval-3's platinum part was never seen.

Speed is documents per second of processor time, not of the clock. Ours has the parse in it, and not the start of
the model. HeidelTime's Python package starts a Java machine for each document, which is in its time. dateparser
finds nothing in news by itself that is worth scoring, so it is given the gold expressions: it has no F1.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from peers.ask import ask, missing
from stemma.annotation.sentences import breaks
from stemma.annotation.times.clock import clocks
from stemma.annotation.times.expressions import named_times
from stemma.language import one_thread, pipeline
from stemma.model import Article, Moment

SETS = ("timebank", "aquaint")
PEERS = ("heideltime", "dateparser")
GIVEN = frozenset({"dateparser"})
"""Those that are told where the expressions are."""
DAY = re.compile(r"\d{4}-\d\d-\d\d")
CONFIDENCE = (
    Path(__file__).resolve().parent.parent / "src/stemma/annotation/times/data/confidence.json"
)
PRIOR = (4.0, 0.8)
"""Each rule's share is smoothed with so many cases of such a share."""

Timex = tuple[int, int, str]
"""Start, end, value."""


@dataclass
class Score:
    """Counts that add up over documents."""

    gold: int = 0
    found: int = 0
    matched: int = 0
    same: int = 0
    days: int = 0
    matched_days: int = 0
    right_days: int = 0
    seconds: float = 0.0
    documents: int = 0
    errors: int = 0
    missed: Counter[str] = field(default_factory=Counter)
    made_up: Counter[str] = field(default_factory=Counter)
    otherwise: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def relaxed(self) -> float:
        """F1 of expressions found with any overlap."""
        return 2 * self.matched / max(1, self.gold + self.found)

    @property
    def value(self) -> float:
        """F1 of expressions found with the same value."""
        return self.relaxed * self.same / max(1, self.matched)

    @property
    def speed(self) -> float:
        """Documents per second of processor time."""
        return self.documents / max(1e-9, self.seconds)

    @property
    def right_of_matched(self) -> float:
        """The share of right days among the matched gold expressions that are days."""
        return self.right_days / max(1, self.matched_days)

    @property
    def right_of_all(self) -> float:
        """The share of right days among all gold expressions that are days."""
        return self.right_days / max(1, self.days)

    def row(self, name: str) -> str:
        """One row of the table of ours alone."""
        return (
            f"| {name} | {self.documents} | {self.matched / max(1, self.found):.3f} "
            f"| {self.matched / max(1, self.gold):.3f} | {self.relaxed:.3f} | {self.value:.3f} "
            f"| {self.right_of_matched:.3f} | {self.right_of_all:.3f} | {self.speed:.1f} |"
        )

    def row_beside(self, name: str, ours: Score, *, given: bool = False) -> str:
        """One row of the table of all; no F1 where the gold expressions are given."""
        found = "given | given" if given else f"{self.relaxed:.3f} | {self.value:.3f}"
        return (
            f"| {name} | {found} | {self.same / max(1, self.gold):.3f} "
            f"| {self.right_of_matched:.3f} | {self.right_of_all:.3f} | {self.errors} "
            f"| {self.speed:.2f} | {self.speed / ours.speed:.3f} |"
        )


def pairs(gold: Sequence[Timex], found: Sequence[Timex]) -> list[tuple[Timex, Timex | None]]:
    """Each gold expression with the first one found that overlaps it and is not taken yet."""
    taken: set[int] = set()
    result: list[tuple[Timex, Timex | None]] = []
    for one in gold:
        hit = next(
            (
                i
                for i, other in enumerate(found)
                if i not in taken and other[0] < one[1] and one[0] < other[1]
            ),
            None,
        )
        if hit is not None:
            taken.add(hit)
        result.append((one, found[hit] if hit is not None else None))
    return result


def score(gold: Sequence[Timex], found: Sequence[Timex], text: str, total: Score) -> None:
    """Add one document to the counts."""
    total.documents += 1
    total.gold += len(gold)
    total.found += len(found)
    matched = pairs(gold, found)
    for one, other in matched:
        day = DAY.match(one[2])
        total.days += day is not None
        if other is None:
            total.missed[text[one[0] : one[1]]] += 1
            continue
        total.matched += 1
        total.same += other[2] == one[2]
        total.matched_days += day is not None
        total.right_days += day is not None and other[2][:10] == day[0]
        if other[2] != one[2]:
            total.otherwise.append((text[one[0] - 40 : one[1] + 30], one[2], other[2]))
    used = {other for _, other in matched}
    for other in found:
        if other not in used:
            total.made_up[text[other[0] : other[1]]] += 1


def records(name: str) -> list[dict[str, Any]]:
    """The documents of one set."""
    beside = Path(__file__).resolve().parent.parent.parent / "shared"
    root = Path(os.environ.get("STEMMA_SHARED", beside))
    with gzip.open(root / "data" / "times" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def gold_of(record: dict[str, Any]) -> list[Timex]:
    """The gold expressions of a document."""
    return [(t["start"], t["end"], t["value"]) for t in record["timexes"]]


def ours(record: dict[str, Any]) -> Iterator[tuple[str, Timex]]:
    """What Stemma finds, each with the name of its rule; the parse is included in the time."""
    day = Moment(value=record["dct"][:10], precision="day", basis="document creation time")
    article = Article(
        id=record["id"], source=record["id"], text=record["text"], digest="", published=day
    )
    with one_thread():
        (doc,) = pipeline().parse([(article.text, breaks(article))])
    for name, one in named_times(article, doc, clocks([article])[article.id]):
        yield name, (one.span.start, one.span.end, one.value)


def drawn(some: Sequence[dict[str, Any]], limit: int | None) -> Sequence[dict[str, Any]]:
    """So many documents, every k-th one from the first on; all without a limit."""
    return some[:: max(1, len(some) // limit)][:limit] if limit else some


def main() -> None:
    """Print a table; write the shares of right values where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--calibrate", action="store_true")
    parser.add_argument("--peers", action="store_true", help="HeidelTime and dateparser too")
    parser.add_argument("--set", choices=SETS, help="one set only")
    parser.add_argument("--limit", type=int, help="so many documents of a set, every k-th")
    options = parser.parse_args()
    if options.calibrate and (options.set or options.limit):
        parser.error("--calibrate takes all documents of both sets.")
    sets = [options.set] if options.set else SETS
    chosen = {name: drawn(records(name), options.limit) for name in sets}
    pipeline()
    rules: dict[str, list[int]] = {}
    scores: dict[str, Score] = {}
    print("| set | n | P | R | relaxed F1 | value F1 | right day | of all days | documents/s |")
    print("|---|---|---|---|---|---|---|---|---|")
    for name, some in chosen.items():
        total = scores[name] = run(some, rules)
        print(total.row(name))
        if options.show:
            print("missed", total.missed.most_common(60))
            print("made up", total.made_up.most_common(60))
            print(*total.otherwise, sep="\n")
    if options.peers:
        for name, some in chosen.items():
            print_beside(name, some, scores[name])
    if options.calibrate:
        write(rules)


def run(some: Sequence[dict[str, Any]], rules: dict[str, list[int]]) -> Score:
    """The score of ours; how often each rule found something and was right is added to `rules`."""
    total = Score()
    list(ours(some[0]))  # what is loaded at the first call is no part of the speed
    for record in some:
        start = time.process_time()
        found = list(ours(record))
        total.seconds += time.process_time() - start
        gold = gold_of(record)
        score(gold, [one for _, one in found], record["text"], total)
        right = {
            other
            for one, other in pairs(gold, [o for _, o in found])
            if other and other[2] == one[2]
        }
        for rule, one in found:
            counts = rules.setdefault(rule, [0, 0])
            counts[0] += 1
            counts[1] += one in right
    return total


def print_beside(name: str, some: Sequence[dict[str, Any]], mine: Score) -> None:
    """The peers on the same documents."""
    print(f"\n{name}, {len(some)} documents; dateparser is given the gold expressions\n")
    print(
        "| | relaxed F1 | value F1 | right value, of gold | right day, of matched | of all days "
        "| errors | documents per CPU s | ours = 1 |"
    )
    print("|---|---|---|---|---|---|---|---|---|")
    print(mine.row_beside("Stemma", mine))
    for peer in PEERS:
        why = missing(peer)
        if why is not None:
            print(why)
            continue
        print(theirs(peer, some).row_beside(peer, mine, given=peer in GIVEN))


def theirs(peer: str, some: Sequence[dict[str, Any]]) -> Score:
    """The score of a peer; where it raises it has found nothing."""
    total = Score()
    for record, answer in zip(some, ask(peer, some), strict=True):
        total.seconds += answer["cpu"]
        total.errors += answer["error"] is not None
        found = [(start, end, value) for start, end, value in answer["found"]]
        score(gold_of(record), found, record["text"], total)
    return total


def write(rules: dict[str, list[int]]) -> None:
    """The smoothed share of right values of each rule."""
    cases, share = PRIOR
    shares = {
        rule: round((right + cases * share) / (found + cases), 2)
        for rule, (found, right) in sorted(rules.items())
    }
    card = {"script": "benchmarks/times.py --calibrate", "data": list(SETS), "shares": shares}
    CONFIDENCE.write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
