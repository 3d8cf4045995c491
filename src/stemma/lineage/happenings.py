"""When two mentions of events may be of one event: what happens, and to or with whom."""

from __future__ import annotations

from stemma.annotation.annotated import Annotated
from stemma.model import EventMention

Key = tuple[str, str, str]
"""What happens, and two who take part in it, or the thing that it is done to."""

COMING = frozenset({"planned", "expected"})
LIGHT = frozenset(
    "be have say do get make go take come see tell give put keep let become seem begin start expect "
    "plan schedule hope want try".split()
)
"""Verbs that say too little to be one event in two articles."""
MEETING = dict.fromkeys(("see", "receive", "talk", "speak"), "meet")
"""With two people in it, these are one kind of event."""


SAYING = dict.fromkeys(("announce", "confirm"), "confirm")
"""What is not yet announced may be confirmed later: one kind of event, done to one thing."""


def awaited(event: EventMention) -> bool:
    """Whether a mention says that something is still to come."""
    return event.status in COMING or (event.status == "negated" and event.lemma in SAYING)


def keys_of(one: Annotated, event: EventMention) -> list[Key]:
    """What two mentions must share to be taken for one event."""
    who = event.participants
    family = MEETING.get(event.lemma, event.lemma)
    pairs = [
        (family, first, second)
        for i, first in enumerate(who)
        for second in who[i + 1 :]
        if family not in LIGHT
    ]
    if event.lemma in LIGHT:
        return pairs
    things = [f"thing {noun}" for noun in _things(one, event)]
    if event.lemma in SAYING:
        return pairs + [(SAYING[event.lemma], "", thing) for thing in things]
    # Where somebody with a name does it, it must be the same one who does it elsewhere.
    return pairs + [(event.lemma, doer, thing) for doer in who or ("",) for thing in things]


def loose_keys_of(one: Annotated, event: EventMention) -> list[Key]:
    """Less: one who takes part. Enough only where the articles are known to tell one story."""
    if event.lemma in LIGHT:
        return []
    family = MEETING.get(event.lemma, event.lemma)
    return [(family, "", who) for who in event.participants]


def _things(one: Annotated, event: EventMention) -> list[str]:
    """The common nouns that it is done to: its object, or its subject in the passive."""
    words = one.doc.char_span(event.span.start, event.span.end, alignment_mode="expand")
    if words is None or words.root.pos_ != "VERB":
        return []
    verb = words.root
    if verb.dep_ in ("advcl", "acl") and verb.tag_ == "VB":
        return []  # `They broke in to gain access`: an aim, which is not news of something to come.
    objects = [child for child in verb.children if child.dep_ in ("dobj", "nsubjpass")]
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    if not objects and passive and verb.dep_ == "xcomp":
        # `The gate is expected to be lowered`: the subject stands with the verb above.
        objects = [child for child in verb.head.children if child.dep_ in ("nsubj", "nsubjpass")]
    # `The importance of patience` and `the importance of steel` are two things.
    return [
        child.lemma_.lower()
        for child in objects
        if child.pos_ == "NOUN" and not any(below.lower_ == "of" for below in child.children)
    ]
