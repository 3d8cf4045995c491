"""The simulated world: its stock is sound, its truth hangs together, its scores add up."""

from __future__ import annotations

import pytest

from lineage import marked, traditions
from stemma.lineage import trace
from stemma.model import Account, Edge, Lineage, Node
from traditions.scoring import Score, calibration_error, judge
from traditions.stock import problems, sentences_of, stock
from traditions.truth import Tradition, tradition

EVENTS = stock()


def test_the_stock_is_large_and_sound() -> None:
    assert len(EVENTS) >= 60
    assert sum(1 for event in EVENTS for _ in sentences_of(event)) >= 4000
    for event in EVENTS:
        assert not list(problems(event)), event.id


@pytest.mark.parametrize("seed", range(6))
def test_a_tradition_is_the_same_each_time_and_its_truth_holds_together(seed: int) -> None:
    event = EVENTS[seed * 7]
    one, again = tradition(event, seed, 12), tradition(event, seed, 12)
    assert [p.article for p in one.printed] == [p.article for p in again.printed]
    assert one.edges == again.edges
    ids = {p.article.id for p in one.printed}
    assert {end for edge in one.edges for end in edge} <= ids
    assert sorted(i for group in one.accounts for i in group) == sorted(ids)
    for source in one.lost:
        assert source.children <= ids
    when = {p.article.id: p.node.minute for p in one.printed}
    assert all(when[parent] < when[child] for parent, child in one.edges)


@pytest.mark.parametrize("seed", range(4))
def test_every_sentence_stands_where_the_simulation_says(seed: int) -> None:
    for printed in tradition(EVENTS[seed * 11], seed, 8).printed:
        for start, end, line in printed.places:
            words = printed.article.text[start:end]
            assert words.replace("“", '"').replace("”", '"').replace("’", "'") == line.text


def _truth() -> Tradition:
    return next(
        one for seed in range(50) if (one := tradition(EVENTS[0], seed, 6)).edges and not one.lost
    )


def _found(truth: Tradition, edges: list[Edge]) -> Lineage:
    nodes = tuple(Node(id=p.article.id, kind="article", label="") for p in truth.printed)
    return Lineage(nodes=nodes, edges=tuple(edges))


def _accounts(truth: Tradition) -> list[Account]:
    return [
        Account(id=str(n), label="", articles=tuple(sorted(group)), root="")
        for n, group in enumerate(truth.accounts)
    ]


def test_the_truth_scores_full_marks() -> None:
    truth, score = _truth(), Score()
    edges = [
        Edge(parent=a, child=b, kind="copy", confidence=1.0, evidence=()) for a, b in truth.edges
    ]
    assert judge(score, truth, _found(truth, edges), _accounts(truth)) == []
    assert score.edges_right == score.edges_found == score.edges_true == len(truth.edges)
    assert score.counts_right == score.partitions_right == 1
    assert calibration_error(score.judged) == 0


def test_a_step_turned_round_is_made_up_and_one_is_missed() -> None:
    truth, score = _truth(), Score()
    settled = truth.edges - truth.neutral
    edges = [Edge(parent=b, child=a, kind="copy", confidence=0.9, evidence=()) for a, b in settled]
    judge(score, truth, _found(truth, edges), _accounts(truth))
    assert score.edges_right == 0
    assert score.edges_found == len(edges)
    assert score.edges_true >= len(edges)


def test_the_calibration_error_is_the_gap_between_promise_and_share() -> None:
    judged = [(0.85, True)] * 3 + [(0.85, False)]
    assert calibration_error(judged) == pytest.approx(0.1)


@pytest.mark.slow
def test_lineage_is_no_worse_than_it_was() -> None:
    """A floor, not a measurement: the first traditions of the tuning part."""
    score = Score()
    for one in traditions("tuning", 12):
        articles, passages, speech = marked(one)
        judge(score, one, *trace(articles, passages, speech))
    assert score.edges_right / score.edges_found >= 0.88
    assert score.edges_right / score.edges_true >= 0.80
    assert score.counts_right >= 9
