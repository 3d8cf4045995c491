"""Articles for the tests of this room: invented people, places and events."""

from __future__ import annotations

import hashlib
from typing import Any

from stemma.annotation import Annotated, Annotation, annotate
from stemma.model import Article, Moment


def article(text: str, *, published: str = "", **fields: Any) -> Article:
    """An article with this text, and whatever else is given."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    moment = Moment(value=published, precision="day", basis="test") if published else None
    return Article(
        id="a" + digest[:10],
        source="test.txt",
        text=text,
        digest=f"sha256:{digest}",
        published=moment,
        **fields,
    )


def read(text: str, **fields: Any) -> Annotated:
    """One article, annotated alone."""
    return annotate([article(text, **fields)]).articles[0]


def read_all(*texts: str) -> Annotation:
    """Several articles, annotated together."""
    return annotate([article(text) for text in texts])
