"""Words without their endings, and how much each tells.

Whoever rewrites a text changes tense and number before anything else. A crude cut is enough to see
through that: two words that lose their difference by it are as good as never confused within one
pair of articles.
"""

from __future__ import annotations

from functools import cache, lru_cache
from math import log2

from stemma.reuse.background import background

ENDINGS = (
    *("'s", "ations", "ation", "ings", "ing", "edly", "ed", "ies", "ied"),
    *("es", "s", "ly", "e", "y"),
)
"""What is cut off, once: the first of these that the word has."""
FEWEST_LETTERS = 3
"""What is left is never shorter."""
MOST_LETTERS = 7
"""Nor is it longer: longer words differ in their endings."""


@lru_cache(maxsize=1 << 17)
def stem(word: str) -> str:
    """The word, in the form of `words_of`, without its ending; numbers stay as they are."""
    if word[0].isdigit():
        return word
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= FEWEST_LETTERS:
            return word[: -len(ending)][:MOST_LETTERS]
    return word[:MOST_LETTERS]


def stem_bits(of: str) -> float:
    """The information of one stem: that of all words together that have it."""
    return _table().get(of, background().rare_bits)


@cache
def _table() -> dict[str, float]:
    shares: dict[str, float] = {}
    for word, bits in background().bits.items():
        shares[stem(word)] = shares.get(stem(word), 0.0) + 2.0**-bits
    return {of: -log2(share) for of, share in shares.items()}
