"""Lineages made by hand, in the form that `stemma lineage` writes."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from stemma.annotation.annotated import Annotation
from stemma.composition.descent import Descent
from stemma.composition.sigla import siglum
from stemma.model import Account, Dossier, Edge, EdgeKind, Lineage, Node
from stemma.render.traced import TracedLineage, traced
from tests.render.making import evidence
from tests.render.sample import dossier
from tests.world import annotated, article


def descent_of(made: Dossier) -> Descent:
    """What a dossier knows of descent."""
    marked = tuple(annotated(one) for one in made.articles)
    return Descent(Annotation(marked, (), ""), {}, made.passages, made.lineage, made.accounts)


def rich() -> TracedLineage:
    """The lineage of the rich dossier."""
    made = dossier()
    return traced(descent_of(made), made.skipped, made.generator)


def edge(
    parent: str, child: str, kind: EdgeKind = "copy", shared: float = 0.5, confidence: float = 0.9
) -> Edge:
    """A step with one reason."""
    return Edge(
        parent=parent,
        child=child,
        kind=kind,
        confidence=confidence,
        shared=shared,
        evidence=(evidence("narrator prose", 30.0, f"{parent} and {child} share words."),),
    )


def account(root: str, articles: str) -> Account:
    """An account of articles of one letter each."""
    return Account(id=f"c-{root}", label=root, articles=tuple(articles.split()), root=root)


def nodes(articles: str, lost: str = "") -> tuple[Node, ...]:
    """Nodes whose label is their id."""
    return tuple(Node(id=key, kind="article", label=key) for key in articles.split()) + tuple(
        Node(id=key, kind="lost", label=key) for key in lost.split()
    )


def chain(length: int) -> TracedLineage:
    """Each article copied from the one before."""
    names = [siglum(number) for number in range(length)]
    return small(
        [edge(one, other) for one, other in pairwise(names)],
        (account("A", " ".join(names)),),
        nodes(" ".join(names)),
    )


def small(
    edges: Sequence[Edge], accounts: tuple[Account, ...], given: tuple[Node, ...]
) -> TracedLineage:
    """A lineage of articles that hold no more than a sentence."""
    marked = tuple(
        annotated(article(node.id, f"{node.id} has it."))
        for node in given
        if node.kind == "article"
    )
    found = Descent(
        Annotation(marked, (), ""), {}, (), Lineage(nodes=given, edges=tuple(edges)), accounts
    )
    return traced(found, (), "stemma 0.1.0")
