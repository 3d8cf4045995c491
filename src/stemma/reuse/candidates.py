"""Which articles share words at all, and where: one relational join on fingerprints.

The join sorts all fingerprints of all articles once and pairs equal neighbours, so that its
cost grows with what is shared and not with the number of pairs of articles.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stemma.reuse.fingerprints import WORDS_PER_GRAM

MANY_ARTICLES = 200
"""A fingerprint in more articles than this is a formula, or a text sent to everybody."""
NEIGHBOURS = 8
"""Occurrences of such a fingerprint join only with so many next ones, so that a formula costs little
and a text sent to everybody still ties all its copies together, each to the next ones."""
REPEATS = 4
"""How often one fingerprint counts within one article: a chorus must not multiply the join."""

_Numbers = NDArray[np.int64]


@dataclass(frozen=True)
class Seed:
    """A run of words that two articles share."""

    first: int
    """The number of its first word in the first article."""
    second: int
    """The number of its first word in the second article."""
    words: int
    """Its length."""


@dataclass(frozen=True)
class Candidate:
    """Two articles, by number, and all that they share."""

    first: int
    second: int
    seeds: tuple[Seed, ...]


def find_candidates(
    grams: Sequence[NDArray[np.uint64]],
    quoted: Sequence[NDArray[np.bool_]],
    many: int = MANY_ARTICLES,
) -> Iterator[Candidate]:
    """The pairs of articles whose shared runs could make a passage, in order.

    `grams[i]` are the fingerprints of article `i`, `quoted[i]` whether each stands wholly in
    speech. A pair with a single shared fingerprint is a candidate only where that is quoted.
    """
    one, two, at_one, at_two = _join(grams, many)
    if not len(one):
        return
    all_quoted = np.concatenate(quoted)
    base = np.concatenate(([0], np.cumsum([len(g) for g in grams])[:-1]))
    speech = all_quoted[base[one] + at_one] | all_quoted[base[two] + at_two]
    pair = one * len(grams) + two
    order = np.lexsort((at_one, at_two - at_one, pair))
    pair, speech = pair[order], speech[order]
    at_one, at_two = at_one[order], at_two[order]
    edges = np.concatenate(([0], np.flatnonzero(np.diff(pair)) + 1))
    sizes = np.diff(np.concatenate((edges, [len(pair)])))
    worth = (sizes > 1) | np.logical_or.reduceat(speech, edges)
    for start, size in zip(edges[worth].tolist(), sizes[worth].tolist(), strict=True):
        here = slice(start, start + size)
        first, second = divmod(int(pair[start]), len(grams))
        yield Candidate(first, second, _seeds(at_one[here], at_two[here]))


def _seeds(at_one: _Numbers, at_two: _Numbers) -> tuple[Seed, ...]:
    """Hits that follow each other on one diagonal are one longer run; sorted by diagonal."""
    diagonal = at_two - at_one
    breaks = (np.diff(diagonal) != 0) | (np.diff(at_one) != 1)
    starts = np.concatenate(([0], np.flatnonzero(breaks) + 1))
    sizes = np.diff(np.concatenate((starts, [len(at_one)])))
    return tuple(
        Seed(first, second, size + WORDS_PER_GRAM - 1)
        for first, second, size in zip(
            at_one[starts].tolist(), at_two[starts].tolist(), sizes.tolist(), strict=True
        )
    )


def _join(
    grams: Sequence[NDArray[np.uint64]], many: int
) -> tuple[_Numbers, _Numbers, _Numbers, _Numbers]:
    """All (article, other article, position, other position) with equal fingerprints."""
    lengths = [len(g) for g in grams]
    article = np.repeat(np.arange(len(grams), dtype=np.int64), lengths)
    position = np.concatenate([np.arange(n, dtype=np.int64) for n in lengths] or [article])
    value = np.concatenate([*grams, np.empty(0, dtype=np.uint64)])
    # A stable sort keeps articles, and positions within them, in order under each fingerprint.
    order = np.argsort(value, kind="stable")
    value, article, position = value[order], article[order], position[order]

    new_value = _starts(value)
    new_article = new_value | _starts(article)
    first_here = np.maximum.accumulate(np.where(new_article, np.arange(len(value)), 0))
    group = np.cumsum(new_value) - 1
    articles = np.bincount(group[new_article], minlength=int(new_value.sum()))[group]
    keep = (np.arange(len(value)) - first_here < REPEATS) & (articles > 1)
    group, article, position = group[keep], article[keep], position[keep]
    common = articles[keep] > many

    found: list[tuple[_Numbers, _Numbers]] = []
    alive = np.arange(len(group), dtype=np.int64)
    lag = 1
    while len(alive):
        if lag == NEIGHBOURS + 1:
            alive = alive[~common[alive]]
        alive = alive[alive + lag < len(group)]
        alive = alive[group[alive] == group[alive + lag]]
        across = alive[article[alive] != article[alive + lag]]
        found.append((across, across + lag))
        lag += 1
    left = np.concatenate([a for a, _ in found] or [alive])
    right = np.concatenate([b for _, b in found] or [alive])
    return article[left], article[right], position[left], position[right]


def _starts(values: NDArray[np.generic]) -> NDArray[np.bool_]:
    """Whether each value differs from the one before it."""
    return np.concatenate(([True], values[1:] != values[:-1]))[: len(values)]
