from __future__ import annotations

import pytest

from stemma.annotation import annotate
from stemma.composition.sigla import with_sigla
from stemma.differences.verdicts.features import Features
from stemma.differences.verdicts.judge import chances, told
from stemma.language import embeddings
from stemma.statements.items import Scene, scenes_of
from tests.world import article

pytestmark = pytest.mark.slow


def scenes(a: str, b: str, when: tuple[str, str] | None = None) -> tuple[Scene, Scene]:
    days = when or (None, None)
    given = with_sigla([article("x", a, published=days[0]), article("y", b, published=days[1])])
    found = {s.one.article.source: s for s in scenes_of(annotate(given).articles, embeddings())}
    return found["x.txt"], found["y.txt"]


def features(a: str, b: str, when: tuple[str, str] | None = None) -> Features:
    return told(*scenes(a, b, when))


def test_numbers_that_clash() -> None:
    found = features(
        "At least nine miners died in Korvath.", "Four miners died in Korvath on Monday."
    )
    assert found["number: like clash"] == 1
    assert "number: same" not in found


def test_numbers_that_fit_by_their_hedges() -> None:
    found = features("At least 40 people were hurt in Kalen.", "In Kalen 43 people were hurt.")
    assert found["number: fits"] == 1


def test_an_exact_number_against_a_vague_word() -> None:
    found = features("Seven skiers were swept away.", "Several skiers were swept away.")
    assert found["number: exact and vague"] == 1


def test_names_that_are_nearly_the_same_are_noticed() -> None:
    found = features("The bridge at Tamsel is closed.", "The bridge at Hamsel is closed.")
    assert found["names: near miss"] == 1


def test_swapped_roles() -> None:
    found = features("The nurse accused the doctor.", "The doctor accused the nurse.")
    assert found["roles: swapped"] == 1
    turned = features("The nurse accused the doctor.", "The doctor was accused by the nurse.")
    assert "roles: swapped" not in turned


def test_words_that_exclude_each_other_and_converses() -> None:
    assert (
        features("The bridge reopened on Monday.", "The bridge closed on Monday.")["opposed"] == 1
    )
    assert features("Orchard sold the station.", "Bellwether bought the station.")["converse"] == 1


def test_what_was_ahead_is_done_only_where_times_say_which_is_later() -> None:
    a, b = "The museum will open in Karlow on Friday.", "The museum in Karlow opened on Friday."
    assert features(a, b, ("2031-03-04", "2031-03-08"))["ahead, then not"] == 1
    assert "ahead, then not" not in features(a, b)


def test_it_makes_no_difference_which_side_comes_first() -> None:
    a, b = scenes("Nine miners died.", "The toll rose to 15.", ("2031-03-04", "2031-03-05"))
    assert told(a, b) == told(b, a)
    c, d = scenes("Nine miners died in Korvath.", "The toll in Korvath rose to 15.")
    assert chances(c, d) == pytest.approx(chances(d, c), abs=1e-3)
