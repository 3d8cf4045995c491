"""Who is who across articles."""

from __future__ import annotations

import pytest

from stemma.annotation.names.countries import country_named, country_of_people
from stemma.annotation.names.spelling import distance, same_given_name, same_surname
from stemma.annotation.names.titles import untitled
from tests.annotation.material import read_all


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Sergei", "Sergey", True),
        ("Dmitry", "Dmitri", True),
        ("Mara", "Mara", True),
        ("M.", "Mara", True),
        ("Mara", "Marc", False),
        ("Jan", "Jon", False),
        ("Michael", "Michelle", False),
        ("José", "Jose", True),
    ],
)
def test_given_names(one: str, other: str, same: bool) -> None:
    assert same_given_name(one, other) is same


def test_surnames_in_two_transcriptions() -> None:
    assert same_surname("Petrovych", "Petrovich")
    assert not same_surname("Lund", "Lind")
    assert distance("abc", "adc") == 1


def test_countries() -> None:
    assert country_named("the U.S.") == "United States"
    assert country_named("Oslo") is None
    assert country_of_people("Danish") == "Denmark"


def forms_of(name: str, *texts: str) -> set[str]:
    (entity,) = (e for e in read_all(*texts).entities if name in e.forms)
    return set(entity.forms)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "texts", "forms"),
    [
        (
            "Lund",
            ("Mayor Mara Lund met the press. Lund smiled.",),
            {"Mara Lund", "Lund"},
        ),
        (
            "Sergei Orlov",
            ("Minister Sergei Orlov left. Orlov smiled.", "Minister Sergey Orlov left Oslo."),
            {"Sergei Orlov", "Sergey Orlov", "Orlov"},
        ),
        ("U.S.", ("The U.S. agreed.", "The United States agreed."), {"U.S.", "United States"}),
        (
            "AP",
            ("The Associated Press said so.", "AP reported it on Monday."),
            {"Associated Press", "AP"},
        ),
    ],
)
def test_one_entity(name: str, texts: tuple[str, ...], forms: set[str]) -> None:
    assert forms_of(name, *texts) == forms


@pytest.mark.slow
def test_two_people_of_one_surname_stay_two() -> None:
    found = read_all("Mara Lund met Peter Lund in Oslo. Mara Lund smiled.").entities
    assert [e.name for e in found if e.kind == "person"] == ["Mara Lund", "Peter Lund"]


@pytest.mark.slow
def test_pronouns_are_mentions() -> None:
    annotation = read_all("Mara Lund left Oslo on Monday. She smiled.")
    (lund,) = (e for e in annotation.entities if e.name == "Mara Lund")
    assert [annotation.articles[0].article.words(s) for s in lund.spans] == ["Mara Lund", "She"]


@pytest.mark.slow
def test_a_title_is_no_body() -> None:
    found = read_all("U.S. Secretary of State Mara Lund arrived in Oslo.").entities
    assert "State" not in {form for e in found for form in e.forms}


@pytest.mark.slow
@pytest.mark.parametrize(
    ("texts", "one", "other", "same"),
    [
        (
            (
                "President Dimitar Vasilev spoke to reporters in the capital on Monday.",
                "President Dimiter Vassilev spoke to reporters in the capital on Monday.",
            ),
            "Dimitar Vasilev",
            "Dimiter Vassilev",
            True,
        ),
        (
            ("Mara Lindqvist left for Gravik.", "Peter Lindqvist left for Gravik."),
            "Mara Lindqvist",
            "Peter Lindqvist",
            False,
        ),
        (
            ("Ferro Industries Ltd closed the plant.", "Ferro said that it closed the plant."),
            "Ferro Industries Ltd",
            "Ferro",
            True,
        ),
    ],
)
def test_names_in_variants(texts: tuple[str, str], one: str, other: str, same: bool) -> None:
    groups = [set(entity.forms) for entity in read_all(*texts).entities]
    assert any({one, other} <= forms for forms in groups) is same


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("U.S. Secretary of State John", "John"),
        ("President Mara Lund", "Mara Lund"),
        ("Mara Lund", "Mara Lund"),
        ("Chief", "Chief"),
    ],
)
def test_titles_are_no_part_of_a_name(form: str, name: str) -> None:
    assert untitled(form) == name
