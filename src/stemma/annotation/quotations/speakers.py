"""Whose words they are: from the words at the cue to a name, or to the fullest description."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from stemma.annotation.names.roles import BODY_HEADS, COMPANIES, Roles
from stemma.annotation.nominals import text_of
from stemma.annotation.quotations.cues import UNNAMED
from stemma.annotation.quotations.drafts import Draft
from stemma.model import Entity, Span, Speaker

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_PERSONAL = frozenset({"he", "she"})
_DETERMINERS = frozenset({"the", "a", "an", "this", "that", "one", "another"})
_NOBODY = frozenset(
    "half both none nothing nobody information something anything everything thing part rest "
    "lot bit".split()
)
_SENTENCES_BACK = 1


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
    unnamed: list[Speaker] = field(default_factory=list)
    """The people without a name who spoke so far, in order."""
    last: Speaker | None = None
    """Who spoke last."""


def speaker_of(draft: Draft, known: Speakers) -> Speaker | None:
    """Who says it; `known` remembers the answer for those who come after."""
    if draft.follows:
        return known.last
    if draft.source is None or draft.source_token is None:
        return None
    found = _resolved(draft, known)
    if found is not None and not found.named and found not in known.unnamed:
        known.unnamed.append(found)
    if found is not None and not _abstract(known.doc[draft.source_token]):
        known.last = found
    return found


def _resolved(draft: Draft, known: Speakers) -> Speaker | None:
    if draft.source is None or draft.source_token is None:
        return None
    start, end = draft.source
    head = known.doc[draft.source_token]
    span = Span(known.article, start, end)
    if head.lower_ in _PERSONAL:
        return _pronoun(head, span, known)
    if head.pos_ == "PRON":
        return _other_pronoun(head, span, known)
    identity = known.roles.at.get(head.idx)
    if identity is not None and not _describes(head):
        return _named(identity, span, known)
    if head.lemma_.lower() in _NOBODY:
        return None
    other = _apposed(head, end, known) or _by_role(head, known)
    if other is not None:
        return _named(other, span, known)
    return _described(head, span, known)


def _named(identity: str, span: Span, known: Speakers) -> Speaker:
    entity = known.entities[identity]
    return Speaker(text=entity.name, entity=identity, span=span, named=True)


def _pronoun(head: Token, span: Span, known: Speakers) -> Speaker | None:
    """`He` at a cue goes on with the last speaker, unless a name in its own sentence is nearer."""
    resolved = known.roles.at.get(head.idx)
    sentence = head.sent
    own = [
        known.roles.at[token.idx]
        for token in sentence
        if token.i < head.i and token.idx in known.roles.at and token.pos_ == "PROPN"
    ]
    if resolved is not None and resolved in own:
        return _named(resolved, span, known)
    if known.last is not None and _may_be_person(known.last, known):
        return Speaker(
            text=known.last.text, entity=known.last.entity, span=span, named=known.last.named
        )
    if resolved is not None:
        return _named(resolved, span, known)
    return None


def _may_be_person(speaker: Speaker, known: Speakers) -> bool:
    if speaker.entity is not None:
        return known.entities[speaker.entity].kind == "person"
    return speaker.text.split()[-1].rstrip("s") == speaker.text.split()[-1]


def _other_pronoun(head: Token, span: Span, known: Speakers) -> Speaker | None:
    """`It` is whoever acts just before, or the body that spoke last; other pronouns name nobody."""
    if head.lower_ == "it":
        first = head.sent.start
        for _ in range(_SENTENCES_BACK):
            first = known.doc[first - 1].sent.start if first else 0
        actor = known.roles.actor(first, head.i) or _acting_body(first, head, known)
        if actor is not None:
            return _named(actor, span, known)
    last = known.last
    if head.lower_ in {"it", "they"} and last is not None:
        plural_or_body = last.entity is None or known.entities[last.entity].kind != "person"
        if plural_or_body:
            return Speaker(text=last.text, entity=last.entity, span=span, named=last.named)
    if any(True for _ in head.children) and head.lower_ not in _NOBODY:
        return _described(head, span, known)
    return None


def _acting_body(first: int, head: Token, known: Speakers) -> str | None:
    """The body that a common noun names as a subject between two tokens: `the company`."""
    for token in reversed(known.doc[first : head.i]):
        if token.dep_ in ("nsubj", "nsubjpass") and token.lemma_.lower() in BODY_HEADS | COMPANIES:
            return _by_role(token, known)
    return None


def _describes(head: Token) -> bool:
    """A common noun that a name merely qualifies: `State Department official`."""
    return head.lemma_.lower() in UNNAMED and head.text.islower()


def _apposed(head: Token, end: int, known: Speakers) -> str | None:
    """The person whose name follows a description: `A survivor, Anna Berg, said`.

    Parsers lose the apposition behind `the mayor of Ostby, Anna Berg`: a full name right after the
    comma that closes the description is taken for one.
    """
    for child in head.children:
        one = known.roles.at.get(child.idx)
        if child.dep_ == "appos" and one is not None and known.entities[one].kind == "person":
            return one
    doc = known.doc
    index = head.i
    while index + 1 < len(doc) and doc[index].idx + len(doc[index]) < end:
        index += 1
    if index + 2 >= len(doc) or doc[index + 1].text != ",":
        return None
    one = known.roles.at.get(doc[index + 2].idx)
    if one is None or known.entities[one].kind != "person" or " " not in known.entities[one].name:
        return None
    return one


def _by_role(head: Token, known: Speakers) -> str | None:
    """Whom `the minister` or `the ministry` stands for: the last one introduced so."""
    if not any(child.lower_ == "the" for child in head.lefts):
        return None
    lemma = head.lemma_.lower()
    if lemma in BODY_HEADS | COMPANIES:
        bare = head.left_edge.i >= head.i - 1
        return known.roles.body(lemma, head.i) if bare or lemma not in COMPANIES else None
    return known.roles.person(lemma, head.i)


def _described(head: Token, span: Span, known: Speakers) -> Speaker:
    """Somebody without a name: `the official` is the last one whose description has these words."""
    text = _description(text_of(known.doc)[span.start : span.end])
    definite = text.split()[0] == "the"
    words = {word.lower() for word in text.split() if word.lower() not in _DETERMINERS}
    if definite:
        for earlier in reversed(known.unnamed):
            described = {word.lower() for word in earlier.text.split()}
            if words <= described:
                return Speaker(text=earlier.text, span=span, named=earlier.named)
    return Speaker(text=text, span=span, named=_is_one_body(head))


def _is_one_body(head: Token) -> bool:
    """Whether a common noun still names one body: `the transport ministry`, no `ministry`."""
    which = any(child.dep_ in ("compound", "amod", "poss", "nmod") for child in head.children)
    return which and head.lemma_.lower() in BODY_HEADS


def _description(text: str) -> str:
    words = text.split()
    if words[0].lower() in _DETERMINERS:
        words[0] = words[0].lower()
    return " ".join(words)


def _abstract(head: Token) -> bool:
    """A report or a poll is no speaker whom `he said` could mean."""
    return head.lemma_.lower() in {"report", "poll", "study", "survey", "document", "statement"}
