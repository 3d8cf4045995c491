"""What happens, and how far it has come as the words present it: planned, done, denied, ..."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from stemma.annotation.events import frames
from stemma.annotation.events.above import reading
from stemma.annotation.events.clause import clause
from stemma.annotation.events.days import days_of
from stemma.annotation.events.lemmas import event_verb, lemma_of, phrase
from stemma.annotation.events.participants import participants
from stemma.annotation.events.readings import READINGS, Reading
from stemma.annotation.events.verbs import Days
from stemma.model import Article, EventMention, Span, TimeExpression

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_STATIC = frozenset(
    "be have do say tell accord seem appear include remain know think believe want need mean".split()
)
_FRAMING = frozenset(
    "plan schedule intend slate set prepare arrange expect hope anticipate project forecast aim tip"
    " poise go understand rumour rumor".split()
)
"""Verbs that only say how far it has come that stands below them."""
_TAGGED_AS_NOUNS = frozenset(
    "land open close end return start rule launch face meet play host stand air vote report".split()
)
"""Verbs that the tagger takes for nouns behind `due to`; as nouns they cause nothing there."""


def events(
    article: Article,
    doc: Doc,
    at: Mapping[int, str],
    times: Sequence[TimeExpression] = (),
    today: date | None = None,
) -> tuple[EventMention, ...]:
    """The events of one article in order; `at` gives the entity at each code point."""
    days = days_of(doc, times, today)
    found: list[EventMention] = []
    for token in doc:
        lemma = _lemma(token)
        if lemma is None or (token.pos_ == "NOUN" and token.idx in days):  # `in fall`
            continue
        start, end = clause(token)
        known = _reading(token, days)
        found.append(
            EventMention(
                span=Span(article.id, token.idx, token.idx + len(token)),
                lemma=lemma,
                status=known.status,
                participants=participants(token, at),
                clause=Span(article.id, start, end),
                confidence=known.confidence,
                basis=known.basis,
            )
        )
    return tuple(found)


def _reading(token: Token, days: Days) -> Reading:
    return READINGS["planning"] if _is_due(token) else reading(token, days)


def _lemma(token: Token) -> str | None:
    if token.pos_ == "VERB":
        lemma = lemma_of(token)
        modifier = token.dep_ in ("amod", "compound", "aux", "auxpass", "prep")
        if lemma in _STATIC or modifier or not token.is_alpha or _only_frames(token):
            return None
        return event_verb(lemma, "VERB")
    if _is_due(token):
        return event_verb(token.lower_, "VERB")
    if token.pos_ == "NOUN" and token.dep_ != "compound":
        return event_verb(token.lemma_, "NOUN")
    return None


def _only_frames(verb: Token) -> bool:
    """`Plans to`, `is understood to`: no event beside the one that it frames."""
    word = phrase(verb)
    framing = word in _FRAMING or word in frames.PASSIVES or frames.CLAUSES.get(word) == "telling"
    return framing and any(child.dep_ == "xcomp" for child in verb.children)


def _is_due(token: Token) -> bool:
    """`Is due to land`, where the tagger reads a cause."""
    return (
        token.pos_ == "NOUN"
        and token.lower_ in _TAGGED_AS_NOUNS
        and token.head.lower_ == "to"
        and token.head.head.lower_ == "due"
        and token.n_lefts == 0
    )
