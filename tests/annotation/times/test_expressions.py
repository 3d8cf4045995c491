"""Times: the words, the day of publication, and what they come to."""

from __future__ import annotations

from datetime import date

import pytest

from stemma.annotation import annotate
from stemma.annotation.times.clock import clocks
from stemma.annotation.times.days import nearest_weekday
from stemma.model import Residue, Zone
from tests.annotation.material import article, read

PUBLISHED = "2031-03-06"  # a Thursday


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("He arrived on Tuesday.", "Tuesday", "2031-03-04"),
        ("He arrived on Thursday.", "Thursday", "2031-03-06"),
        ("He arrived Friday.", "Friday", "2031-02-28"),
        ("He will arrive on Friday.", "Friday", "2031-03-07"),
        ("He will arrive on Monday.", "Monday", "2031-03-10"),
        ("He arrived last Thursday.", "last Thursday", "2031-02-27"),
        ("He arrived on Tuesday evening.", "Tuesday evening", "2031-03-04TEV"),
        ("He arrived yesterday.", "yesterday", "2031-03-05"),
        ("He will arrive tomorrow.", "tomorrow", "2031-03-07"),
        ("It closed last year.", "last year", "2030"),
        ("It closed last month.", "Last month".lower(), "2031-02"),
        ("It closed last week.", "last week", "2031-W09"),
        ("It opens next year.", "next year", "2032"),
        ("It opened earlier this year.", "earlier this year", "2031"),
        ("It closed in 2014.", "2014", "2014"),
        ("It closed in early 2014.", "early 2014", "2014"),
        ("It closed in February 2014.", "February 2014", "2014-02"),
        ("It closed on March 17, 2014.", "March 17, 2014", "2014-03-17"),
        ("It closed on 17 March 2014.", "17 March 2014", "2014-03-17"),
        ("It closed on 2014-03-17.", "2014-03-17", "2014-03-17"),
        ("It closed on March 2.", "March 2", "2031-03-02"),
        ("It closed on December 30.", "December 30", "2030-12-30"),
        ("It closed in April.", "April", "2030-04"),
        ("It closed in fall 2013.", "fall 2013", "2013-FA"),
        ("It closed two days ago.", "two days ago", "2031-03-04"),
        ("It lasted more than four hours.", "more than four hours", "PT4H"),
        ("It lasted two years.", "two years", "P2Y"),
        ("A two-week strike ended.", "two-week", "P2W"),
        ("It lasted for several days.", "several days", "PXD"),
        ("It runs every week.", "every week", "P1W"),
        ("It began at 3:30 p.m.", "3:30 p.m.", "2031-03-06T15:30"),
        ("The 1990s were calm.", "The 1990s", "199"),
    ],
)
def test_values(text: str, words: str, value: str) -> None:
    one = read(text, published=PUBLISHED)
    (time,) = one.times
    assert text[time.span.start : time.span.end] == words
    assert time.value == value


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "The march on May Street ended.",
        "He may leave.",
        "She marched on.",
        "The 30-year-old smiled.",
        "It cost 2014 euros.",
    ],
)
def test_no_dates(text: str) -> None:
    assert [t for t in read(text, published=PUBLISHED).times if t.type == "DATE"] == []


@pytest.mark.slow
def test_a_day_earlier_counts_from_the_day_in_its_sentence() -> None:
    one = read("It closed on March 17, 2014, after a vote a day earlier.", published=PUBLISHED)
    assert [time.value for time in one.times] == ["2014-03-17", "2014-03-16"]
    assert one.times[1].basis == "from 2014-03-17"


@pytest.mark.slow
def test_without_any_date_a_weekday_stays_a_weekday() -> None:
    (time,) = read("He arrived on Tuesday.").times
    assert time.value == "XXXX-WXX-2"


@pytest.mark.slow
def test_the_stories_own_dates_stand_in_for_a_missing_one() -> None:
    caption = Residue(
        start=0, end=9, reason="caption", text="Lund boards a ferry on March 3, 2031."
    )
    dated = article("Lund arrived on Tuesday.", residue=(caption,))
    undated = article("Lund met the council on Tuesday and left last year.")
    first, second = annotate([dated, undated]).articles
    assert first.times[0].value == "2031-03-04"
    assert [time.value for time in second.times] == ["2031-03-04", "2030"]
    assert "2031-03-03" in second.times[0].basis


def test_a_clock_prefers_the_articles_own_date() -> None:
    own = article("One.", published="2031-03-06")
    other = article("Two.")
    result = clocks([own, other])
    assert result[own.id].today == date(2031, 3, 6)
    assert result[own.id].basis == "published 2031-03-06"
    assert result[other.id].basis == "other articles published 2031-03-06"


@pytest.mark.parametrize("weekday", range(7))
@pytest.mark.parametrize("tense", ["past", "future", "present", ""])
def test_the_news_rule_for_weekdays(weekday: int, tense: str) -> None:
    today = date(2031, 3, 6)
    day = nearest_weekday(today, weekday, tense)
    assert day.weekday() == weekday
    if tense == "past":
        assert 0 <= (today - day).days < 7
    elif tense in ("future", "present"):
        assert 0 <= (day - today).days < 7
    else:
        assert 0 <= (today - day).days < 7


@pytest.mark.slow
def test_both_months_of_a_pair() -> None:
    one = read("The ships were held between November and March.", published="2031-06-12")
    assert [(one.article.words(t.span), t.value) for t in one.times] == [
        ("November", "2030-11"),
        ("March", "2031-03"),
    ]


@pytest.mark.slow
def test_a_dateline_without_its_year_is_the_articles_own_day() -> None:
    text = "KEST, Sept. 14 (Ferro) - It rained on Sunday."
    dated = article("It rained.", published="2031-09-12")
    late = article(text, zones=(Zone(start=0, end=24, kind="dateline"),))
    assert clocks([dated, late])[late.id].today == date(2031, 9, 14)
