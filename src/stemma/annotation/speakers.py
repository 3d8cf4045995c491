"""Whose words they are: from the words at the cue to a name, or to the fullest description."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from stemma.annotation.cues import UNNAMED
from stemma.annotation.drafts import Draft
from stemma.annotation.nominals import text_of
from stemma.model import Entity, Span, Speaker

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_PERSONAL = frozenset({"he", "she"})
_DETERMINERS = frozenset({"the", "a", "an", "this", "that", "one", "another"})
_BODY_HEADS = frozenset(
    "ministry department agency company group organization organisation committee council court "
    "office bureau party union army military police force commission university bank firm "
    "association service board team club parliament government coalition alliance".split()
)
_ROLE_WORDS_BEFORE = 8


@dataclass
class Speakers:
    """What one article has said so far about who speaks."""

    doc: Doc
    """The parse of the article."""
    article: str
    """Its `id`."""
    entities: Mapping[str, Entity]
    """Everybody, by `id`."""
    at: Mapping[int, str]
    """The entity at each code point of the article."""
    roles: dict[str, str] = field(default_factory=dict)
    """The last person who was introduced with a role: `minister`, `spokesman`."""
    unnamed: list[Speaker] = field(default_factory=list)
    """The people without a name who spoke so far, in order."""
    last: Speaker | None = None
    """Who spoke last."""


def speakers(
    doc: Doc, article: str, entities: Sequence[Entity], mentions: Sequence[tuple[Span, str]]
) -> Speakers:
    """Nothing said yet: the start for `speaker_of`, draft by draft."""
    at = {place: one for span, one in mentions for place in range(span.start, span.end)}
    return Speakers(doc, article, {entity.id: entity for entity in entities}, at)


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
    identity = known.at.get(head.idx)
    if identity is not None and not _describes(head):
        return _named(identity, span, known)
    other = _apposed(head, known) or _by_role(head, known)
    if other is not None:
        return _named(other, span, known)
    return _described(head, span, known)


def _named(identity: str, span: Span, known: Speakers) -> Speaker:
    entity = known.entities[identity]
    return Speaker(text=entity.name, entity=identity, span=span, named=True)


def _pronoun(head: Token, span: Span, known: Speakers) -> Speaker | None:
    """`He` at a cue goes on with the last speaker, unless a name in its own sentence is nearer."""
    resolved = known.at.get(head.idx)
    sentence = head.sent
    own = [
        known.at[token.idx]
        for token in sentence
        if token.i < head.i and token.idx in known.at and token.pos_ == "PROPN"
    ]
    if resolved is not None and resolved in own:
        return _named(resolved, span, known)
    if known.last is not None and _may_be_person(known.last, known):
        return Speaker(
            text=known.last.text, entity=known.last.entity, span=span, named=known.last.named
        )
    if resolved is not None:
        return _named(resolved, span, known)
    return Speaker(text=head.text.lower(), span=span)


def _may_be_person(speaker: Speaker, known: Speakers) -> bool:
    if speaker.entity is not None:
        return known.entities[speaker.entity].kind == "person"
    return speaker.text.split()[-1].rstrip("s") == speaker.text.split()[-1]


def _other_pronoun(head: Token, span: Span, known: Speakers) -> Speaker | None:
    if head.lower_ in {"it", "they"} and known.last is not None:
        last = known.last
        plural_or_body = last.entity is None or known.entities[last.entity].kind != "person"
        if plural_or_body:
            return Speaker(text=last.text, entity=last.entity, span=span, named=last.named)
    return Speaker(text=head.text.lower(), span=span)


def _describes(head: Token) -> bool:
    """A common noun that a name merely qualifies: `State Department official`."""
    return head.lemma_.lower() in UNNAMED and head.text.islower()


def _apposed(head: Token, known: Speakers) -> str | None:
    """The person whose name follows a description: `A survivor, Anna Berg, said`."""
    for child in head.children:
        one = known.at.get(child.idx)
        if child.dep_ == "appos" and one is not None and known.entities[one].kind == "person":
            return one
    return None


def _by_role(head: Token, known: Speakers) -> str | None:
    """Whom `the minister` or `the ministry` stands for: the last one introduced so."""
    if not any(child.lower_ == "the" for child in head.lefts):
        return None
    lemma = head.lemma_.lower()
    before = [
        (place, one)
        for place, one in known.at.items()
        if place < head.idx and one in known.entities
    ]
    if lemma in _BODY_HEADS:
        fitting = [
            (place, one)
            for place, one in before
            if any(lemma in form.lower().split() for form in known.entities[one].forms)
        ]
        return max(fitting)[1] if fitting else None
    persons = {one for _, one in before if known.entities[one].kind == "person"}
    latest: tuple[int, str] | None = None
    for token in known.doc[: head.i]:
        one = known.at.get(token.idx)
        if one in persons and token.pos_ == "PROPN" and _introduced_as(token, lemma, known):
            latest = (token.i, one)
    return latest[1] if latest else None


def _introduced_as(token: Token, role: str, known: Speakers) -> bool:
    """Whether the name that begins here stands behind this role, or before it after a comma."""
    one = known.at[token.idx]
    if token.i and known.at.get(token.nbor(-1).idx) == one:
        return False
    for index in range(token.i - 1, max(token.i - _ROLE_WORDS_BEFORE, token.sent.start) - 1, -1):
        before = known.doc[index]
        ends = before.text in {",", ";", ":"} or before.pos_ in {"VERB", "AUX", "ADP"}
        if ends and before.lower_ not in {"of", "for"}:
            break
        if before.lemma_.lower() == role or before.lower_ == role:
            return True
    last = token.i
    while last + 1 < len(known.doc) and known.at.get(known.doc[last + 1].idx) == one:
        last += 1
    following = known.doc[last + 1 : last + 2 + _ROLE_WORDS_BEFORE]
    if not following or following[0].text != ",":
        return False
    for later in following[1:]:
        if later.pos_ in {"VERB", "AUX", "PUNCT", "PRON"}:
            return False
        if later.lower_ == role:
            return True
    return False


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
    return which and head.lemma_.lower() in _BODY_HEADS


def _description(text: str) -> str:
    words = text.split()
    if words[0].lower() in _DETERMINERS:
        words[0] = words[0].lower()
    return " ".join(words)


def _abstract(head: Token) -> bool:
    """A report or a poll is no speaker whom `he said` could mean."""
    return head.lemma_.lower() in {"report", "poll", "study", "survey", "document", "statement"}
