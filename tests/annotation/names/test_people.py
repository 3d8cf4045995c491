"""Which names are of one person."""

from __future__ import annotations

import hashlib
import random
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.annotation.names import people as room
from stemma.annotation.names import spelling
from stemma.annotation.names.mentions import Name
from stemma.annotation.names.people import one_person, people, surname
from tests.annotation.names.named import bases, groups, in_order, name


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Sergei Orlov", "Sergey Orlov", True),
        ("Dmitri Petrovych", "Dmitry Petrovich", True),
        ("Volodymyr Zelenko", "Volodimir Zelenko", True),
        ("Mohammed Rashid", "Muhammad Rashid", True),
        ("José Muñez", "Jose Munez", True),
        ("Bill Clark", "William Clark", True),
        ("Bob Clark", "Rob Clark", True),
        ("Bill Clark", "Ted Clark", False),
        ("J. Clark", "Jane Clark", True),
        ("J. Clark", "Peter Clark", False),
        ("J. Petrovych", "Jan Petrovich", False),
        ("John F. Clark", "John Clark", True),
        ("John F. Clark", "John Forbes Clark", True),
        ("John F. Clark", "John G. Clark", False),
        ("John Clark Jr.", "John Clark", True),
        ("John Clark Jr.", "John Clark Sr.", False),
        ("Hillary Clark", "Bill Clark", False),
        ("Mario Lund", "Maria Lund", False),
        ("Alexander Lund", "Alexandra Lund", False),
        ("Basel al-Sabbah", "Basel Sabbah", True),
        ("Mara Lund", "Mara Lind", False),
    ],
)
def test_two_full_names(one: str, other: str, same: bool) -> None:
    assert one_person(one, other) is same
    assert one_person(other, one) is same


@pytest.mark.parametrize(
    ("full", "last"),
    [("Mara Lund", "Lund"), ("John Clark Jr.", "Clark"), ("Basel al-Sabbah", "Sabbah")],
)
def test_surnames(full: str, last: str) -> None:
    assert surname(full) == last


def test_a_surname_goes_to_the_one_named_in_full_in_its_article() -> None:
    names = in_order(
        [("Hillary Clark", "person"), ("Clark", "person")],
        [("Bill Clark", "person"), ("Clark", "person")],
    )
    assert groups(names) == [["Hillary Clark", "Clark"], ["Bill Clark", "Clark"]]
    assert bases(names)["Clark"] == "surname of somebody named in full in the article"


def test_a_surname_goes_to_the_one_last_named() -> None:
    names = in_order(
        [
            ("Hillary Clark", "person"),
            ("Clark", "person"),
            ("Bill Clark", "person"),
            ("Clark", "person"),
        ]
    )
    assert groups(names) == [["Hillary Clark", "Clark"], ["Bill Clark", "Clark"]]


def test_before_any_full_name_a_surname_goes_to_the_one_most_named() -> None:
    names = in_order(
        [
            ("Clark", "person"),
            ("Hillary Clark", "person"),
            ("Bill Clark", "person"),
            ("Bill Clark", "person"),
        ]
    )
    assert groups(names) == [["Clark", "Bill Clark", "Bill Clark"], ["Hillary Clark"]]


def test_a_womans_title_goes_to_the_woman() -> None:
    names = [
        name("Hillary Clark", "person", start=0),
        name("Bill Clark", "person", start=100),
        name("Clark", "person", start=200, title="Mrs"),
        name("Clark", "person", start=300, title="Mr"),
    ]
    assert groups(names) == [["Hillary Clark", "Clark"], ["Bill Clark", "Clark"]]


def test_a_surname_that_two_bear_in_other_articles_stays_alone() -> None:
    names = in_order([("Ann Clark", "person")], [("Bill Clark", "person")], [("Clark", "person")])
    assert groups(names) == [["Ann Clark"], ["Bill Clark"], ["Clark"]]


def test_one_short_form_of_two_full_names_goes_to_the_one_in_its_article() -> None:
    names = in_order(
        [("John F. Clark", "person")],
        [("John G. Clark", "person"), ("John Clark", "person")],
    )
    assert groups(names) == [["John F. Clark"], ["John G. Clark", "John Clark"]]


@pytest.mark.parametrize(
    ("texts", "basis"),
    [
        (("Kim Jong-un", "Kim"), "first word of a full name in the article"),
        (
            ("Ursula van der Berg", "Van der Berg"),
            "surname of somebody named in full in the article",
        ),
        (("William Clark", "Bill Clark"), "short given name before the same surname"),
        (("Jane Clark", "J. Clark"), "initial before the same surname"),
        (("Jane Mary Clark", "Jane Clark"), "full name with or without its middle names"),
        (("Sergei Orlov", "Sergey Orlov"), "other spelling of the name"),
    ],
)
def test_why(texts: tuple[str, str], basis: str) -> None:
    names = in_order([(text, "person") for text in texts])
    assert len(groups(names)) == 1
    assert basis in bases(names).values()


@pytest.mark.parametrize("kind", ["body", "place", "person"])
def test_a_surname_that_the_parser_takes_for_something_else(kind: str) -> None:
    names = in_order([("Mara Lund", "person"), ("Lund", kind)])  # type: ignore[list-item]
    assert groups(names) == [["Mara Lund", "Lund"]]


def test_a_company_that_bears_a_surname_stays_a_company() -> None:
    names = in_order([("Falk Motor Company", "body"), ("Falk", "body"), ("William Falk", "person")])
    assert groups(names) == [["Falk Motor Company", "Falk"], ["William Falk"]]


NAMES = st.lists(
    st.tuples(
        st.sampled_from(
            "Ann Clark|Bill Clark|William Clark|A. Clark|Clark|Ann|Ann B. Clark|Sergei Orlov|"
            "Sergey Orlov|Orlov|Ferro|Ferro Industries Ltd|FI".split("|")
        ),
        st.sampled_from(["person", "body", "place"]),
        st.sampled_from("abc"),
    ),
    max_size=12,
)


@given(NAMES, st.randoms(use_true_random=False))
def test_order_changes_nothing_and_nothing_is_lost(
    drawn: list[tuple[str, str, str]], shuffle: random.Random
) -> None:
    names = [
        name(text, kind, article=article, start=100 * place)  # type: ignore[arg-type]
        for place, (text, kind, article) in enumerate(drawn)
    ]
    forward = groups(names)
    again = list(names)
    shuffle.shuffle(again)
    assert groups(again) == forward
    assert sorted(text for group in forward for text in group) == sorted(n.text for n in names)


_LETTERS = str.maketrans("0123456789abcdef", "aeioulmnrstbdgkp")


def _story(count: int) -> list[Name]:
    digits = (hashlib.sha256(str(number).encode()).hexdigest() for number in range(count))
    last = [one.translate(_LETTERS)[:9].title() for one in digits]
    return [
        name(text, "person", article=f"a{number}", start=start)
        for number, word in enumerate(last)
        for start, text in ((0, f"Ann {word}"), (100, word))
    ]


def test_the_work_grows_with_the_number_of_people_and_not_its_square() -> None:
    calls = []
    for count in (250, 500):
        with patch.object(room, "same_surname", wraps=spelling.same_surname) as compared:
            linked = people(_story(count))
        assert len({key for key, _ in linked.values()}) > count * 0.9
        calls.append(compared.call_count)
    assert calls[1] < 3 * calls[0]
    assert calls[1] < 500 * 499 / 2 / 4
