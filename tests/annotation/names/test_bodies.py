"""Which names are of one body, place or thing."""

from __future__ import annotations

import pytest

from stemma.annotation.names.bodykeys import governed, key_of
from stemma.model.entity import EntityKind
from tests.annotation.names.named import bases, groups, in_order, name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("U.S.", "United States"),
        ("the U.S. government", "US government"),
        ("American government", "United States"),
        ("government of Denmark", "Denmark"),
        ("U.S. Air Force", "United States Air Force"),
        ("American Congress", "U.S. Congress"),
        ("Ferro Corp.", "Ferro"),
        ("Ferro N.V.", "Ferro Inc."),
        ("Kettle & Brown", "Kettle and Brown"),
        ("Ministry of Defence", "Ministry of Defense"),
        ("Defense Ministry", "Ministry of Defence"),
        ("Foreign Ministry", "Ministry of Foreign Affairs"),
        ("Pentagon", "U.S. Department of Defense"),
        ("Nordic Space Agency NSA", "Nordic Space Agency"),
        ("Falk 20s", "Falk 20"),
        ("NASDEX", "Nasdex"),
        ("Norway's Falk", "Norway Falk"),
    ],
)
def test_forms_that_differ_in_nothing_that_counts(one: str, other: str) -> None:
    assert key_of(one) == key_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Danish Railways", "Norwegian Railways"),
        ("Singapore Airlines", "Malaysia Airlines"),
        ("American Airlines", "Airlines"),
        ("Bank of Norway", "Norway"),
        ("Ferro Norway", "Ferro"),
    ],
)
def test_forms_that_differ(one: str, other: str) -> None:
    assert key_of(one) != key_of(other)


def test_no_government() -> None:
    assert governed("coalition government") is None
    assert governed("Norway") is None


@pytest.mark.parametrize(
    ("texts", "basis"),
    [
        (("General Falk Works", "GFW"), "abbreviation of the full name"),
        (("General Falk Works", "G.F.W."), "abbreviation of the full name"),
        (("Bank of Ostby", "BoO"), "abbreviation of the full name"),
        (("Ferro Motor Company", "Ferro"), "short name of the company"),
        (("Ferro Industries Ltd", "Ferro"), "short name of the company"),
        (("U.S. Air Force", "Air Force"), "name without its country"),
        (("U.S. Senate", "Senate"), "name without its country"),
        (("Northby Grumm", "Northby"), "first words of the full name"),
        (("Ferro", "Ferro Falk 20", "Falk 20"), "name without its maker's"),
    ],
)
def test_short_names(texts: tuple[str, ...], basis: str) -> None:
    names = in_order([(text, "body") for text in texts])
    assert bases(names)[texts[-1]] == basis
    assert any({texts[-2], texts[-1]} <= set(group) for group in groups(names))


@pytest.mark.parametrize(
    "articles",
    [
        # Two full names with the same initials.
        [[("General Falk Works", "body")], [("Great Fork Wood", "body")], [("GFW", "body")]],
        # Two bodies that begin with the same word.
        [[("Northby Grumm", "body"), ("Northby Stone", "body"), ("Northby", "body")]],
        # A branch.
        [[("Ferro Norway", "body"), ("Ferro", "body")]],
        # The short name is older than the long one, which is a part or a neighbour.
        [[("Ferro", "body"), ("Ferro", "body"), ("Ferro", "body"), ("Ferro Rockets", "body")]],
        # The air forces of two countries.
        [[("U.S. Air Force", "body"), ("Danish Air Force", "body"), ("Air Force", "body")]],
        # A town and its office.
        [[("Ostby Council", "body"), ("Ostby", "body")]],
    ],
)
def test_what_stays_apart(articles: list[list[tuple[str, EntityKind]]]) -> None:
    names = in_order(*articles)
    last = articles[-1][-1][0]
    assert all(set(group) == {form} for group in groups(names) for form in group if form == last)


def test_brackets_say_what_letters_stand_for() -> None:
    names = [
        name("Ostby Shipping Lines", "body", start=0, alias="OSHIL"),
        name("OSHIL", "body", start=200),
        name("OSHIL", "body", article="b"),
    ]
    assert groups(names) == [["Ostby Shipping Lines", "OSHIL", "OSHIL"]]
    assert bases(names)["OSHIL"] == "abbreviation given in brackets"


def test_a_slip_of_the_pen() -> None:
    names = in_order([("Chromeler", "body")] * 3, [("Chromleer", "body")])
    assert len(groups(names)) == 1
    twice = in_order([("Chromeler", "body")] * 3, [("Chromleer", "body")] * 2)
    assert len(groups(twice)) == 2
