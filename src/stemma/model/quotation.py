"""Who said what: quotations as PARC and PolNeAR mark them, and the utterances they render."""

from __future__ import annotations

from typing import Literal

from stemma.model.noun import Noun
from stemma.model.span import Span

QuotationKind = Literal["direct", "indirect", "mixed"]
RenderingKind = Literal["verbatim", "trimmed", "promoted", "altered", "translated", "reattributed"]


class Speaker(Noun, kw_only=True, frozen=True):
    """Whose words they are."""

    text: str
    """The speaker as shown: the fullest name found, or the words that describe an unnamed one."""
    entity: str | None = None
    """The `id` of the entity, where the speaker is a name."""
    span: Span | None = None
    """The words that name the speaker in this sentence (PolNeAR's *source*)."""
    named: bool = False
    """Whether a person or body is named, rather than described (`a senior official`)."""
    basis: str = ""
    """How the words were brought to a speaker: `named here`, `pronoun: the last speaker`, ..."""


class Quotation(Noun, kw_only=True, frozen=True):
    """One report of something said (PolNeAR's *attribution relation*)."""

    id: str
    """Stable under reordering of the input."""
    span: Span
    """The whole of it: from the first to the last of source, cue and content."""
    kind: QuotationKind
    """`direct`: within quotation marks; `indirect`: without; `mixed`: partly."""
    content: tuple[Span, ...]
    """What was said, quotation marks excluded."""
    marked: tuple[Span, ...] = ()
    """The parts of the content that stand within quotation marks."""
    printed: tuple[Span, ...] = ()
    """The content as PolNeAR delimits it: with its quotation marks, the stop within them, and an opening `that`."""
    speaker: Speaker | None = None
    """Who said it, or nothing where the article does not say."""
    cue: Span | None = None
    """The word that reports: `said`, `according to`."""
    chain: tuple[str, ...] = ()
    """Through whom the article has it, nearest first: `CNN`, `Associated Press`."""
    utterance: str | None = None
    """The `id` of the utterance that it renders."""
    confidence: float = 1.0
    """How sure it is that this is reported as said, between 0 and 1."""
    basis: str = ""
    """Why it is taken for a quotation, in plain words."""


class Rendering(Noun, kw_only=True, frozen=True):
    """How one quotation renders an utterance."""

    quotation: str
    """The `id` of the quotation."""
    span: Span
    """The words of this rendering."""
    kind: RenderingKind
    """`promoted`: a paraphrase elsewhere stands in quotation marks here; `trimmed`: a shorter cut of the same words."""


class Utterance(Noun, kw_only=True, frozen=True):
    """One thing that one speaker said once, with all its renderings."""

    id: str
    """Stable under reordering of the input."""
    span: Span
    """The fullest rendering's words."""
    speaker: str
    """The speaker as shown; empty where no rendering names one."""
    renderings: tuple[Rendering, ...]
    """Every rendering, by siglum."""
    articles: tuple[str, ...]
    """The ids of the articles that carry it, by siglum."""
