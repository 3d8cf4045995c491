"""A quotation in the making."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.annotation.nominals import Extent


@dataclass(frozen=True)
class Draft:
    """What was said, with the words that report it, as offsets into one snapshot."""

    content: tuple[Extent, ...]
    """What was said, in order."""
    cue: Extent | None = None
    """The word that reports."""
    cue_token: int | None = None
    """The index of that word's token."""
    source: Extent | None = None
    """The words that name the speaker in this sentence."""
    source_token: int | None = None
    """The index of the head of those words."""
    marked: tuple[Extent, ...] = ()
    """Parts of the content within marks."""
    follows: bool = False
    """Whether it goes on with the speech of the draft before, without a word to say so."""
    confidence: float = 1.0
    """How sure it is that this is reported as said."""
    score: float = 1.0
    """The tagger's own score for the word that reports; 1 where a rule found it."""
    basis: str = ""
    """Why it is taken for a quotation, in plain words."""
