"""The rows of a set, and texts as articles of which nothing but the words is known."""

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
    """A text without title, outlet or time."""
    return Article(id=key, source=key, text=text, digest="")
