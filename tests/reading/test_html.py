"""Saved pages."""

from __future__ import annotations

import pytest

from stemma.reading.html import read_html
from stemma.reading.page import NotReadable
from stemma.reading.snapshot import Draft

PARAGRAPHS = (
    "The ferry to Lisse was held in the harbour for six hours on Friday after the crew found "
    "water in the engine room.",
    "Three hundred passengers spent the night in the terminal, the company that runs the line "
    "said in a statement on Saturday morning.",
    "“Nobody came to speak to us before the morning,” a passenger, Ada Krom, said of the night.",
)
LINKED = """{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "x"},
 {"@type": ["NewsArticle"], "headline": "Ferry held in harbour",
  "datePublished": "2031-03-04T09:30:00+01:00", "inLanguage": "en-GB",
  "author": [{"@type": "Person", "name": "Tom Reed"}, "Ada Reed"],
  "publisher": {"name": "Corvan Herald"},}]}"""


def page(head: str = "", before: str = "", after: str = "") -> str:
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    return (
        f"<!DOCTYPE html><html lang='en'><head>{head}</head><body><nav><ul><li>Home</li>"
        f"<li>Harbour</li></ul></nav><article><h1>Ferry held in harbour</h1>{before}{body}"
        f"</article>{after}<footer>About the Herald</footer><script>var hidden = 1</script>"
        "</body></html>"
    )


def read(html: str) -> Draft:
    draft = read_html(html, "page.html")
    assert draft is not None
    return draft


def test_the_body_is_the_article() -> None:
    body = read(page()).body
    assert body.text.split("\n\n") == list(PARAGRAPHS)


def test_json_ld_is_read_even_if_broken() -> None:
    facts = read(page(f"<script type='application/ld+json'>{LINKED}</script>")).facts
    assert facts.title == "Ferry held in harbour"
    assert facts.outlet is not None
    assert facts.outlet.name == "Corvan Herald"
    assert facts.outlet_basis == "JSON-LD publisher"
    assert facts.authors == ("Tom Reed", "Ada Reed")
    assert facts.published is not None
    assert facts.published.value == "2031-03-04T09:30:00+01:00"
    assert facts.language == "en"


def test_meta_tags_are_read() -> None:
    facts = read(
        page(
            "<title>Ferry held - Velda Post</title>"
            "<meta property='og:title' content='Ferry held in the harbour'>"
            "<meta property='og:site_name' content='Velda Post'>"
            "<meta property='article:published_time' content='2031-03-04'>"
            "<meta name='author' content='By Tom Reed'>"
            "<link rel='canonical' href='https://velda-post.example/ferry'>"
        )
    ).facts
    assert facts.title == "Ferry held in the harbour"
    assert facts.outlet is not None
    assert facts.outlet.name == "Velda Post"
    assert facts.url == "https://velda-post.example/ferry"
    assert facts.authors == ("Tom Reed",)
    assert facts.published is not None
    assert facts.published.precision == "day"


def test_the_site_of_the_address_names_the_outlet() -> None:
    facts = read(page("<link rel='canonical' href='https://www.bbc.co.uk/news/1'>")).facts
    assert facts.outlet is not None
    assert facts.outlet.name == "BBC News"


def test_without_metadata_nothing_is_guessed() -> None:
    facts = read(page()).facts
    assert (facts.outlet, facts.url, facts.published, facts.authors) == (None, None, None, ())


def test_everything_visible_is_body_or_residue() -> None:
    body = read(page(before="<figcaption>The quay. (AFP Photo)</figcaption>")).body
    reasons = {one.text: one.reason for one in body.residue}
    assert reasons["Home"] == "menu"
    assert reasons["The quay. (AFP Photo)"] == "caption"
    assert reasons["About the Herald"] == "footer"
    assert not any("hidden" in text for text in reasons)
    assert all(body.rendition[one.start : one.end] == one.text for one in body.residue)


def test_a_script_in_the_title_is_plain_text() -> None:
    head = "<title>&lt;script&gt;alert(1)&lt;/script&gt; Ferry</title>"
    html = page(head).replace("<h1>Ferry held in harbour</h1>", "")
    assert read(html).facts.title == "<script>alert(1)</script> Ferry"


@pytest.mark.parametrize(
    "html",
    ["<html><body>" + "<div>" * 5000 + "x", "<html><body>" + "<b>x</b>" * 60_000],
    ids=["deep", "many"],
)
def test_what_is_no_honest_page_is_refused(html: str) -> None:
    with pytest.raises(NotReadable):
        read_html(html, "page.html")


def test_an_empty_page_is_no_article() -> None:
    draft = read_html("<html></html>", "page.html")
    assert draft is None or draft.body.text == ""
