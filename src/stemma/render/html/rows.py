"""A long passage cut into rows, so that what says the same stands at the same height."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping

from stemma.model import Article, Passage, Span

WORD = re.compile(r"\w+")


def rows(
    passage: Passage, spans: tuple[Span, Span], articles: Mapping[str, Article]
) -> Iterator[tuple[Span, Span]]:
    """The two sides of a passage, cut where a sentence begins among words that both sides have.

    Nothing but white space between the rows is lost.
    """
    left, right = spans
    before = left.start, right.start
    for cut in [*_cuts(passage, left, right, articles), (left.end, right.end)]:
        if cut[0] > before[0] and cut[1] > before[1]:
            yield (
                _trimmed(articles[left.article], before[0], cut[0]),
                _trimmed(articles[right.article], before[1], cut[1]),
            )
            before = cut


def _cuts(
    passage: Passage, left: Span, right: Span, articles: Mapping[str, Article]
) -> Iterator[tuple[int, int]]:
    """Places on both sides where a row can begin, in order."""
    one, other = articles[left.article], articles[right.article]
    starts = [sentence.start for sentence in one.sentences]
    for run in passage.runs:
        here, there = run if run[0].article == left.article else run[::-1]
        # Words from quotation mark to quotation mark: the two sides may differ in signs and spaces.
        mine = list(WORD.finditer(one.text, here.start, here.end))
        theirs = list(WORD.finditer(other.text, there.start, there.end))
        places = [m.start() for m in mine]
        for start in starts[bisect_left(starts, here.start) : bisect_left(starts, here.end)]:
            number = bisect_left(places, start)
            if not 0 < number < len(mine) or number >= len(theirs):
                continue
            if mine[number][0].casefold() == theirs[number][0].casefold():
                yield start, _chunk(other.text, theirs[number].start(), theirs[number - 1].end())


def _chunk(text: str, start: int, least: int) -> int:
    """The place with the signs that stand right before a word, such as a quotation mark."""
    while start > least and not text[start - 1].isspace():
        start -= 1
    return start


def _trimmed(article: Article, start: int, end: int) -> Span:
    """The stretch without the white space at its end."""
    return Span(article.id, start, start + len(article.text[start:end].rstrip()) or end)
