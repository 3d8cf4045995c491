"""What a second look does to the marks between words that both texts have alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from stemma.lineage.signs.sign import Sign, SignKind
from stemma.model import Passage, Span
from stemma.reuse.version import Version

_STOP = re.compile(r"[.!?]")
_DASH = re.compile(r"[–—]")
_HYPHEN = re.compile(r" -{1,2} |--")


def marked(a: Version, b: Version, passages: Sequence[Passage]) -> Iterator[Sign]:
    """The signs in the marks between the words of each run, and in their capitals."""
    for passage in passages:
        for run in passage.runs:
            one, two = run if run[0].article == a.article.id else run[::-1]
            yield from _of_run(a, a.words.within(one), b, b.words.within(two))


def _of_run(a: Version, one: range, b: Version, two: range) -> Iterator[Sign]:
    words = list(zip(one, two, strict=False))
    for (i, j), (k, m) in pairwise(words):
        left, right = _between(a, i), _between(b, j)
        if left != right:
            spans = a.words.span(a.article.id, i, k + 1), b.words.span(b.article.id, j, m + 1)
            yield from _signs(_of_marks(left, right), _of_marks(right, left), *spans)
    for i, j in words:
        left, right = a.printed(i), b.printed(j)
        if left != right and (a.opens[i], b.opens[j]) in ((True, True), (False, False)):
            spans = a.words.span(a.article.id, i, i + 1), b.words.span(b.article.id, j, j + 1)
            yield from _signs(_of_letters(left, right), _of_letters(right, left), *spans)


def _signs(
    forward: Iterator[SignKind], backward: Iterator[SignKind], one: Span, two: Span
) -> Iterator[Sign]:
    """Signs that the second is newer, and that the first is."""
    for kind in forward:
        yield Sign(kind, one, two)
    for kind in backward:
        yield Sign(kind, two, one)


def _between(version: Version, k: int) -> str:
    """What stands between a word and the next."""
    return version.article.text[int(version.words.ends[k]) : int(version.words.starts[k + 1])]


def _of_marks(older: str, newer: str) -> Iterator[SignKind]:
    if "," in newer and not older.strip():
        yield "comma put in"
    if _STOP.search(newer) and not _STOP.search(older) and "\n" in older:
        yield "stop put in"
    if newer == "-" and older == " ":
        yield "hyphen put in"
    if _DASH.search(newer) and _HYPHEN.search(older):
        yield "dash mended"


def _of_letters(older: str, newer: str) -> Iterator[SignKind]:
    if older.islower() and newer[:1].isupper():
        yield "capital put in"
