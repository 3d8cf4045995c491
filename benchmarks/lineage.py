"""Descent on simulated traditions, whose truth is known.

    python benchmarks/lineage.py [--part tuning|measuring] [--traditions N] [--show]
    python benchmarks/lineage.py --statements     # how right *established* is; makes whole dossiers

Every second event of the stock is for tuning, with seeds of its own; nothing was fitted to the others.
"""

from __future__ import annotations

import argparse
import pickle
from pathlib import Path
from random import Random

from stemma.annotation import annotate
from stemma.annotation.annotated import Annotated
from stemma.composition.compose import compose
from stemma.composition.descent import speech_of
from stemma.composition.sigla import with_sigla
from stemma.language import pipeline
from stemma.lineage import trace
from stemma.model import Passage, Span
from stemma.reuse import find_passages
from traditions.scoring import HEAD, Score, judge
from traditions.standing import Standing, judge_standing
from traditions.stock import stock
from traditions.truth import Tradition, tradition

SEEDS = {"tuning": 0, "measuring": 1_000_000}
SIZES = (5, 6, 8, 10, 12, 16, 20, 28, 40)
"""Articles of a tradition; the larger ones are rarer, as they are in life."""
_WEIGHTS = (4, 4, 4, 4, 3, 2, 2, 1, 1)

Marked = tuple[tuple[Annotated, ...], tuple[Passage, ...], dict[str, tuple[Span, ...]]]


def traditions(part: str, count: int) -> list[Tradition]:
    """The traditions of one part, the same each time."""
    events = [e for n, e in enumerate(stock()) if n % 2 == (part == "measuring")]
    draw = Random(SEEDS[part])
    return [
        tradition(
            events[number % len(events)],
            SEEDS[part] + number,
            draw.choices(SIZES, _WEIGHTS)[0],
        )
        for number in range(count)
    ]


def marked(one: Tradition) -> Marked:
    """Its articles annotated, and the passages that they share."""
    annotation = annotate(with_sigla([p.article for p in one.printed]), pipeline=pipeline())
    speech = speech_of(annotation.articles)
    passages = find_passages([a.article for a in annotation.articles], speech)
    return annotation.articles, tuple(passages), dict(speech)


def main() -> None:
    """Print the figures, and with `--show` every error."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=SEEDS, default="measuring")
    parser.add_argument("--traditions", type=int, default=60)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--statements", action="store_true")
    parser.add_argument("--cache", type=Path, help="keep the marks in this folder")
    options = parser.parse_args()
    if options.statements:
        _statements(options.part, options.traditions, options.show)
        return
    score = Score()
    for one in traditions(options.part, options.traditions):
        articles, passages, speech = _kept(one, options.cache)
        lineage, accounts = trace(articles, passages, speech)
        wrong = judge(score, one, lineage, accounts)
        if options.show and wrong:
            print(f"{one.event} {one.seed}, {len(one.printed)} articles: " + "; ".join(wrong))
    print(HEAD)
    print(score.row())


def _statements(part: str, count: int, show: bool) -> None:
    """Print how many statements are called established, and how many of them rightly."""
    score = Standing()
    for one in traditions(part, count):
        wrong = judge_standing(score, one, compose([p.article for p in one.printed]))
        if show:
            print("\n".join(f"{one.event} {one.seed}: {line}" for line in wrong))
    print(score.row())


def _kept(one: Tradition, folder: Path | None) -> Marked:
    if folder is None:
        return marked(one)
    path = folder / f"{one.event}-{one.seed}.pickle"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        path.write_bytes(pickle.dumps(marked(one)))
    found: Marked = pickle.loads(path.read_bytes())  # noqa: S301 - made by this very script
    return found


if __name__ == "__main__":
    main()
