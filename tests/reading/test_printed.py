"""When an article without metadata was published."""

from __future__ import annotations

from pathlib import Path

import pytest

from stemma.reading import read
from stemma.reading.plaintext import clean
from stemma.reading.printed import published_in

LEAD = (
    "The ferry to Lisse was held in the harbour for six hours on Friday after the crew found "
    "water in the engine room, which it pumped out with the help of two tugs from Corvan."
)
MORE = (
    "Three hundred passengers spent the night in the terminal, the company that runs the line "
    "said in a statement that it sent out on 7 May 2029, two years before."
)


def published(above: str, below: str = "") -> tuple[str, str] | None:
    body = clean(f"Ferry held in harbour\n{above}\n\n{LEAD}\n\n{MORE}\n\n{below}")
    moment = published_in(body)
    return (moment.value, moment.basis) if moment else None


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("Tuesday 4 March 2031, 11.20 am", "2031-03-04T11:20"),
        ("12 June 2031 | 21:15", "2031-06-12T21:15"),
        ("March 4, 2031 12:40 pm", "2031-03-04T12:40"),
        ("March 4, 2031 at 12.05 a.m. EST", "2031-03-04T00:05-05:00"),
        ("21:15 GMT, 12 June 2031", "2031-06-12T21:15+00:00"),
        ("21:15 BST, 12 June 2031", "2031-06-12T21:15"),
        ("Tuesday 4 March 2031", "2031-03-04"),
        ("By Ada Krom | 4 March 2031", "2031-03-04"),
        ("Ada Krom · 4 March 2031 · 31 comments", "2031-03-04"),
        ("Posted by Ada on March 4, 2031", "2031-03-04"),
        ("2031-03-04 09:30", "2031-03-04T09:30"),
    ],
)
def test_a_line_of_facts_above_the_article(line: str, value: str) -> None:
    assert published(line) == (value, f"date line: {line}")


@pytest.mark.parametrize(
    "line",
    ["Tuesday 4 March", "LISSE, March 4 (Herald) -", "11.20 am", "By Ada Krom", "31 June 2031"],
)
def test_no_date_without_its_year(line: str) -> None:
    assert published(line) is None


def test_never_from_running_text() -> None:
    assert published("") is None
    assert published("The company was sold on 4 March 2031, before the ferry was built.") is None


def test_the_first_publication_goes_before_a_change() -> None:
    assert published("Updated 6 March 2031 Published 4 March 2031") == (
        "2031-03-04",
        "date line: Published 4 March 2031",
    )
    assert published("Updated 6 March 2031, 10:05") == (
        "2031-03-06T10:05",
        "update line: Updated 6 March 2031, 10:05",
    )


def test_the_day_on_which_the_page_was_saved_is_not_taken() -> None:
    assert published("Sunday, April 6, 2031\nBy Ada Krom\nMarch 4, 2031") == (
        "2031-03-04",
        "date line: March 4, 2031",
    )


def test_below_the_article_only_lines_that_say_what_they_are() -> None:
    assert published("", "2 March 2031\n\nMost read") is None
    assert published("", "First published on 4 March 2031\n") == (
        "2031-03-04",
        "date line: First published on 4 March 2031",
    )


def test_it_reaches_the_article(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"Ferry held\n\nby Ada on March 4, 2031\n\n{LEAD}\n\n{MORE}\n")
    (one,) = read([path])
    assert one.authors == ("Ada",)
    assert one.published is not None
    assert (one.published.value, one.published.precision) == ("2031-03-04", "day")
