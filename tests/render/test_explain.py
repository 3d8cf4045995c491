from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from stemma.model import (
    Credit,
    Entity,
    EventMention,
    Quantity,
    Quotation,
    Span,
    Speaker,
    TimeExpression,
)
from stemma.render import explain

SPAN = Span("a", 0, 3)
SAID = Quotation(id="q", span=SPAN, kind="direct", content=(SPAN,))
CREDIT = Credit(
    id="c", span=SPAN, text="x", article="a", to="Hill Wire", kind="tag", covers="article"
)


def quantity(value: float, unit: str, counted: str = "", **more: Any) -> str:
    return explain.quantity(Quantity(span=SPAN, value=value, unit=unit, counted=counted, **more))


@pytest.mark.parametrize(
    ("value", "type", "precision", "basis", "says"),
    [
        ("2031-03-04", "DATE", "day", "published 2031-03-06", "4 March 2031; to the day; published 2031-03-06"),
        ("2031-03-04T09:30", "TIME", "minute", "explicit", "4 March 2031, 09:30; to the minute; as written"),
        ("1987", "DATE", "year", "explicit", "1987; to the year; as written"),
        ("PRESENT_REF", "DATE", "", "explicit", "now; as written"),
        ("P1D", "DURATION", "day", "explicit", "1 day; how long; as written"),
        ("PT20M", "DURATION", "minute", "explicit", "20 minutes; how long; as written"),
        ("P2M", "DURATION", "month", "explicit", "2 months; how long; as written"),
        ("P1DT2H", "DURATION", "hour", "explicit", "P1DT2H; how long; as written"),
        ("P1W", "SET", "week", "explicit", "1 week; how often; as written"),
    ],
)  # fmt: skip
def test_a_time(value: str, type: Any, precision: str, basis: str, says: str) -> None:  # noqa: A002
    made = TimeExpression(span=SPAN, value=value, type=type, precision=precision, basis=basis)
    assert explain.time(made) == says


def test_a_quantity() -> None:
    assert quantity(130000000, "USD", hedge="almost") == "almost 130,000,000 USD"
    assert quantity(0.5, "percent", "vote", basis="a sign") == "0.5 percent; counts: vote; a sign"
    assert quantity(40, "boat", "boat") == "40 boat"


def test_a_quotation() -> None:
    assert explain.quotation(SAID) == "speaker not named; within quotation marks"
    speaker = Speaker(text="Mora Lind", basis="pronoun: the last speaker")
    full = replace(
        SAID,
        speaker=speaker,
        chain=("Echo", "Hill Wire"),
        kind="mixed",
        basis="said",
        confidence=0.9,
    )
    assert explain.quotation(full) == (
        "said by Mora Lind (pronoun: the last speaker); through Echo, Hill Wire; "
        "partly within quotation marks; said; very likely (0.90)"
    )


def test_the_others() -> None:
    assert explain.credit(CREDIT) == "credits Hill Wire; for the article"
    one = Entity(id="e", name="Orle", kind="place", forms=("Orle",), spans=())
    assert explain.entity(one) == "Orle: place"
    assert (
        explain.standing("pronoun", "last woman", 0.5)
        == "by a pronoun; last woman; possible (0.50)"
    )
    event = EventMention(span=SPAN, lemma="go", status="negated", participants=(), clause=SPAN)
    assert explain.event(event) == "said not to happen"
