"""Who has it from whom: evidence, edges and the graph."""

from __future__ import annotations

from typing import Literal

from stemma.model.noun import Noun
from stemma.model.span import Span

EvidenceKind = Literal[
    "shared quotation",
    "stock phrase",
    "narrator prose",
    "rare reading",
    "shared error",
    "credit",
    "revision",
    "time",
]
EdgeKind = Literal["revision", "copy", "credit", "common_source", "undirected"]


class Evidence(Noun, kw_only=True, frozen=True):
    """One typed reason to relate two articles."""

    kind: EvidenceKind
    """What sort of reason it is."""
    weight: float
    """How much it counts, in decibans (ten times the base-10 logarithm of a likelihood ratio); 0 for direction only."""
    explanation: str
    """The reason in one plain sentence."""
    spans: tuple[Span, ...] = ()
    """The words that it rests on."""


class Rival(Noun, kw_only=True, frozen=True):
    """Another reading of the same evidence that cannot be ruled out."""

    parent: str
    """The parent that the rival reading has; a node's `id`."""
    kind: EdgeKind
    """What the edge would be."""
    because: str
    """Why it cannot be ruled out, in one sentence."""


class Node(Noun, kw_only=True, frozen=True):
    """An article, or a source that is named or implied but not among the articles."""

    id: str
    """The article's `id`, or one made from a lost source's name."""
    kind: Literal["article", "lost"]
    """Whether it is at hand."""
    label: str
    """The siglum of an article, the name of a lost source."""


class Edge(Noun, kw_only=True, frozen=True):
    """One step of descent."""

    parent: str
    """The node that the text or the information comes from."""
    child: str
    """The node that has it."""
    kind: EdgeKind
    """`undirected`: related, but nothing tells who has it from whom."""
    confidence: float
    """How sure it is, from 0 to 1."""
    evidence: tuple[Evidence, ...]
    """Every reason, strongest first."""
    shared: float = 0.0
    """How much of the child's words stand in passages shared with the parent, from 0 to 1."""
    passages: tuple[str, ...] = ()
    """The ids of those passages."""
    rival: Rival | None = None
    """The next best reading, where it is close."""


class Lineage(Noun, kw_only=True, frozen=True):
    """The directed acyclic graph of descent."""

    nodes: tuple[Node, ...]
    """Articles by siglum, then lost sources by name."""
    edges: tuple[Edge, ...]
    """All steps, by child and parent."""


class Account(Noun, kw_only=True, frozen=True):
    """The articles that go back to one line of reporting."""

    id: str
    """Stable under reordering of the input."""
    label: str
    """How it is shown: the root's siglum or name."""
    articles: tuple[str, ...]
    """The ids of its articles, by siglum."""
    root: str
    """The node that they all go back to."""
