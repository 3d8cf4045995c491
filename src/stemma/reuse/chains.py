"""From all shared runs to all passages: most runs stand alone, and only the others are chained.

A run that no other run of its pair of articles is near to, in either of the two, is a passage by
itself whatever the others are. That is said of all runs at once; alignment, which takes pairs one by
one, is left with the few that have something to decide.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from stemma.reuse.alignment import LARGEST_GAP, align
from stemma.reuse.candidates import Runs
from stemma.reuse.row import Numbers, Row


@dataclass(frozen=True, eq=False)
class Chains:
    """Passages as runs in order. Of any two, the one that begins earlier in the row comes first."""

    runs: Runs
    """All runs of all passages, those of one passage together and in order."""
    begins: Numbers
    """The number of each passage's first run."""

    def __len__(self) -> int:
        return len(self.begins)

    @property
    def lasts(self) -> Numbers:
        """The number of each passage's last run."""
        return np.append(self.begins, len(self.runs))[1:] - 1

    def only(self, which: NDArray[np.bool_]) -> Chains:
        """The passages that are marked."""
        sizes = self.lasts - self.begins + 1
        kept = np.flatnonzero(np.repeat(which, sizes))
        return Chains(self.runs.at(kept), np.cumsum(sizes[which]) - sizes[which])


def find_chains(row: Row, runs: Runs) -> Chains:
    """The passages that the runs make: of one pair of articles, no two overlap in either."""
    near = _near(row, runs.first, runs.second, runs.words)
    near |= _near(row, runs.second, runs.first, runs.words)
    chained = np.array([*_chained(row, runs.at(np.flatnonzero(near)))], dtype=np.int64)
    lone = runs.at(np.flatnonzero(~near))
    chain, first, second, words = np.concatenate(
        (
            chained.reshape(-1, 4),
            np.stack((-1 - np.arange(len(lone)), lone.first, lone.second, lone.words), axis=1),
        )
    ).T
    _, chain = np.unique(chain, return_inverse=True)
    return _in_order(chain, Runs(first, second, words))


def _near(row: Row, here: Numbers, there: Numbers, words: Numbers) -> NDArray[np.bool_]:
    """Whether another run of the same two articles overlaps each run or is within a gap of it.

    It looks at one side, where the runs are `here`.
    """
    place = row.article[there] * np.int64(len(row)) + here
    order = np.argsort(place)
    place, words, article = place[order], words[order], row.article[here[order]]
    past = np.maximum.accumulate(place + words)
    joined = (place[1:] <= past[:-1] + LARGEST_GAP) & (article[1:] == article[:-1])
    near = np.zeros(len(here), dtype=np.bool_)
    near[order[1:]] = joined
    near[order[:-1]] |= joined
    return near


def _chained(row: Row, runs: Runs) -> Iterator[tuple[int, int, int, int]]:
    """The runs of the chains that alignment makes, each with its chain's number."""
    pair = row.article[runs.first] * np.int64(len(row.articles)) + row.article[runs.second]
    order = np.argsort(pair, kind="stable")
    runs, pair = runs.at(order), pair[order]
    begins = np.flatnonzero(np.diff(pair, prepend=-1))
    sizes = np.diff(begins, append=len(runs))
    # Alignment is shown no more of the two articles than the stretches that the runs are in.
    at_one, at_two = (np.minimum.reduceat(at, begins) for at in (runs.first, runs.second))
    to_one, to_two = (
        np.maximum.reduceat(at + runs.words, begins) for at in (runs.first, runs.second)
    )
    first, second = runs.first - np.repeat(at_one, sizes), runs.second - np.repeat(at_two, sizes)
    there = [*zip(first.tolist(), second.tolist(), runs.words.tolist(), strict=True)]
    words = row.words.data
    columns = (of.tolist() for of in (begins, begins + sizes, at_one, to_one, at_two, to_two))
    number = 0
    for begin, end, one, past_one, two, past_two in zip(*columns, strict=True):
        for chain in align(words[one:past_one], words[two:past_two], there[begin:end]):
            for i, j, length in chain:
                yield number, one + i, two + j, length
            number += 1


def _in_order(chain: Numbers, runs: Runs) -> Chains:
    """The runs by chain, and the chains by where they begin."""
    order = np.lexsort((runs.first, chain))
    chain = chain[order]
    chains = Chains(runs.at(order), np.flatnonzero(np.diff(chain, prepend=-1)))
    runs, begins, lasts = chains.runs, chains.begins, chains.lasts
    past = (runs.first + runs.words)[lasts]
    places = np.lexsort((runs.second[begins], past, runs.first[begins]))
    rank = np.empty(len(places), dtype=np.int64)
    rank[places] = np.arange(len(places))
    order = np.lexsort((runs.first, rank[chain]))
    return Chains(runs.at(order), np.flatnonzero(np.diff(rank[chain][order], prepend=-1)))
