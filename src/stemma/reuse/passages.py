"""The room's one question: which passages do these articles share?"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stemma.model import Article, Passage, Span
from stemma.reuse.alignment import Chain, align
from stemma.reuse.candidates import find_candidates
from stemma.reuse.fingerprints import WORDS_PER_GRAM, hash_grams, hash_words
from stemma.reuse.speech import speech_marks
from stemma.reuse.words import Words, words_of

FEWEST_WORDS = 5
"""A passage of narrator prose has at least so many words that are the same."""
FEWEST_QUOTED = 4
"""A passage within quotation marks on one side has at least so many different words."""


@dataclass(frozen=True, eq=False)
class _Text:
    """One article, made ready for comparison."""

    article: str
    words: Words
    hashes: NDArray[np.uint64]
    marks: NDArray[np.bool_]
    names: list[int]
    """The hashes as plain numbers, which Python compares faster one by one."""


def find_passages(
    articles: Sequence[Article], speech: Mapping[str, Sequence[Span]]
) -> tuple[Passage, ...]:
    """Every passage that two of the articles share, sorted by its spans.

    `speech[article_id]` are the stretches of that article within quotation marks. A passage has
    at least five equal words, or four different ones that one side has in quotation marks. Two
    articles with one id are one article. The order of the articles changes nothing.
    """
    by_id = {article.id: article for article in articles}
    texts = [_text(by_id[key], speech.get(key, ())) for key in sorted(by_id)]
    grams = [hash_grams(text.hashes) for text in texts]
    quoted = [_quoted_grams(text.marks, len(g)) for text, g in zip(texts, grams, strict=True)]
    found: list[Passage] = []
    for pair in find_candidates(grams, quoted):
        one, two = texts[pair.first], texts[pair.second]
        for chain in align(one.names, two.names, pair.seeds):
            found.extend(_passage(one, two, chain))
    return tuple(sorted(found, key=lambda passage: passage.spans))


def _text(article: Article, speech: Sequence[Span]) -> _Text:
    words = words_of(article.text)
    hashes = hash_words(words.forms)
    return _Text(article.id, words, hashes, speech_marks(words, speech), hashes.tolist())


def _quoted_grams(marks: NDArray[np.bool_], count: int) -> NDArray[np.bool_]:
    """Whether all the words of each fingerprint stand in speech."""
    every = np.ones(count, dtype=np.bool_)
    for offset in range(WORDS_PER_GRAM):
        every &= marks[offset : offset + count]
    return every


def _passage(one: _Text, two: _Text, chain: Chain) -> Iterator[Passage]:
    """The chain as a passage, if it is one."""
    at_one = np.concatenate([np.arange(i, i + words) for i, _, words in chain])
    at_two = np.concatenate([np.arange(j, j + words) for _, j, words in chain])
    words = len(at_one)
    quoted_one, quoted_two = one.marks[at_one], two.marks[at_two]
    if words < FEWEST_WORDS:
        different = len(set(one.hashes[at_one].tolist()))
        if different < FEWEST_QUOTED or not (quoted_one.all() or quoted_two.all()):
            return
    spans = (
        one.words.span(one.article, int(at_one[0]), int(at_one[-1]) + 1),
        two.words.span(two.article, int(at_two[0]), int(at_two[-1]) + 1),
    )
    spoken = int((quoted_one | quoted_two).sum())
    longer = max(int(at[-1] - at[0]) + 1 for at in (at_one, at_two))
    yield Passage(
        id=_id(spans),
        spans=spans,
        words=words,
        similarity=round(words / longer, 6),
        speech=2 * spoken > words,
        prose_words=words - spoken,
        runs=tuple(
            (one.words.span(one.article, i, i + n), two.words.span(two.article, j, j + n))
            for i, j, n in chain
        ),
    )


def _id(spans: tuple[Span, Span]) -> str:
    text = "\n".join(f"{span.article}\t{span.start}\t{span.end}" for span in spans)
    return "p" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:10]
