"""Lost sources: named in or implied by the texts, not among them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from stemma.annotation.annotated import Annotated
from stemma.lineage.evidence import CreditGiven, record
from stemma.lineage.outlets import lost_credits
from stemma.lineage.relations import Relation
from stemma.model import Credit, Edge


@dataclass(frozen=True)
class LostSource:
    """An outlet that articles credit and of which no article is at hand."""

    name: str
    children: tuple[tuple[str, tuple[Credit, ...]], ...]
    """The articles' ids and what each says."""

    @property
    def id(self) -> str:
        """Made from the name: one source, one node."""
        return "l" + hashlib.sha256(self.name.casefold().encode()).hexdigest()[:10]

    def carries(self, article: str) -> bool:
        """Whether the article credits the source for all of its text, not for one sentence."""
        return any(
            child == article and any(credit.covers == "article" for credit in given)
            for child, given in self.children
        )


def find_lost(articles: Sequence[Annotated]) -> tuple[LostSource, ...]:
    """The lost sources by name."""
    children: dict[str, list[tuple[str, tuple[Credit, ...]]]] = {}
    for one in articles:
        for name, given in lost_credits(one, articles).items():
            known = next((n for n in children if n.casefold() == name.casefold()), name)
            children.setdefault(known, []).append((one.article.id, given))
    sources = [
        LostSource(name, tuple(sorted(children[name], key=lambda child: child[0])))
        for name in sorted(children)
    ]
    return tuple(source for source in sources if not _only_its_own_statement(source))


def _only_its_own_statement(source: LostSource) -> bool:
    """Whether one article quotes a body's statement, which is reporting, not descent.

    Where several quote the same body's statement they share a document that is not at hand; and a
    press release is written to be rewritten.
    """
    given = [credit for _, credits_given in source.children for credit in credits_given]
    return len(source.children) == 1 and all(
        credit.kind == "statement" and "release" not in credit.text.casefold() for credit in given
    )


def lost_edges(lost: Sequence[LostSource]) -> list[Edge]:
    """One step from each lost source to each article that credits it."""
    edges = []
    for source in lost:
        for child, given in source.children:
            clue = CreditGiven(source.id, given)
            edges.append(
                Edge(
                    parent=source.id,
                    child=child,
                    kind="credit",
                    confidence=0.95 if source.carries(child) else 0.9,
                    evidence=(record(clue),),
                )
            )
    return edges


def attributed(relation: Relation, lost: Sequence[LostSource]) -> tuple[LostSource, str] | None:
    """The lost source to which one of the two articles credits the prose that they share.

    The credit must cover the whole article, or the sentences where the shared prose stands; and
    an article that came out later than the crediting one, with nothing but that one to have it
    from, is still as well explained by the source: the text says where its prose is from.
    """
    for source in lost:
        for article in (relation.a, relation.b):
            if source.carries(article):
                return source, article
    return None
