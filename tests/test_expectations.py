"""The checker itself, on small dossiers made by hand: each type of check can hold and can fail."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.model import (
    Account,
    Article,
    Difference,
    Dossier,
    Edge,
    Entity,
    Independence,
    Lineage,
    Moment,
    Node,
    Occurrence,
    Origin,
    Quotation,
    Reading,
    Rendering,
    Sentence,
    Sourcing,
    Span,
    Speaker,
    Statement,
    Story,
    TimelineEvent,
    Utterance,
)
from tests.expectations import CHECKS, failures
from tests.expectations.texts import places, straighten

TEXTS = {
    "a.txt": "Ann Vale said the dam \u2014 old as it is \u2014 was safe. It may fall, in part, on Monday.",
    "b.txt": "\u201cThe dam was safe,\u201d Vale told the Echo. Four people were hurt. The dam fell.",
    "c.txt": "Five people were hurt in Oster.",
}


def span(source: str, words: str) -> Span:
    start = TEXTS[source].index(words)
    return Span(source, start, start + len(words))


def article(source: str, outlet: str | None) -> Article:
    text = TEXTS[source]
    cuts = [0, *(at + 2 for at in range(len(text) - 2) if text[at : at + 2] == ". "), len(text)]
    return Article(
        id=source,
        source=source,
        outlet=outlet,
        text=text,
        digest="sha256:" + hashlib.sha256(text.encode()).hexdigest(),
        sentences=tuple(Sentence(start=start, end=end) for start, end in pairwise(cuts)),
    )


def quotation(source: str, words: str, speaker: str, chain: tuple[str, ...] = ()) -> Quotation:
    at = span(source, words)
    return Quotation(
        id=f"q-{source}",
        span=at,
        kind="direct",
        content=(at,),
        speaker=Speaker(text=speaker, entity="vale"),
        chain=chain,
    )


def rendering(source: str, words: str, kind: Any) -> Rendering:
    return Rendering(quotation=f"q-{source}", span=span(source, words), kind=kind)


def statement(name: str, *places: tuple[str, str], accounts: int, **given: Any) -> Statement:
    articles = tuple(sorted({source for source, _ in places}))
    return Statement(
        id=name,
        span=span(*places[0]),
        sentence=span(*places[0]),
        text=places[0][1],
        occurrences=tuple(Occurrence(span=span(*place), role="own") for place in places),
        articles=articles,
        outlets=(),
        accounts=tuple(f"account {number}" for number in range(accounts)),
        origins=given.get("origins", ()),
        independence=given.get("independence", Independence.NOT_ESTABLISHED),
        because="",
        silent=tuple(sorted(set(TEXTS) - set(articles))),
    )


def difference(kind: Any, verdict: Any, *sides: tuple[str, str], on: str = "") -> Difference:
    return Difference(
        id=f"{kind}-{sides[0]}",
        kind=kind,
        verdict=verdict,
        statements=(on,) if on else (),
        readings=tuple(Reading(value=words, spans=(span(at, words),)) for at, words in sides),
        because="",
    )


DOSSIER = Dossier(
    generator="hand",
    story=Story(title="", article=None, when=None, place="Oster"),
    articles=(article("a.txt", "Echo"), article("b.txt", None), article("c.txt", "Post")),
    accounts=(
        Account(id="1", label="A", articles=("a.txt", "b.txt"), root="a.txt"),
        Account(id="2", label="C", articles=("c.txt",), root="c.txt"),
    ),
    lineage=Lineage(
        nodes=(
            *(Node(id=source, kind="article", label=source[0]) for source in TEXTS),
            Node(id="wire", kind="lost", label="Oster Press Agency"),
        ),
        edges=(
            Edge(parent="a.txt", child="b.txt", kind="copy", confidence=0.9, evidence=()),
            Edge(parent="wire", child="c.txt", kind="credit", confidence=0.9, evidence=()),
        ),
    ),
    passages=(),
    quotations=(
        quotation("a.txt", "the dam \u2014 old as it is \u2014 was safe", "Ann Vale"),
        quotation("b.txt", "The dam was safe", "Vale", ("Echo",)),
    ),
    utterances=(
        Utterance(
            id="u",
            span=span("b.txt", "The dam was safe"),
            speaker="Ann Vale",
            renderings=(
                rendering("a.txt", "the dam \u2014 old as it is \u2014 was safe", "verbatim"),
                rendering("b.txt", "The dam was safe", "promoted"),
            ),
            articles=("a.txt", "b.txt"),
        ),
    ),
    credits=(),
    entities=(
        Entity(id="vale", name="Ann Vale", kind="person", forms=("Vale", "Ann Vale"), spans=()),
    ),
    statements=(
        statement(
            "hurt",
            ("b.txt", "Four people were hurt"),
            ("c.txt", "Five people were hurt"),
            accounts=2,
            independence=Independence.ESTABLISHED,
            origins=(Origin(kind="speaker", name="Dr Ito", articles=("c.txt",)),),
        ),
        statement("fall", ("a.txt", "It may fall"), ("b.txt", "The dam fell"), accounts=1),
        statement("place", ("c.txt", "in Oster"), accounts=1),
    ),
    differences=(
        difference("number", "contradictory", ("b.txt", "Four"), ("c.txt", "Five"), on="hurt"),
        difference("status", "superseded", ("b.txt", "was safe"), ("b.txt", "The dam fell")),
        difference("wording", "compatible", ("b.txt", "people"), ("c.txt", "hurt")),
        Difference(
            id="one side",
            kind="framing",
            verdict="compatible",
            statements=(),
            readings=(
                Reading(value="", spans=(span("a.txt", "on Monday"), span("c.txt", "in Oster"))),
                Reading(value="", spans=(span("b.txt", "The dam fell"),)),
            ),
            because="",
        ),
        difference("omission", "compatible", ("a.txt", "in part"), ("b.txt", "The dam fell")),
    ),
    timeline=(
        TimelineEvent(
            when=Moment(value="2031-03-03", precision="day", basis="explicit"),
            statement="fall",
            spans=(span("a.txt", "Monday"),),
        ),
    ),
    sourcing=Sourcing(articles=3, accounts=2, lost=1, established=1, lines=()),
    skipped=(),
    settings={},
)

BOTH = {"B": "Four people were hurt", "C": "five people were hurt"}
FALL = {"A": "may fall", "B": "dam fell"}

HOLDS: list[dict[str, Any]] = [
    {"type": "not_in_body", "article": "A", "any": ["Share this"]},
    {"type": "in_body", "article": "A", "all": ["the dam - old as it is - was"]},
    {"type": "sentence", "article": "B", "text": "Four people were hurt."},
    {"type": "outlet", "article": "A", "value": "echo"},
    {"type": "outlet_unknown", "article": "B"},
    {"type": "edge", "parent": "A", "child": "B", "kind": "copy"},
    {"type": "edge", "parent": "A", "child": "B", "kind": ["credit", "copy"]},
    {"type": "no_edge", "between": [["A", "C"]]},
    {"type": "no_edge", "between": [["A", "B"]], "kinds": ["revision"]},
    {"type": "lost_source", "of": "C", "label": "Oster Press Agency"},
    {"type": "accounts", "value": [["C"], ["B", "A"]]},
    {"type": "never_established", "between": [["A", "B"]]},
    {"type": "never_established", "between": [["B", "C"]], "except_origins": ["Ito"]},
    {
        "type": "utterance",
        "texts": {"A": "old as it is", "B": "dam was safe"},
        "articles": ["A", "B"],
        "renderings": {"B": "promoted"},
    },
    {"type": "utterance", "text": "was safe", "articles": ["A", "B"]},
    {"type": "rendering", "text": "was safe", "article": "B", "of": "A", "change": "promoted"},
    {"type": "speaker_and_subject", "article": "A", "text": "was safe", "speaker": "Vale"}
    | {"said_of": "the dam"},
    {"type": "separate_utterances", "texts": ["dam was safe"]},
    {"type": "speaker", "article": "B", "text": "dam was safe", "name": "Ann Vale"},
    {"type": "fossil", "article": "B", "any": ["long gone", "was safe"]},
    {"type": "difference", "kind": "number", "readings": BOTH, "verdict": "contradictory"},
    {"type": "difference", "readings": BOTH, "verdict": ["superseded", "contradictory"]},
    {"type": "statement", "readings": BOTH, "accounts": 2, "independence": "established"},
    {"type": "statement", "readings": BOTH, "origins": ["Ito"], "no_difference": "date"},
    {"type": "statement", "readings": FALL, "no_clash": "number"},
    {"type": "date", "article": "A", "text": "Monday", "value": "2031-03"},
    {"type": "substitution", "chain": {"B": "people", "C": "hurt"}},
    {"type": "lost_scope", "from": "A", "to": "B", "text": "in part"},
    {"type": "only_in", "article": "C", "text": "in Oster"},
    {"type": "silent", "statement": BOTH, "article": "A"},
    {"type": "chain", "article": "B", "text": "dam was safe", "via": ["Echo"]},
    {"type": "place_of_event", "value": "Oster"},
    {"type": "same_name", "forms": ["Ann Vale", "Vale"]},
]

FAILS: list[dict[str, Any]] = [
    {"type": "not_in_body", "article": "A", "any": ["old as"]},
    {"type": "in_body", "article": "A", "all": ["the dam", "the damsel"]},
    {"type": "sentence", "article": "B", "text": "people were hurt."},
    {"type": "outlet", "article": "B", "value": "Echo"},
    {"type": "outlet_unknown", "article": "A"},
    {"type": "edge", "parent": "B", "child": "A", "kind": "copy"},
    {"type": "edge", "parent": "A", "child": "B", "kind": "revision"},
    {"type": "no_edge", "between": [["A", "C"], ["B", "A"]]},
    {"type": "lost_source", "of": "B", "label": "Oster Press Agency"},
    {"type": "lost_source", "of": "C", "label": "Oster"},
    {"type": "accounts", "value": [["A"], ["B"], ["C"]]},
    {"type": "never_established", "between": [["B", "C"]]},
    {"type": "utterance", "text": "was safe", "articles": ["A"]},
    {"type": "utterance", "text": "hurt", "articles": ["B", "C"]},
    {
        "type": "utterance",
        "text": "was safe",
        "articles": ["A", "B"],
        "renderings": {"A": "trimmed"},
    },
    {"type": "rendering", "text": "was safe", "article": "B", "of": "A", "change": "subject"},
    {"type": "rendering", "text": "hurt", "article": "B", "of": "C", "change": "subject"},
    {"type": "speaker_and_subject", "article": "A", "text": "was safe", "speaker": "Vale"}
    | {"said_of": "Monday"},
    {"type": "separate_utterances", "texts": ["old as it is", "dam was safe"]},
    {"type": "separate_utterances", "texts": ["people were hurt"]},
    {"type": "speaker", "article": "B", "text": "dam was safe", "name": "Ann"},
    {"type": "speaker", "article": "B", "text": "people were hurt", "name": "Vale"},
    {"type": "fossil", "article": "B", "any": ["people were hurt"]},
    {"type": "fossil", "article": "A", "any": ["was safe"]},
    {"type": "difference", "kind": "date", "readings": BOTH},
    {"type": "difference", "verdict": "superseded", "readings": BOTH},
    {"type": "difference", "readings": {"A": "in part", "C": "Five"}},
    {"type": "difference", "readings": {"B": ["Four", "people"]}},
    {"type": "difference", "readings": {"A": "on Monday", "C": "in Oster"}},
    {"type": "statement", "readings": BOTH, "accounts": 1},
    {"type": "statement", "readings": BOTH, "independence": "derivative"},
    {"type": "statement", "readings": BOTH, "origins": ["Vale"]},
    {"type": "statement", "readings": BOTH, "no_difference": "number"},
    {"type": "statement", "readings": BOTH, "no_clash": "number"},
    {"type": "statement", "readings": {"B": "Four people were hurt"}},
    {"type": "statement", "readings": {"A": "may fall", "C": "in Oster"}},
    {"type": "date", "article": "A", "text": "Monday", "value": "2031-03-04"},
    {"type": "substitution", "chain": {"B": "Four", "C": "Five"}},
    {"type": "lost_scope", "from": "A", "to": "C", "text": "in part"},
    {"type": "only_in", "article": "C", "text": "people were hurt"},
    {"type": "only_in", "article": "A", "text": "was safe"},
    {"type": "silent", "statement": BOTH, "article": "B"},
    {"type": "chain", "article": "A", "text": "was safe", "via": ["Echo"]},
    {"type": "place_of_event", "value": "Velda"},
    {"type": "same_name", "forms": ["Ann Vale", "Anna Vale"]},
    {"type": "in_body", "article": "D", "all": ["never read"]},
]


def failed(check: Mapping[str, Any]) -> list[str]:
    letters = {"A": "a.txt", "B": "b.txt", "C": "c.txt", "D": "d.txt"}
    return failures(DOSSIER, {"articles": letters, "checks": [check]})


@pytest.mark.parametrize("check", HOLDS, ids=str)
def test_a_check_that_holds_says_nothing(check: dict[str, Any]) -> None:
    assert failed(check) == []


@pytest.mark.parametrize("check", FAILS, ids=str)
def test_a_check_that_fails_says_so_in_one_line(check: dict[str, Any]) -> None:
    (line,) = failed(check)
    assert check["type"] in line
    assert "\n" not in line


def test_every_type_of_check_is_seen_to_hold_and_to_fail() -> None:
    assert {check["type"] for check in HOLDS} == set(CHECKS)
    assert {check["type"] for check in FAILS} == set(CHECKS)


def test_an_unknown_type_is_an_error_and_no_failure() -> None:
    with pytest.raises(ValueError, match="no check of type 'vibes'"):
        failed({"type": "vibes"})


def test_an_empty_text_is_an_error_and_no_match() -> None:
    with pytest.raises(ValueError, match="empty text"):
        failed({"type": "in_body", "article": "A", "all": [" - "]})


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_a_text_is_found_in_itself_at_its_own_offsets(text: str) -> None:
    if straighten(text):
        (start, end), *_ = places(text, text, whole_words=False)
        assert straighten(text[start:end]) == straighten(text)
