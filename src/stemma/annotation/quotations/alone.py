"""Marked words without a word that reports them: sentences of their own, echoes, and fragments after speech."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from stemma.annotation.nominals import Extent, text_of
from stemma.annotation.quotations.drafts import Draft
from stemma.annotation.quotations.quotemarks import Stretch
from stemma.annotation.quotations.signed import signed

if TYPE_CHECKING:
    from spacy.tokens import Doc

_FEW_WORDS = 2
_FRAGMENT_WORDS = 3
_FRAGMENT = 0.6
_BESIDE = 0.8
_ENDS = " ,.!?;:"


def place_uncued(doc: Doc, stretch: Stretch, result: list[Draft]) -> None:
    """Add a stretch without a cue: to the speech before, as a quotation of its own, or not at all."""
    extent = (stretch.start, stretch.end)
    named = signed(doc, stretch)
    if named is not None:
        result.append(named)
    elif _stands_alone(doc, stretch):
        _add_sentences(doc, result, extent)
    elif _echoes(doc, stretch, result):
        _add(result, extent, _BESIDE, "marked words that a quotation repeats")
    elif _next_sentence(doc, stretch, result):
        basis = "marked words in the sentence after speech"
        _add(result, extent, _FRAGMENT, basis, follows=True)


def continued(result: list[Draft], extent: Extent) -> bool:
    """Go on over paragraphs with the speech that ends just before, if there is one."""
    index = _marked_before(result, extent)
    if index is None:
        return False
    result[index] = _longer(result[index], extent)
    return True


def without_apart(doc: Doc, draft: Draft, stretches: Sequence[Stretch]) -> Draft:
    """The draft without sentences in marks behind one of the narrator's, which may be somebody else's."""
    first = min(draft.content)
    kept = replace(draft, content=(first,))
    apart = [
        extent
        for extent in draft.content
        if extent > first
        and any(s.outer[0] <= extent[0] < s.end and _stands_alone(doc, s) for s in stretches)
        and _parted(doc, kept, extent)
    ]
    return replace(draft, content=tuple(e for e in draft.content if e not in apart))


def _add_sentences(doc: Doc, result: list[Draft], extent: Extent) -> None:
    """Sentences in marks: in one paragraph they go on with the speech before, as PolNeAR has it.

    Behind a sentence of the narrator, and in a later paragraph, they are a quotation of their own.
    """
    index = _marked_before(result, extent)
    if index is None:
        _add(result, extent, _FRAGMENT, "marked sentences that stand alone")
    elif _parted(doc, result[index], extent):
        basis = "marked words after speech that ends just before"
        _add(result, extent, _BESIDE, basis, follows=True)
    else:
        result[index] = _longer(result[index], extent)


def _marked_before(result: Sequence[Draft], extent: Extent) -> int | None:
    before = [i for i, d in enumerate(result) if d.marked and max(d.content)[1] <= extent[0]]
    return max(before, key=lambda i: max(result[i].content)[1]) if before else None


def _parted(doc: Doc, last: Draft, extent: Extent) -> bool:
    """Whether a paragraph, or a sentence in which nobody is quoted, lies between."""
    end = max(last.content)[1]
    if "\n" in text_of(doc)[end : extent[0]]:
        return True
    between = doc.char_span(end, extent[0], alignment_mode="expand")
    if between is None:
        return False
    cued = doc[last.cue_token].sent.start if last.cue_token is not None else -1
    first = between[0].sent.start
    return any(
        token.is_alpha and token.idx >= end and token.sent.start not in (first, cued)
        for token in between
        if token.idx < extent[0]
    )


def _longer(draft: Draft, extent: Extent) -> Draft:
    marked = tuple(sorted((*draft.marked, extent)))
    return replace(draft, content=(*draft.content, extent), marked=marked)


def _add(
    result: list[Draft], extent: Extent, confidence: float, basis: str, *, follows: bool = False
) -> None:
    result.append(
        Draft((extent,), marked=(extent,), follows=follows, confidence=confidence, basis=basis)
    )


def _echoes(doc: Doc, stretch: Stretch, found: Sequence[Draft]) -> bool:
    """Whether the same words stand in a quotation: a headline, a highlight."""
    words = text_of(doc)[stretch.start : stretch.end].strip(_ENDS).casefold()
    return len(words.split()) >= _FRAGMENT_WORDS and any(
        words in text_of(doc)[start:end].casefold()
        for draft in found
        for start, end in draft.marked
    )


def _next_sentence(doc: Doc, stretch: Stretch, found: Sequence[Draft]) -> bool:
    """Whether the sentence before, in the same paragraph, reports speech; names and titles are left out."""
    inner = doc.char_span(stretch.start, stretch.end, alignment_mode="expand")
    if inner is None or inner[0].sent.start == 0 or len(inner) < _FRAGMENT_WORDS:
        return False
    if sum(token.text[:1].islower() for token in inner) * 2 < len(inner):
        return False
    before = doc[inner[0].sent.start - 1].sent
    if "\n" in text_of(doc)[before.start_char : inner[0].sent.start_char]:
        return False
    return any(before.start_char <= max(draft.content)[1] <= before.end_char + 2 for draft in found)


def _stands_alone(doc: Doc, stretch: Stretch) -> bool:
    """Whether nothing but marked words stands in the sentences that the stretch covers."""
    text = text_of(doc)
    start, end = stretch.outer
    line = text.rfind("\n", 0, start) + 1
    before = text[line:start].rstrip()
    after = text[end : end + 1]
    opens = not before or before[-1] in '.!?”"»’'
    closes = not after.strip() or after == "\n"
    ended = text[stretch.end - 1] in ".!?…"
    whole = not before and (not after or after == "\n")
    return opens and closes and ended and (whole or len(text[start:end].split()) >= _FEW_WORDS)
