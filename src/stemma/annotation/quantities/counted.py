"""What a number counts: `220 Russian soldiers`, `220 of the soldiers`, `a crowd of 3,000`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LEADING = frozenset({"nummod", "quantmod", "compound", "advmod", "npadvmod", "nmod", "amod"})
_GROUPS = frozenset("crowd audience throng gathering congregation mob turnout workforce".split())
"""Nouns for many people, of whom the number behind `of` counts the people."""
_TALLIES = {"toll": "death", "fatality": "death"}
_PERIODS = frozenset("decade year month quarter week day half century period season".split())
_HARMED = frozenset(
    "kill injure wound hurt arrest detain hospitalize hospitalise rescue evacuate displace behead "
    "abduct kidnap infect".split()
)
"""What is done to people: `17 were killed`, `killing 17`."""
_SET_AT = frozenset(
    {"be", "put", "rise", "climb", "stand", "reach", "total", "fall", "remain", "at"}
)


def counted_noun(doc: Doc, first: int, last: int) -> str:
    """The lemma of the noun that the number in the tokens `first` to `last` counts, or empty."""
    for index in dict.fromkeys((last, first)):
        found = _head_behind(doc[index], last)
        if found is not None:
            return lemma_of(found)
    following = doc[last + 1] if last + 1 < len(doc) else None
    if following is not None and following.lower_ == "of":
        return noun_of(doc, last)
    if following is not None and following.tag_ in ("DT", "PRP$", "PDT"):
        # `half the crew`: only a fraction stands before an article.
        following = following.head
    found = _next_noun(following)
    if found is not None:
        return lemma_of(found)
    return _group_before(doc, first) or _tally(doc[last]) or _harmed(doc[first : last + 1].root)


def noun_of(doc: Doc, last: int) -> str:
    """The noun behind `of` or `in`: `96.8 percent of participants`, `$5 million in aid`."""
    if last + 1 >= len(doc) or doc[last + 1].lower_ not in ("of", "in"):
        return ""
    for child in doc[last + 1].children:
        if child.dep_ != "pobj" or child.pos_ not in ("NOUN", "PROPN"):
            continue
        if doc[last + 1].lower_ == "in" and (
            child.ent_type_ in ("DATE", "GPE", "LOC", "TIME") or child.lemma_.lower() in _PERIODS
        ):
            return ""
        return lemma_of(child)
    return ""


def people_of(noun: Token) -> str:
    """What a group consists of: of a crowd, people."""
    lemma = lemma_of(noun)
    return "people" if lemma in _GROUPS else lemma


def lemma_of(noun: Token) -> str:
    """Lower case; taggers give plural names no lemma of their own (`Republicans`)."""
    lemma = noun.lemma_.lower()
    if noun.tag_ == "NNPS" and lemma == noun.lower_ and lemma.endswith("s"):
        return lemma[:-3] + "y" if lemma.endswith("ies") else lemma[:-1]
    return lemma


def _head_behind(token: Token, last: int) -> Token | None:
    """The head of the noun phrase that the number begins."""
    head = token
    while head.dep_ in _LEADING and head.head.i > head.i and head.head.i - last < 8:
        head = head.head
    is_noun = head.pos_ in ("NOUN", "PROPN") and head.i > last and head.is_alpha
    if not is_noun or any(_parts(t) for t in token.doc[last + 1 : head.i]):
        return None
    return head


def _parts(token: Token) -> bool:
    """Whether a token between a number and a noun keeps them apart."""
    return (token.is_punct and token.text != "-") or "\n" in token.text


def _next_noun(following: Token | None) -> Token | None:
    """The last of the nouns that follow at once, adjectives before them passed over."""
    found = None
    seen = 0
    while following is not None and seen < 6:
        if following.pos_ in ("NOUN", "PROPN") and following.is_alpha:
            found = following
        elif found is not None or following.pos_ != "ADJ":
            break
        following = following.nbor(1) if following.i + 1 < len(following.doc) else None
        seen += 1
    return found


def _group_before(doc: Doc, first: int) -> str:
    """`a crowd of 3,000`, `a crowd of more than 3,000`: people."""
    for index in range(first - 1, max(-1, first - 5), -1):
        if doc[index].lower_ == "of" and index and doc[index - 1].lemma_.lower() in _GROUPS:
            return "people"
    return ""


def _tally(token: Token) -> str:
    """`put the number of dead at 220`, `the death toll rose to 17`."""
    verb = token.head
    while verb.dep_ in ("prep", "quantmod", "advmod", "pobj", "nummod") and verb.head.i != verb.i:
        verb = verb.head
    if verb.lemma_.lower() not in _SET_AT:
        return ""
    for child in verb.children:
        if child.dep_ not in ("nsubj", "dobj", "nsubjpass") or child.i > token.i:
            continue
        if child.lemma_.lower() in _TALLIES:
            return _TALLIES[child.lemma_.lower()]
        if child.lemma_.lower() == "number":
            return noun_of(child.doc, child.i)
    return ""


def _harmed(number: Token) -> str:
    """`17 were killed`, `wounding 20`: people, where no noun says whom."""
    verb = number.head
    passive = number.dep_ == "nsubjpass"
    if verb.lemma_.lower() in _HARMED and (
        passive or (number.dep_ == "dobj" and verb.i < number.i)
    ):
        return "people"
    return ""
