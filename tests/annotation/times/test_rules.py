"""What each rule makes of its words, with the context given by hand. The clock: Thursday, 6 March 2031."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.annotation.times.reading import Context, Value, amount, duration
from stemma.annotation.times.rules import RULES

TODAY = date(2031, 3, 6)


def longest(text: str, **context: object) -> Value | None:
    """The value of the longest match at the first place where anything matches."""
    known = Context(**{"today": TODAY, **context})  # type: ignore[arg-type]
    matches = [
        (match.start(), -len(match[0]), number, match)
        for number, (_, pattern, _) in enumerate(RULES)
        for match in pattern.finditer(text)
    ]
    for _, _, number, match in sorted(matches, key=lambda found: found[:3]):
        value = RULES[number][2](match, known)
        if value is not None:
            return value
    return None


@pytest.mark.parametrize(
    ("text", "tense", "value"),
    [
        ("on Sept. 27, 2030", "past", "2030-09-27"),
        ("on the 27th of September 2030", "past", "2030-09-27"),
        ("on Dec. 30", "past", "2030-12-30"),
        ("on Aug. 6", "past", "2030-08-06"),
        ("on Aug. 6", "future", "2031-08-06"),
        ("last Oct. 23", "past", "2030-10-23"),
        ("payable Dec. 15", "past", "2031-12-15"),
        ("ended June 30", "past", "2030-06-30"),
        ("In January this year", "past", "2031-01"),
        ("in July last year", "past", "2030-07"),
        ("in April", "past", "2030-04"),
        ("in April", "future", "2031-04"),
        ("until May", "", "2031-05"),
        ("next May", "", "2031-05"),
        ("last February", "past", "2030-02"),
        ("mid-January", "past", "2031-01"),
        ("early 2014", "past", "2014"),
        ("the summer of 2029", "past", "2029-SU"),
        ("last winter", "past", "2030-WI"),
        ("the late 1980s", "past", "198"),
        ("the 20th century", "past", "19"),
        ("on Christmas Day", "past", "2030-12-25"),
        ("on Thanksgiving", "past", "2030-11-28"),
        ("by year-end", "future", "2031-12-31"),
        ("the third quarter", "past", "2030-Q3"),
        ("third-quarter profit", "past", "2030-Q3"),
        ("the first quarter", "past", "2031-Q1"),
        ("the second quarter of 2029", "past", "2029-Q2"),
        ("last year's fourth quarter", "past", "2030-Q4"),
        ("the 2029 second quarter", "past", "2029-Q2"),
        ("this quarter", "", "2031-Q1"),
        ("the latest quarter", "past", "2030-Q4"),
        ("the first half of 2030", "past", "2030-H1"),
        ("fiscal 2030", "past", "2030"),
        ("Tuesday", "past", "2031-03-04"),
        ("Thursday", "past", "2031-03-06"),
        ("Friday", "past", "2031-02-28"),
        ("Friday", "future", "2031-03-07"),
        ("Friday", "present", "2031-03-07"),
        ("until Tuesday", "past", "2031-03-11"),
        ("Friday's vote", "future", "2031-02-28"),
        ("every Tuesday", "", "XXXX-WXX-2"),
        ("Tuesday nights", "", "XXXX-WXX-2TNI"),
        ("last night", "past", "2031-03-05TNI"),
        ("this morning", "past", "2031-03-06TMO"),
        ("later in the day", "past", "2031-03-06"),
        ("last week", "past", "2031-W09"),
        ("the weekend", "past", "2031-W09-WE"),
        ("this weekend", "future", "2031-W10-WE"),
        ("earlier this year", "past", "2031"),
        ("two weeks ago", "past", "2031-W08"),
        ("a decade ago", "past", "2021"),
        ("several years ago", "past", "PAST_REF"),
        ("a couple of years", "past", "P2Y"),
        ("2 1/2 years", "past", "P2Y6M"),
        ("a year and a half", "past", "P1Y6M"),
        ("twenty-four hours", "past", "PT24H"),
        ("two decades", "past", "P20Y"),
        ("a three-day visit", "past", "P3D"),
        ("the past year", "past", "P1Y"),
        ("recent weeks", "past", "PAST_REF"),
        ("coming months", "future", "FUTURE_REF"),
        ("for decades", "past", "PXDE"),
        ("twice a week", "", "P1W"),
        ("quarterly", "", "P3M"),
        ("at 7:15 p.m.", "past", "2031-03-06T19:15"),
        ("at 2030 GMT", "past", "2031-03-06T20:30"),
        ("at noon", "past", "2031-03-06T12:00"),
        ("now", "", "PRESENT_REF"),
        ("the future", "", "FUTURE_REF"),
    ],
)
def test_value(text: str, tense: str, value: str) -> None:
    found = longest(text, tense=tense)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    ("text", "context", "value"),
    [
        ("a year earlier", {"quarter": (2030, 4)}, "2029-Q4"),
        ("the year-ago period", {"quarter": (2030, 2)}, "2029-Q2"),
        ("a year earlier", {}, "2030"),
        ("the quarter", {"quarter": (2030, 2)}, "2030-Q2"),
        ("the 2029 period", {"quarter": (2030, 3)}, "2029-Q3"),
        ("the next day", {"last_day": date(2030, 5, 1)}, "2030-05-02"),
        ("the day before", {"last_day": date(2030, 5, 1)}, "2030-04-30"),
        ("the same day", {"last_day": date(2030, 5, 1)}, "2030-05-01"),
        ("the next morning", {"last_day": date(2030, 5, 1)}, "2030-05-02TMO"),
        ("the previous Friday", {"last_day": date(2031, 2, 28)}, "2031-02-21"),
        ("at 3 p.m.", {"day": date(2030, 5, 1)}, "2030-05-01T15:00"),
        ("Tuesday", {"today": None}, "XXXX-WXX-2"),
        ("May 4", {"today": None}, "XXXX-05-04"),
    ],
)
def test_value_beside_what_was_named(text: str, context: dict[str, object], value: str) -> None:
    found = longest(text, **context)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    "text",
    ["2014 euros", "$2014", "chapter 1984", "A2000", "soon", "He may march.", "25:61", "1999-year"],
)
def test_no_date(text: str) -> None:
    found = longest(text)
    assert found is None or found.type == "DURATION"


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("a", 1),
        ("half an", 0.5),
        ("2 1/2", 2.5),
        ("a couple of", 2),
        ("twenty-four", 24),
        ("3.5", 3.5),
    ],
)
def test_amounts(words: str, number: float) -> None:
    assert amount(words) == number


def test_durations_are_written_in_units_that_calendars_have() -> None:
    assert duration(2, "decade") == "P20Y"
    assert duration(3, "quarter") == "P9M"
    assert duration(1.5, "hour") == "PT1H30M"


@given(st.text(alphabet=st.sampled_from("0123456789 :/-.,aeTMWthndrs'’\n"), max_size=200))
def test_any_text_is_read(text: str) -> None:
    longest(text)


@pytest.mark.parametrize(
    "unit", ["the the 1 1 1 ,,, Tuesday ", "last last ", "2 2 2 ", "a year a year ", "by "]
)
def test_long_texts_take_time_in_proportion(unit: str) -> None:
    text = (unit * (200_000 // len(unit)))[:200_000]
    start = time.process_time()
    for _, pattern, _ in RULES:
        for _ in pattern.finditer(text):
            pass
    assert time.process_time() - start < 10
