"""Numbers: hedges and rounding are heard, time decides what it can."""

from __future__ import annotations

import pytest

from stemma.annotation import annotate
from stemma.differences.clock import Clock
from stemma.differences.numbers import number_differences
from stemma.model import Quantity
from stemma.model.marks import Hedge
from tests.annotation.material import article as plain
from tests.world import annotated, article, at, statement, whole

NO_CLOCK = Clock({}, frozenset())


def verdicts(
    one: tuple[float, Hedge | None], other: tuple[float, Hedge | None], clock: Clock = NO_CLOCK
) -> list[str]:
    marked = {}
    for name, (value, hedge) in {"A": one, "B": other}.items():
        text = article(name, f"{value:g} people were hurt.")
        quantity = Quantity(
            span=at(text, f"{value:g}"), value=value, unit="person", counted="person", hedge=hedge
        )
        marked[name] = annotated(text, quantities=(quantity,))
    told = statement(*(whole(m.article) for m in marked.values()))
    return [d.verdict for d in number_differences(told, marked, clock)]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((12, None), (12, None), []),
        ((12, None), (17, None), ["contradictory"]),
        ((130, "almost"), (130, None), []),
        ((40, "about"), (38, None), ["compatible"]),
        ((40, "about"), (70, None), ["contradictory"]),
        ((12, "at least"), (17, None), ["compatible"]),
        ((12, "at least"), (9, None), ["contradictory"]),
        ((40, "almost"), (38, None), ["compatible"]),
        ((40, "almost"), (41, None), ["contradictory"]),
        ((100, "less than"), (90, None), ["compatible"]),
        ((100, "less than"), (120, None), ["contradictory"]),
    ],
)
def test_two_numbers(
    one: tuple[float, Hedge | None], other: tuple[float, Hedge | None], expected: list[str]
) -> None:
    assert verdicts(one, other) == expected
    assert verdicts(other, one) == expected


@pytest.mark.slow
@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The road is 12 km long.", "The road is 7.5 miles long.", []),
        ("The road is 12 km long.", "The road is 12 miles long.", ["contradictory"]),
        ("The road is 12 km long.", "The road is 12 hectares long.", []),
        ("A third of the vote was lost.", "33 percent of the vote was lost.", []),
        ("It was 30°C outside.", "It was 86°F outside.", []),
        ("It cost 20 to 30 crowns.", "It cost 25 crowns.", ["compatible"]),
        ("It cost 20 to 30 crowns.", "It cost 40 crowns.", ["contradictory"]),
        ("It cost 20 to 30 crowns.", "It cost between 20 and 30 crowns.", []),
        ("20 to 30 miners died.", "At least 25 miners died.", ["compatible"]),
    ],
)
def test_units_and_ranges(one: str, other: str, expected: list[str]) -> None:
    marked = {m.article.id: m for m in annotate([plain(one), plain(other)]).articles}
    told = statement(*(whole(m.article) for m in marked.values()))
    assert [d.verdict for d in number_differences(told, marked, NO_CLOCK)] == expected


def test_the_later_article_supersedes() -> None:
    clock = Clock({"A": "2031-03-04", "B": "2031-03-05"}, frozenset())
    assert verdicts((12, None), (17, None), clock) == ["superseded"]


def test_a_revision_supersedes_without_any_time() -> None:
    assert verdicts((12, None), (17, None), Clock({}, frozenset({("A", "B")}))) == ["superseded"]


def test_the_same_day_decides_nothing() -> None:
    clock = Clock({"A": "2031-03-04", "B": "2031-03-04T09:00"}, frozenset())
    assert verdicts((12, None), (17, None), clock) == ["contradictory"]


def test_weeks_apart_no_number_clashes() -> None:
    assert (
        verdicts((12, None), (17, None), Clock({"A": "2031-03-04", "B": "2031-04-05"}, frozenset()))
        == []
    )
