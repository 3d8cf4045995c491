"""The chain of each quotation: every outlet between the speaker and the article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from stemma.annotation.credits.chains import cited_outlets, passed_on, told
from stemma.annotation.credits.outlets import Outlets
from stemma.annotation.credits.phrases import PAPERS, outlet_before, outlet_phrase
from stemma.annotation.nominals import noun_phrase, text_of
from stemma.annotation.quotations.cues import AUDIENCE, SPEECH
from stemma.annotation.quotations.drafts import Draft

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_CITING = frozenset({"citing", "quoting"})


def by_sentence(doc: Doc, drafts: Sequence[Draft]) -> dict[int, list[Draft]]:
    """The drafts by the offset at which their cue's sentence begins."""
    found: dict[int, list[Draft]] = defaultdict(list)
    for draft in drafts:
        if draft.cue_token is not None:
            found[doc[draft.cue_token].sent.start_char].append(draft)
    return found


def chain_of(
    doc: Doc, draft: Draft, frames: Mapping[int, Sequence[Draft]], known: Outlets
) -> tuple[str, ...]:
    """The outlets through which the words came, nearest to the speaker first."""
    found: list[str] = []
    outlet = outlet_of(doc, draft, known)
    if draft.cue_token is not None:
        cue = doc[draft.cue_token]
        found += dict.fromkeys(heard.named[0] for heard in told(cue, known))
        found += [one for one in _relayed(doc, draft, known) if one not in found]
        if outlet in found and cited(cue) is None:
            found.remove(outlet)
        if outlet is not None and cited(cue) is not None and outlet not in found:
            found.append(outlet)
    span = doc.char_span(*min(draft.content), alignment_mode="expand")
    others = frames.get(span[0].sent.start_char, ()) if span is not None else ()
    for other in others:
        if other.cue != draft.cue and _frames(doc, other, draft):
            named = outlet_of(doc, other, known)
            if named is not None and named != outlet and named not in found:
                found.append(named)
    announced = _before_colon(doc, draft, known)
    if announced is not None and announced not in found:
        found.append(announced)
    return tuple(found)


def _relayed(doc: Doc, draft: Draft, known: Outlets) -> list[str]:
    """Who passed the words on: `Y, quoted by X, said`, `told X, which ...`, `citing a report by X`."""
    found: list[str] = []
    if draft.cue_token is None:
        return found
    cue = doc[draft.cue_token]
    beside = [child for child in cue.children if child.dep_ in ("advcl", "acl", "prep")]
    if draft.source_token is not None:
        beside += doc[draft.source_token].children
    for word in beside:
        if word.lower_ == "as" and word.dep_ == "prep":
            beside += word.children
        if word.tag_ == "VBN":
            found += [named for named, _ in passed_on(word, known)]
        elif word.lower_ in _CITING:
            found += [named for named, _ in cited_outlets(word, known)]
    if cue.dep_ == "pcomp" and cue.head.lower_ == "as":
        found += [named for named, _ in passed_on(cue.head.head, known)]
    if cue.lower_ == "according":
        found += _seen_by(doc, draft, known)
    return list(dict.fromkeys(found))


def _seen_by(doc: Doc, draft: Draft, known: Outlets) -> list[str]:
    """`according to a report seen by X`."""
    if draft.source_token is None:
        return []
    return [
        named
        for child in doc[draft.source_token].children
        if child.dep_ == "acl"
        for named, _ in passed_on(child, known)
    ]


def reported_before(
    doc: Doc, draft: Draft, frames: Mapping[int, Sequence[Draft]], known: Outlets
) -> tuple[str, ...]:
    """`..., the agency X reports. "Y," the minister told journalists.`: the words came through X too.

    So where an outlet other than the article's own frames the sentence right before, in the same
    paragraph, and the words were said to nobody in particular.
    """
    if draft.cue_token is None or not _to_anybody(doc[draft.cue_token]):
        return ()
    span = doc.char_span(*min(draft.content), alignment_mode="expand")
    sentence = span[0].sent if span is not None else None
    if sentence is None or sentence.start == 0:
        return ()
    before = doc[sentence.start - 1].sent
    if "\n" in text_of(doc)[before.start_char : sentence.start_char]:
        return ()
    named = [outlet_of(doc, other, known) for other in frames.get(before.start_char, ())]
    return tuple(dict.fromkeys(one for one in named if one is not None and one != known.own))


def _to_anybody(cue: Token) -> bool:
    return any(
        child.dep_ in ("dobj", "dative") and child.lemma_.lower() in AUDIENCE
        for child in cue.children
    )


def _before_colon(doc: Doc, draft: Draft, known: Outlets) -> str | None:
    """The outlet of `X reports: "..."`, where somebody else is the speaker."""
    span = doc.char_span(*draft.content[0], alignment_mode="expand")
    if span is None:
        return None
    index = span.start - 1
    while index > 0 and (doc[index].is_quote or doc[index].is_space):
        index -= 1
    if index < 1 or doc[index].text != ":":
        return None
    cue = doc[index - 1]
    if cue.i == draft.cue_token or cue.lemma_.lower() not in SPEECH:
        return None
    found = outlet_before(cue, known)
    return found[0] if found is not None else None


def with_cited_source(doc: Doc, draft: Draft, known: Outlets) -> Draft:
    """`Citing officials, the Agency reports that ...`: the officials are the source."""
    if draft.cue_token is None or outlet_of(doc, draft, known) is None:
        return draft
    noun = cited(doc[draft.cue_token])
    if noun is None:
        return draft
    return replace(draft, source=noun_phrase(noun), source_token=noun.i)


def outlet_of(doc: Doc, draft: Draft, known: Outlets) -> str | None:
    """The outlet that is the draft's source, if an outlet is."""
    if draft.source is None or draft.source_token is None:
        return None
    named = known.named(text_of(doc)[draft.source[0] : draft.source[1]])
    if named is not None or doc[draft.source_token].lower_ not in PAPERS:
        return named
    # `the state agency Ferropress`: the name stands behind what the parser takes for the subject.
    found = outlet_phrase(doc[draft.source_token], known)
    return found[0] if found is not None else None


def cited(cue: Token) -> Token | None:
    """The noun of `citing X` or `quoting X` beside a cue."""
    for child in cue.children:
        if child.lower_ in _CITING:
            return next((noun for noun in child.children if noun.dep_ in ("dobj", "pobj")), None)
    return None


def _frames(doc: Doc, outer: Draft, inner: Draft) -> bool:
    """Whether `outer` reports that `inner` is said, in one sentence."""
    if outer.cue is None or outer.cue_token is None:
        return False
    first = min(inner.content)
    sentence = doc[outer.cue_token].sent
    if not sentence.start_char <= first[0] < sentence.end_char:
        return False
    inside = inner.cue is not None and any(
        start <= inner.cue[0] and inner.cue[1] <= end for start, end in outer.content
    )
    between = text_of(doc)[outer.cue[1] : first[0]]
    return inside or (outer.cue[1] <= first[0] and between.strip(" \xa0“\"'«") == ":")
