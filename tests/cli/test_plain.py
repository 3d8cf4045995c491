from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stemma.cli.plain import clipped, plain


def test_control_codes_do_not_reach_the_terminal() -> None:
    assert plain("a\x1b[31mred\x07\nb\u202ec\x9b2J") == "a [31mred b c 2J"


def test_a_cut_is_at_a_word_and_shows() -> None:
    assert clipped("one two three", 9) == "one two…"
    assert clipped("one two", 9) == "one two"


@given(st.text(), st.integers(min_value=1, max_value=50))
def test_whatever_comes_is_one_printable_line_that_fits(text: str, width: int) -> None:
    line = clipped(text, width)
    assert len(line) <= width
    assert line.isprintable()
