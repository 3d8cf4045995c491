from __future__ import annotations

import pytest

from stemma.render import clock
from tests.render.making import moment


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2031-03-04T09:30:00+01:00", "4 March 2031, 09:30"),
        ("2031-03-04T09:30", "4 March 2031, 09:30"),
        ("2031-03-04", "4 March 2031"),
        ("2031-12", "December 2031"),
        ("2031", "2031"),
        ("2031-W10", "2031-W10"),
        ("2031-SP", "2031-SP"),
        ("2031-13", "2031-13"),
        ("2031-03-04TMO", "4 March 2031"),
        ("PRESENT_REF", "PRESENT_REF"),
        ("", ""),
    ],
)
def test_plain(value: str, shown: str) -> None:
    assert clock.plain(moment(value)) == shown


def test_no_moment() -> None:
    assert clock.plain(None) == ""


def test_order_knows_zones() -> None:
    values = ["2031", "2031-03", "2031-03-04", "2031-03-04T09:30:00+02:00", "2031-03-04T08:00:00Z"]
    keys = [clock.order(moment(value)) for value in values]
    assert keys == sorted(keys)
