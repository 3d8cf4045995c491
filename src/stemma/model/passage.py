"""Two stretches of two articles that are the same text, give or take edits."""

from __future__ import annotations

from stemma.model.edit import Edit
from stemma.model.noun import Noun
from stemma.model.span import Span


class Passage(Noun, kw_only=True, frozen=True):
    """Text that two articles share, aligned by word and tight at both ends."""

    id: str
    """Stable under reordering of the input."""
    spans: tuple[Span, Span]
    """The stretch in either article, in the order of the articles' ids."""
    words: int
    """How many words are the same on both sides."""
    similarity: float
    """Shared words over the longer side's words, from 0 to 1."""
    speech: bool
    """Whether most of the shared words stand within somebody's quotation."""
    prose_words: int
    """How many of the shared words are the narrator's own, outside of any quotation."""
    runs: tuple[tuple[Span, Span], ...]
    """The stretches that match word for word, in order; what lies between them was edited."""
    edits: tuple[Edit, ...] = ()
    """Where the wording differs, in the order of the text;  is the article that comes first by siglum."""
