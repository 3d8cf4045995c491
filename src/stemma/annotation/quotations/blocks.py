"""Speech set as a paragraph of its own after `The official added:`, with or without marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from stemma.annotation.nominals import Extent, text_of
from stemma.annotation.quotations.cues import SPEECH
from stemma.annotation.quotations.drafts import Draft
from stemma.annotation.quotations.reported import is_cue, source_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LONGEST_INTRODUCTION = 40
_SURE = 0.9


def with_blocks(doc: Doc, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, and one for each paragraph that a colon introduces as somebody's words."""
    result = list(drafts)
    for start, end, block in _introduced(text_of(doc)):
        cue = _cue_in(doc, start, end)
        if cue is None:
            continue
        touching = [i for i, d in enumerate(result) if _overlap(d, block)]
        if any(result[i].cue is not None and result[i].cue_token != cue.i for i in touching):
            # Its own words say who speaks: leave them.
            continue
        source, head = source_of(cue)
        stretches = tuple(extent for i in touching for extent in result[i].content) or (block,)
        extents = tuple(sorted({e for e in stretches if e[0] >= block[0]})) or (block,)
        draft = Draft(
            extents,
            (cue.idx, cue.idx + len(cue)),
            cue.i,
            source,
            head,
            extents,
            confidence=_SURE,
            basis=f"a paragraph after “{cue.text}” and a colon",
        )
        result = [d for i, d in enumerate(result) if i not in touching and d.cue_token != cue.i]
        result.append(replace(draft, follows=False))
    return sorted(result, key=lambda d: (min(d.content), d.cue or (0, 0)))


def _introduced(text: str) -> list[tuple[int, int, Extent]]:
    """Each paragraph that ends in a colon, and the next paragraph as a tight stretch."""
    paragraphs: list[Extent] = []
    position = 0
    for line in text.split("\n"):
        tight = line.strip()
        if tight:
            first = position + line.index(tight)
            paragraphs.append((first, first + len(tight)))
        position += len(line) + 1
    return [
        (*one, _unmarked(text, other))
        for one, other in pairwise(paragraphs)
        if text[one[1] - 1] == ":"
    ]


def _unmarked(text: str, extent: Extent) -> Extent:
    start, end = extent
    while start < end and text[start] in "\"“«'‘ -•*":
        start += 1
    while start < end and text[end - 1] in "\"”»'’ ":
        end -= 1
    return (start, end) if start < end else extent


def _cue_in(doc: Doc, start: int, end: int) -> Token | None:
    """The last verb of speech of a short introduction."""
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return None
    cues = [
        token
        for token in span[-_LONGEST_INTRODUCTION:]
        if token.lemma_.lower() in SPEECH and is_cue(token)
    ]
    return cues[-1] if cues else None


def _overlap(draft: Draft, block: Extent) -> bool:
    return any(start < block[1] and block[0] < end for start, end in draft.content)
