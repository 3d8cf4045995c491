"""Fingerprints: 64-bit hashes of every run of a few words.

Every n-gram is kept, none is winnowed away (Schleimer, Wilkerson and Aiken 2003 keep a sample,
which loses short matches): the shortest passages that matter are four quoted words long, and the
fingerprints of one story fit in memory many times over. The hashes depend on nothing but the
words, so that they can be stored, joined by a database and compared with a background table.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

WORDS_PER_GRAM = 4
"""The length of the runs: as long as the shortest shared quotation that is to be found."""
_BASE = np.uint64(0x9E3779B97F4A7C15)
_SHIFT = np.uint64(31)
_MIX = np.uint64(0xBF58476D1CE4E5B9)


@lru_cache(maxsize=1 << 17)
def _hash_word(word: str) -> int:
    digest = blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little")


def hash_words(words: Sequence[str]) -> NDArray[np.uint64]:
    """One 64-bit hash per word, the same on every machine and in every run."""
    return np.fromiter((_hash_word(word) for word in words), dtype=np.uint64, count=len(words))


def hash_grams(words: NDArray[np.uint64], length: int = WORDS_PER_GRAM) -> NDArray[np.uint64]:
    """The hash of each run of `length` words, by the number of its first word.

    A polynomial in the words' hashes modulo 2**64 (Karp and Rabin 1987), all positions at once
    rather than by rolling along, then mixed so that its high bits are as good as its low ones.
    Empty where there are fewer than `length` words.
    """
    count = len(words) - length + 1
    if count <= 0:
        return np.empty(0, dtype=np.uint64)
    total = np.zeros(count, dtype=np.uint64)
    for offset in range(length):
        total = total * _BASE + words[offset : offset + count]
    mixed = (total ^ (total >> _SHIFT)) * _MIX
    return np.asarray(mixed ^ (mixed >> _SHIFT), dtype=np.uint64)
