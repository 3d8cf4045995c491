"""The room's one question: which passages do these articles share?"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from stemma.model import Article, Passage, Span
from stemma.reuse.candidates import Runs, find_runs
from stemma.reuse.chains import Chains, find_chains
from stemma.reuse.row import Numbers, Row, in_a_row

FEWEST_WORDS = 5
"""A passage of narrator prose has at least so many words that are the same."""
FEWEST_QUOTED = 4
"""A passage within quotation marks on one side has at least so many different words."""


def find_passages(
    articles: Sequence[Article], speech: Mapping[str, Sequence[Span]]
) -> tuple[Passage, ...]:
    """Every passage that two of the articles share, sorted by its spans.

    `speech[article_id]` are the stretches of that article within quotation marks. A passage has
    at least five equal words, or four different ones that one side has in quotation marks. Two
    articles with one id are one article. The order of the articles changes nothing.
    """
    by_id = {article.id: article for article in articles}
    row = in_a_row([by_id[key] for key in sorted(by_id)], speech)
    return tuple(_passages(row, find_chains(row, find_runs(row))))


def _passages(row: Row, chains: Chains) -> Iterator[Passage]:
    """The chains that are long enough, as passages, in order."""
    every = (chains.runs.words, *_quoted(row, chains.runs))
    words, on_one, on_two, spoken = (np.add.reduceat(of, chains.begins) for of in every)
    enough = (words >= FEWEST_WORDS) | (on_one == words) | (on_two == words)
    chains, words, spoken = chains.only(enough), words[enough], spoken[enough]
    runs, begins, lasts = chains.runs, chains.begins, chains.lasts
    longer = np.maximum(
        (runs.first + runs.words)[lasts] - runs.first[begins],
        (runs.second + runs.words)[lasts] - runs.second[begins],
    )
    sides = [*zip(_spans(row, runs.first, runs), _spans(row, runs.second, runs), strict=True)]
    columns = (of.tolist() for of in (begins, lasts, words, spoken, longer))
    for begin, last, count, said, length in zip(*columns, strict=True):
        if count < FEWEST_WORDS and _different(row, runs, begin, last) < FEWEST_QUOTED:
            continue
        spans = sides[begin]
        if last > begin:
            to = sides[last]
            spans = (
                Span(spans[0].article, spans[0].start, to[0].end),
                Span(spans[1].article, spans[1].start, to[1].end),
            )
        yield Passage(
            id=_id(spans),
            spans=spans,
            words=count,
            similarity=round(count / length, 6),
            speech=2 * said > count,
            prose_words=count - said,
            runs=tuple(sides[begin : last + 1]),
        )


def _quoted(row: Row, runs: Runs) -> tuple[Numbers, Numbers, Numbers]:
    """How many words of each run stand in speech: on the one side, on the other, on either."""
    before = np.concatenate(([0], np.cumsum(row.speech)))
    one, two = (before[at + runs.words] - before[at] for at in (runs.first, runs.second))
    # Where a side is quoted wholly or not at all, what both quote is what the other quotes.
    both = np.minimum(one, two)
    for k in np.flatnonzero((both > 0) & (np.maximum(one, two) < runs.words)).tolist():
        at_one, at_two, words = (int(of[k]) for of in (runs.first, runs.second, runs.words))
        marks = row.speech[at_one : at_one + words] & row.speech[at_two : at_two + words]
        both[k] = marks.sum()
    return one, two, one + two - both


def _spans(row: Row, places: Numbers, runs: Runs) -> Iterator[Span]:
    """Each run's stretch of the article in which it is at `places`."""
    articles = map(row.articles.__getitem__, row.article[places].tolist())
    starts, ends = row.starts[places], row.ends[places + runs.words - 1]
    return map(Span, articles, starts.tolist(), ends.tolist())


def _different(row: Row, runs: Runs, begin: int, last: int) -> int:
    """How many different words the runs from one to another have."""
    pieces = zip(runs.first[begin : last + 1], runs.words[begin : last + 1], strict=True)
    return len(set(np.concatenate([row.words[at : at + words] for at, words in pieces]).tolist()))


def _id(spans: tuple[Span, Span]) -> str:
    text = "\n".join(f"{span.article}\t{span.start}\t{span.end}" for span in spans)
    return "p" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:10]
