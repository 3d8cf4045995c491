"""The whole road: order changes nothing, two runs give the same bytes, every span verifies."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stemma.composition.compose import compose
from stemma.errors import InputError
from stemma.model import Article, Collection, Skipped
from tests.world import article

pytestmark = pytest.mark.slow

STOCK = [
    "Mora Lind opened the Velm bridge on Tuesday.",
    "The bridge over the Velm was opened by Lind on Tuesday.",
    "“It holds,” she told the Lorne Echo.",
    "‘It holds,’ said the mayor, Mora Lind — and she laughed.",
    "At least 40 people were hurt when the old bridge fell in 2029, the Hill Wire reported.",
    "About 45 people were injured when the old bridge collapsed in 2029.",
    "Engineers denied that they had been warned.",
    "Residents accused the council of ignoring the cracks, a claim that the council rejects.",
    "The council is expected to vote on Friday.",
    "The council voted on Friday.",
    "Crews worked by lamplight to shore up the sagging piers while ferries hauled gravel upstream.",
    "Ökonom Žižka zahlte 5 €… 👩‍👩‍👧 zu viel.",
    "<script>alert('x')</script> & \"quotes\" stay words.",
]

texts = st.lists(st.sampled_from(STOCK), min_size=1, max_size=5).map(" ".join)
worlds = st.lists(texts, min_size=1, max_size=3, unique=True).map(
    lambda found: [
        article(f"a{number}", text, outlet=[None, "Lorne Echo", "Dale Post"][number])
        for number, text in enumerate(found)
    ]
)
few = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))


def spans(thing: Any) -> list[dict[str, Any]]:
    """Every span in JSON, found by its shape alone."""
    if isinstance(thing, dict):
        if set(thing) == {"article", "start", "end"}:
            return [thing]
        return [span for value in thing.values() for span in spans(value)]
    return [span for value in thing for span in spans(value)] if isinstance(thing, list) else []


@few
@given(worlds)
def test_every_span_of_the_data_is_in_its_article(world: list[Article]) -> None:
    data = json.loads(compose(world).to_json())
    known = {each["id"]: each["text"] for each in data["articles"]}
    for span in spans(data):
        assert 0 <= span["start"] < span["end"] <= len(known[span["article"]])
    for statement in data["statements"]:
        span = statement["span"]
        assert statement["text"] == known[span["article"]][span["start"] : span["end"]]


@few
@given(worlds, st.randoms())
def test_the_order_of_the_articles_changes_nothing(world: list[Article], random: Any) -> None:
    shuffled = random.sample(world, len(world))
    assert compose(world).to_json() == compose(shuffled).to_json()


def test_two_runs_give_the_same_bytes() -> None:
    world = [article("A", " ".join(STOCK[:7])), article("B", " ".join(STOCK[3:]), "Dale Post")]
    once, again = compose(world), compose(world)
    assert once.to_json() == again.to_json()
    assert once.to_html() == again.to_html()
    assert once.to_markdown() == again.to_markdown()


def test_what_was_skipped_is_handed_on() -> None:
    skipped = (Skipped(source="x.bin", reason="It is no text."),)
    made = compose(Collection(articles=(article("A", STOCK[0]),), skipped=skipped))
    assert made.skipped == skipped


def test_no_article_is_an_error_in_one_sentence() -> None:
    with pytest.raises(InputError, match=r"^There is no article .*\.$"):
        compose([])


def test_identical_articles_are_one_account() -> None:
    text = " ".join(STOCK)
    made = compose([article("A", text), article("B", text, "Dale Post")])
    assert len(made.articles) == 2
    assert len(made.accounts) == 1
    assert all(len(statement.accounts) == 1 for statement in made.statements)


def test_passages_hold_their_edits_the_older_article_as_a() -> None:
    text = "The crews worked by lamplight to shore up {} piers of the bridge on Tuesday night."
    older = article("z", text.format("the sagging"), published="2031-03-05")
    younger = article("m", text.format("some of the"), published="2031-03-06")
    for world in ([older, younger], [younger, older]):
        [passage] = compose(world).passages
        assert [(e.kind, e.a_span.article, older.words(e.a_span)) for e in passage.edits] == [
            ("scope added", "z", "up"),
            ("trimmed", "z", "sagging"),
        ]
