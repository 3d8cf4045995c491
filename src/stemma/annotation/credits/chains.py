"""Through whom the article has it: `told X`, `in an interview with X`, `in remarks carried by X`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from stemma.annotation.credits.outlets import Outlets
from stemma.annotation.credits.phrases import outlet_phrase, outlets_in
from stemma.annotation.credits.rules import Named

if TYPE_CHECKING:
    from spacy.tokens import Token

_TELLING = frozenset("tell inform assure remind brief email e-mail text message".split())
"""Verbs whose object hears it."""
_SPEAKING = frozenset({"speak", "talk", "chat"})
_TALKS = frozenset(
    "interview statement email e-mail message comment remark conversation letter text note response "
    "answer reply op-ed column essay article piece editorial commentary briefing telephone phone "
    "exchange post".split()
)
"""What is said or written to an outlet."""
_TO_WHOM = frozenset({"with", "to", "for", "by", "on", "in", "from"})
_REFUSING = frozenset({"decline", "refuse"})
CARRIED = frozenset(
    "carry report publish quote cite air release broadcast print run post relay distribute".split()
)
"""What an outlet does with words: `remarks carried by X`."""
SEEN = frozenset("obtain see review view verify examine hear access acquire interview".split())
"""What an outlet does to have it itself: `a document seen by X`."""
GIVEN = frozenset(
    "share provide send give release leak email e-mail mail issue supply hand".split()
)
"""`a statement sent to X`."""
_SHOWN = frozenset({"carry", "report", "publish", "post", "quote"})
PASSING_ON = {"by": CARRIED | SEEN, "in": CARRIED, "on": _SHOWN, "to": GIVEN, "with": {"share"}}
"""The prepositions before an outlet, and the participles that they go with."""


class Heard(NamedTuple):
    """An outlet to which something was said."""

    named: Named
    written: bool
    """Whether it was a statement, a letter, an e-mail."""
    talk: bool
    """Whether an interview, remarks or the like are named, and not only the outlet."""


_WRITTEN = frozenset("statement email e-mail message letter text note".split())


def told(cue: Token, known: Outlets) -> list[Heard]:
    """The outlets that a speaker told it to, and the words that say so, for this cue."""
    if _refused(cue):
        return []
    lemma = cue.lemma_.lower()
    found: list[Heard] = []
    for child in cue.children:
        if child.dep_ in ("dative", "dobj", "iobj", "npadvmod") and child.i > cue.i:
            if child.dep_ == "dative" and child.lower_ == "to":
                found += _plain(child, known)
            elif lemma in _TELLING:
                found += [
                    Heard(named, False, False) for named in outlets_in(child, known, hearing=True)
                ]
        elif child.dep_ == "prep" and child.lower_ in ("to", "with"):
            if child.lower_ == "to" or lemma in _SPEAKING | {"share"}:
                found += _plain(child, known)
        elif child.dep_ in ("prep", "advcl") and child.lower_ in (
            "in",
            "during",
            "on",
            "via",
            "for",
        ):
            found += _in_words_to(child, known)
        elif child.dep_ == "nsubjpass" and lemma in _TELLING:
            found += [
                Heard(named, False, False) for named in outlets_in(child, known, hearing=True)
            ]
    return found


def _refused(cue: Token) -> bool:
    """`declined to talk to X`, `did not speak to X`: nothing was said."""
    if any(child.dep_ == "neg" for child in cue.children):
        return True
    return cue.dep_ == "xcomp" and cue.head.lemma_.lower() in _REFUSING


def _plain(preposition: Token, known: Outlets) -> list[Heard]:
    return [
        Heard(named, False, False)
        for noun in preposition.children
        if noun.dep_ == "pobj"
        for named in outlets_in(noun, known, hearing=True)
    ]


def _in_words_to(preposition: Token, known: Outlets) -> Iterator[Heard]:
    """`in an interview with X`, `in a statement to X`, `in a CNN interview`, `on X`, `wrote in X`."""
    for noun in preposition.children:
        if noun.dep_ != "pobj":
            continue
        if preposition.lower_ == "on":
            yield from (Heard(named, False, True) for named in _on_air(noun, known))
        if noun.lemma_.lower() in _TALKS:
            yield from _talk(noun, preposition, known)
        elif preposition.lower_ == "in" and preposition.head.lemma_.lower() == "write":
            yield from (Heard(named, False, True) for named in outlets_in(noun, known))


def _talk(noun: Token, preposition: Token, known: Outlets) -> Iterator[Heard]:
    """The outlets of an interview, of remarks, of a letter."""
    written = noun.lemma_.lower() in _WRITTEN
    for child in noun.children:
        if child.dep_ in ("compound", "poss", "nmod"):
            named = outlet_phrase(child, known)
            if named is not None:
                yield Heard(named, written, True)
        elif child.dep_ == "prep" and child.lower_ in _TO_WHOM:
            yield from (Heard(one.named, written, True) for one in _plain(child, known))
        elif child.dep_ == "acl":
            yield from (Heard(named, written, True) for named in passed_on(child, known))
    if noun.lemma_.lower() not in ("interview", "conversation"):
        return
    for other in preposition.head.children:
        # The parser hangs `with X` on the verb now and then.
        if other.dep_ == "prep" and other.i > noun.i and other.lower_ == "with":
            yield from (Heard(one.named, written, True) for one in _plain(other, known))


def _on_air(noun: Token, known: Outlets) -> list[Named]:
    """`on CNN`, `on CNN's "Morning"`."""
    owners = [child for child in noun.children if child.dep_ == "poss"]
    for one in (*owners, noun):
        named = outlet_phrase(one, known)
        if named is not None:
            return [named]
    return []


def passed_on(participle: Token, known: Outlets, *, firm: bool = False) -> list[Named]:
    """The outlets of `carried by X`, `obtained by X`, `shared with X`, `published in X`."""
    lemma = participle.lemma_.lower()
    if participle.tag_ == "VBG":
        return []
    beside = list(participle.children)
    for child in participle.children:
        if child.lower_ == "as":
            # `quoted as saying by X`: the parser hangs `by X` on the word before it.
            beside += [below for saying in child.children for below in saying.children]
    return [
        named
        for child in beside
        if lemma in PASSING_ON.get(child.lower_, ())
        for noun in child.children
        if noun.dep_ == "pobj"
        for named in outlets_in(noun, known, firm=firm and child.lower_ in ("by", "in"))
    ]


def interviewing(noun: Token, known: Outlets) -> list[Named]:
    """The outlets of `an interview with X`, whatever was done in it."""
    return [
        one.named
        for child in noun.children
        if child.dep_ == "prep" and child.lower_ in ("with", "to")
        for one in _plain(child, known)
    ]


def handed(verb: Token, known: Outlets) -> list[Named]:
    """The outlets of `sent X a statement`."""
    what = {child.lemma_.lower() for child in verb.children if child.dep_ == "dobj"}
    if not what & (_WRITTEN | {"interview", "comment", "copy", "document"}):
        return []
    return [
        named
        for child in verb.children
        if child.dep_ in ("dative", "iobj") and child.pos_ in ("PROPN", "NOUN")
        for named in outlets_in(child, known, hearing=True)
    ]


def cited_outlets(citing: Token, known: Outlets) -> list[Named]:
    """The outlets in `citing X`, `quoting a report by X`, `cited X`."""
    return [
        named
        for noun in citing.children
        if noun.dep_ in ("dobj", "pobj")
        for named in outlets_in(noun, known)
    ]
