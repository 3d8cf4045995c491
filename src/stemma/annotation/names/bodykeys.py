"""What counts in the name of a body, place or thing: no article, legal form or spelling of `U.S.`."""

from __future__ import annotations

from functools import cache

from stemma.annotation.names.bodywords import INSTITUTIONS
from stemma.annotation.names.countries import country_named, country_of_people, without_country
from stemma.annotation.names.spelling import plain
from stemma.annotation.names.titles import LEGAL_FORMS
from stemma.reading.outlets import outlet_named

SMALL = frozenset({"of", "the", "and", "for", "in", "on", "de", "la", "du", "des"})
"""Words that most abbreviations leave out."""

_MINISTRIES = frozenset({"department", "ministry"})
_BY_BUILDING = {
    "pentagon": "united states department of defense",
    "foggy bottom": "united states department of state",
    "scotland yard": "metropolitan police",
    "capitol hill": "united states congress",
}
"""Bodies that go by the name of their seat."""
_GOVERNMENTS = frozenset({"government", "administration", "govt"})


_AMERICAN = {
    "defence": "defense",
    "labour": "labor",
    "centre": "center",
    "organisation": "organization",
    "programme": "program",
    "theatre": "theater",
    "harbour": "harbor",
    "organisations": "organizations",
}
"""British spellings of words that bodies are named with."""


@cache
def key_of(form: str, country: str = "") -> str:
    """The same for all forms of a name that differ in nothing that counts.

    `country` is given where the words stand for a country without being its name.
    """
    named = country or country_named(form) or governed(form)
    if named:
        return "country " + named
    outlet = outlet_named(form)
    if outlet is not None:
        return "outlet " + outlet.name
    key = " ".join(words_of(form))
    return _BY_BUILDING.get(key, key) or form


def words_of(form: str) -> tuple[str, ...]:
    """The words that count, in lower case: `U.S. Steel Corp.` is `united states steel`."""
    printed = form.replace("&", " and ").replace("’", "'").split()
    if len(printed) > 1 and printed[0].lower() == "the":
        printed = printed[1:]
    country, rest = _country_before(printed)
    words = [word for word in (plain(_owned(word)) for word in rest) if word]
    words = [_AMERICAN.get(word, word) for word in words]
    while len(words) + bool(country) > 1 and words and _says_nothing(words):
        words.pop()
    return (*plain(country).split(), *_ministry(words))


def named_by_building(form: str) -> bool:
    """Whether a body goes by the name of the building or place that it sits in."""
    return " ".join(words_of(form)) in _BY_BUILDING


def country_of(form: str) -> tuple[str, tuple[str, ...]]:
    """The country that an institution's name begins with, and its name without it."""
    country, rest = _country_before(form.split())
    return country, words_of(" ".join(rest)) if country else ()


def governed(form: str) -> str | None:
    """The country whose government is named: `U.S. government`, `government of Denmark`."""
    words = [word for word in form.split() if word.lower() != "the"]
    if len(words) < 2:
        return None
    if words[-1].lower() in _GOVERNMENTS:
        before = " ".join(words[:-1])
        return country_named(before) or country_of_people(before)
    if words[0].lower() in _GOVERNMENTS and words[1] == "of":
        return country_named(" ".join(words[2:]))
    return None


def initials(words: tuple[str, ...]) -> set[str]:
    """The abbreviations that a name of several words can have, in lower case."""
    told = [word for word in words if word not in SMALL]
    made = {"".join(w[0] for w in words), "".join(w[0] for w in told)}
    return {one for one in made if len(one) > 1}


def _ministry(words: list[str]) -> list[str]:
    """`Defense Department` as `department of defense`, `Foreign Ministry` as one of affairs."""
    if len(words) > 1 and words[-1] in _MINISTRIES and "of" not in words:
        words = [words[-1], "of", *words[:-1]]
    if len(words) > 3 and words[0] in _MINISTRIES and words[-1] == "affairs":
        words = words[:-1]
    return words


def _says_nothing(words: list[str]) -> bool:
    """Whether the last word only closes a company's name, or abbreviates the words before it."""
    last = words[-1]
    return last in LEGAL_FORMS or last == "and" or last in initials(tuple(words[:-1]))


def _country_before(printed: list[str]) -> tuple[str, list[str]]:
    country, rest = without_country(printed)
    if not country and len(printed) > 1 and printed[-1].lower() in INSTITUTIONS:
        country = country_of_people(printed[0]) or ""
        rest = printed[1:] if country else printed
    return country, rest


def _owned(word: str) -> str:
    """A word without the ending of an owner, a number without that of the plural: `747s`."""
    if word.endswith("'s"):
        return word[:-2]
    return word[:-1] if word[-1:] == "s" and word[-2:-1].isdigit() else word
