"""Who said what: one invented sentence for each way of reporting it."""

from __future__ import annotations

import pytest

from stemma.annotation import annotate
from stemma.model import Zone
from tests.annotation.material import article, read

pytestmark = pytest.mark.slow

# text, kind, speaker, content
CASES = [
    ('Mara Lund said: "The bridge is safe."', "direct", "Mara Lund", ["The bridge is safe."]),
    ('"The bridge is safe," Mara Lund said.', "direct", "Mara Lund", ["The bridge is safe"]),
    ('"The bridge is safe," said Mara Lund.', "direct", "Mara Lund", ["The bridge is safe"]),
    ("“The bridge is safe,” Mara Lund said.", "direct", "Mara Lund", ["The bridge is safe"]),
    ("«The bridge is safe», Mara Lund said.", "direct", "Mara Lund", ["The bridge is safe"]),
    ("Mara Lund said the bridge was safe.", "indirect", "Mara Lund", ["the bridge was safe"]),
    ("Mara Lund said that the bridge was safe.", "indirect", "Mara Lund", ["the bridge was safe"]),
    ("The bridge is safe, Mara Lund said.", "indirect", "Mara Lund", ["The bridge is safe"]),
    ("The bridge is safe, said Mara Lund.", "indirect", "Mara Lund", ["The bridge is safe"]),
    (
        "The bridge is safe, according to Mara Lund.",
        "indirect",
        "Mara Lund",
        ["The bridge is safe"],
    ),
    (
        "According to Mara Lund, the bridge is safe.",
        "indirect",
        "Mara Lund",
        ["the bridge is safe"],
    ),
    ("The bridge, Mara Lund said, was safe.", "indirect", "Mara Lund", ["The bridge", "was safe"]),
    (
        "Mara Lund said the bridge was “as safe as a church” after the repairs.",
        "mixed",
        "Mara Lund",
        ["the bridge was “as safe as a church” after the repairs"],
    ),
    (
        "“The bridge is safe,” Mara Lund said. “We tested every bolt.”",
        "direct",
        "Mara Lund",
        ["The bridge is safe", "We tested every bolt."],
    ),
    (
        "Mara Lund accused the builders of hiding the cracks.",
        "indirect",
        "Mara Lund",
        ["the builders of hiding the cracks"],
    ),
    (
        "Mara Lund described the bridge as “a monument to thrift.”",
        "mixed",
        "Mara Lund",
        ["the bridge as “a monument to thrift."],
    ),
    ("Mara Lund denied the report.", "indirect", "Mara Lund", ["the report"]),
    ("Mara Lund vowed to repair the bridge.", "indirect", "Mara Lund", ["to repair the bridge"]),
    ("Police said two people were hurt.", "indirect", "Police", ["two people were hurt"]),
]


@pytest.mark.parametrize(("text", "kind", "speaker", "content"), CASES)
def test_source_and_content(text: str, kind: str, speaker: str, content: list[str]) -> None:
    (quotation,) = read(text).quotations
    assert quotation.kind == kind
    assert quotation.speaker is not None
    assert quotation.speaker.text == speaker
    assert [text[s.start : s.end] for s in quotation.content] == content


@pytest.mark.parametrize(
    "text",
    [
        "The play 'The Long Night' opens in Oslo.",
        "The so-called “peace wall” runs through the town.",
        "The Lunds' house and the dogs' kennel burned in the '90s.",
        "It is the workers' party that won.",
        "The ferry sank on Monday.",
    ],
)
def test_no_quotation(text: str) -> None:
    assert read(text).quotations == ()


def test_a_heading_in_marks_is_no_quotation() -> None:
    text = "Mara Lund left.\n\n‘Critical hour’\n\nThe council said the bridge was closed."
    start = text.index("‘")
    zone = Zone(start=start, end=text.index("’") + 1, kind="heading")
    (one,) = annotate([article(text, zones=(zone,))]).articles
    assert [q.kind for q in one.quotations] == ["indirect"]


def speakers(text: str) -> list[str | None]:
    return [q.speaker.text if q.speaker else None for q in read(text).quotations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mara Lund arrived. “It is closed,” Lund said. “Go home,” she added.",
            ["Mara Lund", "Mara Lund"],
        ),
        (
            "A senior harbor official said the ship was late. The official said fog was to blame.",
            ["a senior harbor official", "a senior harbor official"],
        ),
        (
            "A harbor official said the ship was late. He added: “Fog was to blame.”",
            ["a harbor official", "a harbor official"],
        ),
        (
            "Foreign Minister Pavel Orlin arrived. The minister said the talks were useful.",
            ["Pavel Orlin"],
        ),
        (
            "A survivor, Anna Berg, 34, said it was dark. “I ran,” she said.",
            ["Anna Berg", "Anna Berg"],
        ),
        (
            "An official said the radar “was down.” The official did not elaborate.",
            ["an official"],
        ),
        (
            "According to a report seen by the council, the crew was tired.",
            ["a report"],
        ),
        (
            "The Norwegian Fisheries Ministry met. The ministry said quotas would fall.",
            ["Norwegian Fisheries Ministry"],
        ),
    ],
)
def test_the_speaker_is_the_fullest_name(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


def test_an_unnamed_speaker_is_not_named() -> None:
    (quotation,) = read("A senior official said the ship was late.").quotations
    assert quotation.speaker is not None
    assert not quotation.speaker.named
    assert quotation.speaker.entity is None


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("“We are ready,” Mara Lund told CNN.", ("CNN",)),
        ("Mara Lund told reporters that the bridge was safe.", ()),
        ("Mara Lund told Norway’s NTB news agency that the bridge was safe.", ("NTB",)),
        ("Mara Lund told the Ferro news agency that the bridge was safe.", ("Ferro",)),
        ("In an interview with Reuters, Mara Lund said the bridge was safe.", ("Reuters",)),
        (
            "The council met, the Associated Press (AP) reports: “We are ready to build,” "
            "Mara Lund told journalists in Oslo.",
            ("Associated Press",),
        ),
    ],
)
def test_the_chain_of_outlets(text: str, chain: tuple[str, ...]) -> None:
    assert read(text).quotations[-1].chain == chain


def test_a_paragraph_after_a_colon_is_speech() -> None:
    text = "Mara Lund met the council. Lund added:\n\nWe have been very clear. We will build.\n\nIt rained."
    (quotation,) = read(text).quotations
    assert quotation.kind == "direct"
    assert [text[s.start : s.end] for s in quotation.content] == [
        "We have been very clear. We will build."
    ]


def test_speech_over_two_paragraphs() -> None:
    text = "“We were clear,” Mara Lund said. “We will build.\n\n“And we will pay.”\n\nIt rained."
    (quotation,) = read(text).quotations
    assert [text[s.start : s.end] for s in quotation.content] == [
        "We were clear",
        "We will build.",
        "And we will pay.",
    ]


def test_one_odd_mark_does_not_swallow_the_article() -> None:
    text = "Mara Lund said: “We will build.\n\nIt rained.\n\n“We won’t pay,” said Ole Dahl."
    first, second = read(text).quotations
    assert text[first.content[-1].start : first.content[-1].end] == "We will build."
    assert second.speaker is not None
    assert second.speaker.text == "Ole Dahl"
