"""What an article calls its outlets."""

from __future__ import annotations

import pytest

from stemma.annotation import annotate
from stemma.annotation.credits.outlets import Outlets
from stemma.annotation.credits.outletwords import gazetteer
from tests.annotation.material import article, read


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("The Times", True),
        ("the Associated Press", True),
        ("eleven times", False),
        ("times", False),
        ("the mirror", False),
    ],
)
def test_well_known_names_must_be_printed_as_names(text: str, outlet: bool) -> None:
    assert (gazetteer(text) is not None) is outlet


def test_the_article_and_its_story_come_before_the_gazetteer() -> None:
    known = Outlets(own="Ferro Telegraph", others=("Dale Mirror",), full=("Nordvik Times",))
    assert known.named("the Telegraph") == "Ferro Telegraph"
    assert known.named("the Mirror") == "Dale Mirror"
    assert known.named("the Times") == "Nordvik Times"
    assert known.named("this newspaper") == "Ferro Telegraph"
    assert Outlets().named("this newspaper") is None
    assert Outlets(own="Coastal Wire Service").named("CWS") == "Coastal Wire Service"
    assert Outlets().named("the Telegraph") == "The Telegraph"


def test_an_abbreviation_may_stand_for_what_is_no_outlet() -> None:
    assert Outlets(short={"AP": None}).named("AP") is None
    assert Outlets(short={"AP": "Aldmark Press"}).named("the AP") == "Aldmark Press"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "credited"),
    [
        ("Lund called the office eleven times.", []),
        ("Lund told the Nordvik Mirror that it rained.", ["Nordvik Mirror"]),
        ("Lund told TNA that it rained.", ["Thai News Agency"]),
        (
            "Lund told TNA that it rained. It snowed, the Torvik News Agency (TNA) reported.",
            ["Torvik News Agency"] * 2,
        ),
        ("It rained, the state agency Ferropress reports.", ["Ferropress"]),
        (
            "Mara Lund told Ferropress that it rained. It snowed, according to Ferropress.",
            ["Ferropress"] * 2,
        ),
        ("Mara Lund told Parliament that it rained.", []),
        ("Mara Lund told Ole Dahl that it rained. It snowed, according to Dahl.", []),
    ],
)
def test_who_is_credited(text: str, credited: list[str]) -> None:
    assert [credit.to for credit in read(text).credits] == credited


@pytest.mark.slow
def test_a_fellow_article_explains_the_abbreviation() -> None:
    short = article("GRAVIK (NPA) - It rained all day in the town.")
    long = article("It rained, the Nordvik Press Agency (NPA) reported.")
    found = annotate([short, long]).articles[0].credits
    assert [(credit.kind, credit.to) for credit in found] == [("dateline", "Nordvik Press Agency")]
