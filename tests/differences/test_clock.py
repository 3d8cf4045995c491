"""Which article has the later word."""

from __future__ import annotations

from stemma.differences.clock import clock_of
from stemma.model import Edge, Lineage
from tests.world import article


def edge(parent: str, child: str) -> Edge:
    return Edge(parent=parent, child=child, kind="revision", confidence=0.9, evidence=())


def test_revisions_are_followed_to_their_end() -> None:
    lineage = Lineage(nodes=(), edges=(edge("A", "B"), edge("B", "C")))
    clock = clock_of([article(name, "x") for name in "ABC"], lineage)
    assert clock.before("A", "C")
    assert not clock.before("C", "A")


def test_unknown_times_say_nothing() -> None:
    clock = clock_of(
        [article("A", "x", published="2031-03-04"), article("B", "y")], Lineage(nodes=(), edges=())
    )
    assert not clock.before("A", "B")
    assert not clock.before("B", "A")
