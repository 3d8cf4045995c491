"""What Stemma itself wrote is not an article, even where it lies among the articles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

REASON = "It is a dossier or brief that Stemma made, not an article; move it out of the folder of articles."
_SCHEMA = re.compile(r"stemma-(?:dossier|lineage|impact|brief)/\d")
_LAST_LINE = re.compile(
    r"^Made by stemma .{1,60}\(stemma-(?:dossier|brief)/\d{1,3}\)\.\s*\Z", re.MULTILINE
)


def is_own_page(tree: HtmlElement) -> bool:
    """Whether a page says that Stemma generated it."""
    return any(
        (meta.get("name") or "").lower() == "generator"
        and (meta.get("content") or "").lower().split()[:1] == ["stemma"]
        for meta in tree.iter("meta")
    )


def is_own_record(value: object) -> bool:
    """Whether a JSON value is a dossier, or a lineage or another answer about articles."""
    schema = value.get("schema") if isinstance(value, dict) else None
    return isinstance(schema, str) and _SCHEMA.match(schema) is not None


def is_own_text(text: str) -> bool:
    """Whether a plain text ends with the line that Stemma ends its Markdown with."""
    return _LAST_LINE.search(text[-400:]) is not None
