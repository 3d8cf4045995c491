"""The name that a noun phrase is about: `Ann Berg` in `Ferro chief executive Ann Berg, 51`."""

from __future__ import annotations

import re

from stemma.annotation.names.bodykeys import governed
from stemma.annotation.names.bodywords import TRADES
from stemma.annotation.names.countries import country_of_people, without_country
from stemma.annotation.names.spelling import plain
from stemma.annotation.names.titles import HONORIFICS, LEGAL_FORMS, PARTICLES

Stretch = tuple[int, int]
"""First character, and one past the last."""

_WORD = re.compile(r"[^\s()\[\]\"“”`]+")
_STOPS = frozenset({",", "(", ")", "--", "–", "—", ";", ":", "``", "''", '"', "“", "”", "]", "["})
_COORDINATING = frozenset({"and", "or"})
_JOINING = frozenset(
    {"of", "and", "&", "for", "the", "in", "de", "la", "du", "des", "'s", "’s", "'"}
)
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_OF = frozenset({"of", "for"})
_PREPOSITIONS = frozenset({"of", "for", "in", "at", "from", "to", "by", "with", "on"})
_CLASS_NOUNS = frozenset(
    "union index airport aircraft airliner airplane jet plane company corporation firm group airline "
    "newspaper magazine agency bank ship device phone smartphone store league party network "
    "conglomerate carrier brand series model city state province region river island stock program "
    "programme service software".split()
)
"""Common nouns behind a name that only say what it is the name of: `the Falk union`."""
_BEFORE_NAMES = frozenset(
    "the a an our its their his her my your this another automaker carmaker manufacturer maker "
    "airframer".split()
)
"""Words before a name that are no part of it, even if a sentence begins with them."""
_BOUND = frozenset({"government", "administration"})
"""Common nouns that make a name of the country's before them."""
_OFFICES = HONORIFICS | {
    "President", "Chairman", "Founder", "Co-founder", "Head", "Leader", "Secretary", "Press",
    "Operating", "Financial", "Board", "Member", "MP", "Sen", "General", "Economist", "Coach",
}  # fmt: skip


def core_of(phrase: str) -> Stretch | None:
    """Where in a noun phrase the name of what it means stands; nothing where it only describes.

    It looks at the words alone, so that any parser's or annotator's phrases will do. In the parts
    that commas make, the first that ends in a name counts: `the maker, Ferro`, `Ferro, a maker`.
    """
    parts = _parts(phrase)
    if any(part[0][0] in _COORDINATING and len(part) > 1 for part in parts):
        return None
    for part in parts:
        found = _core(part)
        if found is not None:
            return found
    return None


def _parts(phrase: str) -> list[list[re.Match[str]]]:
    parts: list[list[re.Match[str]]] = [[]]
    last = 0
    for word in _WORD.finditer(phrase):
        between = phrase[last : word.start()].strip()
        last = word.end()
        if between and parts[-1]:
            parts.append([])
        if word[0] in _STOPS:
            parts.append([])
            continue
        parts[-1].append(word)
        if word[0].endswith(",") and len(word[0]) > 1:
            parts.append([])
    return [part for part in parts if part]


def _core(part: list[re.Match[str]]) -> Stretch | None:
    words = [match[0].rstrip(",") for match in part]
    last = _before_clause(words, _without_owner_at_end(words))
    told = last
    while last > 1 and words[last - 1] in _CLASS_NOUNS and _capital(words[last - 2]):
        last -= 1
    government = _government(words, last)
    if government is not None:
        return part[government].start(), part[last - 1].end()
    if last < 1 or not _capital(words[last - 1]):
        return None
    if last > 1 and words[last - 1].strip(".") in _OFFICES:
        return None
    if country_of_people(words[last - 1]) and (last < told or told < len(words)):
        return None  # `the Danish company` has no name here.
    begin = _begin(words, last)
    return (
        (part[begin].start(), part[last - 1].start() + len(words[last - 1]))
        if begin < last
        else None
    )


