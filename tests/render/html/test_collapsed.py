from __future__ import annotations

from time import perf_counter

import pytest

from stemma.render.html import render
from stemma.render.html.collapsed import MANY, Collapsed, collapsed
from stemma.render.html.evidence import steps
from stemma.render.html.narrow import narrow
from stemma.render.html.view import Box, View, fold, part
from stemma.render.html.wide import wide
from stemma.render.names import Mark, marks
from tests.render.making import article
from tests.render.stress import crowd, linked, many


@pytest.fixture(scope="module")
def folded() -> Collapsed:
    made = crowd(300)
    found = collapsed(made, marks(made), steps(made, marks(made)))
    assert found is not None
    return found


def test_few_articles_are_drawn_one_by_one() -> None:
    made = many(MANY)
    assert collapsed(made, marks(made), ()) is None


def test_each_account_is_one_box_with_its_count(folded: Collapsed) -> None:
    boxes = {dot.mark.siglum: dot.caption for dot in folded.wide.dots if dot.box}
    assert boxes["A"] == "150 articles"
    assert boxes["30"] == "30 articles", "those that stand alone"
    assert len(boxes) == 6
    assert [one.counts for one in folded.accounts][:2] == [
        "150 articles, 150 outlets",
        "30 articles, 30 outlets",
    ]


def test_links_between_boxes_are_one_line_with_their_number(folded: Collapsed) -> None:
    lines = {line.ends: line for line in folded.wide.lines}
    alone = lines["l-1 alone"]
    assert alone.says == "on their own from Agency 1: 15 credited"
    assert alone.anchor == "account-alone"
    one = lines["account-A account-EU"]
    assert one.anchor == "edge-D-EU", "a single link leads to its evidence"


def test_every_step_is_told_with_its_account(folded: Collapsed) -> None:
    made = crowd(300)
    told = [step.anchor for one in folded.accounts for step in one.steps]
    assert sorted(told) == sorted(step.anchor for step in steps(made, marks(made)))


def test_many_that_have_it_from_one_are_one_box(folded: Collapsed) -> None:
    first = folded.accounts[0]
    assert [dot.mark.siglum for dot in first.wide.dots] == ["A", "B", "C", "D", "E", "145"]
    assert "account-A-steps" in {line.anchor for line in first.wide.lines}


def test_three_hundred_are_laid_out_well_within_a_second_and_make_a_small_page() -> None:
    made = crowd(300)
    named = marks(made)
    told = steps(made, named)
    begun = perf_counter()
    collapsed(made, named, told)
    assert perf_counter() - begun < 2.0, "0.3 s on a quiet machine"
    assert len(render(made)) < 5_000_000


def box(siglum: str, members: str) -> Box:
    mark = Mark(f"box-{siglum}", siglum, siglum, lost=False, account="", shape=0, colour=0)
    return Box(tuple(f"a-{one}" for one in members), mark, "", f"box-{siglum}")


def test_a_line_can_lead_back_into_a_box_that_began_earlier() -> None:
    articles = [
        article(s, f"Text {s}.", "", s, f"2031-05-01T0{n}:00") for n, s in enumerate("ABCD")
    ]
    made = linked(articles, [("A", "C", "copy"), ("C", "B", "copy"), ("C", "D", "credit")])
    view = fold(View(made, marks(made)), [box("A", "AB"), box("C", "CD")], by_time=True)
    for drawing in (wide(view), narrow(view)):
        assert [dot.mark.siglum for dot in drawing.dots] == ["A", "C"]
        assert {line.ends for line in drawing.lines} == {"box-A box-C", "box-C box-A"}


def test_a_part_has_its_parents_from_outside() -> None:
    articles = [article(s, f"Text {s}.", "", s, None) for s in "ABC"]
    made = linked(articles, [("A", "B", "copy"), ("B", "C", "copy"), ("x", "C", "credit")])
    own = part(View(made, marks(made)), ["a-C"])
    assert {node.id for node in own.dossier.lineage.nodes} == {"a-B", "a-C", "a-x"}
