"""All that Stemma found out about one story."""

from __future__ import annotations

from stemma.model.article import Article, Skipped
from stemma.model.credit import Credit
from stemma.model.difference import Difference
from stemma.model.entity import Entity
from stemma.model.lineage import Account, Lineage
from stemma.model.marks import EventMention, Mention, Quantity, TimeExpression
from stemma.model.moment import Moment
from stemma.model.noun import Noun
from stemma.model.passage import Passage
from stemma.model.quotation import Quotation, Utterance
from stemma.model.span import Span
from stemma.model.statement import Statement

SCHEMA = "stemma-dossier/1"
"""The name and version of the data that this package writes."""


class Story(Noun, kw_only=True, frozen=True):
    """What the articles are about."""

    title: str
    """The headline of the article that the others share most with, or its first sentence."""
    article: str | None
    """The `id` of the article whose headline it is."""
    when: Moment | None
    """The day that the articles agree on, where they do."""
    place: str | None
    """The place that the articles agree on, where they do."""


class TimelineEvent(Noun, kw_only=True, frozen=True):
    """Something that a statement puts at a time."""

    when: Moment
    """The event's own clock, not the publication's."""
    statement: str
    """The `id` of the statement."""
    spans: tuple[Span, ...]
    """The words that say when."""


class Sourcing(Noun, kw_only=True, frozen=True):
    """The sourcing statement: fixed wording and counts, no generated prose."""

    articles: int
    """How many articles were read."""
    accounts: int
    """How many lines of reporting they go back to."""
    lost: int
    """How many sources they name that are not among them."""
    established: int
    """How many statements two independent accounts carry."""
    lines: tuple[str, ...]
    """Sentences ready to paste."""


class Dossier(Noun, kw_only=True, frozen=True):
    """All that Stemma found out about one story; every sentence in it is a span that verifies."""

    schema: str = SCHEMA
    """The name and version of this data's JSON Schema."""
    generator: str
    """The program and version that made it."""
    story: Story
    """What the articles are about."""
    articles: tuple[Article, ...]
    """The articles, by siglum."""
    accounts: tuple[Account, ...]
    """The lines of reporting."""
    lineage: Lineage
    """Who has it from whom."""
    passages: tuple[Passage, ...]
    """Text that articles share."""
    quotations: tuple[Quotation, ...]
    """Everything that is reported as said."""
    utterances: tuple[Utterance, ...]
    """The things said, each with its renderings."""
    credits: tuple[Credit, ...]
    """Where the articles say they have it from."""
    entities: tuple[Entity, ...]
    """Who is who."""
    mentions: tuple[Mention, ...] = ()
    """Every word that stands for an entity, with its form and why; by siglum, in the order of the texts."""
    times: tuple[TimeExpression, ...] = ()
    """Every time expression with its value, in the same order."""
    quantities: tuple[Quantity, ...] = ()
    """Every number that counts or measures, in the same order."""
    events: tuple[EventMention, ...] = ()
    """What happens, and how far it has come as the words present it; in the same order."""
    statements: tuple[Statement, ...]
    """What is said, best attested first."""
    differences: tuple[Difference, ...]
    """Where the accounts part."""
    timeline: tuple[TimelineEvent, ...]
    """Events in the order of their own clock."""
    sourcing: Sourcing
    """What it all comes to."""
    skipped: tuple[Skipped, ...]
    """Input that could not be read, with the reason."""
    settings: dict[str, str]
    """Everything that decides the result besides the articles: the models used, the options."""

    @classmethod
    def from_json(cls, text: str | bytes) -> Dossier:
        """The dossier that `to_json` wrote, verified again; no model is loaded.

        Raises `InputError` where it is of another version, or was changed since.
        """
        from stemma.composition.reread import reread

        return reread(text.encode() if isinstance(text, str) else text)

    def to_json(self) -> str:
        """The dossier as JSON after the published schema; the same bytes for the same input.

        Raises `VerificationError`, as all renderings do, where a span is not in its snapshot.
        """
        from stemma.composition.verify import verify
        from stemma.render.json import render

        verify(self)
        return render(self)

    def to_html(self) -> str:
        """The dossier as one self-contained HTML page that makes no request to anywhere."""
        from stemma.composition.verify import verify
        from stemma.render.html import render

        verify(self)
        return render(self)

    def to_markdown(self) -> str:
        """The dossier as Markdown, for notes and issue trackers."""
        from stemma.composition.verify import verify
        from stemma.render.markdown import render

        verify(self)
        return render(self)
