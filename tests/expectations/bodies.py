"""Checks on what was read: the snapshot, its sentences, the outlet."""

from __future__ import annotations

from tests.expectations.texts import places, same
from tests.expectations.view import Check, Expected, View


def not_in_body(view: View, check: Expected) -> str | None:
    """None of `any` is left in the snapshot."""
    text = view.article(check["article"]).text
    left = [each for each in check["any"] if places(each, text, whole_words=False)]
    return f"still in the body: {left}" if left else None


def in_body(view: View, check: Expected) -> str | None:
    """All of `all` are in the snapshot."""
    text = view.article(check["article"]).text
    lost = [each for each in check["all"] if not places(each, text)]
    return f"lost from the body: {lost}" if lost else None


def sentence(view: View, check: Expected) -> str | None:
    """`text` is one sentence, no more and no less."""
    article = view.article(check["article"])
    cut = (article.text[each.start : each.end] for each in article.sentences)
    return None if any(same(each, check["text"]) for each in cut) else "not cut as one sentence"


def outlet(view: View, check: Expected) -> str | None:
    """The outlet is `value`."""
    found = view.article(check["article"]).outlet
    return None if same(found or "", check["value"]) else f"the outlet is {found!r}"


def outlet_unknown(view: View, check: Expected) -> str | None:
    """Nothing is made up where the input does not name the outlet."""
    found = view.article(check["article"]).outlet
    return None if found is None else f"the outlet is {found!r}"


CHECKS: dict[str, Check] = {
    "not_in_body": not_in_body,
    "in_body": in_body,
    "sentence": sentence,
    "outlet": outlet,
    "outlet_unknown": outlet_unknown,
}
