"""How alike two spellings of one name are."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.resources import files

_ROMANISED = tuple(
    (re.compile(pattern), by)
    for pattern, by in (
        (r"(?:skii|skiy|skij|sky)$", "ski"),
        (r"off$|ow$|ev$|eff$", "ov"),
        (r"tsch|tch|tsh|ch|cz|č", "c"),
        (r"shch|sch|sh|sz", "s"),
        (r"dzh|dj|zh", "j"),
        (r"kh|gh|qu|q|ck", "k"),
        (r"ph", "f"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"ou|oo", "u"),
        (r"(?<=.)(?:iy|yi|ij|ey|ei|ie|ii|ee|y|j)", "i"),
        (r"(?<=[aeou])h(?=[^aeiou]|$)", ""),
        (r"th", "t"),
        (r"(.)\1+", r"\1"),
    )
)
"""Letters that schemes of romanisation exchange; each pattern looks at one or two letters only."""

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "ß": "ss"})


LONGEST = 40
"""Letters of the longest word that is compared letter by letter."""


@cache
def plain(text: str) -> str:
    """`text` in lower case, without accents, hyphens or apostrophes."""
    parted = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(char for char in parted if char.isalnum() or char == " ")


@cache
def sound(word: str) -> str:
    """A word with one spelling for what romanisations write in several: `Sergey` is `sergi`."""
    text = plain(word)
    for pattern, by in _ROMANISED:
        text = pattern.sub(by, text)
    return text


def near(one: str, other: str, steps: int) -> bool:
    """Whether so many edits turn one word into the other; of very long words nothing is said."""
    if abs(len(one) - len(other)) > steps or max(len(one), len(other)) > LONGEST:
        return False
    return distance(one, other) <= steps


def distance(one: str, other: str) -> int:
    """Levenshtein's edit distance (1965), two rows at a time."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        above, row = row, [i]
        for j, b in enumerate(other, 1):
            row.append(min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a != b)))
    return row[-1]


def same_given_name(one: str, other: str) -> bool:
    """Whether two given names can be one: equal, an initial, a short form, or spelt alike."""
    one, other = plain(one), plain(other)
    short, long = sorted((one, other), key=len)
    if not short or short == long:
        return True
    if len(short) == 1:
        return long.startswith(short)
    if _short_form(one, other):
        return True
    if len(short) < 5 or short[0] != long[0]:
        return len(short) > 3 and sound(short) == sound(long)
    if sound(short) == sound(long):
        return True
    if (short[-1] == "a") != (long[-1] == "a"):
        return False  # `Mario` and `Maria`, `Alexander` and `Alexandra` are two.
    return near(short, long, 1 if len(long) < 6 else 2)


def same_surname(one: str, other: str) -> bool:
    """Whether two surnames are one, transcribed in two ways (`Petrovych`, `Petrovich`)."""
    one, other = plain(one), plain(other)
    if one == other:
        return True
    if min(len(one), len(other)) >= 5 and sound(one) == sound(other):
        return True
    return min(len(one), len(other)) >= 6 and one[0] == other[0] and near(one, other, 1)


def surname_keys(surname: str) -> set[str]:
    """Keys of which two surnames that `same_surname` takes for one share at least one.

    A word and all that is left of it without one letter: words at a distance of one meet there.
    """
    text = plain(surname)
    keys = {"=" + text, "~" + sound(surname)}
    if 6 <= len(text) <= LONGEST:
        keys.update(text[:i] + text[i + 1 :] for i in range(len(text)))
        keys.add(text)
    return keys


def is_known_given_name(given: str) -> bool:
    """Whether a word is in the lists of given names."""
    return plain(given) in _given_names() or plain(given) in _womens_names()


def is_womans_name(given: str) -> bool:
    """Whether a given name is one that women bear and men hardly do."""
    full = _given_names().get(plain(given), frozenset({plain(given)}))
    return bool(full) and full <= _womens_names()


def _short_form(one: str, other: str) -> bool:
    """Whether one is a short form of the other, or both are short forms of one name."""
    return bool(_given_names().get(one, frozenset()) & _given_names().get(other, frozenset()))


@cache
def _womens_names() -> frozenset[str]:
    return frozenset(plain(word) for line in _lines("women.txt") for word in line.split())


@cache
def _given_names() -> dict[str, frozenset[str]]:
    """The full names that each given name can stand for, itself included."""
    found: dict[str, set[str]] = {}
    for line in _lines("given_names.txt"):
        names = [plain(name.strip()) for name in line.split(",")]
        for name in names:
            found.setdefault(name, set()).add(names[0])
    return {name: frozenset(full) for name, full in found.items()}


def _lines(name: str) -> list[str]:
    content = (files("stemma.annotation.names") / "data" / name).read_text(encoding="utf-8")
    return [line for line in content.splitlines() if line and not line.startswith("#")]
