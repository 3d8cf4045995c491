from __future__ import annotations

from itertools import combinations

import pytest

from stemma.model import Dossier
from stemma.render.html.graph import grid, in_order, levels
from stemma.render.names import marks
from tests.render.sample import dossier
from tests.render.stress import many

EXAMPLES = pytest.mark.parametrize(
    "made", [dossier(), many(1), many(40)], ids=["rich", "one", "forty"]
)


@EXAMPLES
def test_parents_stand_before_children(made: Dossier) -> None:
    order = in_order(made)
    assert sorted(order) == sorted(node.id for node in made.lineage.nodes)
    place = {one: number for number, one in enumerate(order)}
    for edge in made.lineage.edges:
        assert place[edge.parent] < place[edge.child]


@EXAMPLES
def test_time_runs_one_way(made: Dossier) -> None:
    column = {one.mark.id: one.column for one in grid(made, marks(made)).places}
    for edge in made.lineage.edges:
        assert column[edge.parent] < column[edge.child]


@EXAMPLES
def test_no_two_nodes_stand_in_one_place(made: Dossier) -> None:
    found = [(one.column, one.lane) for one in grid(made, marks(made)).places]
    assert len(found) == len(set(found))


def test_lanes_are_outlets_and_lost_sources() -> None:
    lanes = grid(dossier(), marks(dossier())).lanes
    assert lanes[0] == ("Karsholm Courier", False)
    assert ("Northern Press Agency", True) in lanes
    assert len(lanes) == 8


@EXAMPLES
def test_edges_at_the_side_do_not_lie_on_each_other(made: Dossier) -> None:
    order, edges = in_order(made), made.lineage.edges
    row = {one: number for number, one in enumerate(order)}
    found = levels(order, edges)
    for one, other in combinations(range(len(edges)), 2):
        if found[one] == found[other]:
            a, b = edges[one], edges[other]
            assert row[a.child] <= row[b.parent] or row[b.child] <= row[a.parent]
