"""What the words above a verb make of it: `plans to close`, `denied that`, `accused of taking`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.annotation.events import frames, verbs
from stemma.annotation.events.combine import combined
from stemma.annotation.events.framing import Look, by_preposition
from stemma.annotation.events.lemmas import event_verb, lemma_of, phrase
from stemma.annotation.events.readings import READINGS, Reading
from stemma.annotation.names.rolewords import is_person_noun

if TYPE_CHECKING:
    from spacy.tokens import Token

_HAPPENED = frozenset({"done", "ongoing", "planned"})
_TIME_MARKS = frozenset({"when", "once", "until", "till", "before", "after"})


def below(verb: Token, own: Reading, look: Look) -> Reading | None:
    """The reading that the words above a verb give it; nothing where they leave it as it is."""
    head = verb.head
    if verb.dep_ in ("pcomp", "pobj") and head.head.i != head.i:
        if verbs.is_finite(verb):
            return None  # `Talks on what was said`.
        return _behind(head, own, look)
    if verb.dep_ in ("xcomp", "ccomp", "dobj", "acl", "relcl"):
        if head.pos_ in ("VERB", "AUX"):
            return _below_verb(verb, own, look)
        return _below_other(verb, own, look)
    if own.status not in _HAPPENED:
        return None
    if verb.dep_ == "conj":
        return _joined(verb, look)
    return _beside(verb, own, look) if verb.dep_ == "advcl" else None


def _below_verb(verb: Token, own: Reading, look: Look) -> Reading | None:
    head, to = verb.head, verbs.is_infinitive(verb)
    if any(child.dep_ == "mark" and child.lower_ in ("whether", "if") for child in verb.children):
        return READINGS["whether"]
    if to and head.lemma_ in ("be", "have"):
        return _after_be(verb, own, look)
    if to and head.lemma_ == "go" and head.tag_ == "VBG":
        return combined(READINGS["going to"], look(head), own)
    rule = _rule_of(head, verb)
    if rule is not None:
        return _framed(rule, verb, own, look(head))
    if verbs.is_finite(verb) and verb.tag_ != "VB":
        return None
    # `Began to cross`, `helped to close`, `made them leave`: as far as the verb above.
    bare = to or (verb.tag_ in ("VB", "VBG") and not verbs.helpers(verb))
    return look(head) if bare and own.status in _HAPPENED else None


def _rule_of(head: Token, verb: Token) -> str | None:
    if head.pos_ == "AUX" or head.lemma_ == "be":
        words = [child.lower_ for child in head.children if child.dep_ in ("acomp", "attr")]
        return next((frames.CLAUSES[word] for word in words if word in frames.CLAUSES), None)
    word = phrase(head)
    if word in frames.PASSIVES and verbs.is_passive(head):
        return frames.PASSIVES[word]
    return None if verb.dep_ in ("acl", "relcl") else frames.CLAUSES.get(word)


def _framed(rule: str, verb: Token, own: Reading, above: Reading) -> Reading | None:
    if verbs.is_finite(verb) and _states(rule, verb, own):
        return None
    if verb.head.lower_ == "able" and above.status == "done":
        return above  # Who was able to do it did it.
    plain = verbs.is_infinitive(verb) and own.status == "planned"
    return combined(READINGS[rule], above, None if plain else own)


def _states(rule: str, verb: Token, own: Reading) -> bool:
    """`Agreed that they had met` states a fact, where `agreed to meet` is a plan."""
    head = verb.head
    if rule == "continuing":
        return True  # `The matter is closed, she continued`.
    if head.lemma_ == "warn":
        return own.status in ("done", "ongoing")
    if head.lemma_ in frames.BELIEFS and not verbs.is_passive(head):
        return own.status != "done"
    return rule in ("planning", "wishing", "failing") and own.status == "done"


def _after_be(verb: Token, own: Reading, look: Look) -> Reading:
    """What comes of `is to meet`, `has yet to meet`, `had to meet`, `is important to meet`."""
    head = verb.head
    above = look(head)
    if any(child.lower_ == "yet" and child.i > head.i for child in head.children):
        return READINGS["yet to"]
    if head.lemma_ == "be" and any(child.dep_ == "prep" for child in head.children):
        return combined(READINGS["infinitive"], above, own)  # `Is in the race to win`: an aim.
    if head.lemma_ == "have":
        return above if head.tag_ == "VBD" else combined(READINGS["must"], above, own)
    rule = _rule_of(head, verb)
    if rule is not None:
        return combined(READINGS[rule], above, own)
    return combined(READINGS["is to" if _is_arranged(verb) else "task"], above, own)


def _is_arranged(verb: Token) -> bool:
    """Whether `is to` tells a plan: `the mayor is to speak`, not `the hope is to win`.

    So it does of people, bodies and events, and in the passive.
    """
    head = verb.head
    subject = next((c for c in head.children if c.dep_ in ("nsubj", "nsubjpass", "expl")), None)
    valued = any(child.dep_ in ("acomp", "attr", "csubj") for child in head.children)
    if subject is None or subject.i > head.i or valued:
        return False
    told = subject.pos_ == "PROPN" or (subject.tag_ == "PRP" and subject.lower_ != "it")
    noun = lemma_of(subject)
    acting = told or is_person_noun(noun) or event_verb(noun, "NOUN") is not None
    return acting or subject.tag_ == "NNS" or verbs.is_passive(verb)


def _below_other(verb: Token, own: Reading, look: Look) -> Reading | None:
    """Below an adjective (`likely to flood`) or a noun (`plans to close`, `reports that`)."""
    head = verb.head
    marked = any(c.dep_ == "mark" and c.lower_ in ("that", "whether") for c in verb.children)
    if not marked and not verbs.is_infinitive(verb) and verb.dep_ != "ccomp":
        return None
    if head.pos_ not in ("NOUN", "PROPN"):
        rule = frames.CLAUSES.get(head.lower_)
    else:
        rule = frames.NOUNS.get(lemma_of(head))
        if rule is None and any(
            child.lower_ in ("first", "last", "only") for child in head.children
        ):
            return READINGS["past"]  # `The first ship to arrive` has arrived.
        if rule is None and not marked and head.dep_ != "ROOT":  # A headline is: `Talks to begin`.
            rule = "task" if verbs.is_infinitive(verb) else None
    return None if rule is None else _framed(rule, verb, own, look(head))


def _behind(preposition: Token, own: Reading, look: Look) -> Reading | None:
    """A gerund behind a preposition: `without opening`, `accused of taking`, `by closing`."""
    before = preposition.doc[max(0, preposition.i - 1)].lower_
    if preposition.lower_ == "without" or before in ("instead", "rather"):
        return READINGS["without"]
    framed = by_preposition(preposition, look)
    if framed is not None:
        rule, above = framed
        return combined(READINGS[rule], above, own)
    head = preposition.head
    if head.pos_ != "VERB" or own != READINGS["progressive"]:
        return None
    above = look(head)
    return None if above.status in ("negated", "denied") else above


def _joined(verb: Token, look: Look) -> Reading | None:
    """`Plans to close the mill and sell the land`: the second verb is as far as the first."""
    first = verb.head
    if first.pos_ not in ("VERB", "AUX") or verb.tag_ != first.tag_:
        return None
    if verbs.has_subject(verb) or verbs.helpers(verb) - {"to"}:
        return None
    found = look(first)
    but = any(child.dep_ == "cc" and child.lower_ == "but" for child in first.children)
    return None if but and found.status == "negated" else found


def _beside(verb: Token, own: Reading, look: Look) -> Reading | None:
    """A participle goes with the verb that it hangs on; `when he visits` with what is planned."""
    if verb.tag_ == "VBG" and not verbs.helpers(verb):
        above = look(verb.head)
        return None if above.status in ("negated", "denied") else above
    timed = any(child.lower_ in _TIME_MARKS for child in verb.children)
    if timed and own == READINGS["present"]:
        above = look(verb.head)
        return READINGS["time clause"] if above.status not in ("done", "ongoing") else None
    return None
