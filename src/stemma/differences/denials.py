"""An accusation and its denial are one disputed statement with two parties."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stemma.annotation.annotated import Annotated
from stemma.differences.values import Value, difference, readings_of
from stemma.model import Difference, Sentence, Span, Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

DENYING = frozenset("deny reject dismiss refute rebut dispute contest disavow repudiate".split())
BRANDING = frozenset("denounce describe call condemn brand label slam".split())
"""Verbs that deny where they call something false."""
FALSE = frozenset(
    "baseless false untrue unfounded groundless fabricated wrong absurd fiction lie lies nonsense".split()
)
ACCUSING = frozenset("accuse blame allege charge fault implicate suspect".split())
CHARGES = frozenset(
    "accusation allegation charge claim blame suggestion report assertion it that this which "
    "criticism involvement responsibility wrongdoing".split()
)
"""What a denial may be about when it names nothing else: the accusation told before it."""
REACH = 2
"""A denial speaks to an accusation in the same sentence or at most so many sentences before it."""
WORDS = "One side says so, the other denies it: two parties, not two accounts."


@dataclass(frozen=True)
class _Dispute:
    """An accusation and a denial of it that stand together in one article."""

    accusation: Span
    denial: Span
    accused: frozenset[str]
    """The entities that an accusing verb names as its object; none where no such verb stands there."""


def denial_differences(
    articles: Sequence[Annotated], statements: Sequence[Statement]
) -> list[Difference]:
    """Disputed statements: per group of accusations that say the same, those who deny them."""
    disputes = [dispute for one in articles for dispute in _disputes(one)]
    groups: list[list[_Dispute]] = []
    for dispute in disputes:
        home = next(
            (g for g in groups if any(_same(dispute, other, statements) for other in g)), None
        )
        if home is None:
            groups.append([dispute])
        else:
            home.append(dispute)
    found = []
    for members in groups:
        readings = readings_of(
            [Value("says so", d.accusation) for d in members]
            + [Value("denies it", d.denial) for d in members]
        )
        about = [
            s.id
            for s in statements
            if any(o.span.overlaps(d.accusation) for o in s.occurrences for d in members)
        ]
        found.append(difference("denial", "disputed", about, readings, WORDS))
    return found


def _disputes(one: Annotated) -> list[_Dispute]:
    sentences = [s for s in one.article.sentences if s.zone != "heading"]
    found: list[_Dispute] = []
    for position, sentence in enumerate(sentences):
        for token in _tokens(one, sentence):
            if not _denies(token):
                continue
            accusation = _accusation(one, sentences, position, token)
            if accusation is None:
                continue
            target, span = accusation
            found.append(_Dispute(span, _clause(one, token), frozenset(target)))
    return found


def _denies(token: Token) -> bool:
    if token.pos_ not in ("VERB", "NOUN"):
        return False
    lemma = token.lemma_.lower()
    if lemma in DENYING and token.pos_ == "VERB":
        aimed_at = any(child.lower_ == "to" and child.dep_ == "aux" for child in token.children)
        return not aimed_at and not any(child.dep_ == "neg" for child in token.children)
    if lemma == "denial" and token.head.dep_ != "ROOT":
        return True
    return lemma in BRANDING and any(t.lemma_.lower() in FALSE for t in token.subtree)


def _accusation(
    one: Annotated, sentences: Sequence[Sentence], position: int, denial: Token
) -> tuple[set[str], Span] | None:
    """What is denied: an accusing verb nearby, or what the same sentence says is denied."""
    for back in range(REACH + 1):
        if position - back < 0:
            break
        sentence = sentences[position - back]
        for token in reversed(_tokens(one, sentence)):
            if token.lemma_.lower() in ACCUSING and token.pos_ == "VERB" and token != denial:
                objects = [c for c in token.children if c.dep_ in ("dobj", "nsubjpass")]
                named = _entities(one, [t for o in objects for t in o.subtree])
                span = one.span(sentence.start, sentence.end)
                return named, _without(span, _clause(one, denial))
    if _speaks_of_charges(denial) and position > 0:
        before = sentences[position - 1]
        return set(), one.span(before.start, before.end)
    return None


def _speaks_of_charges(denial: Token) -> bool:
    """Whether a verb denies what was said before: `denied the claims`, not `denied him entry`."""
    return denial.pos_ == "VERB" and any(
        child.dep_ in ("dobj", "nsubjpass") and child.lemma_.lower() in CHARGES
        for child in denial.children
    )


def _tokens(one: Annotated, sentence: Sentence) -> list[Token]:
    return list(one.doc.char_span(sentence.start, sentence.end, alignment_mode="contract") or ())


def _entities(one: Annotated, tokens: Sequence[Token]) -> set[str]:
    offsets = {token.idx for token in tokens}
    return {
        mention.entity
        for mention in one.mentions
        if any(mention.span.start <= offset < mention.span.end for offset in offsets)
    }


def _clause(one: Annotated, head: Token) -> Span:
    """The clause that denies: the head's subtree, and the noun that a relative clause hangs on."""
    tokens = sorted(t.i for t in head.subtree)
    start = one.doc[tokens[0]].idx
    if head.dep_ in ("relcl", "acl") and head.head.i < tokens[0]:
        start = head.head.idx
    last = next(one.doc[i] for i in reversed(tokens) if not one.doc[i].is_punct)
    return one.span(start, last.idx + len(last))


def _without(span: Span, tail: Span) -> Span:
    """The accusation without a denial that closes or opens its sentence."""
    if not span.overlaps(tail):
        return span
    before, after = tail.start - span.start, span.end - tail.end
    if max(before, after) <= 0:
        return span  # The parser's clause holds all of it, and may go on into the next sentence.
    if before > after:
        return Span(span.article, span.start, tail.start)
    return Span(span.article, tail.end, span.end)


def _same(one: _Dispute, other: _Dispute, statements: Sequence[Statement]) -> bool:
    """Whether two disputes are one: they accuse the same, or their accusations are one statement."""
    if one.accused & other.accused:
        return True
    return any(
        any(o.span.overlaps(one.accusation) for o in s.occurrences)
        and any(o.span.overlaps(other.accusation) for o in s.occurrences)
        for s in statements
    )
