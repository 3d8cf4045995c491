"""Marked words brought together with the words that report them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from stemma.annotation.nominals import Extent, text_of, trim
from stemma.annotation.quotations.alone import continued, place_uncued, without_apart
from stemma.annotation.quotations.cues import OBJECT, QUOTED_ONLY, SPEECH
from stemma.annotation.quotations.drafts import Draft
from stemma.annotation.quotations.quotemarks import Stretch
from stemma.annotation.quotations.reported import is_cue, source_of, subject

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NEAR = 14
_BEFORE = 12
_MOSTLY = 0.5
_BESIDE = 0.8
"""The share of marked words beside a verb of speech that are its content, on the tuning part of PolNeAR."""


def with_marks(doc: Doc, drafts: Sequence[Draft], stretches: Sequence[Stretch]) -> list[Draft]:
    """The drafts, widened to the marked words that they hold, and new ones for the rest of them."""
    result: list[Draft] = []
    claimed: set[int] = set()
    for draft in sorted(drafts, key=lambda d: (-d.confidence, d.content)):
        if _within_speech(draft, stretches):
            continue
        widened, taken = _widened(without_apart(doc, draft, stretches), stretches, claimed)
        if any(_same(widened, other) for other in result):
            continue
        claimed |= taken
        result.append(widened)
    result.sort(key=_order)
    for index, stretch in enumerate(stretches):
        if index not in claimed:
            _place(doc, stretch, result)
    return sorted(result, key=_order)


def _order(draft: Draft) -> tuple[Extent, Extent]:
    return min(draft.content), draft.cue or (0, 0)


def _within_speech(draft: Draft, stretches: Sequence[Stretch]) -> bool:
    """Whether the cue itself is somebody's speech: quotations within quotations are left alone."""
    return draft.cue is not None and any(s.start <= draft.cue[0] < s.end for s in stretches)


def _same(one: Draft, other: Draft) -> bool:
    """Whether two cues were given mostly the same words."""
    shared = sum(max(0, min(b, d) - max(a, c)) for a, b in one.content for c, d in other.content)
    longer = max(sum(b - a for a, b in draft.content) for draft in (one, other))
    return shared > _MOSTLY * longer


def _widened(
    draft: Draft, stretches: Sequence[Stretch], claimed: set[int]
) -> tuple[Draft, set[int]]:
    """The draft with every stretch that it holds most of, whole; and the indices of these stretches."""
    content = list(draft.content)
    marked: list[Extent] = []
    taken: set[int] = set()
    for index, stretch in enumerate(stretches):
        if index in claimed:
            continue
        for place, (start, end) in enumerate(content):
            held = min(end, stretch.end) - max(start, stretch.start)
            if held > _MOSTLY * (stretch.end - stretch.start):
                content[place] = _with_stretch((start, end), stretch)
                marked.append((stretch.start, stretch.end))
                taken.add(index)
                break
    return replace(draft, content=_merged(content), marked=tuple(sorted(marked))), taken


def _with_stretch(extent: Extent, stretch: Stretch) -> Extent:
    """An extent that begins or ends within a stretch, or at its marks, moved to the words within."""
    start, end = extent
    if stretch.outer[0] <= start:
        start = stretch.start
    if end <= stretch.outer[1]:
        end = stretch.end
    return start, end


def _merged(content: list[Extent]) -> tuple[Extent, ...]:
    """Overlapping stretches as one."""
    found: list[Extent] = []
    for start, end in sorted(content):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def _place(doc: Doc, stretch: Stretch, result: list[Draft]) -> None:
    """Add one stretch that no clause holds: to its cue's draft, to the speech before, or not at all."""
    extent = (stretch.start, stretch.end)
    if stretch.continued and continued(result, extent):
        return
    cue = _cue_of(doc, stretch)
    if cue is not None:
        known = next((i for i, d in enumerate(result) if d.cue_token == cue.i), None)
        if known is not None:
            if _near_content(doc, result[known], extent):
                old = result[known]
                result[known] = replace(
                    old,
                    content=_merged([*old.content, extent]),
                    marked=tuple(sorted((*old.marked, extent))),
                )
            return
        source, head = source_of(cue)
        content = _with_object(doc, cue, extent)
        cue_extent = (cue.idx, cue.idx + len(cue))
        result.append(
            Draft(
                (content,),
                cue_extent,
                cue.i,
                source,
                head,
                (extent,),
                confidence=_BESIDE,
                basis=f"marked words beside “{cue.text}”",
            )
        )
    else:
        place_uncued(doc, stretch, result)


def _near_content(doc: Doc, draft: Draft, extent: Extent) -> bool:
    nearest = min(abs(extent[0] - end) for _, end in draft.content)
    return nearest < 200 and "\n" not in text_of(doc)[min(draft.content)[0] : extent[0]]


def _cue_of(doc: Doc, stretch: Stretch) -> Token | None:
    """The verb beside the marks that reports them: after them, before them, or up to a colon."""
    inner = doc.char_span(stretch.start, stretch.end, alignment_mode="expand")
    if inner is None:
        return None
    after = _after(doc, inner.end, stretch)
    before = _before(doc, inner.start, stretch)
    return after or before


def _after(doc: Doc, start: int, stretch: Stretch) -> Token | None:
    ends = text_of(doc)[stretch.end - 1] in ",?!…—–-" or text_of(doc)[
        stretch.end : stretch.end + 2
    ].strip("\"”’'»").startswith(",")
    if not ends:
        return None
    for index in range(start, min(start + _NEAR, len(doc))):
        token = doc[index]
        if "\n" in token.text or token.text in ".;:" or token.text in "“«":
            return None
        if token.text == '"' and index > start + 1:
            return None
        if _quotes(token) and _has_subject_near(token, start):
            return token
    return None


def _has_subject_near(token: Token, start: int) -> bool:
    head = subject(token)
    return head is not None and head.i >= start


def _before(doc: Doc, start: int, stretch: Stretch) -> Token | None:
    for index in range(start - 1, max(-1, start - _BEFORE - 1), -1):
        token = doc[index]
        if "\n" in token.text or token.text in ".;”»?!":
            return None
        if _quotes(token) and subject(token) is not None:
            return token
    return None


def _quotes(token: Token) -> bool:
    lemma = token.lemma_.lower()
    if lemma in SPEECH | OBJECT and is_cue(token):
        return True
    return (
        lemma in QUOTED_ONLY
        and token.pos_ == "VERB"
        and (token.i + 1 < len(token.doc) and token.nbor(1).text in {",", ":"})
    )


def _with_object(doc: Doc, cue: Token, extent: Extent) -> Extent:
    """From the end of the cue to the marks, where the words between belong to what is said."""
    after = cue.idx + len(cue)
    between = text_of(doc)[after : extent[0]]
    if after > extent[0] or "," in between or ":" in between or "\n" in between:
        return extent
    words = between.strip(" \"“”‘’'«")
    if not words or cue.lemma_.lower() not in OBJECT:
        return extent
    return trim(text_of(doc), after, extent[1]) or extent
