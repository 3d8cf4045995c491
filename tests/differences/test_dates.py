"""Times within one statement: more precise is no contradiction."""

from __future__ import annotations

import pytest

from stemma.differences.clock import Clock
from stemma.differences.dates import date_differences
from stemma.model import TimeExpression
from tests.world import annotated, article, at, statement, whole

pytestmark = pytest.mark.slow


def verdicts(*values: str, texts: tuple[str, ...] = ()) -> list[str]:
    marked = {}
    for name, value in zip("ABCD", values, strict=False):
        words = texts["ABCD".index(name)] if texts else "The bridge opened then."
        text = article(name, words)
        time = TimeExpression(
            span=at(text, "then"), value=value, type="DATE", precision="day", basis="explicit"
        )
        marked[name] = annotated(text, times=(time,), parsed=True)
    told = statement(*(whole(m.article) for m in marked.values()))
    return [d.verdict for d in date_differences(told, marked, Clock({}, frozenset()))]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (("2031-03-04", "2031-03-04"), []),
        (("2031-03-04", "2031-03-05"), ["contradictory"]),
        (("2031", "2031-03"), ["more precise"]),
        (("2031", "2031-03", "2031-03-04"), ["more precise"]),
        (("2031-03", "2031-04"), ["contradictory"]),
        (("PRESENT_REF", "2031-04"), []),
        (("XXXX-WXX-2", "2031-04"), []),
    ],
)
def test_times(values: tuple[str, ...], expected: list[str]) -> None:
    assert verdicts(*values) == expected


def test_times_of_two_things_do_not_clash() -> None:
    texts = (
        "She returns then to attend meetings.",
        "She returns in time for the dinner of then.",
    )
    assert verdicts("2031-03-06", "2031-03-05", texts=texts) == []
