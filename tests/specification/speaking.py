"""Speakers against the cases: whose words the marked ones are."""

from __future__ import annotations

from stemma.annotation import Annotated, Annotation
from stemma.model import Quotation
from tests.specification.cases import Case
from tests.specification.comparing import Places, alternatives, bare, places

ENOUGH = 0.8
"""The least share of the marked words that must be taken for speech."""


def marked(case: Case) -> Places:
    """The letters that the case marks as said."""
    (passage,) = case.passages
    return places(passage.text, [mark for mark in passage.marks if mark.label == "C"])


def quotations_at(case: Case, one: Annotated) -> list[Quotation]:
    """The quotations that hold more than a stray letter of the marked words."""
    text, words = one.article.text, marked(case)
    return [
        quotation
        for quotation in one.quotations
        if len(words & places(text, quotation.content)) > len(words) * (1 - ENOUGH)
    ]


def right(case: Case, name: str) -> bool:
    """Whether this name (empty for nobody) is the speaker of the case, with or without a title."""
    plain = bare(name)
    return any(
        plain == one or (one and plain.endswith(f" {one}"))
        for one in alternatives(case.expected[0])
    )


def faults(case: Case, annotation: Annotation) -> list[str]:
    """Where the speaker differs from what the case expects, in plain words."""
    one = annotation.articles[0]
    text, words = one.article.text, marked(case)
    held = quotations_at(case, one)
    covered = words & places(text, [span for q in held for span in q.content])
    if len(covered) < ENOUGH * len(words) and not right(case, ""):
        return ["missed: the quotation"]
    names = [quotation.speaker.text if quotation.speaker else "" for quotation in held]
    return [
        f"speaker: {name or 'nobody'!r} for {case.expected[0]!r}"
        for name in names
        if not right(case, name)
    ]
