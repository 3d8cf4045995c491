"""Which articles share words at all, and where: one relational join on fingerprints.

The join sorts all fingerprints of all articles once and pairs equal neighbours, so that its
cost grows with what is shared and not with the number of pairs of articles.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stemma.reuse.fingerprints import WORDS_PER_GRAM, hash_grams
from stemma.reuse.row import Numbers, Row

MANY_ARTICLES = 200
"""A fingerprint in more articles than this is a formula, or a text sent to everybody."""
NEIGHBOURS = 8
"""Occurrences of such a fingerprint join only with so many next ones, so that a formula costs little
and a text sent to everybody still ties all its copies together, each to the next ones."""
REPEATS = 4
"""How often one fingerprint counts within one article: a chorus must not multiply the join."""
_STEP = 16
"""How many words are compared at once where a run grows."""


@dataclass(frozen=True, eq=False)
class Runs:
    """Runs of words that two articles share, as arrays with one entry per run."""

    first: Numbers
    """The place in the row of its first word in the earlier article."""
    second: Numbers
    """The place in the row of its first word in the later article."""
    words: Numbers
    """Its length."""

    def __len__(self) -> int:
        return len(self.first)

    def at(self, which: Numbers) -> Runs:
        """The runs with these numbers, in this order."""
        return Runs(self.first[which], self.second[which], self.words[which])


def find_runs(row: Row, many: int = MANY_ARTICLES) -> Runs:
    """The runs that two articles share, each as long as the words agree, none twice.

    They are in order of how far apart they stand in the row, and then of the first place.
    """
    # A number for the distance and the place: successive numbers are hits that make one run.
    hits = np.sort(_hits(row, many))
    begins = np.flatnonzero(np.diff(hits, prepend=-2) != 1)
    words = np.diff(begins, append=len(hits)) + WORDS_PER_GRAM - 1
    apart, first = np.divmod(hits[begins], len(row))
    second = first + apart
    before = _agreeing(row, first - 1, second - 1, -1)
    after = _agreeing(row, first + words, second + words, 1)
    first = first - before
    # Runs of one distance are disjoint or, where several have grown together, the same.
    _, one_each = np.unique(apart * len(row) + first, return_index=True)
    return Runs(first[one_each], (first + apart)[one_each], (before + words + after)[one_each])


def _hits(row: Row, many: int) -> Numbers:
    """Where two articles have equal fingerprints: the distance, times the row's length, and the place."""
    value = hash_grams(row.hashes)
    # A stable sort keeps articles, and positions within them, in order under each fingerprint.
    place = np.argsort(value, kind="stable")
    value, article = value[place], row.article[place]

    new_value = _starts(value)
    new_article = new_value | _starts(article)
    first_here = np.maximum.accumulate(np.where(new_article, np.arange(len(value)), 0))
    group = np.cumsum(new_value) - 1
    articles = np.bincount(group[new_article], minlength=int(new_value.sum()))[group]
    keep = (np.arange(len(value)) - first_here < REPEATS) & (articles > 1)
    group, article, place = group[keep], article[keep], place[keep]
    common = articles[keep] > many

    found = [np.empty(0, dtype=np.int64)]
    alive = np.arange(len(group), dtype=np.int64)
    lag = 1
    while len(alive):
        if lag == NEIGHBOURS + 1:
            alive = alive[~common[alive]]
        alive = alive[alive + lag < len(group)]
        alive = alive[group[alive] == group[alive + lag]]
        across = alive[article[alive] != article[alive + lag]]
        first = place[across]
        found.append((place[across + lag] - first) * len(row) + first)
        lag += 1
    return np.concatenate(found)


def _agreeing(row: Row, first: Numbers, second: Numbers, step: int) -> Numbers:
    """How many words agree from two places on, forwards or (`step` -1) backwards.

    What parts the articles, and stands at both ends of the row, agrees with nothing.
    """
    count = np.zeros(len(first), dtype=np.int64)
    alive = np.flatnonzero(row.words[first] == row.words[second])
    ahead = step * np.arange(_STEP)
    while len(alive):
        from_here = step * count[alive, np.newaxis] + ahead
        one, two = (
            np.take(row.words, places[alive, np.newaxis] + from_here, mode="clip")
            for places in (first, second)
        )
        same = np.logical_and.accumulate(one == two, axis=1).sum(axis=1)
        count[alive] += same
        alive = alive[same == _STEP]
    return count


def _starts(values: NDArray[np.generic]) -> NDArray[np.bool_]:
    """Whether each value differs from the one before it."""
    return np.concatenate(([True], values[1:] != values[:-1]))[: len(values)]
