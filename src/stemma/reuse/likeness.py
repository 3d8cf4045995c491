"""When two words are one: spellings, inflections, numbers worth the same, initials."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from stemma.reuse.background import background
from stemma.reuse.inflection import uninflected
from stemma.reuse.version import value_of

_ALIKE = 0.75
"""Two words with at least this share of letters in common, in order, may be one spelled in two ways."""
_SHORTEST = 5
"""Shorter words differ by a letter and are two: `fire`, `fine`."""
_FOLDED = (
    ("ei", "i"),
    ("ey", "i"),
    ("y", "i"),
    ("our", "or"),
    ("is", "iz"),
    ("yz", "iz"),
    ("ph", "f"),
    ("ck", "k"),
    ("c", "k"),
    ("ae", "e"),
    ("oe", "e"),
)
"""Spellings that outlets choose between, American and British, and in names from other scripts."""


def same_values(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether the numbers are worth the same: `10` and `ten`, `1,000` and `1000`."""
    return len(one) == len(two) and all(
        _worth(a) == _worth(b) for a, b in zip(one, two, strict=True)
    )


def _worth(number: str) -> float | str:
    value = value_of(number)
    return number if value is None else value


def unlike(one: Sequence[str], two: Sequence[str]) -> tuple[list[str], list[str]]:
    """What is left of two lists of words without those that agree, in whatever spelling."""
    left = list((Counter(one) - Counter(two)).elements())
    right = list((Counter(two) - Counter(one)).elements())
    near = [(one, two) for one in set(left) for two in set(right) if alike(one, two)]
    # In an order that does not depend on which list is called the first.
    for word, other in sorted(near, key=lambda pair: (sorted(pair), pair)):
        while word in left and other in right:
            left.remove(word)
            right.remove(other)
    return left, right


def alike(one: str, two: str) -> bool:
    """Whether two words are two spellings or inflections of one: `Sergei`, `Sergey`.

    Two words that are both frequent are two words, however few letters tell them apart.
    """
    if uninflected(one) == uninflected(two) or folded(one) == folded(two):
        return True
    if min(len(one), len(two)) < _SHORTEST or one[0] != two[0] or one[0].isdigit():
        return False
    known = background().bits
    if one in known and two in known:
        return False
    # The measure depends a little on which word comes first.
    first, second = sorted((one, two))
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _ALIKE


def joined(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether nothing but spaces and apostrophes differs: `up to` and `upto`, `06:00` and `0600`."""
    return "".join(one).replace("'", "") == "".join(two).replace("'", "")


def abbreviates(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether either is the initials of the other: `PM`, `Prime Minister`."""
    short, long = sorted((one, two), key=len)
    return len(short) == 1 and len(long) > 1 and short[0] == "".join(word[0] for word in long)


@lru_cache(maxsize=1 << 14)
def folded(word: str) -> str:
    """A word without the letters that outlets choose between."""
    if word.endswith("tre"):
        word = word[:-2] + "er"
    for one, other in _FOLDED:
        word = word.replace(one, other)
    return word
