"""The nodes and steps of a lineage in words, the same for the tree and for graphs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import floor

from stemma.model import Edge
from stemma.render import clock
from stemma.render.names import greek
from stemma.render.phrases import FROM, listed
from stemma.render.traced import TracedArticle, TracedLineage


@dataclass(frozen=True)
class Sign:
    """How an article or a lost source is shown."""

    siglum: str
    """`A`, or a Greek letter for a lost source."""
    name: str
    """The outlet, or the lost source's name."""
    lost: bool
    """Whether it is not among the articles."""
    when: str = ""
    """When it was published, for reading."""
    title: str = ""
    """The headline, or what stands in for one."""

    @property
    def called(self) -> str:
        """As sentences name it: a lost source by its name, or else nobody knows who is meant."""
        return f"{self.name} ({self.siglum}, lost)" if self.lost else self.siglum


Signs = Mapping[str, Sign]
"""By the node's `id`."""


def signs(made: TracedLineage) -> Signs:
    """How each node is shown."""
    found = {one.id: _article(one) for one in made.articles}
    lost = [node for node in made.nodes if node.kind == "lost"]
    for number, node in enumerate(lost):
        found[node.id] = Sign(greek(number), node.label, lost=True)
    return found


def _article(one: TracedArticle) -> Sign:
    return Sign(
        siglum=one.siglum,
        name=one.outlet or "unknown outlet",
        lost=False,
        when=clock.plain(one.published) or "no date",
        title=one.title or one.source,
    )


def how(edge: Edge, node: str, named: Signs, made: TracedLineage) -> str:
    """How `node`, one of the edge's ends, has it from the other: `copied from E`."""
    other = edge.parent if edge.child == node else edge.child
    beside = _beside(edge, named, made) if edge.kind == "common_source" else ""
    return FROM[edge.kind].format(parent=named[other].called, others=beside)


def _beside(edge: Edge, named: Signs, made: TracedLineage) -> str:
    """The other articles that have the same text from there; the words in evidence are shared with them."""
    texts = {one.id: one for one in made.passages}
    ends = {span.article for key in edge.passages for span in texts[key].spans} - {edge.child}
    others = [named[one.id].siglum for one in made.articles if one.id in ends]
    return f" with {listed(others)}" if others else ""


def figures(edge: Edge, node: str) -> Iterator[str]:
    """How sure the step is, and how much of the child's words came by it."""
    sure = f"{percent(edge.confidence)} sure"
    yield f"{sure} that they are related" if edge.kind == "undirected" else sure
    if edge.shared > 0 and node == edge.child:
        yield f"{percent(edge.shared)} of its words"


def percent(share: float) -> str:
    """`42%`; what falls short of all or goes beyond nothing never looks like it."""
    return f"{min(99, max(1, round(share * 100))) if 0 < share < 1 else floor(share * 100)}%"


def rival(edge: Edge, named: Signs) -> str:
    """The other reading in a sentence; empty where there is none."""
    if edge.rival is None:
        return ""
    if edge.rival.parent == edge.child:
        whose = f"{named[edge.parent].called} from {named[edge.child].called}"
    else:
        whose = f"from {named[edge.rival.parent].called}"
    return f"or {whose}: {edge.rival.because}"
