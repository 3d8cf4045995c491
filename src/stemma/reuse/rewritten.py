"""Whether one text rewrites another where no run of words is left: shared words that stand close.

Every window of the one text is compared with every window of the other. What counts is which telling
words both have, in any order, so that neither synonyms in between nor another syntax hide much. It
is looked for twice: many words within some sentences, as a rewriter leaves them, and rare neighbours
(names above all) within a page, which is all that a summary or a heavy hand leaves. A word that a
text has all over says little about any one place in it, and so weighs less.

This is a score and no passage: two reports on one event share names too, whoever wrote them.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

import numpy as np
from numpy.typing import NDArray

from stemma.reuse.row import Numbers
from stemma.reuse.stems import stem, stem_bits
from stemma.reuse.words import Words

_Bits = NDArray[np.float64]
STEPS = 4
"""Windows begin at every such part of their length."""


@dataclass(frozen=True)
class _Sight:
    """What is looked for, and how near to each other."""

    words: int
    """How many neighbouring words make one mark."""
    window: int
    """How many words the marks may be apart."""
    least: float
    """The bits of a mark that count for nothing: such marks are shared by chance."""
    most: float
    """The bits that one mark can bring: no single word makes a rewriting."""
    repeated: float
    """The bits that a mark loses with each doubling of its number in either text."""
    scale: float
    """What the sum is multiplied by, so that the sights agree on how much is much."""


NEAR = _Sight(words=1, window=80, least=2.0, most=8.0, repeated=0.5, scale=1.0)
WIDE = _Sight(words=2, window=600, least=22.0, most=inf, repeated=3.0, scale=3.0)
FEWEST_BITS = 8.0
"""Each of two neighbouring words must tell so much for both together to be a mark."""


TELLING = 4.0
"""A span begins and ends with a mark of so many bits, if it has any."""


@dataclass(frozen=True)
class Rewriting:
    """How much looks rewritten, and where most."""

    score: float
    """The bits of what is shared in the best pair of windows, beyond what is shared by chance."""
    spans: tuple[range, range]
    """The numbers of the words there, in either text; empty where nothing is shared."""


@dataclass(frozen=True, eq=False)
class _Marks:
    """The marks of one text."""

    length: int
    places: Numbers
    names: Numbers
    bits: _Bits


def rewritten(one: Words, two: Words) -> Rewriting:
    """How much of the one text looks like the other rewritten; whichever comes first.

    Of pairs on one topic that share no text some 1 in 100 are above 134 (`benchmarks/RESULTS.md`).
    The cost grows with the product of the lengths, two milliseconds for some 1,000 words each.
    """
    if two.forms < one.forms:
        other = rewritten(two, one)
        return Rewriting(other.score, (other.spans[1], other.spans[0]))
    number: dict[str, int] = {}
    texts = [
        np.array([number.setdefault(stem(word), len(number)) for word in words.forms], np.int64)
        for words in (one, two)
    ]
    bits = np.array([stem_bits(of) for of in number])
    found = []
    for sight in (NEAR, WIDE):
        marks = [_marks(text, bits, sight) for text in texts]
        found.append(_best(marks[0], marks[1], sight))
    return max(found, key=lambda rewriting: rewriting.score)


def _marks(text: Numbers, bits: _Bits, sight: _Sight) -> _Marks:
    """All that could be shared: the words, or every two neighbouring words that both tell."""
    if sight.words == 1:
        return _Marks(len(text), np.arange(len(text)), text, bits[text])
    left, right = text[:-1], text[1:]
    places = np.flatnonzero(np.minimum(bits[left], bits[right]) >= FEWEST_BITS)
    left, right = left[places], right[places]
    return _Marks(len(text), places, left * len(bits) + right, bits[left] + bits[right])


def _best(one: _Marks, two: _Marks, sight: _Sight) -> Rewriting:
    """The pair of windows that share most."""
    shared, at, _ = np.intersect1d(one.names, two.names, return_indices=True)
    here, there = (_shared(marks, shared) for marks in (one, two))
    number = np.bincount(here[1], minlength=len(shared)) * np.bincount(
        there[1], minlength=len(shared)
    )
    worth = one.bits[at] - sight.least - sight.repeated * np.log2(np.maximum(1, number))
    # Eighths of bits add up exactly, in any order: so the best window is the same on every machine.
    worth = np.round(8 * np.clip(worth, 0.0, sight.most)) / 8
    in_one, in_two = (
        _windows(marks.length, *of, len(shared), sight) for marks, of in ((one, here), (two, there))
    )
    sums = (in_one * worth) @ in_two.T
    first, second = np.unravel_index(int(sums.argmax()), sums.shape)
    score = sight.scale * float(sums[first, second])
    both = in_one[first] * in_two[second] * worth
    telling = (both > 0) & (both >= min(TELLING, both.max(initial=0.0)))
    return Rewriting(
        score,
        (
            _stretch(*here, int(first), telling, sight),
            _stretch(*there, int(second), telling, sight),
        ),
    )


def _shared(marks: _Marks, shared: Numbers) -> tuple[Numbers, Numbers]:
    """The places of the marks that the other text has, and which each is."""
    found = np.isin(marks.names, shared)
    return marks.places[found], np.searchsorted(shared, marks.names[found])


def _windows(
    length: int, places: Numbers, which: Numbers, shared: int, sight: _Sight
) -> NDArray[np.float64]:
    """Which marks each window holds, as ones: a row per window, a column per mark."""
    step = sight.window // STEPS
    count = max(1, -(-(length - sight.window) // step) + 1)
    held = np.zeros((count, shared))
    for offset in range(STEPS):
        window = places // step - offset
        inside = (window >= 0) & (window < count)
        held[window[inside], which[inside]] = 1.0
    return held


def _stretch(
    places: Numbers, which: Numbers, window: int, telling: NDArray[np.bool_], sight: _Sight
) -> range:
    """The words of a window from the first to the last telling mark that both windows hold."""
    begin = window * (sight.window // STEPS)
    here = places[(places >= begin) & (places < begin + sight.window) & telling[which]]
    return range(int(here[0]), int(here[-1]) + sight.words) if len(here) else range(0)
