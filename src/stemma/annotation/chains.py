"""Through whom the article has it: `told X`, `in an interview with X`, `X reports: "..."`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from stemma.annotation.cues import AUDIENCE
from stemma.reading.outlets import outlet_named

if TYPE_CHECKING:
    from spacy.tokens import Token

_AGENCY = re.compile(
    r"(?:[Tt]he )?(?P<name>[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){0,3}?)"
    r" (?:[Nn]ews [Aa]gency|[Ww]ire(?: [Ss]ervice)?|[Nn]ews [Ss]ervice|[Pp]ress [Aa]gency"
    r"|[Nn]ewspaper|[Aa]gency|[Mm]agazine|[Rr]adio|[Tt]elevision|TV|News|Press|Times|Post|Herald"
    r"|Gazette|Tribune|Journal|Courier|Chronicle|Observer|Telegraph|Standard|Daily|Dispatch)$"
)
_NEWSPAPER = re.compile(
    r"(?:[Tt]he )?(?:\w+(?:['’]s)? ){0,3}?(?:newspaper|daily|weekly|magazine|news agency|"
    r"broadcaster|news site|news website|station|channel) (?P<name>[A-Z][\w.&'’ -]*)$"
)
_GENERIC = (
    "news agency",
    "newspaper",
    "magazine",
    "agency",
    "radio",
    "television",
    "wire service",
    "wire",
    "news service",
    "press agency",
)
_LONGEST_NAME = 7
_PAPERS = frozenset(
    {"newspaper", "daily", "weekly", "magazine", "agency", "broadcaster", "channel"}
)
_POSSESSIVE = re.compile(r"^(?:[A-Z][\w.]*(?: [A-Z][\w.]*)?)(?:'s|’s|s'|s’) ")
_INSTITUTIONS = frozenset(
    {
        "Intelligence",
        "Space",
        "Security",
        "Health",
        "Protection",
        "Energy",
        "Investigation",
        "Weather",
        "Environment",
        "Emergency",
    }
)


def outlet_in(text: str) -> str | None:
    """The usual name of the outlet that a noun phrase names: `Denmark's Ritzau news agency`.

    The gazetteer decides where it knows the name; else the words that agencies and newspapers call
    themselves. A phrase without any name (`the newspaper`) gives nothing.
    """
    printed = " ".join(text.split()).strip(' ,.;:()"“”')
    bare = _POSSESSIVE.sub("", printed)
    for phrase in (printed, bare, re.sub(r" \([A-Za-z.]+\)?$", "", bare)):
        known = outlet_named(phrase)
        if known is not None:
            return known.name
    found = _NEWSPAPER.match(bare) or _AGENCY.match(bare)
    if found is None:
        return None
    name = found["name"].strip()
    known = outlet_named(name)
    if known is not None:
        return known.name
    if name.split()[-1] in _INSTITUTIONS:
        return None
    tail = bare[found.end("name") :].strip()
    if not tail or (tail.lower() in _GENERIC and tail.islower() and tail != "wire"):
        return name
    return f"{name} {tail}"


def told(cue: Token) -> tuple[str, tuple[int, int]] | None:
    """The outlet that a speaker told it to, and the words that say so, for this cue."""
    for child in cue.children:
        if child.dep_ in ("dative", "dobj", "iobj", "npadvmod") and child.i > cue.i:
            found = outlet_phrase(child)
            if found is not None:
                return found
        if child.dep_ in ("prep", "dative") and child.lower_ in ("to", "in", "with", "by"):
            found = _in_words_to(child)
            if found is not None:
                return found
    return None


def _in_words_to(preposition: Token) -> tuple[str, tuple[int, int]] | None:
    """`in an interview with X`, `in a statement to X`, `to X`, `by X`."""
    for noun in preposition.children:
        if noun.dep_ != "pobj":
            continue
        if preposition.lower_ != "in":
            return outlet_phrase(noun)
        if noun.lemma_.lower() not in _TALKS:
            continue
        for child in noun.children:
            if child.dep_ == "prep" and child.lower_ in ("with", "to", "for", "by", "on"):
                return next(
                    (p for n in child.children if n.dep_ == "pobj" and (p := outlet_phrase(n))),
                    None,
                )
        if _possessor(noun) is not None:
            return _possessor(noun)
    return None


_TALKS = frozenset(
    "interview statement email e-mail message comment remark conversation letter interview text".split()
)


def _possessor(noun: Token) -> tuple[str, tuple[int, int]] | None:
    for child in noun.children:
        if child.dep_ in ("compound", "poss"):
            found = outlet_phrase(child)
            if found is not None:
                return found
    return None


def outlet_phrase(head: Token) -> tuple[str, tuple[int, int]] | None:
    """The outlet that the phrase of `head` names, and where; audiences of many are none."""
    if head.lemma_.lower() in AUDIENCE:
        return None
    doc = head.doc
    first = head.left_edge.i
    last = head.i
    for child in head.rights:
        if child.dep_ in ("appos", "compound", "flat") and child.i == last + 1:
            last = child.right_edge.i
    if head.lower_ in _PAPERS:
        while last + 1 < len(doc) and doc[last + 1].pos_ == "PROPN":
            last += 1
    # The parser hangs `news agency` on the verb now and then: take it along.
    while last + 1 < len(doc) and doc[last + 1].lower_ in ("news", "agency", "newspaper"):
        last += 1
    for begin in range(first, head.i + 1):
        text = doc[begin : last + 1].text
        found = outlet_in(text)
        if found is not None:
            start = doc[begin].idx
            return found, (start, start + len(text))
    return None


def outlet_before(cue: Token) -> tuple[str, tuple[int, int]] | None:
    """The outlet whose name stands right before a verb, whatever the parser makes of it."""
    doc = cue.doc
    for first in range(max(cue.sent.start, cue.i - _LONGEST_NAME), cue.i):
        text = doc[first : cue.i].text
        whole = text[:1].isalpha() and (text[-1].isalnum() or text[-1] in ").")
        found = outlet_in(text) if whole else None
        if found is not None:
            return found, (doc[first].idx, doc[first].idx + len(text))
    return None


def cited_outlet(citing: Token) -> tuple[str, tuple[int, int]] | None:
    """The outlet in `citing X`, `quoting a report by X`."""
    for noun in citing.children:
        if noun.dep_ not in ("dobj", "pobj"):
            continue
        direct = outlet_phrase(noun)
        if direct is not None:
            return direct
        for child in noun.children:
            if child.dep_ == "prep" and child.lower_ in ("by", "from", "in"):
                for inner in child.children:
                    found = outlet_phrase(inner) if inner.dep_ == "pobj" else None
                    if found is not None:
                        return found
    return None
