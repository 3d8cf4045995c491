from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stemma.cli.plain import plain


def test_control_codes_do_not_reach_the_terminal() -> None:
    assert plain("a\x1b[31mred\x07\nb\u202ec\x9b2J") == "a [31mred b c 2J"


@given(st.text())
def test_whatever_comes_is_one_printable_line(text: str) -> None:
    assert plain(text).isprintable()
