"""Who says marked words that no words report: `Dahl shrugged. "Ask the auditors."`"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from stemma.annotation.names.clauses import subject_of
from stemma.annotation.names.discourse import Discourse
from stemma.annotation.names.layout import stretches_of
from stemma.annotation.names.referents import Mention, Referent
from stemma.annotation.nominals import text_of
from stemma.annotation.quotations.dialogue import Turn, next_turn
from stemma.annotation.quotations.drafts import Draft

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_SHORTEST_ECHO = 12
_SPEAKING_KINDS = ("person", "people", "body", "document")

Found = tuple[Referent, str]
"""Whose words they are, and why."""


def silent_speaker(
    draft: Draft, discourse: Discourse, last: Referent | None, turns: Sequence[Turn]
) -> Found | None:
    """Whose words `draft` holds, though nothing in its sentence says so.

    `last` is whoever spoke before; `turns` are what was said in marks so far, and by whom.
    """
    doc = discourse.doc
    span = doc.char_span(*min(draft.content), alignment_mode="expand")
    if span is None:
        return None
    last = last or _spoke_before(discourse, span.start)
    cue = _cue(doc, draft)
    echoed = echo(draft, discourse)
    if echoed is not None:
        return echoed, "no source: the same words come back with one"
    if not draft.follows and cue is not None:
        return _with_cue(cue, draft, discourse, last)
    before = _narrated_before(doc, discourse, span)
    if before is not None:
        actor = _actor(discourse, before)
        if actor is not None:
            return actor, "no source: acts in the sentence before"
    elif not _continues(draft, discourse):
        after = _narrated_after(doc, discourse, draft)
        actor = _actor(discourse, after, behind=True) if after is not None else None
        if actor is not None:
            return actor, "no source: acts in the sentence behind"
    asked = next_turn(discourse.layout.paragraph[span.start], turns)
    if asked is not None:
        return asked, "no source: the dialogue goes on"
    return (last, "no source: speech goes on") if last is not None else None


def _spoke_before(discourse: Discourse, token: int) -> Referent | None:
    """Who was the last to speak before a token."""
    before = bisect_left(discourse.speaking, token, key=lambda m: m.token)
    return discourse.speaking[before - 1].referent if before else None


def _cue(doc: Doc, draft: Draft) -> Token | None:
    if draft.cue_token is not None:
        return doc[draft.cue_token]
    span = doc.char_span(*draft.cue, alignment_mode="expand") if draft.cue is not None else None
    return span.root if span is not None else None


def _with_cue(
    cue: Token, draft: Draft, discourse: Discourse, last: Referent | None
) -> Found | None:
    """A cue without a source: a participle (`urging residents to leave`), or a passive of nobody."""
    passive = any(child.dep_ in ("nsubjpass", "auxpass", "expl") for child in cue.children)
    if passive:
        return None
    verb = cue
    for _ in range(4):
        own = subject_of(verb)
        mention = discourse.at.get(own.i) if own is not None else None
        if mention is not None and mention.referent.kind in _SPEAKING_KINDS:
            return mention.referent, "no source: does what its sentence tells"
        if verb.head.i == verb.i:
            break
        verb = verb.head
    return (last, "no source: speech goes on") if last is not None and draft.marked else None


def _narrated_before(doc: Doc, discourse: Discourse, span: Span) -> Span | None:
    """The nearest words of the narrator before, in the same paragraph.

    Where the marked words only complete a sentence (`It would be "a sin"`), these are the sentence
    before, for nobody is the speaker who is spoken of in the speaker's own words.
    """
    lay = discourse.layout
    index = span.start - 1
    part = _completes(doc, span)
    while index >= 0 and lay.paragraph[index] == lay.paragraph[span.start]:
        sentence = doc[index].sent
        if doc[index].is_alpha and not lay.quoted[index]:
            if not (part and sentence.start == span[0].sent.start):
                return doc[sentence.start : index + 1]
            index = sentence.start
        index -= 1
    return None


def _completes(doc: Doc, span: Span) -> bool:
    """Whether the marked words are a part of the narrator's sentence, and not brought in by a colon."""
    index = span.start - 1
    while index > 0 and (doc[index].is_quote or doc[index].is_space):
        index -= 1
    inside = index >= span[0].sent.start and doc[index].text not in {":", ",", "-", "–", "—"}
    return inside and not doc[index].is_sent_end and doc[index].text not in ".!?"


def _narrated_after(doc: Doc, discourse: Discourse, draft: Draft) -> Span | None:
    """The sentence right behind marked words that begin a paragraph, where it is the narrator's."""
    lay = discourse.layout
    span = doc.char_span(*max(draft.content), alignment_mode="expand")
    if span is None:
        return None
    index = span.end
    while index < len(doc) and lay.paragraph[index] == lay.paragraph[span.end - 1]:
        if doc[index].is_alpha:
            return None if lay.quoted[index] else doc[index : doc[index].sent.end]
        if "\n" in doc[index].text:
            return None
        index += 1
    return None


def _actor(discourse: Discourse, span: Span, *, behind: bool = False) -> Referent | None:
    """Who is the subject of these words' main clause, or else speaks in them, or is in them at all."""
    found = [
        mention
        for mention in _mentions(discourse, span)
        if (not mention.quoted or mention.speaks) and (not behind or _named(mention))
    ]
    for wanted in (_acts, _speaks, _is_there):
        fitting = [mention for mention in found if wanted(mention)]
        if fitting:
            # Of several that act, the nearest: `Lund nodded and Dahl rose. "Enough."`
            return fitting[0 if behind or wanted is _is_there else -1].referent
    return None


def _named(mention: Mention) -> bool:
    return mention.referent.settled().group is not None


def _acts(mention: Mention) -> bool:
    one = mention.referent.settled()
    kinds = ("person", "people", "body") if mention.speaks else ("person", "people")
    return mention.function == "subject" and mention.main and one.kind in kinds


def _speaks(mention: Mention) -> bool:
    return mention.speaks


def _is_there(mention: Mention) -> bool:
    return _named(mention) and mention.referent.settled().kind == "person"


def _mentions(discourse: Discourse, span: Span) -> Iterator[Mention]:
    seen: set[int] = set()
    for index in range(span.start, span.end):
        mention = discourse.at.get(index)
        if mention is not None and id(mention) not in seen:
            seen.add(id(mention))
            yield mention


def _continues(draft: Draft, discourse: Discourse) -> bool:
    """Whether a mark that was never closed runs into this paragraph."""
    first = min(draft.content)[0]
    return any(s.continued and s.start <= first < s.end for s in stretches_of(discourse.doc))


def echo(draft: Draft, discourse: Discourse) -> Referent | None:
    """Who says the same words where they come back, as those of headlines and highlights do."""
    doc = discourse.doc
    text = text_of(doc)
    start, end = min(draft.marked or draft.content)
    words = text[start:end].strip(" .,!?…")
    if len(words) < _SHORTEST_ECHO:
        return None
    again = re.search(re.escape(words), text[end:], re.IGNORECASE)
    if again is None:
        return None
    span = doc.char_span(end + again.start(), end + again.end(), alignment_mode="expand")
    if span is None:
        return None
    sentence = doc[span[0].sent.start : span[-1].sent.end]
    speaking = [m for m in _mentions(discourse, sentence) if m.speaks]
    return speaking[-1].referent if speaking else None
