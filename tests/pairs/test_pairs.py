"""The set of pairs is whole, balanced and split clean; and the reader says what is wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from tests.pairs.pairs import HALVES, Half, NotAPair, Pair, faults, load, names, parse, uneven

BLOCK = """\
# number / ferry
verdict: compatible
kind: number
a 2031-03-04T09:00: At least 40 people were hurt when the ferry ran aground.
b 2031-03-04T15:00: More than three dozen passengers were injured in the grounding: a record.
"""


def test_nothing_is_wrong_with_the_set() -> None:
    assert list(faults(load("tuning"), load("measuring"))) == []


@pytest.mark.parametrize("half", HALVES)
def test_no_verdict_is_given_away(half: Half) -> None:
    """A time, a place in the row or the same article alone must not tell a verdict."""
    pairs = load(half)
    for verdict in ("equal", "compatible", "more precise", "contradictory", "disputed"):
        of_verdict = [pair for pair in pairs if pair.verdict == verdict]
        assert sum(pair.a.published is not None for pair in of_verdict) >= 8, verdict
        assert sum(pair.same_article for pair in of_verdict) >= 2, verdict
    sides = [pair.precise for pair in pairs if pair.precise is not None]
    assert abs(sides.count("a") - sides.count("b")) <= 4


@pytest.mark.parametrize("half", HALVES)
def test_words_in_common_do_not_give_the_verdict(half: Half) -> None:
    """Every verdict has pairs with many words in common and pairs with few."""
    for verdict in {pair.verdict for pair in load(half)}:
        shares = [share(pair) for pair in load(half) if pair.verdict == verdict]
        assert min(shares) < 0.25 < 0.45 < max(shares), verdict


def share(pair: Pair) -> float:
    a, b = set(pair.a.text.lower().split()), set(pair.b.text.lower().split())
    return len(a & b) / len(a | b)


def test_a_block_is_read() -> None:
    (pair,) = parse(f"## a remark\n\n{BLOCK}")
    assert pair.id == "number / ferry"
    assert (pair.kind, pair.verdict, pair.precise) == ("number", "compatible", None)
    assert not pair.same_article
    assert pair.a.published == datetime(2031, 3, 4, 9)
    assert pair.b.text.endswith("grounding: a record.")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("compatible", "similar", "'similar' is none of"),
        ("kind: number", "kind: sum", "'sum' is none of"),
        ("kind: number\n", "", "None is none of"),
        ("kind: number", "kind: place", "begins with the kind"),
        ("# number", "number", "a block begins with"),
        ("# number / ferry", "# number", "begins with the kind"),
        ("kind: number", "kind: number\nprecise: b", "only there"),
        ("compatible", "more precise", "only there"),
        ("kind: number", "kind: number\nsame article: no", "is yes or left out"),
        ("kind: number", "kind: number\nsame article: yes", "one article has one time"),
        ("kind: number", "kind: number\nkind: number", "given twice"),
        ("kind: number", "kind: number\nsource: me", "unknown: source"),
        ("kind: number", "kind: number\nsource", "no `key: value`"),
        ("b 2031-03-04T15:00:", "b:", "both sides have a time"),
        ("03-04T15", "13-04T15", "is no time"),
        ("b 2031-03-04T15:00:", "a 2031-03-04T15:00:", "given twice"),
        ("b 2031-03-04T15:00: ", "c: ", "side a and a side b"),
        ("the ferry ran aground", "it sank", None),
        ("At least 40 people were hurt when", "Hurt when", "6 words"),
        ("aground.", "aground", "no sentence"),
    ],
)
def test_what_is_wrong_with_a_block_is_said(old: str, new: str, says: str | None) -> None:
    text = BLOCK.replace(old, new, 1)
    assert text != BLOCK
    if says is None:
        assert len(parse(text)) == 1
    else:
        with pytest.raises(NotAPair, match=f"here, line 1: .*{says}"):
            parse(text, "here")


def test_time_decides_what_is_superseded() -> None:
    text = BLOCK.replace("compatible", "superseded")
    assert parse(text)
    with pytest.raises(NotAPair, match="b is later"):
        parse(text.replace("T15", "T08"))


def test_what_is_wrong_with_a_set_is_said() -> None:
    (pair,) = parse(BLOCK)
    found = "\n".join(faults([pair], [pair]))
    assert "2 pairs are called 'number / ferry'" in found
    assert "2 times: 'At least 40" in found
    assert "2 pairs are fewer than" in found
    assert "0 pairs are disputed" in found
    assert "gives the verdict away" in found


def test_a_name_in_both_halves_is_found() -> None:
    (pair,) = parse(BLOCK.replace("the ferry", "the ferry Senta"))
    other = replace(pair, id="number / other")
    assert names([pair]) == {"Senta"}
    assert "in both halves: Senta" in list(faults([pair], [other]))


def test_halves_that_are_not_alike_are_found() -> None:
    pairs = parse(BLOCK) * 5
    assert list(uneven(pairs, ())) == [
        "compatible: 5 in one half, 0 in the other",
        "number: 5 in one half, 0 in the other",
    ]
