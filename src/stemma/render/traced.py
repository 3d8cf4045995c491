"""The form of what `stemma lineage` writes: who has it from whom, and the words that show it."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.composition.descent import Descent
from stemma.composition.verify import verify_spans
from stemma.model import (
    Account,
    Article,
    Edge,
    Moment,
    Node,
    Noun,
    Passage,
    Skipped,
    Span,
)

LINEAGE = "stemma-lineage/1"
"""The name and version of this form."""


class TracedArticle(Noun, kw_only=True, frozen=True):
    """One text that one outlet published at one time."""

    id: str
    """The record's own `id`, or one made from the article's content; a node has the same."""
    siglum: str
    """The letter it is shown with, by time of publication: A, B, ... Z, AA, ..."""
    source: str
    """The name of the file or record that it was read from; of a record taken as it is, its `id`."""
    title: str
    """The headline, or empty where none was found."""
    outlet: str | None
    """Who published it, by its usual name, or nothing where the input does not say."""
    published: Moment | None
    """When it was published, or nothing where the input does not say."""
    text: str
    """What was read: the cleaned body, or the record's own text. Every span counts code points of it."""
    digest: str
    """`sha256:` and the hexadecimal SHA-256 of `text` in UTF-8."""


class TracedPassage(Noun, kw_only=True, frozen=True):
    """Text that two articles share, give or take edits; `stemma reuse` tells the edits."""

    id: str
    """As edges name it."""
    spans: tuple[Span, Span]
    """The stretch in either article, in the order of the articles' ids."""
    words: int
    """How many words are the same on both sides."""
    prose_words: int
    """How many of them are the narrator's own, outside of any quotation."""
    similarity: float
    """Shared words over the longer side's words, from 0 to 1."""
    speech: bool
    """Whether most of the shared words stand within somebody's quotation."""


class TracedLineage(Noun, kw_only=True, frozen=True):
    """Who has it from whom among some articles; every reason with its spans, and each span verifies."""

    schema: str = LINEAGE
    """The name and version of this form."""
    generator: str
    """The program and version that made it."""
    articles: tuple[TracedArticle, ...]
    """By siglum."""
    nodes: tuple[Node, ...]
    """Articles by siglum, then lost sources by name."""
    edges: tuple[Edge, ...]
    """All steps, by child and parent."""
    accounts: tuple[Account, ...]
    """The lines of reporting that the articles come to, by their first siglum."""
    passages: tuple[TracedPassage, ...]
    """The shared text that edges name."""
    skipped: tuple[Skipped, ...]
    """Input that could not be read, with the reason."""


def traced(found: Descent, skipped: Sequence[Skipped], generator: str) -> TracedLineage:
    """A descent in this form; a `VerificationError` where a span does not lie in its article."""
    named = {key for edge in found.lineage.edges for key in edge.passages}
    passages = tuple(_passage(one) for one in found.passages if one.id in named)
    verify_spans((found.lineage, passages), found.articles)
    return TracedLineage(
        generator=generator,
        articles=tuple(_article(one) for one in found.articles),
        nodes=found.lineage.nodes,
        edges=found.lineage.edges,
        accounts=found.accounts,
        passages=passages,
        skipped=tuple(skipped),
    )


def _article(one: Article) -> TracedArticle:
    return TracedArticle(
        id=one.id,
        siglum=one.siglum,
        source=one.source,
        title=one.title,
        outlet=one.outlet,
        published=one.published,
        text=one.text,
        digest=one.digest,
    )


def _passage(one: Passage) -> TracedPassage:
    return TracedPassage(
        id=one.id,
        spans=one.spans,
        words=one.words,
        prose_words=one.prose_words,
        similarity=one.similarity,
        speech=one.speech,
    )
