from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from html.parser import HTMLParser

import msgspec
import pytest

from stemma.errors import VerificationError
from stemma.model import Dossier, Span
from stemma.render.html import render
from tests.render.sample import dossier
from tests.render.stress import many

VOID = {"meta", "link", "input", "br"}


class Page(HTMLParser):
    """Tags, attributes and text of a page; a tag that is not closed in order fails."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in ("style", "script"):
            self.text.append(data)


@pytest.fixture(scope="module", params=["rich", "one", "forty"])
def page(request: pytest.FixtureRequest) -> Page:
    made = {"rich": dossier(), "one": many(1), "forty": many(40)}
    return Page(render(made[request.param]))


def test_same_bytes() -> None:
    assert render(dossier()) == render(dossier())


def test_every_link_has_its_target_and_every_id_is_one(page: Page) -> None:
    ids = [a["id"] for _, a in page.found if "id" in a]
    assert len(ids) == len(set(ids))
    for tag, attributes in page.found:
        if tag == "a":
            href = attributes["href"]
            assert href is not None
            assert href.startswith("#")
            assert href[1:] in ids


def test_asks_nothing_of_anybody(page: Page) -> None:
    for tag, attributes in page.found:
        assert tag not in ("img", "iframe", "object", "embed", "form", "base", "video", "audio")
        assert "src" not in attributes
        assert "style" not in attributes
        assert not any(name.startswith("on") for name in attributes)
        if tag == "link":
            assert attributes["href"] == "data:,"


def test_the_policy_knows_the_page_by_its_hashes() -> None:
    text = render(dossier())
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', text)
    assert policy is not None
    for tag in ("style", "script"):
        own = re.search(f"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        assert own is not None
        digest = b64encode(hashlib.sha256(own[1].encode()).digest()).decode()
        assert f"{tag}-src &#39;sha256-{digest}&#39;" in policy[1].replace("'", "&#39;")
    assert policy[1].startswith("default-src ")
    assert "unsafe" not in policy[1]


def test_what_was_read_never_becomes_markup() -> None:
    evil = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\" ' {{ 7 * 7 }}"
    made = dossier()
    first = msgspec.structs.replace(
        made.articles[0],
        title=evil,
        outlet=evil,
        source=evil,
        authors=(evil,),
        url="javascript:alert(3)",
    )
    hurt = msgspec.structs.replace(
        made,
        articles=(first, *made.articles[1:]),
        story=msgspec.structs.replace(made.story, title=evil, place=evil),
        settings={evil: evil},
    )
    page = Page(render(hurt))
    assert sum(tag == "script" for tag, _ in page.found) == 1
    assert not any(tag == "img" for tag, _ in page.found)
    assert evil in "".join(page.text)


def test_a_text_with_markup_is_shown_as_it_is() -> None:
    text = "<script>alert(1)</script> & <b>bold</b>"
    first = msgspec.structs.replace(many(1).articles[0], text=text, sentences=())
    hurt = msgspec.structs.replace(many(1), articles=(first,), statements=())
    assert text in "".join(Page(render(hurt)).text)


def test_every_article_is_there_word_for_word() -> None:
    made = dossier()
    text = " ".join("".join(Page(render(made)).text).split())
    for article in made.articles:
        for paragraph in article.text.split("\n"):
            assert " ".join(paragraph.split()) in text


def test_a_span_that_does_not_verify_is_not_rendered() -> None:
    made = dossier()
    wrong = msgspec.structs.replace(made.statements[0], span=Span("a-A", 0, 10**6))
    with pytest.raises(VerificationError):
        render(msgspec.structs.replace(made, statements=(wrong, *made.statements[1:])))


def test_says_what_it_found(page: Page) -> None:
    assert "What happened" in "".join(page.text)


@pytest.mark.parametrize(
    "says",
    [
        "Four of the seven articles, A, B, C and G, go back to A (Karsholm Courier)",
        "which is not among them",
        "put in quotation marks",
        "both cannot be right",
        "F may have it from D itself",
        "Set aside as not part of the article: 2",
        "the outlet’s own summary",
        "This is not text; export the page as HTML or text.",
    ],
)
def test_says(says: str) -> None:
    assert says in " ".join("".join(Page(render(dossier())).text).split())


def test_the_order_of_parts_is_that_of_the_dossier() -> None:
    made: Dossier = dossier()
    text = render(made)
    at = [text.index(f'id="st-{one.id}"') for one in made.statements]
    assert at == sorted(at)
