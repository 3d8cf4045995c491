"""What copying did to the words: what was put for a noun, what limits were lost.

Within a passage both sides have one text, so that every edit is somebody's choice: `own soldiers` became `own
troops`, `eastern` was left out. Only what a reader would want to know is a difference; the rest
of the edits stand with the passage.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from stemma.annotation.annotated import Annotated
from stemma.differences.values import Value, difference, readings_of
from stemma.model import Difference, Edit, Passage, Span, Statement
from stemma.model.difference import DifferenceKind, Verdict

LONGEST = 4
"""A noun phrase put for another has at most so many words."""
LIMITS: Mapping[str, str] = {
    "scope lost": "Words that limit what is said stand in one and are left out in the other.",
    "hedge lost": "One says it with reserve, the other without.",
}
MIRRORED = {"scope added": "scope lost", "hedge added": "hedge lost"}
CHOSEN = "They tell it in the same sentence and choose another word."
LEFT_OUT = "left out"


def edited_differences(
    articles: Sequence[Annotated], statements: Sequence[Statement], passages: Sequence[Passage]
) -> list[Difference]:
    """Differences between the two texts of passages: wording of nouns, and limits that were lost."""
    by_id = {one.article.id: one for one in articles}
    found: list[Difference] = []
    for group in _together(_choices(by_id, passages)):
        found.extend(_made("wording", "compatible", group, statements, CHOSEN))
    for kind, why in LIMITS.items():
        verdict: Verdict = "more precise" if kind == "scope lost" else "compatible"
        for group in _together(_limits(kind, by_id, passages)):
            found.extend(_made("omission", verdict, group, statements, why))
    return found


def _choices(
    articles: Mapping[str, Annotated], passages: Sequence[Passage]
) -> Iterator[tuple[Value, Value]]:
    """Nouns that were put for nouns."""
    for edit in _edits(passages):
        if edit.kind != "substituted" or edit.absent is not None:
            continue
        sides = [_noun(articles[span.article], span) for span in (edit.a_span, edit.b_span)]
        if sides[0] and sides[1] and sides[0] != sides[1]:
            yield Value(sides[0], edit.a_span), Value(sides[1], edit.b_span)


def _noun(one: Annotated, span: Span) -> str:
    """The lemma of the common noun that heads a short phrase; nothing where none does."""
    words = one.doc.char_span(span.start, span.end, alignment_mode="expand")
    if words is None or not 0 < len(words) <= LONGEST:
        return ""
    return words.root.lemma_.lower() if words.root.pos_ == "NOUN" else ""


def _limits(
    kind: str, articles: Mapping[str, Annotated], passages: Sequence[Passage]
) -> Iterator[tuple[Value, Value]]:
    """Words that one side has, and the place where the other has none."""
    for edit in _edits(passages):
        lost = edit.kind == kind and edit.absent == "b"
        added = MIRRORED.get(edit.kind) == kind and edit.absent == "a"
        if lost or added:
            kept, gone = (edit.a_span, edit.b_span) if lost else (edit.b_span, edit.a_span)
            words = " ".join(articles[kept.article].article.words(kept).lower().split())
            yield Value(words, kept), Value(LEFT_OUT, gone)


def _edits(passages: Sequence[Passage]) -> Iterator[Edit]:
    for passage in passages:
        yield from passage.edits


def _together(pairs: Iterator[tuple[Value, Value]]) -> list[list[Value]]:
    """Values that share words of an article belong together: `soldiers`, `troops`, `forces`."""
    groups: list[list[Value]] = []
    for pair in pairs:
        near = [g for g in groups if any(_one_place(v, w) for v in g for w in pair)]
        groups = [g for g in groups if g not in near]
        groups.append([*(value for g in near for value in g), *pair])
    return groups


def _one_place(one: Value, other: Value) -> bool:
    """Whether two values stand in one place; a place where nothing stands is only met by another such."""
    return one.span.overlaps(other.span) and (one.shown == LEFT_OUT) == (other.shown == LEFT_OUT)


def _made(
    kind: DifferenceKind,
    verdict: Verdict,
    values: Sequence[Value],
    statements: Sequence[Statement],
    why: str,
) -> Iterator[Difference]:
    """The difference, where a statement holds one of its places."""
    places = [value.span for value in values]
    concerned = tuple(
        statement.id
        for statement in statements
        if sum(any(o.span.overlaps(p) for o in statement.occurrences) for p in places) > 1
    )
    readings = readings_of(sorted(set(values), key=lambda v: (v.span, v.shown)))
    if concerned and len(readings) > 1:
        yield difference(kind, verdict, concerned, readings, why)
