"""Whose words they are: from the words at the cue to a name, or to the fullest description."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from stemma.annotation.names.discourse import Discourse
from stemma.annotation.names.gender import pronoun_gender
from stemma.annotation.names.naming import without_role_words
from stemma.annotation.names.referents import Mention, Referent
from stemma.annotation.names.roles import BODY_HEADS, Roles
from stemma.annotation.names.rolewords import DOCUMENTS
from stemma.annotation.nominals import text_of
from stemma.annotation.quotations.cues import UNNAMED
from stemma.annotation.quotations.dialogue import Turn, turn_of
from stemma.annotation.quotations.drafts import Draft
from stemma.annotation.quotations.silent import echo, silent_speaker
from stemma.annotation.quotations.sources import head_of, quoted_one, with_right_source
from stemma.model import Entity, Span, Speaker

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_DETERMINERS = frozenset({"the", "a", "an", "this", "that", "one", "another"})
_NOBODY = frozenset(
    "half both none nothing nobody information something anything everything thing part rest "
    "lot bit rumour rumor rumours rumors legend gossip".split()
)
_ONE_OF_THEM = frozenset({"another", "others", "some", "many", "several", "most", "few"})
"""One or more of those just spoken of; they stay as they stand."""
_AHEAD = 50


@dataclass
class Speakers:
    """What one article has said so far about who speaks: at the start, only who is called what."""

    doc: Doc
    """The parse of the article."""
    article: str
    """Its `id`."""
    entities: Mapping[str, Entity]
    """Everybody, by `id`."""
    roles: Roles
    """Who was introduced as what."""
    discourse: Discourse
    """Everybody whom the article speaks of."""
    last: Referent | None = None
    """Who spoke last."""
    turns: list[Turn] = field(default_factory=list)
    """What was said in marks so far."""


def speaker_of(draft: Draft, known: Speakers) -> Speaker | None:
    """Who says it; `known` remembers the answer for those who come after."""
    draft = with_right_source(known.doc, draft)
    head = head_of(known.doc, draft)
    goes_on = draft.follows and bool(draft.marked)
    if goes_on or head is None or draft.source is None:
        found = silent_speaker(draft, known.discourse, known.last, known.turns)
        if found is None:
            return None
        one, basis = found
        known.last = one.settled()
        _take_turn(draft, known)
        return _speaker(one.settled(), None, basis, known)
    span = Span(known.article, *draft.source)
    speaker = _resolved(quoted_one(head, frozenset(known.discourse.at)), span, draft, known)
    _take_turn(draft, known)
    return speaker


def _take_turn(draft: Draft, known: Speakers) -> None:
    turn = turn_of(draft, known.last, known.discourse) if known.last is not None else None
    if turn is not None:
        known.turns.append(turn)


def _resolved(head: Token, span: Span, draft: Draft, known: Speakers) -> Speaker | None:
    mention = known.discourse.at.get(head.i)
    if mention is None and pronoun_gender(head.text):
        last = known.last.settled() if known.last is not None else None
        if last is not None and last.kind == "person" and last.may_be(pronoun_gender(head.text)):
            return _speaker(last, span, "pronoun: goes on with the last speaker", known)
        ahead = _named_ahead(head, known)
        if ahead is None:
            return None
        known.last = ahead
        return _speaker(ahead, span, "pronoun: the next one named", known)
    if mention is None:
        return _unread(head, span, known)
    one = mention.referent.settled()
    echoed = echo(draft, known.discourse) if one.group is None and draft.marked else None
    if echoed is not None and echoed.settled().group is not None:
        return _speaker(echoed.settled(), span, "role: the same words come back with a name", known)
    basis = _basis(head, mention, one, known)
    if one.kind != "document" and head.lemma_.lower() not in DOCUMENTS:
        known.last = one
    return _speaker(one, span, basis, known)


def _named_ahead(head: Token, known: Speakers) -> Referent | None:
    """`It is over, she said. Foreign Minister Lucia Paz had flown in`: nobody was named before."""
    discourse = known.discourse
    for index in range(head.i + 1, min(head.i + _AHEAD, len(known.doc))):
        named = discourse.starts.get(index)
        one = discourse.groups[named.group] if named is not None else None
        if one is not None and one.kind == "person" and one.may_be(pronoun_gender(head.text)):
            return one
    return None


def _unread(head: Token, span: Span, known: Speakers) -> Speaker | None:
    """Words that the reading passed over: a name, or a description that stays as it stands."""
    identity = known.roles.at.get(head.idx)
    if identity is not None and not _describes(head):
        entity = known.entities[identity]
        basis = "named here" if head.pos_ == "PROPN" else "names: taken for one named elsewhere"
        return Speaker(text=entity.name, entity=identity, span=span, named=True, basis=basis)
    bare = not any(True for _ in head.children) and head.lower_ not in _ONE_OF_THEM
    if head.lemma_.lower() in _NOBODY or (head.pos_ in ("PRON", "DET") and bare):
        return None
    text = _description(text_of(known.doc)[span.start : span.end])
    return Speaker(
        text=text, span=span, named=_is_one_body(head), basis="described here, without a name"
    )


def _speaker(one: Referent, span: Span | None, basis: str, known: Speakers) -> Speaker:
    if one.group is not None:
        entity = known.entities[one.group]
        name = without_role_words(entity.name) if one.kind == "person" else entity.name
        return Speaker(text=name, entity=one.group, span=span, named=True, basis=basis)
    text = one.text
    if one.phrase is not None and not one.members:
        text = _description(text_of(known.doc)[slice(*one.phrase)])
    named = bool(one.members) or (one.kind == "body" and _one_body(text))
    return Speaker(text=text, span=span, named=named, basis=basis)


def _basis(head: Token, mention: Mention, one: Referent, known: Speakers) -> str:
    """How the words were brought to the speaker, in plain words."""
    if head.pos_ == "PRON":
        if known.last is not None and known.last.settled() is one:
            return "pronoun: goes on with the last speaker"
        return "pronoun: the likeliest one spoken of before"
    if one.group is None:
        first = one.phrase is not None and one.phrase[0] <= head.idx < one.phrase[1]
        return "described here, without a name" if first else "role: described so before"
    if known.roles.at.get(head.idx) == one.group:
        return "named here"
    role = head.lemma_.lower()
    if mention.referent is not one:
        return f"role: the {role} is named later"
    if role in one.roles:
        return f"role: introduced as {role}"
    return f"role: the likeliest one for {role}"


def _describes(head: Token) -> bool:
    """A common noun that a name merely qualifies: `State Department official`."""
    return head.lemma_.lower() in UNNAMED and head.text.islower()


def _is_one_body(head: Token) -> bool:
    """Whether a common noun still names one body: `the transport ministry`, no `ministry`."""
    which = any(child.dep_ in ("compound", "amod", "poss", "nmod") for child in head.children)
    return which and head.lemma_.lower() in BODY_HEADS


def _one_body(text: str) -> bool:
    words = text.lower().split()
    return len(words) > 2 and words[-1] in BODY_HEADS


def _description(text: str) -> str:
    words = text.split()
    if words[0].lower() in _DETERMINERS:
        words[0] = words[0].lower()
    return " ".join(words)
