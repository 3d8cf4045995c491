"""How much the narrator's own shared words weigh: names, stock phrases and speech weigh nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stemma.model import Article, Passage, Span
from stemma.reuse import background, prose_runs, words_of


@dataclass(frozen=True)
class ProseRun:
    """A stretch of narrator prose in the same words on both sides."""

    spans: tuple[Span, Span]
    words: int
    bits: float
    """The information of its words in background English, without names and stock phrases."""
    each: tuple[tuple[int, float], ...] = ()
    """What each word adds, by the code point of the first article at which it begins."""


def prose_of(
    passage: Passage, articles: Mapping[str, Article], speech: Mapping[str, Sequence[Span]]
) -> tuple[ProseRun, ...]:
    """The stretches of narrator prose within a passage, each with what it weighs.

    Whoever reports an event must name who and what it is about: words written large (names,
    titles) and numbers tell nothing about who copied whom.
    """
    runs = []
    for spans in prose_runs(passage, speech, articles):
        text = articles[spans[0].article].words(spans[0])
        words = words_of(text)
        telling = [not _names(text[int(start)]) for start in words.starts]
        bits = background().each(words.forms, telling)
        places = (spans[0].start + int(start) for start in words.starts)
        each = tuple(zip(places, bits, strict=True))
        runs.append(ProseRun(spans, len(words), round(sum(bits), 3), each))
    return tuple(runs)


def _names(first: str) -> bool:
    """Whether a word with this first letter is a name, a title or a number, as English writes them."""
    return first.isupper() or first.isdigit()
