"""Competing superlatives: `the first visit in two years` beside `the highest-level visit since 2013`.

Both may be true, and each is a claim that a reader should see beside the other: they measure the same thing with two
yardsticks, and often only one of them can be checked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stemma.annotation.annotated import Annotated
from stemma.annotation.events.lemmas import event_verb
from stemma.differences.values import Value, difference, readings_of
from stemma.model import Difference, Span, Statement

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

RANKING = frozenset({"first", "last", "only", "latest"})
"""Words besides superlatives that set a thing apart from all others of its kind."""
YARDSTICKS = frozenset({"since", "in", "for", "of", "within"})
STRETCHES = frozenset(
    "day week month year decade century generation season quarter term while time history".split()
)
"""Nouns behind `in`, `for` or `within` that say how long it was otherwise."""
WHY = "Each sets it apart in its own way, by its own stretch of time."


@dataclass(frozen=True)
class _Claim:
    """What is set apart, among whom, and how."""

    what: str
    """The lemma of the noun, as the verb that it comes to where it is an event."""
    around: frozenset[str]
    """The entities that its sentence names."""
    value: Value


def superlative_differences(
    articles: Sequence[Annotated], statements: Sequence[Statement]
) -> list[Difference]:
    """Superlatives of two articles or more on one thing, that do not use the same words."""
    groups: list[list[_Claim]] = []
    for one in articles:
        for claim in _claims(one):
            home = next((g for g in groups if _one_thing(g[0], claim)), None)
            if home is None:
                groups.append([claim])
            else:
                home.append(claim)
    found = []
    for group in groups:
        spans = [claim.value.span for claim in group]
        readings = readings_of([claim.value for claim in group])
        concerned = [
            s.id
            for s in statements
            if any(o.span.overlaps(p) for o in s.occurrences for p in spans)
        ]
        if len(readings) > 1 and len({span.article for span in spans}) > 1 and concerned:
            found.append(difference("superlative", "compatible", concerned, readings, WHY))
    return found


def _one_thing(one: _Claim, other: _Claim) -> bool:
    """Whether both set apart a thing of one kind, with two names in common around it."""
    return one.what == other.what and len(one.around & other.around) > 1


def _claims(one: Annotated) -> Iterator[_Claim]:
    for token in one.doc:
        if token.tag_ not in ("JJS", "RBS") and token.lower_ not in RANKING:
            continue
        noun = _noun_of(token)
        measure = _yardstick(noun, one.doc) if noun is not None else None
        if noun is None or measure is None:
            continue
        start, end = (
            noun.left_edge,
            (measure.head if measure.dep_ == "mark" else measure).right_edge,
        )
        first = min(token.i, noun.i)
        span = one.span(one.doc[first].idx, end.idx + len(end))
        sentence = one.sentence_at(start.idx)
        if sentence is None or span.end > sentence.end:
            continue
        yield _Claim(
            what=event_verb(noun.lemma_, "NOUN") or noun.lemma_.lower(),
            around=_named_in(one, one.span(sentence.start, sentence.end)),
            value=Value(" ".join(one.article.words(span).lower().split()), span),
        )


def _noun_of(token: Token) -> Token | None:
    """The noun that the word ranks: `first visit`, `highest-level U.S. visit`."""
    for _ in range(3):
        if token.pos_ == "NOUN" and token.dep_ not in ("compound", "nmod", "npadvmod"):
            return token
        if token.head.i == token.i:
            return None
        token = token.head
    return token if token.pos_ == "NOUN" else None


def _yardstick(noun: Token, doc: Doc) -> Token | None:
    """The `since ...` or `in two years` behind the noun, whatever the parser hangs it on."""
    for token in doc[noun.i + 1 : noun.sent.end]:
        if token.lower_ not in YARDSTICKS or token.text[0].isupper():
            continue
        if token.lower_ == "since" or any(child.lemma_ in STRETCHES for child in token.children):
            return token
    return None


def _named_in(one: Annotated, span: Span) -> frozenset[str]:
    return frozenset(m.entity for m in one.mentions if span.contains(m.span))
