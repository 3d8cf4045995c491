"""The graph: what is explained counts once, what is not known gets no arrow."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from stemma.annotation.annotated import Annotated
from stemma.lineage import trace
from stemma.model import Account, Edge, Lineage
from stemma.reuse import find_passages
from tests.world import annotated, article, credit

OPENING = (
    "Crews worked by lamplight to shore up the sagging levee while tractors hauled sandbags "
    "along the flooded orchard track. "
)
MIDDLE = (
    "Engineers had warned in spring that the culvert beneath the embankment was clogged with "
    "willow roots and silt. "
)
CLOSING = (
    "Farmers drove their herds uphill before dusk and slept in barns that smelled of wet straw. "
)
OTHER = "Shops in the old quarter opened late, and the bakery gave away yesterday's loaves. "


def lineage(articles: Sequence[Annotated]) -> tuple[Lineage, tuple[Account, ...]]:
    passages = find_passages([one.article for one in articles], {})
    return trace(articles, passages, {})


def edges(found: Lineage) -> set[tuple[str, str, str]]:
    return {(edge.parent, edge.child, edge.kind) for edge in found.edges}


def test_articles_that_share_nothing_are_accounts_of_their_own() -> None:
    found, accounts = lineage([annotated(article("A", OPENING)), annotated(article("B", OTHER))])
    assert not found.edges
    assert [account.articles for account in accounts] == [("A",), ("B",)]


def test_shared_prose_without_a_clue_on_direction_has_no_arrow() -> None:
    found, accounts = lineage(
        [annotated(article("A", OPENING + MIDDLE)), annotated(article("B", MIDDLE + OTHER))]
    )
    (edge,) = found.edges
    assert edge.kind == "undirected"
    assert edge.rival is not None
    assert len(accounts) == 1


def test_the_earlier_one_is_the_parent() -> None:
    found, _ = lineage(
        [
            annotated(article("A", OPENING + MIDDLE, "Dale Post", "2031-03-05")),
            annotated(article("B", MIDDLE + OTHER, "Fen Echo", "2031-03-04")),
        ]
    )
    assert edges(found) == {("B", "A", "copy")}


def test_one_outlet_makes_a_revision() -> None:
    found, _ = lineage(
        [
            annotated(article("A", OPENING + MIDDLE, "Dale Post", "2031-03-04")),
            annotated(article("B", OPENING + MIDDLE + OTHER, "Dale Post", "2031-03-05")),
        ]
    )
    assert edges(found) == {("A", "B", "revision")}


def test_what_is_shared_through_a_third_counts_once() -> None:
    found, accounts = lineage(
        [
            annotated(article("A", OPENING + MIDDLE + CLOSING, "Dale Post", "2031-03-04")),
            annotated(article("B", OPENING + MIDDLE, "Fen Echo", "2031-03-05")),
            annotated(article("C", MIDDLE + CLOSING, "Mere News", "2031-03-06")),
        ]
    )
    assert edges(found) == {("A", "B", "copy"), ("A", "C", "copy")}
    assert [account.root for account in accounts] == ["A"]


def test_two_parents_are_normal() -> None:
    found, _ = lineage(
        [
            annotated(article("A", OPENING, "Dale Post", "2031-03-04")),
            annotated(article("B", CLOSING, "Fen Echo", "2031-03-04")),
            annotated(article("C", OPENING + CLOSING, "Mere News", "2031-03-06")),
        ]
    )
    assert edges(found) == {("A", "C", "copy"), ("B", "C", "copy")}


def test_a_credit_decides_the_direction() -> None:
    b = article("B", MIDDLE + "The mayor spoke, Dale Post reports. ", "Fen Echo")
    found, _ = lineage(
        [
            annotated(article("A", OPENING + MIDDLE, "Dale Post")),
            annotated(b, given=(credit(b, "Dale Post reports", "Dale Post"),)),
        ]
    )
    assert edges(found) == {("A", "B", "copy")}
    assert found.edges[0].evidence[0].kind in {"credit", "narrator prose"}


def test_a_credited_outlet_that_is_not_there_is_a_lost_source() -> None:
    a = article("A", OPENING + "The mayor spoke, Hill Wire reports. ", "Dale Post")
    found, accounts = lineage([annotated(a, given=(credit(a, "Hill Wire reports", "Hill Wire"),))])
    (lost,) = (node for node in found.nodes if node.kind == "lost")
    assert lost.label == "Hill Wire"
    assert edges(found) == {(lost.id, "A", "credit")}
    # One sentence of the wire does not make the article the wire's.
    assert accounts[0].root == "A"


def test_prose_that_one_credits_to_a_wire_comes_from_the_wire() -> None:
    a = article("A", OPENING + MIDDLE + "(Hill Wire)", "Dale Post", "2031-03-05")
    found, accounts = lineage(
        [
            annotated(a, given=(credit(a, "(Hill Wire)", "Hill Wire", "article"),)),
            annotated(article("B", OPENING + MIDDLE + OTHER, "Fen Echo", "2031-03-04")),
        ]
    )
    (lost,) = (node.id for node in found.nodes if node.kind == "lost")
    assert edges(found) == {(lost, "A", "credit"), (lost, "B", "common_source")}
    assert [(account.articles, account.root) for account in accounts] == [(("A", "B"), lost)]


def test_who_was_told_did_not_copy_it() -> None:
    told = MIDDLE.replace(". ", ", an engineer told Dale Post. ")
    a = article("A", OTHER + told + OPENING, "Dale Post")
    words = credit(a, "told Dale Post", "Dale Post")
    found, _ = lineage(
        [
            annotated(a, given=(replace(words, kind="told", covers="quotation"),)),
            annotated(article("B", MIDDLE + OPENING, "Fen Echo")),
        ]
    )
    assert edges(found) == {("A", "B", "copy")}


def test_an_outlet_does_not_credit_itself() -> None:
    a = article("A", OPENING + "She told Dale Post so. ", "Dale Post")
    found, _ = lineage(
        [
            annotated(a, given=(credit(a, "told Dale Post", "Dale Post"),)),
            annotated(article("B", OTHER, "Dale Post")),
        ]
    )
    assert not found.edges


def test_a_photo_credit_is_no_source_of_the_text() -> None:
    a = article("A", OPENING + "(Hill Photo)", "Dale Post")
    found, _ = lineage([annotated(a, given=(credit(a, "(Hill Photo)", "Hill Wire", "photo"),))])
    assert not found.edges


def every_edge(found: Lineage) -> list[Edge]:
    return list(found.edges)


def test_every_edge_explains_itself() -> None:
    found, _ = lineage(
        [
            annotated(article("A", OPENING + MIDDLE, "Dale Post", "2031-03-04")),
            annotated(article("B", OPENING + MIDDLE, "Fen Echo", "2031-03-05")),
        ]
    )
    for edge in every_edge(found):
        assert edge.evidence
        assert all(e.explanation.endswith(".") for e in edge.evidence)
        assert 0 < edge.confidence <= 0.99
