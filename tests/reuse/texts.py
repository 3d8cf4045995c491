"""Invented articles to compare, and what stands in their quotation marks."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence

from stemma.model import Article, Span


def article(key: str, text: str) -> Article:
    digest = "sha256:" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(id=key, source=f"{key}.txt", text=text, digest=digest)


def speech_in(articles: Sequence[Article]) -> dict[str, list[Span]]:
    """The text between double quotation marks of each article."""
    return {
        one.id: [
            Span(one.id, m.start(1), m.end(1)) for m in re.finditer('["“]([^"“”]*)["”]', one.text)
        ]
        for one in articles
    }


FERRY = article(
    "ferry",
    "The ferry Amalia ran aground off the island of Brenn shortly before dawn on Friday, and all\n"
    'of the 214 people aboard were brought ashore by fishing boats. "We heard a long scrape and '
    'then nothing at all," said Ines Vold, a passenger. The harbour master, Tor Halm, blamed a '
    "buoy that had drifted half a mile from its charted place in last week's gale.",
)
REWRITE = article(
    "rewrite",
    "“We heard a long scrape and then nothing at all,” said one passenger. A buoy that had "
    "drifted half a mile from its charted place in last week’s gale was to blame, the harbour "
    "master said. The ferry Amalia ran aground off the isle of Brenn shortly before dawn on "
    "Friday — and all of the 214 passengers aboard were brought ashore by fishing boats.",
)
OTHER = article(
    "other",
    "Shipping to Brenn stopped after an accident. One woman told of “a long scrape and then "
    "nothing”. The council meets on Monday to talk about the winter timetable.",
)
ARTICLES = (FERRY, REWRITE, OTHER)
SPEECH = speech_in(ARTICLES)
