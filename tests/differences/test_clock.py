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


def test_zones_are_heard() -> None:
    articles = [
        article("A", "x", published="2031-03-04T09:00:00+02:00"),
        article("B", "y", published="2031-03-04T08:30:00+01:00"),
    ]
    clock = clock_of(articles, Lineage(nodes=(), edges=()))
    assert clock.before("A", "B")
    assert not clock.before("B", "A")
