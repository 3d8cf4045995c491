"""Somebody's words or the narrator's: which words of an article stand in quotation marks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from stemma.model import Article, Passage, Span
from stemma.reuse.words import Words, words_of


def speech_marks(words: Words, spans: Iterable[Span]) -> NDArray[np.bool_]:
    """For each word, whether it lies wholly within one of `spans`."""
    marks = np.zeros(len(words), dtype=np.bool_)
    for span in spans:
        inside = words.within(span)
        marks[inside.start : inside.stop] = True
    return marks


def prose_runs(
    passage: Passage,
    speech: Mapping[str, Sequence[Span]],
    articles: Mapping[str, Article],
) -> list[tuple[Span, Span]]:
    """The parts of the passage's runs that are the narrator's own on both sides, in order.

    A word that either article puts in quotation marks is somebody's speech in both. `articles` are
    by id; a `KeyError` where one of the passage's two is not among them.
    """
    found: list[tuple[Span, Span]] = []
    for run in passage.runs:
        sides = [words_of(articles[span.article].words(span)) for span in run]
        quoted = [
            speech_marks(side, (_moved(s, -span.start) for s in speech.get(span.article, ())))
            for side, span in zip(sides, run, strict=True)
        ]
        for first, past in stretches(~(quoted[0] | quoted[1])):
            one, two = (
                _moved(side.span(span.article, first, past), span.start)
                for side, span in zip(sides, run, strict=True)
            )
            found.append((one, two))
    return found


def stretches(marks: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """The half-open stretches of consecutive true marks."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], marks, [False])).astype(np.int8)))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def _moved(span: Span, by: int) -> Span:
    return Span(span.article, span.start + by, span.end + by)
