"""The scorer of quotations, on made-up spans."""

from __future__ import annotations

from typing import Any

import pytest

from quotations import Parts, Score, compare, parts_of
from stemma.model import Quotation, Span, Speaker


def gold(content: tuple[int, int], kind: str = "direct", **parts: tuple[int, int]) -> Any:
    return {
        "kind": kind,
        "content": [[*content, ""]],
        **{part: [[*parts[part], ""]] if part in parts else [] for part in ("source", "cue")},
    }


def found(content: tuple[int, int], **parts: tuple[int, int]) -> Parts:
    own = {part: [parts[part]] if part in parts else [] for part in ("source", "cue")}
    return {"content": [content], **own}


def test_one_half_of_the_union_is_enough() -> None:
    assert compare([gold((0, 100))], [found((0, 50))], Score()) == {0: 0}
    assert compare([gold((0, 100))], [found((0, 49))], Score()) == {}
    assert compare([gold((0, 100))], [found((0, 201))], Score()) == {}


def test_parts_of_a_content_are_taken_together() -> None:
    parted = gold((0, 30))
    parted["content"].append([50, 80, ""])
    assert compare([parted], [found((0, 30))], Score()) == {0: 0}
    assert compare([parted], [found((0, 29))], Score()) == {}


def test_the_best_overlap_is_matched_first_and_one_to_one() -> None:
    total = Score()
    matched = compare([gold((0, 60)), gold((0, 100))], [found((0, 100))], total)
    assert matched == {1: 0}
    assert (total.content, total.gold, total.found) == (1, 2, 1)


def test_with_source() -> None:
    def whole(wanted: Any, got: Parts) -> int:
        total = Score()
        compare([wanted], [got], total)
        return total.whole

    assert whole(gold((0, 9), source=(20, 40)), found((0, 9), source=(20, 31))) == 1
    assert whole(gold((0, 9), source=(20, 40)), found((0, 9), source=(35, 40))) == 1, "lies within"
    assert whole(gold((0, 9), source=(20, 40)), found((0, 9), source=(35, 60))) == 0
    assert whole(gold((0, 9), source=(20, 40)), found((0, 9))) == 0
    assert whole(gold((0, 9)), found((0, 9))) == 1


def test_exact_spans_agree_in_both_ends() -> None:
    total = Score()
    compare(
        [gold((0, 9), source=(10, 14), cue=(15, 19)), gold((30, 60), cue=(62, 66))],
        [found((0, 9), source=(10, 14), cue=(15, 20)), found((31, 60), cue=(62, 66))],
        total,
    )
    assert total.exact == {"source": [1, 1, 1], "cue": [2, 2, 1], "content": [2, 2, 1]}


def test_a_span_that_two_share_counts_once() -> None:
    total = Score()
    compare(
        [gold((0, 9), source=(20, 24)), gold((30, 40), source=(20, 24))],
        [found((0, 9), source=(20, 24))],
        total,
    )
    assert total.exact["source"] == [1, 1, 1]


def test_the_row() -> None:
    total = Score(errors=3)
    compare([gold((0, 9)), gold((20, 40), "indirect")], [found((0, 9))], total)
    compare([gold((0, 9), "mixed")], [found((50, 60))], total)
    figures = [cell.strip() for cell in total.row("x").split("|")[2:-1]]
    assert figures[:4] == ["0.500", "0.333", "0.400", "0.400"]
    assert figures[4:7] == ["0.000", "0.000", "0.400"]
    assert figures[7:] == ["1.000", "0.000", "0.000", "3"]


def test_our_content_is_taken_as_the_corpus_delimits_it() -> None:
    words, printed, who = Span("a", 1, 8), Span("a", 0, 9), Span("a", 10, 14)
    quotation = Quotation(
        id="q",
        span=Span("a", 0, 14),
        kind="direct",
        content=(words,),
        printed=(printed,),
        speaker=Speaker(text="Lund", span=who),
    )
    assert parts_of(quotation) == {"content": [(0, 9)], "cue": [], "source": [(10, 14)]}


def test_nothing_is_no_error() -> None:
    assert Score().row("x").count("0.000") == pytest.approx(10)
