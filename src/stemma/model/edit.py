"""One difference of wording between the two sides of a passage."""

from __future__ import annotations

from typing import Literal

from stemma.model.noun import Noun
from stemma.model.span import Span

EditKind = Literal[
    "trimmed",
    "inserted",
    "substituted",
    "hedge lost",
    "hedge added",
    "scope lost",
    "scope added",
    "number changed",
    "time changed",
    "name changed",
    "negation changed",
    "promoted",
    "demoted",
    "re-attributed",
    "moved",
    "fluency",
]


class Edit(Noun, kw_only=True, frozen=True):
    """Words that one side of a passage has otherwise than the other; `a` is the first article."""

    kind: EditKind
    """`scope`: words that narrow what is said (`eastern`, `some`, `by Russia`); `promoted`: the same words stand in quotation marks in `b` only, `demoted`: in `a` only; `re-attributed`: the same words have another speaker; `moved`: the same words stand a little before or after; `fluency`: spelling, inflection, articles."""
    a_span: Span
    """The words in the first article; where it has none, the word before the place, or the word after it at the text's start."""
    b_span: Span
    """The words in the other article, in the same way."""
    absent: Literal["a", "b"] | None = None
    """The side that has no words there, where one has none."""
    likelihood: float | None = None
    """How likely it is, from 0 to 1, that it changes the meaning and not only the wording; nothing where the kind alone decides."""
    meaning: bool
    """Whether it is taken to change the meaning: a hedge, a narrowing word, a number, a denial or the speaker always does, a move or a change of marks alone never."""
