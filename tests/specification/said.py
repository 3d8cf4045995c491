"""Quotations against the cases: content, cue, source, kind, speaker and the outlets between."""

from __future__ import annotations

import re
from dataclasses import dataclass

from stemma.annotation import Annotation
from stemma.model import Quotation, Span
from tests.specification.cases import Case
from tests.specification.comparing import Places, agreement, alternatives, bare, places

ENOUGH = 0.8
"""The least agreement of two contents that are the same."""

_LINE = re.compile(
    r"(?:(?P<number>\d+) )?(?P<kind>direct|indirect|mixed), (?P<speaker>.+?)"
    r"(?:, via (?P<via>.+?))?(?P<none>, or none)?"
)
_NOTHING = "no quotations"
_THAT = "that "


@dataclass(frozen=True)
class Said:
    """One quotation as a case expects it."""

    kind: str
    speakers: frozenset[str]
    """Each of them is right, in its bare form; the empty one is nobody."""
    via: tuple[str, ...] | None
    """Nothing where that is left open."""
    optional: bool
    source: Places
    cue: Places
    content: Places


def expected_of(case: Case) -> list[Said]:
    """The quotations that a case expects of its only passage."""
    (passage,) = case.passages
    found: list[Said] = []
    for line in case.expected:
        if line == _NOTHING:
            continue
        match = _LINE.fullmatch(line)
        if match is None:
            raise ValueError(f"{case.id}: cannot read {line!r}")
        number = int(match["number"] or 0)
        part = {
            label: places(
                passage.text,
                [m for m in passage.marks if m.label == label and m.number == number],
            )
            for label in "SQC"
        }
        via = match["via"] or ""
        found.append(
            Said(
                kind=match["kind"],
                speakers=alternatives(match["speaker"]),
                via=None if via == "any" else tuple(via.split(", ")) if via else (),
                optional=match["none"] is not None,
                source=part["S"],
                cue=part["Q"],
                content=part["C"],
            )
        )
    return found


def content(text: str, quotation: Quotation) -> Places:
    """The letters of what was said, a leading `that` left out."""
    spans = list(quotation.content)
    first = spans[0]
    if text[first.start : first.end].lower().startswith(_THAT):
        spans[0] = Span(first.article, first.start + len(_THAT), first.end)
    return places(text, spans)


def faults(case: Case, annotation: Annotation) -> list[str]:
    """Where the quotations differ from what the case expects, in plain words."""
    one = annotation.articles[0]
    text = one.article.text
    wanted = expected_of(case)
    pairs = sorted(
        (
            (agreement(said.content, content(text, quotation)), i, j)
            for i, said in enumerate(wanted)
            for j, quotation in enumerate(one.quotations)
        ),
        key=lambda pair: (-pair[0], pair[1:]),
    )
    matched: dict[int, int] = {}
    for share, i, j in pairs:
        if share >= ENOUGH and i not in matched and j not in matched.values():
            matched[i] = j
    found: list[str] = []
    for i, said in enumerate(wanted):
        if i in matched:
            quotation = one.quotations[matched[i]]
            found += [] if said.optional else _differences(text, said, quotation)
        elif not said.optional:
            found.append(f"missed: quotation {i + 1}")
    for j, quotation in enumerate(one.quotations):
        if j not in matched.values():
            found.append(f"made up: {[text[s.start : s.end] for s in quotation.content]}")
    return found


def _differences(text: str, said: Said, quotation: Quotation) -> list[str]:
    found: list[str] = []
    speaker = quotation.speaker
    if quotation.kind != said.kind:
        found.append(f"kind: {quotation.kind} for {said.kind}")
    name = bare(speaker.text) if speaker else ""
    if name not in said.speakers:
        found.append(f"speaker: {name!r} for {sorted(said.speakers)}")
    if said.via is not None and quotation.chain != said.via:
        found.append(f"via: {quotation.chain} for {said.via}")
    cue = places(text, [quotation.cue] if quotation.cue else [])
    if said.cue and not said.cue & cue:
        found.append("the cue is another")
    source = places(text, [speaker.span] if speaker and speaker.span else [])
    if said.source and not said.source & source:
        found.append("the source is another")
    return found
