"""What `stemma reuse` writes: one JSON object on one line for each passage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from stemma.composition.verify import verify_passage
from stemma.model import Article, Edit, EditKind, Noun, Passage, Span
from stemma.render.annotations import one_line
from stemma.render.marked import Offsets

PASSAGES = "stemma-passages/1"
"""The name and version of this form."""


class EditMark(Noun, kw_only=True, frozen=True):
    """Words that one article has otherwise than the other."""

    kind: EditKind
    """What became of the words of `a` in `b`. `scope`: words that narrow what is said (`eastern`, `some`, `by Russia`); `promoted`: the same words stand in quotation marks in `b` only, `demoted`: in `a` only; `re-attributed`: the same words have another speaker (only with `--marks`); `moved`: the same words stand a little before or after; `fluency`: spelling, inflection, articles."""
    a_span: Offsets
    """The words in `a`; where it has none, the word before the place, or the word after it at the text's start."""
    b_span: Offsets
    """The words in `b`, in the same way."""
    a_words: str
    """The words in `a` as printed; empty where it has none."""
    b_words: str
    """The words in `b` as printed; empty where it has none."""
    absent: Literal["a", "b"] | None
    """The side that has no words there, where one has none."""
    likelihood: float | None
    """How likely it is, from 0 to 1, that it changes the meaning and not only the wording; nothing where the kind alone decides."""
    meaning: bool
    """Whether it is taken to change the meaning: a hedge, a narrowing word, a number, a denial or the speaker always does, a move or a change of marks alone never."""


class SharedPassage(Noun, kw_only=True, frozen=True):
    """Text that two articles share, give or take edits; offsets count Unicode code points."""

    a: str
    """The `id` of the article that was published first, as far as dates tell; else of the one given first, or named first in the pair."""
    b: str
    """The `id` of the other."""
    a_span: Offsets
    """The stretch in `a`, from the first to the last word that is shared."""
    b_span: Offsets
    """The stretch in `b`."""
    words: int
    """How many words are the same on both sides."""
    similarity: float
    """Shared words over the longer side's words, from 0 to 1."""
    speech: bool
    """Whether most of the shared words stand within quotation marks on either side."""
    edits: tuple[EditMark, ...]
    """Where the wording differs; of two versions of one text also what differs from here to the next passage, and before the first."""


def lines(
    passages: Iterable[Passage], articles: Mapping[str, Article], order: Mapping[str, int]
) -> Iterator[str]:
    """One line for each passage, with its line feed, by the places of its articles in `order`.

    Raises `VerificationError` where a span does not lie in its article.
    """

    def sides(passage: Passage) -> tuple[Span, Span]:
        one, two = sorted(passage.spans, key=lambda span: order[span.article])
        return one, two

    def place(passage: Passage) -> tuple[int, int, Span, Span]:
        one, two = sides(passage)
        return order[one.article], order[two.article], one, two

    for passage in sorted(passages, key=place):
        verify_passage(passage, articles)
        yield one_line(_passage(passage, sides(passage), articles))


def _passage(
    passage: Passage, sides: tuple[Span, Span], articles: Mapping[str, Article]
) -> SharedPassage:
    a, b = sides
    return SharedPassage(
        a=a.article,
        b=b.article,
        a_span=(a.start, a.end),
        b_span=(b.start, b.end),
        words=passage.words,
        similarity=passage.similarity,
        speech=passage.speech,
        edits=tuple(_edit(edit, articles) for edit in passage.edits),
    )


def _edit(edit: Edit, articles: Mapping[str, Article]) -> EditMark:
    a, b = edit.a_span, edit.b_span
    return EditMark(
        kind=edit.kind,
        a_span=(a.start, a.end),
        b_span=(b.start, b.end),
        a_words="" if edit.absent == "a" else articles[a.article].words(a),
        b_words="" if edit.absent == "b" else articles[b.article].words(b),
        absent=edit.absent,
        likelihood=edit.likelihood,
        meaning=edit.meaning,
    )
