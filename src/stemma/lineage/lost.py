"""Lost sources: named in or implied by the texts, not among them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from stemma.annotation.annotated import Annotated
from stemma.lineage.certainty import certainty
from stemma.lineage.evidence import CreditGiven, Names, record, strongest_first
from stemma.lineage.outlets import Outlets
from stemma.lineage.reach import Reach
from stemma.lineage.relations import Relation
from stemma.model import Credit, Edge, Rival


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
    outlets = Outlets(articles)
    for one in articles:
        for name, given in outlets.lost_in(one).items():
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


def lost_edges(lost: Sequence[LostSource], common: Iterable[Relation], name: Names) -> list[Edge]:
    """One step from each lost source to each article that names it.

    `common` are the pairs that share prose through lost sources: their text came that way, and not
    the words of one sentence only.
    """
    texts: dict[str, list[Relation]] = {}
    for relation in common:
        texts.setdefault(relation.a, []).append(relation)
        texts.setdefault(relation.b, []).append(relation)
    edges = []
    for source in lost:
        children = {child for child, _ in source.children}
        for child, given in source.children:
            shared = [r for r in texts.get(child, ()) if {r.a, r.b} <= children]
            passages = {p.id: p for r in shared for p in r.passages}
            edges.append(
                Edge(
                    parent=source.id,
                    child=child,
                    kind="common_source" if shared else "credit",
                    confidence=0.95 if source.carries(child) else 0.9,
                    evidence=(record(CreditGiven(source.id, given), name),),
                    shared=max((r.share(child) for r in shared), default=0.0),
                    passages=tuple(sorted(passages)),
                )
            )
    return edges


def attributed(relation: Relation, lost: Sequence[LostSource]) -> tuple[LostSource, str] | None:
    """The lost source to which one of the two articles credits the prose that they share.

    The credit must cover the whole article, or the sentences where the shared prose stands; and
    an article that came out later than the crediting one, with nothing but that one to have it
    from, is still as well explained by the source: the text says where its prose is from. Where one
    names the other, it has it from there.
    """
    if relation.credited:
        return None
    for source in lost:
        for article in (relation.a, relation.b):
            if source.carries(article):
                return source, article
    return None


def common_source(
    relation: Relation,
    source: tuple[LostSource, str],
    weight: float,
    reach: Reach,
    name: Names,
) -> list[Edge]:
    """Both have the prose from a source that is not at hand: one says so, the other does not."""
    lost, crediting = source
    silent = relation.b if crediting == relation.a else relation.a
    if reach.linked(lost.id, silent):
        return []
    before = relation.earlier() == silent
    rival = Rival(
        parent=crediting,
        kind="copy",
        because="It may have the prose from the article that gives the credit.",
    )
    return [
        Edge(
            parent=lost.id,
            child=silent,
            kind="common_source",
            confidence=round(certainty(weight) * (0.9 if before else 0.7), 3),
            evidence=tuple(record(clue, name) for clue in strongest_first(relation.clues)),
            shared=relation.share(silent),
            passages=tuple(passage.id for passage in relation.passages),
            rival=None if before else rival,
        )
    ]
