"""What the words above a noun make of it: `held talks`, `called off the strike`, `plans for a visit`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.annotation.events import frames, nouns, verbs
from stemma.annotation.events.combine import combined
from stemma.annotation.events.framing import Look, by_preposition
from stemma.annotation.events.lemmas import event_verb, lemma_of, phrase
from stemma.annotation.events.readings import READINGS, Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

_TOGETHER = frozenset("in at during by to for with before after following on".split())
_LINKS = 6
"""So many nouns joined by `and` are looked through."""


def below(noun: Token, look: Look) -> Reading | None:
    """The reading that the words above a noun give it; nothing where they leave it open."""
    base = noun
    for _ in range(_LINKS):
        if base.dep_ == "conj" and base.head.pos_ == "NOUN":
            base = base.head
    if base.dep_ == "pobj":
        return _noun_behind(base, look)
    if base.head.i == base.i or base.head.pos_ not in ("VERB", "AUX"):
        return None
    if base.dep_ in ("nsubj", "nsubjpass"):
        return _subject(base, look)
    return _object(base, base.head, look) if base.dep_ in ("dobj", "attr", "agent") else None


def _noun_behind(noun: Token, look: Look) -> Reading | None:
    preposition = noun.head
    head, word = preposition.head, preposition.lower_
    if word == "without":
        return READINGS["without"]
    framed = by_preposition(preposition, look)
    if framed is not None:
        return combined(READINGS[framed[0]], framed[1])
    if lemma_of(head) in frames.GROUNDS and any(child.lower_ == "no" for child in head.children):
        return READINGS["unfounded"]
    if lemma_of(head) in frames.PHASES and word == "of":
        return look(head)
    if head.pos_ != "VERB":
        return None
    above = look(head)
    return above if _comes_with(noun, above) and word in _TOGETHER else None


def _comes_with(noun: Token, above: Reading) -> bool:
    """Whether a noun beside a verb that is still to come is to come with it.

    `Will attend the talks` and `will trigger strikes`, but not `will investigate the crash`.
    """
    if event_verb(lemma_of(noun), "NOUN") in frames.ARRANGED:
        return above.status in ("planned", "expected", "ongoing")
    coming = above.status in ("planned", "expected", "conditional")
    return coming and nouns.is_indefinite(noun)


def _subject(noun: Token, look: Look) -> Reading | None:
    verb = _acting(noun.head)
    above = look(verb)
    if verb.lemma_ == "be":
        rules = [frames.PREDICATES.get(word) for word in _predicates(verb)]
        for rule in rules:
            if rule is not None:
                return combined(READINGS[rule], above)
        return None if above.status in ("negated", "denied") else above
    if noun.dep_ == "nsubjpass" or verbs.is_passive(verb):
        return _object(noun, verb, look)
    if frames.OBJECTS.get(phrase(verb)) == "continuing":
        return combined(READINGS["continuing"], above)
    if lemma_of(verb) in frames.ENDING and above.status == "negated":
        return READINGS["continuing"]
    return above if _carries(verb) or above.status not in ("negated", "denied") else None


def _predicates(verb: Token) -> list[str]:
    """What `be` says of its subject: `likely`, `under way`."""
    found = [c.lower_ for c in verb.children if c.dep_ in ("acomp", "attr", "advmod", "prt")]
    behind = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in ("under", "in")]
    return found + [below.lower_ for child in behind for below in child.children]


def _acting(verb: Token) -> Token:
    """`Is expected to be called off`: what is said of the subject in the end."""
    for _ in range(_LINKS):
        below = [verb, *(child for child in verb.children if child.dep_ == "acomp")]
        lower = [c for one in below for c in one.children if c.dep_ == "xcomp" and c.tag_ != "VBG"]
        raising = verb.lemma_ in ("be", "have", "go") or _is_frame(verb)
        if not lower or not raising:
            return verb
        verb = lower[0]
    return verb


def _is_frame(verb: Token) -> bool:
    word = phrase(verb)
    return word in frames.CLAUSES or word in frames.PASSIVES


def _object(noun: Token, verb: Token, look: Look) -> Reading | None:
    above = look(verb)
    word = phrase(verb)
    told = frames.NOUNS.get(lemma_of(noun)) == "telling"
    if told and frames.CLAUSES.get(word) == "denying":
        return combined(READINGS["denying"], above)
    rule = frames.OBJECTS.get(word)
    if word == "announce" and event_verb(lemma_of(noun), "NOUN") in frames.TOLD_WHEN_PAST:
        rule = None
    if rule == "denying" and any(child.dep_ == "dative" for child in verb.children):
        rule = "failing"  # `Denied him a victory`.
    if rule is not None:
        return combined(READINGS[rule], above)
    if _carries(verb):
        return above
    if word in frames.JOINING:
        form = verbs.form_reading(verb, {})
        return above if above.status != "negated" else form if form.status == "planned" else None
    return above if _comes_with(noun, above) else None


def _carries(verb: Token) -> bool:
    """Whether a verb only says that the event of its noun happens: `hold talks`, `take place`."""
    if verb.lemma_ == "be":
        return any(child.dep_ == "expl" for child in verb.children)
    return phrase(verb) in frames.CARRYING


def is_held(noun: Token) -> bool:
    """Whether the verb above a noun says that it happens."""
    return noun.head.pos_ in ("VERB", "AUX") and _carries(noun.head)
