"""Which articles and occurrences go when a source is taken away."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from stemma.composition.downstream import downstream
from stemma.lineage.outlets import same_outlet
from stemma.model import Article, Dossier, Origin, Span
from stemma.statements.credited import credits_at


@dataclass(frozen=True)
class Gone:
    """What goes with a source."""

    articles: frozenset[str]
    """The ids of articles that go whole."""
    places: frozenset[Span]
    """The occurrences of statements that go, those of these articles included."""

    def __or__(self, other: Gone) -> Gone:
        """Both taken away."""
        return Gone(self.articles | other.articles, self.places | other.places)


NOTHING = Gone(frozenset(), frozenset())


def with_articles(dossier: Dossier, articles: Set[str]) -> Gone:
    """These articles and no others: copies of them are left, and still carry the words."""
    places = (o.span for s in dossier.statements for o in s.occurrences)
    return Gone(frozenset(articles), frozenset(p for p in places if p.article in articles))


def with_origin(dossier: Dossier, name: str) -> Gone:
    """All that rests on a speaker, document, outlet or lost source.

    These are the occurrences that have it from there by their own words. Of an outlet they are also
    its articles and all that descends from them, of a lost source all that descends from it.
    """
    said = {
        place
        for statement in dossier.statements
        for origin in statement.origins
        if is_origin(origin, name)
        for place in origin.occurrences
    }
    nodes = {one.id for one in dossier.articles if same_name(one.outlet, name)}
    nodes |= {n.id for n in dossier.lineage.nodes if n.kind == "lost" and same_name(n.label, name)}
    whole = with_articles(dossier, downstream(dossier, nodes))
    return whole | Gone(frozenset(), frozenset(said | _credited(dossier, name)))


def is_origin(origin: Origin, name: str) -> bool:
    """Whether an origin is the one of this name."""
    return origin.kind != "unknown" and same_name(origin.name, name)


def same_name(one: str | None, other: str) -> bool:
    """Whether two names are one, whatever their case."""
    return one is not None and one.casefold() == other.casefold()


def outlets(dossier: Dossier) -> frozenset[str]:
    """The names of all outlets that publish, are credited or are lost, in lower case."""
    names = {article.outlet for article in dossier.articles}
    names |= {node.label for node in dossier.lineage.nodes if node.kind == "lost"}
    names |= {credit.to for credit in dossier.credits if credit.covers != "photo"}
    return frozenset(name.casefold() for name in names if name is not None)


def _credited(dossier: Dossier, name: str) -> set[Span]:
    """The occurrences whose sentence, or whole article, credits the outlet of this name."""
    found: set[Span] = set()
    if name.casefold() not in outlets(dossier):
        return found
    for article in dossier.articles:
        given = [c for c in dossier.credits if c.article == article.id and same_outlet(c.to, name)]
        if given:
            found.update(p for p in _places(dossier, article) if credits_at(article, given, p))
    return found


def _places(dossier: Dossier, article: Article) -> set[Span]:
    return {
        occurrence.span
        for statement in dossier.statements
        for occurrence in statement.occurrences
        if occurrence.span.article == article.id
    }
