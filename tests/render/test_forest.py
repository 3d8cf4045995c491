"""Every article has one place, every step is shown once, whatever the graph looks like."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from stemma.model import Edge
from stemma.render.forest import Entry, forest
from tests.render.lineages import account, edge, nodes

KINDS = st.sampled_from(["copy", "revision", "credit", "common_source", "undirected"])
LETTERS = "ABCDEF"


def shape(tree: tuple[Entry, ...]) -> list[str]:
    """Each entry's node, behind a point for each level."""
    return ["." * entry.depth + entry.node for entry in tree]


def test_an_article_stands_under_the_one_that_it_has_most_of_its_text_from() -> None:
    edges = [edge("A", "C", shared=0.2), edge("B", "C", shared=0.7), edge("A", "B")]
    [tree] = forest([account("A", "A B C")], nodes("A B C"), edges)
    assert shape(tree) == ["A", ".B", "..C"]
    assert tree[2].edge is edges[1]
    assert tree[2].more == (edges[0],)


def test_a_lost_source_is_the_root_of_what_has_text_from_it() -> None:
    edges = [edge("lost", "A", "credit", 0.0), edge("lost", "B", "common_source")]
    [tree] = forest([account("lost", "A B")], nodes("A B", "lost"), edges)
    assert shape(tree) == ["lost", ".A", ".B"]


def test_a_step_from_another_account_is_told_and_moves_nothing() -> None:
    edges = [edge("A", "B", "credit", 0.0), edge("lost", "B", "credit", 0.0)]
    first, second = forest([account("A", "A"), account("B", "B")], nodes("A B", "lost"), edges)
    assert shape(first) == ["A"]
    assert shape(second) == ["B"]
    assert second[0].edge is None
    assert second[0].more == tuple(edges)


def test_a_pair_without_an_arrow_is_hung_under_the_root() -> None:
    edges = [edge("A", "B", "undirected"), edge("B", "C")]
    [tree] = forest([account("B", "A B C")], nodes("A B C"), edges)
    assert shape(tree) == ["B", ".A", ".C"]
    assert tree[1].edge is edges[0]


def test_a_pair_without_an_arrow_whose_articles_have_places_is_told_with_the_second() -> None:
    edges = [edge("A", "B"), edge("A", "C"), edge("B", "C", "undirected")]
    [tree] = forest([account("A", "A B C")], nodes("A B C"), edges)
    assert shape(tree) == ["A", ".B", ".C"]
    assert tree[2].more == (edges[2],)


def test_two_lost_sources_of_one_account_are_two_trees() -> None:
    edges = [
        edge("x", "A", "common_source"),
        edge("x", "B", "common_source"),
        edge("y", "C", "common_source"),
        edge("A", "C", "undirected"),
    ]
    [tree] = forest([account("x", "A B C")], nodes("A B C", "x y"), edges)
    assert shape(tree) == ["x", ".A", ".B", "y", ".C"]


steps = st.builds(
    edge,
    st.sampled_from([*LETTERS, "x", "y"]),
    st.sampled_from(LETTERS),
    KINDS,
    st.sampled_from([0.0, 0.3, 0.6]),
)
graphs = st.lists(steps.filter(lambda e: e.parent != e.child), max_size=12, unique_by=id)


@given(graphs, st.integers(0, 5), st.sampled_from([*LETTERS, "x"]))
def test_whatever_the_graph(edges: list[Edge], cut: int, root: str) -> None:
    """Even one that closes circles, which a lineage never does."""
    first, second = LETTERS[:cut], LETTERS[cut:]
    accounts = [
        account(root if root in (*part, "x") else part[0], " ".join(part))
        for part in (first, second)
        if part
    ]
    trees = list(forest(accounts, nodes(" ".join(LETTERS), "x y"), edges))
    placed = Counter(entry.node for tree in trees for entry in tree)
    assert all(placed[letter] == 1 for letter in LETTERS)
    shown = Counter(
        id(one) for tree in trees for e in tree for one in (*e.more, *([e.edge] if e.edge else []))
    )
    assert shown == Counter(id(one) for one in edges)
    for tree in trees:
        depths = [entry.depth for entry in tree]
        assert depths[0] == 0
        assert all(b <= a + 1 for a, b in pairwise(depths))
        assert all((entry.depth == 0) == (entry.edge is None) for entry in tree)
