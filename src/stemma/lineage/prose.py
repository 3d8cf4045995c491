"""How much the narrator's own shared words weigh: names, stock phrases and speech weigh nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stemma.annotation.annotated import Annotated
from stemma.model import Passage, Span
from stemma.reuse import background, prose_runs
from stemma.reuse.words import words_of


@dataclass(frozen=True)
class ProseRun:
    """A stretch of narrator prose in the same words on both sides."""

    spans: tuple[Span, Span]
    words: int
    bits: float
    """The information of its words in background English, without names and stock phrases."""


def prose_of(
    passage: Passage, a: Annotated, b: Annotated, speech: Mapping[str, Sequence[Span]]
) -> tuple[ProseRun, ...]:
    """The stretches of narrator prose within a passage, each with what it weighs."""
    runs = []
    for spans in prose_runs(passage, speech):
        text = a.article.words(spans[0])
        words = words_of(text)
        names = [
            span
            for span, _ in a.mentions
            if span.overlaps(spans[0]) and _capitalised(a.article.words(span))
        ]
        plain = [
            "" if _within(names, spans[0].start + int(start)) else form
            for form, start in zip(words.forms, words.starts, strict=True)
        ]
        runs.append(ProseRun(spans, len(words), round(background().information(plain), 3)))
    return tuple(runs)


def _within(spans: Sequence[Span], offset: int) -> bool:
    return any(span.start <= offset < span.end for span in spans)


def _capitalised(words: str) -> bool:
    """Names are written large; resolved pronouns and roles are words like others."""
    return words[:1].isupper()
