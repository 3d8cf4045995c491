"""The tree in the terminal: what it says, how wide it is, what never gets into it."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from stemma.model import Rival
from stemma.render.tree import GUIDE, READABLE, render
from tests.render.lineages import account, chain, edge, nodes, rich, small

GOLDEN = Path(__file__).with_suffix(".txt")


def shown(width: int = 200) -> str:
    return render(rich(), colour=False, width=width)


def test_is_as_it_was() -> None:
    """To take a change over: `python -m tests.render.test_tree`."""
    assert shown(80) == GOLDEN.read_text("utf-8")


@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_no_line_is_wider(width: int) -> None:
    for made in (rich(), chain(30)):
        lines = render(made, colour=False, width=width).splitlines()
        assert max(len(line) for line in lines) <= width


def test_a_pair_without_an_arrow_says_so_both_ways() -> None:
    pair = replace(
        edge("A", "B", "undirected"),
        rival=Rival(parent="B", kind="copy", because="Nothing tells."),
    )
    for root, one, other in (("A", "B", "A"), ("B", "A", "B")):
        made = small([pair], (account(root, "A B"),), nodes("A B"))
        lines = render(made, colour=False, width=100).splitlines()
        start = next(n for n, line in enumerate(lines) if line.startswith(f"└─ {one}"))
        told = " ".join(line.strip() for line in lines[start:])
        assert f"shares prose with {other}, could not tell who has it from whom" in told
        assert "90% sure that they are related" in told
        assert "- or A from B: Nothing tells." in told


def test_nothing_found_is_said_and_is_no_claim() -> None:
    made = small([], (account("A", "A"), account("B", "B")), nodes("A B"))
    lines = render(made, colour=False, width=100).splitlines()
    assert lines.count("   nothing found that ties it to another article") == 2
    assert lines[-1] == "2 articles, 2 accounts: A, B."
    alone = small([], (account("A", "A"),), nodes("A"))
    assert "nothing found" not in render(alone, colour=False, width=100)


def test_a_long_line_of_descent_stays_readable() -> None:
    lines = render(chain(60), colour=False, width=80).splitlines()
    starts = [line for line in lines if "unknown outlet" in line]
    assert len(starts) == 60
    assert starts[-1].index("BH unknown outlet, no date") <= 80 - READABLE + GUIDE


def test_control_characters_stay_out() -> None:
    made = rich()
    title = "bell\x07 \x1b]0;title\x07 \u202e\u2028 end"
    articles = tuple(replace(one, title=title, outlet=title) for one in made.articles)
    text = render(replace(made, articles=articles), colour=False, width=80)
    assert not set("\x1b\x07\u202e\u2028") & set(text)
    assert "bell ]0;title end" in text


def test_colour() -> None:
    assert "\x1b[" in render(rich(), colour=True, width=80)
    assert "\x1b" not in shown()


if __name__ == "__main__":
    GOLDEN.write_text(shown(80), "utf-8")
