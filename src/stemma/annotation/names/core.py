"""The name that a noun phrase is about: `Ann Berg` in `Ferro chief executive Ann Berg, 51`."""

from __future__ import annotations

import re

from stemma.annotation.names.countries import country_named, country_of_people, without_country
from stemma.annotation.names.spelling import plain
from stemma.annotation.names.titles import HONORIFICS, LEGAL_FORMS, PARTICLES, TRADES

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
_BEFORE_NAMES = _CLASS_NOUNS | frozenset(
    "the a an our its their his her my your this automaker carmaker manufacturer maker airframer "
    "another".split()
)
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
    first, last = 0, len(words)
    while last > first and words[last - 1] in _POSSESSIVE:
        last -= 1
    last = _before_clause(words, first, last)
    cut = last < len(words) or words[last - 1] in _CLASS_NOUNS
    while last - first > 1 and words[last - 1] in _CLASS_NOUNS and _capital(words[last - 2]):
        last -= 1
    if last - first > 1 and words[last - 1].lower() in _BOUND:
        bare = " ".join(word for word in words[first : last - 1] if word.lower() != "the")
        named = country_named(bare) or country_of_people(bare)
        return (part[last - 2].start(), part[last - 1].end()) if named else None
    if last <= first or not _capital(words[last - 1]):
        return None
    if last - first > 1 and words[last - 1].strip(".") in _OFFICES:
        return None
    if cut and country_of_people(words[last - 1]):
        return None  # `the Danish company` has no name here.
    begin = last - 1
    while begin > first and (
        _capital(words[begin - 1])
        or (words[begin - 1] in _JOINING and begin - 2 >= first and _capital(words[begin - 2]))
    ):
        begin -= 1
    begin = _behind_owner(words, begin, last)
    if begin > first and _is_complement(words, first, begin):
        return None
    begin = _behind_titles(words, begin, last)
    if begin >= last:
        return None
    while begin < last - 1 and words[begin].lower() in _BEFORE_NAMES:
        begin += 1
    end = part[last - 1].start() + len(words[last - 1])
    return (part[begin].start(), end) if begin < last else None


def _before_clause(words: list[str], first: int, last: int) -> int:
    """Where the phrase ends before `which`, `in` or a verb in lower case, the name having been given."""
    for index in range(first + 1, last):
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


def _is_complement(words: list[str], first: int, begin: int) -> bool:
    """Whether the name only says of what: `the chairman of Ferro` is no company."""
    before = begin - 1
    if words[before].lower() == "the" and before > first:
        before -= 1
    return words[before] in _PREPOSITIONS and before > first


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
