"""Indirect speech that goes on in a sentence without a cue: `The road was shut, he said. Repairs would take a week.`

English puts a speaker's future as `would` and a speaker's past as `had`, and a narrator who tells the past
seldom needs either. A sentence of that form right behind speech that was put back in time itself is taken
for more of the same, unless it is about the speaker, or looks ahead (`She would later resign`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from stemma.annotation.names.clauses import subject_of
from stemma.annotation.nominals import Extent, text_of, trim
from stemma.annotation.quotations.cues import SPEECH
from stemma.annotation.quotations.drafts import Draft

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_PRONOUNS = frozenset({"it", "they", "there", "he", "she"})
_PERSONAL = frozenset({"he", "she"})
_NOT_SO = frozenset("later eventually soon ultimately go never if i you we".split())
"""Words beside which `would` looks ahead or imagines, and those of a narrator who speaks of himself."""
_SURE = 0.5


def with_free_speech(doc: Doc, found: Sequence[Draft]) -> list[Draft]:
    """The drafts, and one for each sentence in which the indirect speech before goes on."""
    result = list(found)
    taken = [extent for draft in found for extent in (*draft.content, draft.cue) if extent]
    for draft in found:
        while True:
            after = _sentence_after(doc, draft)
            if after is None or _touched(after, taken) or not _is_reported(after, draft):
                break
            extent = trim(text_of(doc), after.start_char, after.end_char)
            if extent is None:
                break
            draft = Draft(
                (extent,),
                source=draft.source,
                source_token=draft.source_token,
                follows=True,
                confidence=_SURE,
                basis="indirect speech goes on in the next sentence",
            )
            result.append(draft)
            taken.append(extent)
    return result


def _sentence_after(doc: Doc, draft: Draft) -> Span | None:
    """The sentence behind indirect speech that was put back in time, in the same paragraph."""
    if draft.marked or draft.source_token is None:
        return None
    span = doc.char_span(*max(draft.content), alignment_mode="expand")
    if span is None or not _put_back(span):
        return None
    last = span[-1].sent
    if draft.cue_token is not None:
        cue = doc[draft.cue_token]
        of_speech = cue.tag_ == "VBD" and cue.lemma_.lower() in SPEECH
        if not (of_speech or cue.lower_ == "according"):
            return None
    if last.end >= len(doc):
        return None
    after = doc[last.end].sent
    return None if "\n" in text_of(doc)[last.start_char : after.start_char] else after


def _put_back(content: Span) -> bool:
    """Whether the verbs of what was said stand in the past."""
    finite = {token.tag_ for token in content}
    return bool(finite & {"VBD", "MD"}) and not finite & {"VBZ", "VBP"}


def _touched(sentence: Span, taken: Sequence[Extent]) -> bool:
    return any(a < sentence.end_char and sentence.start_char < b for a, b in taken)


def _is_reported(sentence: Span, draft: Draft) -> bool:
    """Whether the main verb has the form of reported speech, and says nothing of the speaker."""
    if any(token.is_quote or token.lower_ in _NOT_SO for token in sentence):
        return False
    verb = sentence.root
    own = subject_of(verb)
    if own is None or verb.lemma_.lower() in SPEECH or _means_speaker(own, draft):
        return False
    helping = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    # Narrators too tell what had been before; a pronoun goes on with what was spoken of.
    goes_on = draft.follows or own.lower_ in _PRONOUNS
    return "would" in helping or ("had" in helping and goes_on)


def _means_speaker(subject: Token, draft: Draft) -> bool:
    """Whether the subject is the source again, by name, noun or pronoun."""
    doc = subject.doc
    if draft.source is None or draft.source_token is None:
        return True
    if subject.lower_ in _PERSONAL:
        return doc[draft.source_token].tag_ != "NNS"
    return subject.lower_ in text_of(doc)[slice(*draft.source)].lower().split()
