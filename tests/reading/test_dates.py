"""When something was published."""

from __future__ import annotations

import pytest

from stemma.reading.dates import moment_of, written_day


@pytest.mark.parametrize(
    ("value", "expected", "precision"),
    [
        ("2031-03-04T09:30:00Z", "2031-03-04T09:30:00+00:00", "second"),
        ("2031-03-04T09:30:00.123+0100", "2031-03-04T09:30:00+01:00", "second"),
        ("2031-03-04 09:30", "2031-03-04T09:30", "minute"),
        ("2031-03-04", "2031-03-04", "day"),
        ("2031/03/04", "2031-03-04", "day"),
        ("20310304", "2031-03-04", "day"),
        ("2031-03", "2031-03", "month"),
        ("2031", "2031", "year"),
        ("Tue, 04 Mar 2031 09:30:00 +0000", "2031-03-04T09:30:00+00:00", "second"),
        ("March 4, 2031", "2031-03-04", "day"),
        ("4 March 2031", "2031-03-04", "day"),
        (1930000000, "2031-02-27T23:06:40+00:00", "second"),
    ],
)
def test_is_only_as_precise_as_written(value: object, expected: str, precision: str) -> None:
    moment = moment_of(value, "a field")
    assert moment is not None
    assert (moment.value, moment.precision, moment.basis) == (expected, precision, "a field")


@pytest.mark.parametrize(
    "value", ["", "yesterday", "2031-02-30", "31 June 2031", None, True, 7, [], "9" * 90]
)
def test_never_guesses(value: object) -> None:
    assert moment_of(value, "a field") is None


def test_finds_a_day_in_a_line() -> None:
    moment = written_day("Posted on Tue 4th March 2031 by AK", "date line")
    assert moment is not None
    assert moment.value == "2031-03-04"
