"""One text that one outlet published at one time."""

from __future__ import annotations

from typing import Literal

from stemma.model.moment import Moment
from stemma.model.noun import Noun
from stemma.model.span import Span

ZoneKind = Literal["highlights", "heading", "dateline"]


class Zone(Noun, kw_only=True, frozen=True):
    """A stretch of the snapshot that is part of the article but not of its running text."""

    start: int
    """First code point in the snapshot."""
    end: int
    """One past the last."""
    kind: ZoneKind
    """`highlights`: the outlet's own summary; `heading`: a line between paragraphs; `dateline`: place and outlet before the first sentence."""


class Residue(Noun, kw_only=True, frozen=True):
    """Text of the input that is not the article: kept, with a reason, never silently deleted."""

    start: int
    """First code point in the input's plain rendition (decoded, NFC; for HTML, the page's visible lines)."""
    end: int
    """One past the last."""
    reason: str
    """What kind of residue it is: `menu`, `share bar`, `comment form`, `caption`, `video`, `byline`, `credit line`, `footer`, ..."""
    text: str
    """The words themselves."""


class Sentence(Noun, kw_only=True, frozen=True):
    """One sentence of the snapshot."""

    start: int
    """First code point in the snapshot."""
    end: int
    """One past the last."""
    zone: Literal["body", "highlights", "heading"] = "body"
    """Where in the article it stands."""


class Article(Noun, kw_only=True, frozen=True):
    """One text that one outlet published at one time."""

    id: str
    """Stable under any reordering of the input: made from the article's content."""
    siglum: str = ""
    """The letter it is shown with, given when a dossier is composed: A, B, ... Z, AA, ..."""
    source: str
    """The name of the file or record that it was read from, without the machine's folders."""
    title: str = ""
    """The headline, or empty where none was found."""
    outlet: str | None = None
    """Who published it, by its usual name, or nothing where the input does not say."""
    outlet_basis: str = ""
    """Which part of the input names the outlet."""
    family: str | None = None
    """The owner or wire that the outlet belongs to; outlets of one family are not independent."""
    authors: tuple[str, ...] = ()
    """Bylines, as printed."""
    url: str | None = None
    """Where it was published, as the input says; never fetched."""
    published: Moment | None = None
    """When it was published, or nothing where the input does not say."""
    language: str = "en"
    """The language of the text, as an ISO 639-1 code."""
    text: str
    """The snapshot: the cleaned body in NFC. Every span counts code points of this string."""
    digest: str
    """`sha256:` and the hexadecimal SHA-256 of the snapshot in UTF-8."""
    zones: tuple[Zone, ...] = ()
    """Highlights, headings and datelines within the snapshot; everything else is running text."""
    residue: tuple[Residue, ...] = ()
    """What was taken out, in the order of the input."""
    sentences: tuple[Sentence, ...] = ()
    """The sentences of the snapshot, once it is annotated."""

    def words(self, span: Span) -> str:
        """The exact words at `span`; a `ValueError` where it is not a span of this article."""
        if span.article != self.id or not 0 <= span.start < span.end <= len(self.text):
            raise ValueError(f"{span} is not a span of article {self.id}.")
        return self.text[span.start : span.end]


class Skipped(Noun, kw_only=True, frozen=True):
    """Input that could not be read, or only in part."""

    source: str
    """The name of the file or record."""
    reason: str
    """One sentence that says what happened and what to do."""
