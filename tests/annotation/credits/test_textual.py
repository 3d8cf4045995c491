"""Where the articles say they have it from."""

from __future__ import annotations

import pytest

from stemma.annotation.credits.outlets import Outlets
from stemma.model import Residue, Zone
from tests.annotation.material import read


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("AP", "Associated Press"),
        ("the Associated Press", "Associated Press"),
        ("the Associated Press (AP)", "Associated Press"),
        ("Norway’s NTB news agency", "NTB"),
        ("the Ferro news agency", "Ferro"),
        ("Nordlys Wire", "Nordlys Wire"),
        ("the newspaper Dagsposten", "Dagsposten"),
        ("the Nordvik Gazette", "Nordvik Gazette"),
        ("the newspaper", None),
        ("reporters", None),
        ("Mara Lund", None),
        ("the Central Intelligence Agency", None),
        ("the European Space Agency", None),
    ],
)
def test_what_names_an_outlet(text: str, outlet: str | None) -> None:
    assert Outlets().named(text) == outlet


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lund told CNN that it rained.", [("told", "quotation", "CNN")]),
        ("Lund told reporters that it rained.", []),
        ("AP reports that it rained.", [("reports", "sentence", "Associated Press")]),
        ("It rained, according to Reuters.", [("reports", "sentence", "Reuters")]),
        ("It rained, according to Lund.", []),
        ("It rained, Lund said in an interview with Reuters.", [("told", "quotation", "Reuters")]),
        (
            "It rained, Lund said in a statement to Reuters.",
            [("statement", "quotation", "Reuters")],
        ),
        ("The council met, said Lund, citing Reuters.", [("citing", "sentence", "Reuters")]),
        ("The news was first reported by Reuters.", [("reports", "sentence", "Reuters")]),
        ("GRAVIK (Reuters) - It rained all day in the town.", [("dateline", "article", "Reuters")]),
        ("It rained.\n\n(Reuters)", [("tag", "article", "Reuters")]),
        ("The Associated Press (AP) left.", []),
        ("It rained.\n\nWith files from Reuters", [("byline", "article", "Reuters")]),
        ("The Ferro news agency said it rained.", [("reports", "sentence", "Ferro")]),
        ("Petra Aldous, who commands the fire brigade, said it rained.", []),
    ],
)
def test_credits_in_the_text(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = [(c.kind, c.covers, c.to) for c in read(text).credits]
    assert found == expected


@pytest.mark.slow
def test_credits_by_place() -> None:
    text = "Gravik (CNN)It rained."
    caption = Residue(start=0, end=5, reason="caption", text="A ferry. (AFP Photo)")
    byline = Residue(start=9, end=20, reason="byline", text="By Ole Dahl, Associated Press")
    zone = Zone(start=0, end=12, kind="dateline")
    one = read(text, zones=(zone,), residue=(caption, byline))
    assert [(c.kind, c.covers, c.to, c.span is None) for c in one.credits] == [
        ("dateline", "article", "CNN", False),
        ("photo", "photo", "Agence France-Presse", True),
        ("byline", "article", "Associated Press", True),
    ]


@pytest.mark.slow
def test_a_dateline_names_its_outlet_even_if_nobody_knows_it() -> None:
    text = "Gravik (Ferro) — It rained."
    one = read(text, zones=(Zone(start=0, end=16, kind="dateline"),))
    assert [(c.kind, c.covers, c.to) for c in one.credits] == [("dateline", "article", "Ferro")]
    own = read(text, outlet="Ferro Online", zones=(Zone(start=0, end=16, kind="dateline"),))
    assert [(c.kind, c.to) for c in own.credits] == [("dateline", "Ferro Online")]


@pytest.mark.slow
def test_the_newspaper_is_the_one_credited_last() -> None:
    text = "Lund told the Nordvik Gazette that it rained. Dahl told the newspaper that it snowed."
    assert [c.to for c in read(text).credits] == ["Nordvik Gazette", "Nordvik Gazette"]
    text = "Lund told the Nordvik Gazette that it rained. Dahl told this newspaper that it snowed."
    assert [c.to for c in read(text).credits] == ["Nordvik Gazette"]
