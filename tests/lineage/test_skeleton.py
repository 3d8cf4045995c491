"""What is joined to what: children of a lost source, versions, readings that only two share."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest
from msgspec.structs import replace

from stemma.annotation.annotated import Annotated
from stemma.lineage import trace
from stemma.model import Article, Lineage, Sentence
from stemma.reuse import find_passages
from tests.world import annotated, article, credit

LINES = (
    "Crews worked by lamplight to shore up the sagging levee while tractors hauled sandbags along the track.",
    "Engineers had warned in spring that the culvert beneath the embankment was clogged with willow roots.",
    "Farmers drove their herds uphill before dusk and slept in barns that smelled of wet straw and tar.",
    "The brewery lent its copper pumps, which coughed and spat until the cellars of the market were dry.",
)
OWN = (
    "A ferryman who knew every shallow rowed nurses across the square between floating benches and crates.",
    "Choirboys carried the altar silver up the tower stairs, singing under their breath to keep in step.",
)


def piece(name: str, lines: Sequence[str], outlet: str, day: str | None = None) -> Article:
    text, cuts = "", []
    for line in lines:
        cuts.append(Sentence(start=len(text), end=len(text) + len(line)))
        text += line + "\n\n"
    return replace(article(name, text, outlet, day), sentences=tuple(cuts))


def wire(name: str, lines: Sequence[str], outlet: str, day: str | None = None) -> Annotated:
    one = piece(name, [*lines, "Reporting by Hill Wire"], outlet, day)
    return annotated(one, given=(credit(one, "Reporting by Hill Wire", "Hill Wire", "article"),))


def lineage(articles: Sequence[Annotated]) -> Lineage:
    passages = find_passages([one.article for one in articles], {})
    return trace(articles, passages, {})[0]


def steps(found: Lineage) -> set[tuple[str, str, str]]:
    label = {node.id: node.label for node in found.nodes}
    return {(label[e.parent], label[e.child], e.kind) for e in found.edges}


def test_what_several_name_as_theirs_comes_from_there() -> None:
    found = lineage(
        [
            wire("A", LINES, "Dale Post", "2031-03-04"),
            wire("B", LINES[:3], "Fen Echo", "2031-03-05"),
            wire("C", LINES[:2], "Mere News", "2031-03-06"),
        ]
    )
    assert steps(found) == {("Hill Wire", name, "common_source") for name in "ABC"}


def test_two_that_agree_against_the_rest_are_nearer() -> None:
    changed = (LINES[0].replace("tractors hauled", "donkeys dragged wicker"), *LINES[1:])
    found = lineage(
        [
            wire("A", LINES, "Dale Post", "2031-03-04"),
            wire("B", changed, "Fen Echo", "2031-03-05"),
            wire("C", changed, "Mere News", "2031-03-06"),
        ]
    )
    assert ("B", "C", "copy") in steps(found)
    assert not {("A", "B", "copy"), ("A", "C", "copy")} & steps(found)


def test_a_chain_is_no_fan() -> None:
    second = (*LINES[:3], OWN[0])
    found = lineage(
        [
            annotated(piece("A", LINES, "Dale Post", "2031-03-04")),
            annotated(piece("B", second, "Fen Echo", "2031-03-05")),
            annotated(piece("C", second[1:], "Mere News", "2031-03-06")),
        ]
    )
    assert steps(found) == {("A", "B", "copy"), ("B", "C", "copy")}


def test_one_direction_settles_the_next() -> None:
    second = (*LINES[:3], OWN[0])
    found = lineage(
        [
            annotated(piece("A", LINES, "Dale Post", "2031-03-04")),
            annotated(piece("B", second, "Fen Echo", "2031-03-05")),
            annotated(piece("C", second[1:], "Mere News")),
        ]
    )
    assert ("B", "C", "copy") in steps(found)


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_order_of_the_articles_changes_nothing(order: tuple[int, ...]) -> None:
    articles = [
        wire("A", LINES, "Dale Post", "2031-03-04"),
        wire("B", LINES[:3], "Fen Echo"),
        annotated(piece("C", (*LINES[:2], OWN[1]), "Mere News", "2031-03-06")),
    ]
    assert set(lineage([articles[n] for n in order]).edges) == set(lineage(articles).edges)


def test_an_article_on_something_else_changes_nothing() -> None:
    articles = [
        annotated(piece("A", LINES, "Dale Post", "2031-03-04")),
        annotated(piece("B", LINES[1:], "Fen Echo", "2031-03-05")),
    ]
    apart = [
        annotated(piece("Y", OWN, "Mere News", "2031-03-04")),
        annotated(piece("Z", OWN, "Tarn Star", "2031-03-06")),
    ]
    assert set(lineage(articles).edges) <= set(lineage([*articles, *apart]).edges)
