"""Badly scraped text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.reading.plaintext import bylines, clean
from stemma.reading.snapshot import tidy

LEAD = (
    "The ferry to Lisse was held in the harbour for six hours on Friday after the crew found "
    "water in the engine room."
)
MORE = (
    "Three hundred passengers spent the night in the terminal, the company that runs the line "
    "said in a statement."
)
QUOTE = "“Nobody came to speak to us before the morning,” a passenger, Ada Krom, said."
LAST = "The ferry left on Saturday."

SCRAPED = f"""Skip to content

krom ferry lisse
Ferry held in harbour as crew finds water
01:07 - Source: Harbour TV

Key points

- The ferry to Lisse was held for six hours
- Three hundred passengers spent the night in the terminal

Lisse (Harbour TV){LEAD}

{MORE}

'Nobody came'

{QUOTE}

Passengers wait in the terminal on Friday night. (AFP Photo)

{LAST}

AK/TR

Harbour TV’s Ada Reed reported from Lisse.

Be the first to comment

Leave a Reply
%d readers like this:
© 2031 Harbour TV
"""


def test_the_article_is_found_whole() -> None:
    body = clean(SCRAPED)
    assert body.title == "Ferry held in harbour as crew finds water"
    assert body.text.split("\n\n") == [
        "The ferry to Lisse was held for six hours",
        "Three hundred passengers spent the night in the terminal",
        f"Lisse (Harbour TV) {LEAD}",
        MORE,
        "'Nobody came'",
        QUOTE,
        LAST,
    ]


def test_what_stands_above_the_headline_is_no_article() -> None:
    for masthead in (
        "Quay Letters\na diary of harbours and those who leave them",
        "Corvan Herald Weekend edition",
        "Lisse Lifeboats > Press > Notes",
    ):
        body = clean(f"{masthead}\n\nFerry held in harbour\n\n{LEAD}\n\n{MORE}\n\n{LAST}")
        assert body.title == "Ferry held in harbour"
        assert body.text == f"{LEAD}\n\n{MORE}\n\n{LAST}"


def test_a_headline_in_capitals_and_a_dateline_below_a_masthead() -> None:
    body = clean(
        f"Corvan Herald Weekend edition\n\nFERRY HELD IN HARBOUR\n\n"
        f"LISSE, March 4 (Corvan Herald) - {LEAD}\n\n{MORE}"
    )
    assert body.title == "FERRY HELD IN HARBOUR"
    assert [zone.kind for zone in body.zones] == ["dateline"]


def test_a_short_first_sentence_is_not_the_headline() -> None:
    first = "Dear sailors, look to your pumps and to your ropes!"
    body = clean(
        f"Quay Letters\n\nWARNING: water in the ferry\n\nPosted by Ada on March 4, 2031\n\n"
        f"{first}\n\n{LEAD}\n\n{MORE}"
    )
    assert body.title == "WARNING: water in the ferry"
    assert body.text == f"{first}\n\n{LEAD}\n\n{MORE}"


def test_a_name_that_everyone_knows_is_not_the_headline() -> None:
    body = clean(
        f"The New York Times\n\nFerry held\n\n{LEAD} The New York Times was there.\n\n{MORE}"
    )
    assert body.title == "Ferry held"


def test_an_advertisement_between_the_last_lines_is_no_heading() -> None:
    body = clean(
        f"Ferry held in harbour\n\n{LEAD}\n\n{MORE}\n\nOFFER OF THE WEEK: rope ladders\n"
        "The Quay is reader-supported. If you buy through our links we may earn a commission.\n"
    )
    assert body.text == f"{LEAD}\n\n{MORE}"
    assert body.zones == ()


def test_a_dateline_on_a_line_of_its_own() -> None:
    body = clean(f"Ferry held in harbour\n\nLisse Corvan Herald  — \n\n{LEAD}\n\n{MORE}")
    assert body.text.startswith(f"Lisse Corvan Herald — {LEAD}")
    assert [zone.kind for zone in body.zones] == ["dateline"]


def test_the_zones_are_marked() -> None:
    body = clean(SCRAPED)
    assert [(zone.kind, body.text[zone.start : zone.end]) for zone in body.zones] == [
        ("highlights", "The ferry to Lisse was held for six hours"),
        ("highlights", "Three hundred passengers spent the night in the terminal"),
        ("dateline", "Lisse (Harbour TV)"),
        ("heading", "'Nobody came'"),
    ]


def test_the_residue_is_kept_with_its_reason() -> None:
    reasons = {one.text: one.reason for one in clean(SCRAPED).residue}
    assert reasons["krom ferry lisse"] == "image text"
    assert reasons["01:07 - Source: Harbour TV"] == "video"
    assert reasons["Passengers wait in the terminal on Friday night. (AFP Photo)"] == "caption"
    assert reasons["AK/TR"] == "sign-off"
    assert reasons["Harbour TV’s Ada Reed reported from Lisse."] == "credit line"


def test_a_stray_last_word_is_not_the_article() -> None:
    body = clean(f"Ferry held in harbour\n{LEAD}\n{MORE}\n{QUOTE}\ntv.")
    assert body.text.endswith(QUOTE)
    assert [one.text for one in body.residue] == ["tv."]


def test_links_under_a_heading_for_links_go_and_the_article_goes_on() -> None:
    text = f"{LEAD}\n\nRELATED ARTICLES\n\nFive walks by the sea\n\nIs it safe to swim?\n\n{MORE}"
    body = clean(text)
    assert LEAD in body.text
    assert MORE in body.text
    assert "Five walks" not in body.text


def test_one_sentence_is_an_article() -> None:
    assert clean(LAST).text == LAST


def test_no_sentence_is_no_article() -> None:
    assert clean("Home\nWorld\nSport\n").text == ""
    assert clean("").text == ""


def test_a_given_title_is_not_in_the_body() -> None:
    body = clean(f"Ferry held\n\n{LEAD}\n\n{MORE}", title="Ferry held")
    assert body.title == "Ferry held"
    assert body.text == f"{LEAD}\n\n{MORE}"


def test_quotes_and_dashes_stay_as_printed() -> None:
    odd = "“It’s ‘over’ -- or is it – really?” the mayor asked, and left the harbour at noon."
    assert clean(odd).text == odd


def test_bylines_name_the_authors() -> None:
    body = clean(f"Ferry held in harbour\nBy Ada Krom and Tom Reed, Harbour TV\n{LEAD}\n{MORE}")
    assert bylines(body.residue)[:2] == ("Ada Krom", "Tom Reed")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("by Ada on March 4, 2031", ("Ada",)),
        ("Posted by Ada Krom, March 4, 2031", ("Ada Krom",)),
        ("Posted on March 4, 2031 by Ada Krom", ("Ada Krom",)),
        ("By Ada Krom Tuesday 4 March 2031 11.20 am", ("Ada Krom",)),
        ("By Ada Krom and Tom May Reed | 4 March 2031", ("Ada Krom", "Tom May Reed")),
        ("By Ada Krom, Tom Reed at 10:15", ("Ada Krom", "Tom Reed")),
    ],
)
def test_a_date_in_a_byline_is_no_author(line: str, names: tuple[str, ...]) -> None:
    body = clean(f"Ferry held in harbour\n\n{line}\n\n{LEAD}\n\n{MORE}")
    assert bylines(body.residue) == names


LINES = st.sampled_from([*SCRAPED.split("\n"), "", "Home", "The\n", "A", "abc.", "- x", "\x00"])


@given(st.one_of(st.lists(LINES, max_size=40).map("\n".join), st.text(max_size=300)))
def test_offsets_are_valid_whatever_comes(text: str) -> None:
    body = clean(text)
    assert body.rendition == tidy(text)
    assert all(body.rendition[one.start : one.end] == one.text for one in body.residue)
    assert all(a.end <= b.start for a, b in pairwise(body.residue))
    assert all(0 <= zone.start < zone.end <= len(body.text) for zone in body.zones)
    assert body.text == tidy(body.text)


def test_a_dateline_with_an_editors_note_is_no_headline() -> None:
    body = clean(
        "CORRECTED: Ferry held in harbour\n\nCoastal Wire Service\n\n"
        "LISSE, March 4 (CWS) -- (Corrects length of delay to six hours from seven)\n\n"
        "The ferry to Lisse was held in the harbour for six hours on Friday, the company said.\n\n"
        "Three hundred passengers spent the night in the terminal of the harbour.\n"
    )
    assert body.title == "CORRECTED: Ferry held in harbour"
    assert "Coastal Wire Service" not in body.text
