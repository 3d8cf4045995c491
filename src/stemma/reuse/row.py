"""All articles' words in one row of numbers, so that they can be compared all at once.

Equal words have equal numbers. Before, between and after the articles stands a word that no other
is equal to: whatever is found to be equal, then, ends where an article ends.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stemma.model import Article, Span
from stemma.reuse.fingerprints import hash_words
from stemma.reuse.speech import speech_marks
from stemma.reuse.words import words_of

Numbers = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Row:
    """The words of some articles, one after the other; arrays have one entry per word."""

    articles: tuple[str, ...]
    """The articles' ids, in order."""
    words: NDArray[np.int32]
    """The number of each word."""
    hashes: NDArray[np.uint64]
    """The hash of each word."""
    article: NDArray[np.int32]
    """The place in `articles` of the article that the word is of."""
    starts: Numbers
    """The first code point of each word in its article."""
    ends: Numbers
    """One past the last code point of each."""
    speech: NDArray[np.bool_]
    """Whether the word stands in quotation marks."""

    def __len__(self) -> int:
        return len(self.words)


def in_a_row(articles: Sequence[Article], speech: Mapping[str, Sequence[Span]]) -> Row:
    """The articles' words, in the order of the articles. `speech` is by article id."""
    number: dict[str, int] = {}
    words = [np.array([-1], dtype=np.int32)]
    sizes, starts, ends, marks = [1], [_NOWHERE], [_NOWHERE], [_UNMARKED]
    for place, article in enumerate(articles):
        found = words_of(article.text)
        for form in found.forms:
            if form not in number:
                number[form] = len(number)
        numbers = map(number.__getitem__, found.forms)
        words.append(np.fromiter(numbers, dtype=np.int32, count=len(found)))
        words.append(np.array([-2 - place], dtype=np.int32))
        sizes.append(len(found) + 1)
        starts.extend((found.starts, _NOWHERE))
        ends.extend((found.ends, _NOWHERE))
        marks.extend((speech_marks(found, speech.get(article.id, ())), _UNMARKED))
    row = np.concatenate(words)
    # What parts the articles is numbered from -1 down, and so finds its hash from the end.
    parting = [f"\n{place}" for place in range(len(articles), -1, -1)]
    return Row(
        articles=tuple(article.id for article in articles),
        words=row,
        hashes=hash_words([*number, *parting])[row],
        article=np.repeat(np.arange(-1, len(articles), dtype=np.int32), sizes),
        starts=np.concatenate(starts),
        ends=np.concatenate(ends),
        speech=np.concatenate(marks),
    )


_NOWHERE = np.zeros(1, dtype=np.int64)
_UNMARKED = np.zeros(1, dtype=np.bool_)
