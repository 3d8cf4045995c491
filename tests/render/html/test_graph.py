from __future__ import annotations

from itertools import combinations

import pytest

from stemma.model import Dossier
from stemma.render.html.graph import Grid, grid
from stemma.render.html.order import in_order, loose
from stemma.render.html.rails import levels, rail
from stemma.render.html.view import View
from stemma.render.names import marks
from tests.render.making import article
from tests.render.sample import dossier
from tests.render.stress import linked, many

EXAMPLES = pytest.mark.parametrize(
    "made", [dossier(), many(1), many(40)], ids=["rich", "one", "forty"]
)


def plan(made: Dossier) -> Grid:
    return grid(View(made, marks(made)))


@EXAMPLES
def test_parents_stand_before_children(made: Dossier) -> None:
    order = in_order(made)
    assert sorted(order) == sorted(node.id for node in made.lineage.nodes)
    place = {one: number for number, one in enumerate(order)}
    for edge in made.lineage.edges:
        assert place[edge.parent] < place[edge.child] or edge.kind == "undirected"


@EXAMPLES
def test_time_runs_one_way(made: Dossier) -> None:
    column = {one.mark.id: one.column for one in plan(made).places}
    for edge in made.lineage.edges:
        if edge.kind == "undirected":
            assert column[edge.parent] != column[edge.child]
        else:
            assert column[edge.parent] < column[edge.child]


@EXAMPLES
def test_no_two_nodes_stand_in_one_place(made: Dossier) -> None:
    found = [(one.column, one.lane) for one in plan(made).places]
    assert len(found) == len(set(found))


def test_lanes_are_outlets_and_lost_sources() -> None:
    lanes = plan(dossier()).lanes
    assert lanes[0] == ("Karsholm Courier", False)
    assert ("Northern Press Agency", True) in lanes
    assert len(lanes) == 8


@EXAMPLES
def test_rails_at_the_side_do_not_lie_on_each_other(made: Dossier) -> None:
    order, edges = in_order(made), made.lineage.edges
    row = {one: number for number, one in enumerate(order)}
    found = levels(order, edges)
    for one, other in combinations(edges, 2):
        if rail(one) != rail(other) and found[rail(one)] == found[rail(other)]:
            a, b = (sorted((row[e.parent], row[e.child])) for e in (one, other))
            assert a[1] <= b[0] or b[1] <= a[0]


def test_what_goes_out_from_one_node_in_one_way_shares_a_rail() -> None:
    made = linked(
        [article(s, f"Text {s}.", s, s, None) for s in "ABCD"],
        [("A", "B", "copy"), ("A", "C", "copy"), ("A", "D", "credit")],
    )
    assert len(levels(in_order(made), made.lineage.edges)) == 2


@pytest.mark.parametrize(
    ("times", "edges", "order", "why"),
    [
        pytest.param("9 8 7", "", "CBA", {}, id="by time"),
        pytest.param("9 8 7", "AB", "CAB", {"B": "before"}, id="a clock that its source belies"),
        pytest.param("7 - 9", "AB", "ABC", {"B": "no date"}, id="undated after its source"),
        pytest.param("- 9 7", "AB", "CAB", {"A": "no date"}, id="undated before what has it"),
        pytest.param("- 9 7", "", "CBA", {"A": "no date"}, id="undated and alone"),
        pytest.param("9 - 8", "AB BC", "ABC", {"B": "no date", "C": "before"}, id="across"),
        pytest.param("- - -", "", "ABC", {}, id="no dates at all"),
    ],
)
def test_order(times: str, edges: str, order: str, why: dict[str, str]) -> None:
    articles = [
        article(s, f"Text {s}.", s, s, None if hour == "-" else f"2031-05-01T0{hour}:00")
        for s, hour in zip("ABC", times.split(), strict=True)
    ]
    made = linked(articles, [(one[0], one[1], "copy") for one in edges.split()])
    assert "".join(one[-1] for one in in_order(made)) == order
    found = {one[-1]: said for one, said in loose(made).items()}
    assert set(found) == set(why)
    assert all(said in found[one] for one, said in why.items())


def test_a_column_of_several_hours_says_from_when_to_when() -> None:
    articles = [
        article(chr(65 + n), f"Text {n}.", "", f"Outlet {n}", f"2031-05-01T{8 + n:02}:00")
        for n in range(12)
    ]
    assert plan(linked(articles, [])).columns == (("08:00–19:00", "1 May 2031"),)


def test_a_day_is_named_once() -> None:
    articles = [article(s, f"Text {s}.", "", s, "2031-05-01") for s in "AB"]
    made = linked(articles, [("A", "B", "copy")])
    assert plan(made).columns == (("1 May 2031", ""), ("the same day", ""))


def test_a_date_that_places_nothing_stands_beneath_no_column() -> None:
    articles = [
        article(s, f"Text {s}.", "", s, f"2031-05-01T{hour}:00")
        for s, hour in zip("ABC", ("09", "08", "10"), strict=True)
    ]
    made = linked(articles, [("A", "B", "copy")])
    assert [hour for hour, _ in plan(made).columns] == ["09:00", "by descent", "10:00"]
