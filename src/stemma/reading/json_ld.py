"""JSON-LD in a page: what it says about the article, whatever shape it has."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

_TYPES = re.compile(r"(?:Article|Posting|Report)$")
_COMMENTS = re.compile(r"<!--|-->|<!\[CDATA\[|\]\]>")
_MOST, _DEEPEST = 2000, 12


def article_in(scripts: list[str]) -> dict[str, Any]:
    """The first object of an article type among the JSON-LD `scripts`; empty for none."""
    for script in scripts:
        for one in _objects(_parsed(script)):
            kinds = one.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(kind, str) and _TYPES.search(kind) for kind in kinds):
                return one
    return {}


def text_of(value: object) -> str:
    """A string in `value`: itself, its `name`, or the first of a list."""
    return next(iter(texts_of(value)), "")


def texts_of(value: object, depth: int = 0) -> tuple[str, ...]:
    """The strings in `value`: a string, an object's `name`, or those of a list."""
    if isinstance(value, str):
        return (value.strip(),) if value.strip() else ()
    if isinstance(value, dict):
        return texts_of(value.get("name") or value.get("@value"), depth + 1) if depth < 4 else ()
    if isinstance(value, list) and depth < 4:
        return tuple(text for one in value[:50] for text in texts_of(one, depth + 1))
    return ()


def _parsed(script: str) -> object:
    cleaned = _COMMENTS.sub("", script).strip().rstrip(";")
    try:
        return json.loads(cleaned, strict=False)
    except (ValueError, RecursionError):
        pass  # broken JSON-LD is common: without what commonly breaks it, once more
    try:
        return json.loads(re.sub(r",\s{0,20}([}\]])", r"\1", cleaned), strict=False)
    except (ValueError, RecursionError):
        return None  # the page has other metadata


def _objects(value: object) -> Iterator[dict[str, Any]]:
    waiting: list[tuple[object, int]] = [(value, 0)]
    for _ in range(_MOST):
        if not waiting:
            return
        one, depth = waiting.pop(0)
        if isinstance(one, list):
            waiting += [(part, depth + 1) for part in one] if depth < _DEEPEST else []
        elif isinstance(one, dict):
            yield one
            nested = [one.get(key) for key in ("@graph", "mainEntity", "mainEntityOfPage")]
            waiting += [(part, depth + 1) for part in nested if part] if depth < _DEEPEST else []
