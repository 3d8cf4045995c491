"""What news English says anyway: how much a word tells, and which phrases are everybody's.

Two articles that share "in an interview with" share nothing; two that share six rare words in a row
have a common text. The table behind this holds how often each of the 30,000 most frequent
words is used, and hashes of the four-word phrases that articles on many different events use. It
holds no text; `background.json` beside it says from how many articles it was counted, and how.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from stemma.reuse.fingerprints import WORDS_PER_GRAM, hash_grams, hash_words
from stemma.reuse.words import normal


@dataclass(frozen=True, eq=False)
class Background:
    """Frequencies in background news English, for words as `words_of` makes them."""

    bits: dict[str, float]
    """The information of each frequent word: minus the base-2 logarithm of its share of all words."""
    rare_bits: float
    """The information of any other word."""
    stock: NDArray[np.uint64]
    """The fingerprints of the stock phrases, sorted."""

    def word_bits(self, word: str) -> float:
        """The information of one word, in bits: some 4 for "the", some 20 for a rare name."""
        return self.bits.get(word, self.rare_bits)

    def is_stock(self, words: Sequence[str]) -> bool:
        """Whether the four words are a phrase that articles on many events use.

        Fewer words never are; of more, all four-word phrases among them must be.
        """
        marks = self._stock_grams(words)
        return bool(len(marks) and marks.all())

    def information(self, words: Sequence[str], telling: Sequence[bool] | None = None) -> float:
        """The information of a run of words in bits; what stock phrases cover tells nothing.

        `telling` says of each word whether it counts at all (names, say, need not).

        Words are taken one by one, so that this is an upper bound: within a sentence each word
        makes the next likelier. Whoever weighs it should discount.
        """
        return sum(self.each(words, telling))

    def each(self, words: Sequence[str], telling: Sequence[bool] | None = None) -> list[float]:
        """What each word of a run adds to its `information`."""
        marks = self._stock_grams(words)
        covered = np.zeros(len(words), dtype=np.bool_)
        for offset in range(WORDS_PER_GRAM):
            covered[offset : offset + len(marks)] |= marks
        if telling is not None:
            covered |= ~np.asarray(telling, dtype=np.bool_)
        return [
            0.0 if told else self.word_bits(word) for word, told in zip(words, covered, strict=True)
        ]

    def _stock_grams(self, words: Sequence[str]) -> NDArray[np.bool_]:
        """For each four-word phrase of `words`, whether it is stock."""
        grams = hash_grams(hash_words([normal(word) for word in words]))
        if not len(self.stock):
            return np.zeros(len(grams), dtype=np.bool_)
        places = np.minimum(np.searchsorted(self.stock, grams), len(self.stock) - 1)
        return np.asarray(self.stock[places] == grams, dtype=np.bool_)


@cache
def background() -> Background:
    """The background table that comes with the package, read once."""
    path = files("stemma.reuse") / "data" / "background.npz"
    with path.open("rb") as file, np.load(file, allow_pickle=False) as table:
        words = table["words"].tobytes().decode("utf-8").split("\n")
        bits = table["eighths"].astype(np.float64) / 8
        return Background(
            bits=dict(zip(words, bits.tolist(), strict=True)),
            rare_bits=float(table["rare_bits"]),
            stock=table["stock"],
        )
