"""The signs of a text worked over, and that they turn round with the texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.lineage.signs.between import signs_between
from stemma.lineage.signs.weighing import balance, weights
from stemma.reuse import find_passages
from stemma.reuse.version import version_of
from tests.lineage.signs.texts import FIRST, SECOND, kinds, signs
from tests.reuse.texts import article

HEAD = "Divers searched the flooded quarry near Tarn before dawn, and "
TAIL = " while seventy neighbours watched from the ridge above the water."
WORDS = FIRST.split(" ")


def test_a_second_look_shows() -> None:
    assert kinds(FIRST, SECOND) >= {
        "misspelling mended",
        "doubled word mended",
        "which made that",
        "present made past",
        "words made number",
        "later year",
        "year grows",
        "today made absolute",
    }
    assert kinds(FIRST, SECOND, newer="a") == set()


@pytest.mark.parametrize(
    ("older", "newer", "kind"),
    [
        ("the gate was definitly shut", "the gate was definitely shut", "misspelling mended"),
        ("alot of mud came", "a lot of mud came", "words parted"),
        ("of of the mud came", "of the mud came", "doubled word mended"),
        ("several pumps came", "nine pumps came", "words made number"),
        ("1,300 pumps came", "1,317 pumps came", "number made exact"),
        ("40 pumps came", "52 pumps came", "number grows"),
        ("9 pumps came", "nine pumps came", "figure written out"),
        ("the pumps are old", "the pumps were old", "present made past"),
        ("crews came today", "crews came on Friday", "today made absolute"),
        ("crews didn't come", "crews did not come", "contraction written out"),
        ("crews came and left", "crews came, and left", "comma put in"),
        ("a three week search began", "a three-week search began", "hyphen put in"),
        ("the mud – and crews came", "the mud, and crews came", ""),
    ],
)
def test_each_sign_is_seen(older: str, newer: str, kind: str) -> None:
    found = kinds(HEAD + older + TAIL, HEAD + newer + TAIL)
    assert kind in found if kind else not found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the colour of the mud changed", "the color of the mud changed"),
        ("the travellers came by boat", "the travelers came by boat"),
        ("the diver came by boat", "the divers came by boat"),
        ("the harbour was shut", "the harbour was closed"),
    ],
)
def test_style_and_inflection_are_no_slips(one: str, other: str) -> None:
    assert kinds(HEAD + one + TAIL, HEAD + other + TAIL) == set()
    assert kinds(HEAD + one + TAIL, HEAD + other + TAIL, newer="a") == set()


def test_a_name_in_two_spellings_strays_where_the_other_text_has_one() -> None:
    older = HEAD + "Mayor Ostrvelde came" + TAIL + " Later Mayor Ostrevelde left."
    newer = HEAD + "Mayor Ostrevelde came" + TAIL + " Later Mayor Ostrevelde left."
    assert "name mended" in kinds(older, newer)


def test_a_note_of_correction_is_the_later_texts() -> None:
    assert kinds(FIRST, FIRST + " (Corrects the name of the quarry)") == {"correction noted"}


def test_what_is_put_in_above_and_cut_below_is_newer_whichever_is_longer() -> None:
    lead, middle, end = HEAD + "left." + TAIL, " The quarry has no fence at all on its side.", TAIL
    fresh = " A second team arrived by noon with two boats and a crane."
    old = " A third lake nearby was emptied for good nine years before."
    for more in ("", old):
        older, newer = lead + middle + end + old + more, lead + fresh + middle + end
        assert "put in above and cut below" in kinds(older, newer)
        assert "put in above and cut below" not in kinds(older, newer, newer="a")
    assert not kinds(lead + middle + end + old, lead + middle + end)
    assert not kinds(lead + middle + end, lead + fresh + middle + end)


@given(st.lists(st.tuples(st.integers(0, len(WORDS) - 1), st.sampled_from(WORDS)), max_size=6))
def test_whoever_swaps_the_texts_turns_the_odds(changes: list[tuple[int, str]]) -> None:
    words = list(WORDS)
    for k, word in changes:
        words[k] = word
    one, two = article("a", SECOND), article("b", " ".join(words))
    passages = find_passages([one, two], {})
    a, b = version_of(one), version_of(two)
    assert signs_between(a, b, passages) == signs_between(b, a, passages)
    found = signs(SECOND, " ".join(words))
    odds = weights().log_odds(balance(found, newer="b"))
    assert weights().log_odds(balance(found, newer="a")) == -odds
