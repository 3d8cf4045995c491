from __future__ import annotations

from stemma.model import Span
from traditions.occurrences import PairCounts, found_pairs, in_other_words, true_pairs
from traditions.stock import stock
from traditions.truth import tradition

TRUTH = tradition(stock()[0], 1, 8)


def test_the_truth_found_whole_is_right() -> None:
    true, counts = true_pairs(TRUTH), PairCounts()
    spans = {
        (one.article.id, number): Span(one.article.id, start, end)
        for one in TRUTH.printed
        for number, (start, end, _) in enumerate(one.places)
    }
    counts.add(true, found_pairs(TRUTH, [[spans[place] for place in pair] for pair in true]))
    assert true
    assert counts.right == counts.found == counts.true == len(true)


def test_pairs_are_of_two_articles_and_those_in_other_words_have_two_writers() -> None:
    true = true_pairs(TRUTH)
    assert all(len({article for article, _ in pair}) == 2 for pair in true)
    assert in_other_words(TRUTH, true) < true


def test_what_is_not_found_lowers_the_recall() -> None:
    counts = PairCounts()
    counts.add(true_pairs(TRUTH), set())
    assert counts.row().startswith("precision 0.000, recall 0.000, F1 0.000")
