"""What the benchmarks of reuse share: the sets, and texts as articles."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

from stemma.model import Article


def rows(path: Path) -> list[dict[str, Any]]:
    """The rows of one set."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def article(key: str, text: str) -> Article:
    """A text as an article; nothing but its words matters here."""
    return Article(id=key, source=key, text=text, digest="")


def newswire(data: Path) -> list[Article]:
    """The stories of the newswire that have a text, in order of sending."""
    stories = rows(data / "reuse/reuters.jsonl.gz")
    return [article(row["id"], row["text"]) for row in stories if row["text"]]
