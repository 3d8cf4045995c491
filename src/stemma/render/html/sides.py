"""A passage side by side: the words of either article, marked where the other has them otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from stemma.model import Dossier, Edit, EditKind, Passage, Span
from stemma.render.html.rows import rows
from stemma.render.phrases import EDIT
from stemma.render.words import words

TURNED: dict[EditKind, EditKind] = {
    "trimmed": "inserted",
    "inserted": "trimmed",
    "hedge lost": "hedge added",
    "hedge added": "hedge lost",
    "scope lost": "scope added",
    "scope added": "scope lost",
    "promoted": "demoted",
    "demoted": "promoted",
}
"""What an edit is called when it is read from the other side."""
PLAIN = frozenset({"trimmed", "inserted", "substituted"})
"""Kinds that the decoration of the words tells; they have a label only where the meaning changed."""


@dataclass(frozen=True)
class Tag:
    """The kind of an edit, written behind its words."""

    text: str
    says: str
    meaning: bool


@dataclass(frozen=True)
class Bit:
    """Some words of one side."""

    text: str
    how: str = ""
    """`gone`: only here, on the left; `new`: only here, on the right; `other`; `moved`; `quoted`; empty: the same."""
    tags: tuple[Tag, ...] = ()


@dataclass(frozen=True)
class Pair:
    """A row of a passage, or words that only one of two versions has between passages."""

    left: tuple[Bit, ...]
    right: tuple[Bit, ...]
    speech: bool = False
    first: bool = True
    """Whether it begins here, or goes on from the row above."""


@dataclass(frozen=True)
class Turned:
    """An edit as it is read from left to right."""

    kind: EditKind
    left: Span | None
    right: Span | None
    place: tuple[Span, Span]
    """Where it stands on either side, whether or not the side has words there."""
    tag: Tag


def pairs(dossier: Dossier, passages: Sequence[Passage], right: str) -> tuple[Pair, ...]:
    """The passages in the order of the left article; `right` is the article on the right side."""
    articles = {one.id: one for one in dossier.articles}
    found: list[tuple[Span, Pair]] = []
    for passage in passages:
        one, other = passage.spans
        spans = (other, one) if one.article == right else (one, other)
        edits = [_turn(edit, right) for edit in passage.edits]
        within = [edit for edit in edits if _is_within(edit, spans)]
        for number, (left, beside) in enumerate(rows(passage, spans, articles)):
            pair = Pair(
                left=tuple(_bits(dossier, left, [(e.left, e, e.right is None) for e in within])),
                right=tuple(_bits(dossier, beside, [(e.right, e, True) for e in within])),
                speech=passage.speech,
                first=number == 0,
            )
            found.append((left, pair))
        found += [(e.place[0], _alone(dossier, e)) for e in edits if not _is_within(e, spans)]
    return tuple(pair for _, pair in sorted(found, key=lambda one: one[0]))


def _turn(edit: Edit, right: str) -> Turned:
    kind = edit.kind
    a = None if edit.absent == "a" else edit.a_span
    b = None if edit.absent == "b" else edit.b_span
    place = edit.a_span, edit.b_span
    if edit.a_span.article == right:
        kind, a, b, place = TURNED.get(kind, kind), b, a, (edit.b_span, edit.a_span)
    text, says = EDIT[kind]
    if edit.likelihood is not None:
        says += f"; changes the meaning: {edit.likelihood:.2f}"
    shown = "" if kind in PLAIN and not edit.meaning else text
    return Turned(kind, a, b, place, Tag(shown, says, edit.meaning))


def _is_within(edit: Turned, spans: tuple[Span, Span]) -> bool:
    return all(
        around.contains(span)
        for around, span in zip(spans, (edit.left, edit.right), strict=True)
        if span is not None
    )


def _alone(dossier: Dossier, edit: Turned) -> Pair:
    """An edit between two passages."""
    left = _bits(dossier, edit.left, [(edit.left, edit, edit.right is None)]) if edit.left else ()
    right = _bits(dossier, edit.right, [(edit.right, edit, True)]) if edit.right else ()
    return Pair(tuple(left), tuple(right))


def _bits(
    dossier: Dossier, span: Span, edits: Iterable[tuple[Span | None, Turned, bool]]
) -> Iterator[Bit]:
    """The words of a side in pieces; the flag says whether an edit's label stands on this side."""
    here = [(own, edit, flag) for own, edit, flag in edits if own and own.overlaps(span)]
    cuts = {span.start, span.end}
    for own, _, _ in here:
        cuts |= {max(own.start, span.start), min(own.end, span.end)}
    for start, end in pairwise(sorted(cuts)):
        over = [one for one in here if one[0].start <= start and end <= one[0].end]
        inner = min(over, key=lambda one: (len(one[0]), one[0]), default=None)
        tags = (edit.tag for own, edit, labelled in over if labelled and own.end == end)
        yield Bit(
            text=words(dossier, Span(span.article, start, end)),
            how=_how(inner[1]) if inner else "",
            tags=tuple(tag for tag in tags if tag.text),
        )


def _how(edit: Turned) -> str:
    if edit.right is None:
        return "gone"
    if edit.left is None:
        return "new"
    if edit.kind in ("promoted", "demoted", "re-attributed"):
        return "quoted"
    return "moved" if edit.kind == "moved" else "other"
