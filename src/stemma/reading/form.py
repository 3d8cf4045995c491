"""Which form an input has, by its content and never by its name."""

from __future__ import annotations

import re
from enum import StrEnum


class Form(StrEnum):
    """The forms that can be read."""

    TEXT = "text"
    HTML = "html"
    JSON = "json"
    JSONL = "jsonl"
    XML = "xml"
    """Recognised only to say that it is not read."""


_PAGE = re.compile(
    r"<(?:!doctype\s+html|html|head|body|meta|title|article|main|section|div|p)\b", re.I
)
_TAG = re.compile(r"</(?:p|div|span|a|li|h[1-6]|article|section|table|body|html)\s{0,3}>", re.I)
_COMMENT = re.compile(r"<!--(?:(?!-->).){0,5000}-->\s*", re.S)
_OBJECT = re.compile(r'\{\s*(?:"|\}|$)')
_ARRAY = re.compile(r"\[\s*(?:[\[{\"\]]|-?\d|true\b|false\b|null\b|$)")


def form_of(head: str) -> Form:
    """The form of an input that begins with `head` (a few thousand characters are enough)."""
    start = head.lstrip("\ufeff \t\r\n")
    if _OBJECT.match(start):
        return Form.JSONL if _lines_of_objects(start) else Form.JSON
    if _ARRAY.match(start):
        return Form.JSON
    if start.startswith("<"):
        return _markup(start)
    return Form.HTML if len(_TAG.findall(head)) >= 5 else Form.TEXT


def _lines_of_objects(start: str) -> bool:
    lines = [line.strip() for line in start.split("\n", 20)[:20]]
    lines = [line for line in lines if line]
    if len(lines) < 2:
        return False
    return lines[0].startswith('{"') and sum(line.startswith('{"') for line in lines[1:]) >= 1


def _markup(start: str) -> Form:
    past_comments = start
    while past_comments.startswith("<!--"):
        shorter = _COMMENT.sub("", past_comments, count=1)
        if shorter == past_comments:
            break
        past_comments = shorter
    if _PAGE.match(past_comments):
        return Form.HTML
    if past_comments.startswith("<?xml"):
        return Form.HTML if re.search(r"<html\b", start[:4000], re.I) else Form.XML
    return Form.HTML if len(_TAG.findall(start)) >= 2 else Form.TEXT
