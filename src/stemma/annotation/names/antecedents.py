"""Whom a pronoun stands for: the most salient one that agrees with it and is not barred by its clause.

Pronouns of a clause cannot mean each other's co-arguments (Hobbs 1978; Lappin and Leass 1994); what
remains is weighed by `salience`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from stemma.annotation.names.clauses import (
    frame,
    said_by_insertion,
    speaks,
    subject_of,
    verb_of,
)
from stemma.annotation.names.discourse import Discourse
from stemma.annotation.names.gender import Gender
from stemma.annotation.names.referents import Mention, Referent
from stemma.annotation.names.salience import Place, facts, score

if TYPE_CHECKING:
    from spacy.tokens import Token

PLURAL = frozenset({"they", "them", "their", "themselves"})
NEUTER = frozenset({"it", "its", "itself"})

_WINDOW = 40
_SENTENCES = 9
_LEAST = -2.6
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative"})


def antecedent(token: Token, gender: Gender, known: Discourse) -> Referent | None:
    """Whom the pronoun at `token` stands for, or nobody; `gender` is that of the pronoun."""
    lay = known.layout
    place = Place(
        token.i,
        lay.sentence[token.i],
        lay.paragraph[token.i],
        speaks(token),
        lay.quoted[token.i] or frame(token) is not None,
    )
    verb = verb_of(token)
    barred = coarguments(token, known)
    talked_about = _talked_about(place, known)
    best: tuple[float, int] | None = None
    chosen: Referent | None = None
    for mention in _candidates(token, place, known):
        one = mention.referent.settled()
        if one.number in barred or not _agrees(token, gender, one):
            continue
        reported = _within_what_it_says(mention, verb, place, known) or bool(
            talked_about.intersection(one.text.lower().split() if one.group else ())
        )
        value = score(facts(mention, place, gender, known.last, reported))
        value += _by_number(token, one)
        if best is None or (value, mention.token) > best:
            best, chosen = (value, mention.token), one
    return chosen if best is not None and best[0] >= _LEAST else None


def _talked_about(place: Place, known: Discourse) -> frozenset[str]:
    """The words of the names within the marked words that the pronoun is the speaker of."""
    found: set[str] = set()
    if place.speaks and not place.quoted:
        for mention in reversed(known.mentions[-_WINDOW:]):
            if mention.sentence != place.sentence:
                break
            one = mention.referent.settled()
            named = one.group is not None and not mention.pronoun
            if named and known.layout.quoted[mention.token]:
                found.update(one.text.lower().split())
    return frozenset(found)


def _candidates(token: Token, place: Place, known: Discourse) -> Iterator[Mention]:
    for mention in reversed(known.mentions[-_WINDOW:]):
        if place.sentence - mention.sentence > _SENTENCES:
            return
        yield mention
    later = _fronted_for(token, known)
    if later is not None:
        yield later


def _fronted_for(token: Token, known: Discourse) -> Mention | None:
    """The subject to come, for a pronoun in a clause before it: `When he arrived, Lund said`."""
    verb = verb_of(token)
    for _ in range(3):
        if verb is None or verb.dep_ in ("advcl", "ROOT"):
            break
        verb = verb_of(verb)
    if verb is None or verb.dep_ != "advcl":
        return None
    main = subject_of(verb.head)
    if main is None or main.i <= token.i:
        return None
    first = next((i for i in range(main.left_edge.i, main.i + 1) if i in known.starts), None)
    if first is None:
        return None
    lay = known.layout
    one = known.groups[known.starts[first].group]
    return Mention(
        first, one, lay.sentence[token.i], lay.paragraph[token.i], "subject", True, False, False
    )


def _agrees(token: Token, gender: Gender, one: Referent) -> bool:
    if gender:
        return one.kind == "person" and one.may_be(gender)
    if token.lower_ in NEUTER:
        return one.kind in ("body", "place", "other", "document")
    return one.kind in ("people", "body") or (
        one.kind == "person" and one.group is None and not one.gender
    )


def _by_number(token: Token, one: Referent) -> float:
    if token.lower_ in PLURAL:
        return {"people": 1.0, "body": -0.6}.get(one.kind, -2.0)
    if token.lower_ in NEUTER:
        at_cue = speaks(token)
        # A report says nothing after it was read; what speaks is a body.
        values = {"body": 0.8, "document": -0.6 if at_cue else 0.0, "other": -0.2}
        value = values.get(one.kind, -0.6)
        return value + 0.5 * (one.group is not None)
    return 0.0


def _within_what_it_says(
    mention: Mention, verb: Token | None, place: Place, known: Discourse
) -> bool:
    """Whether the mention stands in the very words that the pronoun's verb reports."""
    if verb is None or not place.speaks or mention.sentence != place.sentence:
        return False
    named = known.doc[mention.token]
    reported = frame(named)
    return (reported is not None and reported.i == verb.i) or said_by_insertion(named, verb)


def coarguments(token: Token, known: Discourse) -> frozenset[int]:
    """Those who cannot be meant, because they stand beside the pronoun under one verb."""
    if token.dep_ == "poss":
        return frozenset()
    verb = verb_of(token)
    if verb is None or token.lower_.endswith(("self", "selves")):
        return frozenset()
    found: set[int] = set()
    for child in verb.children:
        if child.i == token.i:
            continue
        nouns = [child] if child.dep_ != "prep" else [c for c in child.children if c.dep_ == "pobj"]
        for noun in nouns:
            mention = known.at.get(noun.i)
            # A clause in front belongs to another verb, so only nouns of this very verb count.
            if mention is not None and noun.dep_ in _ARGUMENTS:
                found.add(mention.referent.settled().number)
    return frozenset(found)
