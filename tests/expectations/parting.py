"""Checks on differences between the articles, and within one."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from stemma.model import Difference, Span
from tests.expectations.texts import holds
from tests.expectations.view import Check, Expected, View, one_or_more

Readings = Mapping[str, str | list[str]]


def difference(view: View, check: Expected) -> str | None:
    """A difference of that `kind` and `verdict` (or one of several) has each article on a side.

    The articles must not all be on one side; of a dispute, each may report both.
    """
    readings: Readings = check["readings"]
    touched = _on(view, readings)
    if not touched:
        return "no one difference has all these readings"
    found = []
    for each in touched:
        if each.kind != check.get("kind", each.kind):
            found.append(f"kind {each.kind}")
        elif each.verdict not in one_or_more(check.get("verdict", each.verdict)):
            found.append(each.verdict)
        elif each.verdict != "disputed" and _one_sided(view, each, readings):
            found.append("all on one side")
        else:
            return None
    return f"found: {', '.join(found)}"


def fossil(view: View, check: Expected) -> str | None:
    """Within the article, newer text has overtaken one of `any`."""
    own = view.id(check["article"])
    left = [text for text in check["any"] if holds(text, view.article(check["article"]).text)]
    if not left:
        return "none of the texts is in the body"
    within = [
        _spans(each)
        for each in view.dossier.differences
        if (each.kind, each.verdict) == ("status", "superseded")
        and {span.article for span in _spans(each)} == {own}
    ]
    if any(view.touches(check["article"], text, each) for each in within for text in left):
        return None
    return f"{len(within)} fossils found in the article, none of them here"


def substitution(view: View, check: Expected) -> str | None:
    """Along the chain one wording takes the place of another."""
    texts: Mapping[str, str] = check["chain"]
    for each in _on(view, texts):
        pairs = combinations(texts.items(), 2)
        if each.kind == "wording" and not any(_one_sided(view, each, dict(two)) for two in pairs):
            return None
    return "no difference of wording has each on a side of its own"


def lost_scope(view: View, check: Expected) -> str | None:
    """Words that limit what is said in `from` are left out in `to`."""
    kept, lost = check["from"], check["to"]
    for each in _on(view, {kept: check["text"]}):
        if each.kind == "omission" and view.id(lost) in {span.article for span in _spans(each)}:
            return None
    return "no omission is reported"


def _on(view: View, readings: Readings) -> list[Difference]:
    return [
        each
        for each in view.dossier.differences
        if all(view.touches(letter, text, _spans(each)) for letter, text in readings.items())
    ]


def _one_sided(view: View, given: Difference, readings: Readings) -> bool:
    """Whether one side of the difference has all the readings."""
    return any(
        all(view.touches(letter, text, side.spans) for letter, text in readings.items())
        for side in given.readings
    )


def _spans(given: Difference) -> list[Span]:
    return [span for reading in given.readings for span in reading.spans]


CHECKS: dict[str, Check] = {
    "difference": difference,
    "fossil": fossil,
    "substitution": substitution,
    "lost_scope": lost_scope,
}