def _without_owner_at_end(words: list[str]) -> int:
    last = len(words)
    while last > 0 and words[last - 1] in _POSSESSIVE:
        last -= 1
    return last


def _government(words: list[str], last: int) -> int | None:
    """Where `Danish government` or `government of Denmark` begins, if the words end in that."""
    first = 1 if words[:1] and words[0].lower() == "the" else 0
    if governed(" ".join(words[first:last])) is None:
        return None
    return first


def _begin(words: list[str], last: int) -> int:
    """Where the name that ends before `last` begins; `last` where it only says of what."""
    begin = last - 1
    while begin > 0:
        before = begin - 1
        while before > 0 and words[before] in _JOINING:
            before -= 1
        if not _capital(words[before]):
            break
        begin = before
    begin = _behind_owner(words, begin, last)
    if begin > 0 and _is_complement(words, begin):
        return last
    begin = _behind_titles(words, begin, last)
    while begin < last - 1 and words[begin].lower() in _BEFORE_NAMES:
        begin += 1
    return begin


def _before_clause(words: list[str], last: int) -> int:
    """Where the phrase ends before `which`, `in` or a verb in lower case, the name having been given."""
    for index in range(1, last):
        word = words[index]
        if _capital(word) or word in _POSSESSIVE or word == "&":
            continue
        if not _capital(words[index - 1]) and words[index - 1] not in _POSSESSIVE:
            continue
        if word in _JOINING and index + 1 < last and _capital(words[index + 1]):
            if word in _OF or word in {"&", "de", "la", "du", "des"}:
                continue
            if word == "and":
                continue
        if plain(word) in PARTICLES and index + 1 < last and _capital(words[index + 1]):
            continue
        if any(_capital(later) for later in words[index + 1 : last]) and not _opens_clause(word):
            continue
        if word in _CLASS_NOUNS or word in _BOUND:
            return index + 1
        if _opens_clause(word):
            return index
    return last


def _opens_clause(word: str) -> bool:
    return word in {
        "which", "who", "that", "whose", "in", "on", "at", "from", "to", "with", "by", "as", "where",
        "when", "is", "was", "has", "had", "after", "before", "into", "about", "over",
    }  # fmt: skip


def _behind_owner(words: list[str], begin: int, last: int) -> int:
    """Behind the last possessive: `Norway 's Falk Airport` is about the airport."""
    for index in range(last - 2, begin - 1, -1):
        if words[index] in _POSSESSIVE or (
            words[index].endswith(("'s", "’s")) and len(words[index]) > 2
        ):
            after = words[index + 1 : last]
            poor = len(after) == 1 and (after[0].isdigit() or "Poor" in after)
            if poor or "Poor" in words:
                return begin
            return index + 1
    return begin


def _is_complement(words: list[str], begin: int) -> bool:
    """Whether the name only says of what: `the chairman of Ferro` is no company."""
    before = begin - 1
    if words[before].lower() == "the" and before > 0:
        before -= 1
    return words[before] in _PREPOSITIONS and before > 0


def _behind_titles(words: list[str], begin: int, last: int) -> int:
    """Behind the last title that a name of a person follows: `President of Norway Ann Berg`.

    `last` where only the office is named, and with it whose it is: `Prime Minister of Norway`.
    """
    for index in range(last - 2, begin - 1, -1):
        if words[index].strip(".") not in _OFFICES:
            continue
        behind = index + 1
        if plain(words[behind]) in TRADES or plain(words[last - 1]) in LEGAL_FORMS:
            return begin  # `General Motors` has no rank.
        if words[behind] not in _OF:
            return behind
        behind += 2 if words[behind + 1].lower() == "the" else 1
        _, rest = without_country(words[behind:last])
        if len(rest) < last - behind:
            return last - len(rest)
        legal = [i for i in range(behind, last - 1) if plain(words[i]) in LEGAL_FORMS]
        if legal:
            return legal[-1] + 1
        return last - 2 if last - behind > 2 else last
    return begin


def _capital(word: str) -> bool:
    return any(char.isupper() for char in word) or word[:1].isdigit()
