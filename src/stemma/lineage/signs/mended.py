"""Slips that somebody mended: misspelled words, names with two spellings, words set twice or run together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stemma.lineage.signs.sign import SignKind
from stemma.reuse.background import background
from stemma.reuse.functionwords import FUNCTION
from stemma.reuse.inflection import uninflected
from stemma.reuse.likeness import folded
from stemma.reuse.sides import Side

_SHORTEST = 4
"""Shorter words differ by a letter and are two."""
_DOUBLED = re.compile(r"ll(?=e|i|or)")
"""Where some write one letter: `traveller`, `counselling`."""
_LONGEST_GAP = 40
"""In longer rewritings two words that look alike are not one word mended."""


def mended(older: Side, newer: Side) -> Iterator[SignKind]:
    """The slips of one side of an edit that the other has not."""
    known = background().bits
    if older.forms and max(len(older), len(newer)) <= _LONGEST_GAP:
        for word, other in _near(older, newer):
            if word not in known and other in known:
                yield "misspelling mended"
            elif word not in known and other not in known and _strays(word, other, older, newer):
                yield "name mended"
    if _parted(older.forms, newer.forms):
        yield "words parted"
    if _possessive(older.forms, newer.forms):
        yield "apostrophe put in"
    if not len(newer) and len(older) == 1 and _repeats(older):
        yield "doubled word mended"


def _near(older: Side, newer: Side) -> Iterator[tuple[str, str]]:
    """Words of one side with those of the other that differ by one slip of the hand."""
    gone = sorted(set(older.forms) - set(newer.version.words.forms))
    come = sorted(set(newer.forms) - set(older.forms))
    for word in gone:
        for other in come:
            if word.isalpha() and other.isalpha() and one_slip(word, other):
                yield word, other


def one_slip(word: str, other: str) -> bool:
    """Whether a letter was left out, put in, exchanged or swapped, and no style or ending explains it."""
    if min(len(word), len(other)) < _SHORTEST or abs(len(word) - len(other)) > 1:
        return False
    if uninflected(word) == uninflected(other) or folded(word) == folded(other):
        return False
    if _DOUBLED.sub("l", word) == _DOUBLED.sub("l", other):
        return False
    first = 0
    most = min(len(word), len(other))
    while first < most and word[first] == other[first]:
        first += 1
    last = 0
    while last < most - first and word[-1 - last] == other[-1 - last]:
        last += 1
    one, two = word[first : len(word) - last], other[first : len(other) - last]
    if {one, two} <= {"", "s"} and not last:
        return False
    return max(len(one), len(two)) <= 1 or (len(one) == len(two) == 2 and one == two[::-1])


def _strays(word: str, other: str, older: Side, newer: Side) -> bool:
    """Whether the older text has a name twice, the newer one only in the spelling that both share."""
    return (
        other in older.version.words.forms
        and word not in newer.version.words.forms
        and older.version.words.forms.count(word) == 1
    )


def _parted(older: tuple[str, ...], newer: tuple[str, ...]) -> bool:
    """Whether words that nobody knows run together were parted into known ones: `alot`, `a lot`."""
    if len(older) != 1 or len(newer) < 2 or older[0] != "".join(newer):
        return False
    known = background().bits
    return older[0].isalpha() and older[0] not in known and all(word in known for word in newer)


def _possessive(older: tuple[str, ...], newer: tuple[str, ...]) -> bool:
    """Whether a word got the apostrophe that it lacked: `womens`, `women's`."""
    if len(older) != 1 or len(newer) != 1 or "'" in older[0]:
        return False
    return newer[0].replace("'", "") == older[0] and newer[0] != older[0]


def _repeats(side: Side) -> bool:
    """Whether the only word of a side stands beside itself with nothing but a space between."""
    version, k = side.version, side.first
    forms, words = version.words.forms, version.words
    if forms[k] not in FUNCTION or forms[k] in ("that", "had", "is"):
        return False
    return any(
        forms[i] == forms[i + 1] == forms[k]
        and version.article.text[int(words.ends[i]) : int(words.starts[i + 1])] == " "
        for i in (k - 1, k)
        if 0 <= i < len(forms) - 1
    )
