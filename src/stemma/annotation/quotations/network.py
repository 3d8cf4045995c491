"""The small recurrent network of the quotation tagger, in plain numpy.

Two bidirectional LSTMs (Hochreiter and Schmidhuber 1997), after the deep labellers of semantic roles
(He et al. 2017): the first reads a paragraph and finds the words that report; the second reads it once more
for each of these, knowing how every word stands to it in the tree, and says for each word whether it is
source, content or cue. The best sequence of labels is found as in a conditional random field.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from stemma.annotation.quotations.decoding import LABELS, decode
from stemma.annotation.quotations.features import Hashes, Ints, Paragraph, relations
from stemma.annotation.quotations.recurrent import Floats, Layer, Places

BATCH = 4096
"""Words that go through the network at once."""


@dataclass(frozen=True)
class Labelled:
    """One word that reports, and what the words of its paragraph are to it."""

    paragraph: int
    """Which of the paragraphs given."""
    cue: int
    """The place of the word in it."""
    reports: float
    """The network's own probability that the word reports, not calibrated."""
    fit: float
    """The mean over the labelled words of the probability of their label, not calibrated."""
    labels: Ints
    """An index into `LABELS` for each word."""


@dataclass(frozen=True)
class Network:
    """The weights, by the names that the training script gives them."""

    weights: Mapping[str, Floats]
    """Matrices and vectors of float32."""
    words: Hashes
    """Sorted hashes of the words with a vector."""
    rows: npt.NDArray[np.uint16]
    """The row of `static` for each of them, with that for all other words, 0, in front."""
    lemmas: Hashes
    """Sorted hashes of the lemmas with a learned row, in the order of the rows behind the first."""

    @cached_property
    def reading(self) -> Layer:
        """The layer of the first pass."""
        return Layer.of(self.weights, "read")

    @cached_property
    def labelling(self) -> Layer:
        """The layer of the second pass."""
        return Layer.of(self.weights, "label")

    def label(self, paragraphs: Sequence[Paragraph], threshold: float) -> list[Labelled]:
        """Every word that reports with at least that probability, in order, with all labels."""
        return [
            one
            for some in _batches([len(p.tokens) for p in paragraphs])
            for one in self._batch(paragraphs, some, threshold)
        ]

    def _batch(
        self, paragraphs: Sequence[Paragraph], some: range, threshold: float
    ) -> Iterator[Labelled]:
        rows = [paragraphs[i] for i in some]
        hidden, scores = self._read(rows)
        first = _firsts([len(p.tokens) for p in rows])
        places = np.flatnonzero(scores >= threshold)
        of = np.searchsorted(first, places, side="right") - 1
        cues = list(zip(of.tolist(), (places - first[of]).tolist(), strict=True))
        for part in _batches([len(rows[place].tokens) for place, _ in cues]):
            asked = cues[part.start : part.stop]
            labels, fits = self._labels(rows, first, hidden, asked)
            for n, (place, cue) in enumerate(asked):
                yield Labelled(
                    some[place],
                    cue,
                    float(scores[first[place] + cue]),
                    float(fits[n]),
                    labels[n, : len(rows[place].tokens)],
                )

    def _read(self, rows: Sequence[Paragraph]) -> tuple[Floats, Floats]:
        """The first pass: a vector for each word, and the probability that it reports."""
        w = self.weights
        lengths = np.array([len(p.tokens) for p in rows])
        starts = np.repeat(_firsts(lengths), lengths)
        lemmas = places(self.lemmas, np.concatenate([p.lemmas for p in rows]))
        own = np.concatenate(
            (
                w["lemma"][lemmas],
                w["tag"][np.concatenate([p.tags for p in rows])],
                w["dependency"][np.concatenate([p.deps for p in rows])],
            ),
            axis=-1,
        )
        words = self.rows[places(self.words, np.concatenate([p.words for p in rows]))]
        seen = np.concatenate(
            (
                w["static"][words],
                own,
                own[starts + np.concatenate([p.heads for p in rows])],
                w["name"][np.concatenate([p.names for p in rows])],
                w["quote"][np.concatenate([p.quotes for p in rows])],
                np.concatenate([p.flags for p in rows]),
            ),
            axis=-1,
        )
        hidden = self.reading.read(seen, lengths)
        deep = np.concatenate((hidden, w["lemma"][lemmas]), axis=-1)
        deep = np.tanh(deep @ w["anchor.0"] + w["anchor.0.bias"])
        return hidden, _sigmoid((deep @ w["anchor.1"] + w["anchor.1.bias"])[..., 0])

    def _labels(
        self,
        rows: Sequence[Paragraph],
        first: Places,
        hidden: Floats,
        cues: Sequence[tuple[int, int]],
    ) -> tuple[Ints, Floats]:
        """The second pass: the labels of each word for each cue, and how well they fit."""
        w = self.weights
        lengths = np.array([len(rows[place].tokens) for place, _ in cues])
        stands = np.concatenate([relations(rows[place], cue) for place, cue in cues])
        pair = np.concatenate(
            (
                w["up"][stands[:, 0]],
                w["down"][stands[:, 1]],
                w["side"][stands[:, 2]],
                w["distance"][stands[:, 3]],
            ),
            axis=-1,
        )
        begins = np.array([first[place] for place, _ in cues])
        within = np.arange(lengths.sum()) - np.repeat(_firsts(lengths), lengths)
        words = np.tanh(hidden @ w["word"])[np.repeat(begins, lengths) + within]
        cue = np.tanh(hidden[begins + [cue for _, cue in cues]] @ w["cue"])
        seen = np.concatenate((words, np.repeat(cue, lengths, axis=0), pair), axis=-1)
        deep = self.labelling.read(seen, lengths)
        emitted = np.concatenate((deep, pair), axis=-1) @ w["out"] + w["out.bias"]
        mask = np.arange(lengths.max())[None, :] < lengths[:, None]
        padded = np.zeros((*mask.shape, len(LABELS)), np.float32)
        padded[mask] = emitted
        return decode(padded, w["transitions"], mask)


def _batches(lengths: Sequence[int]) -> Iterator[range]:
    """Neighbours in runs of at most `BATCH` words, so that no article takes memory without bound."""
    start, words = 0, 0
    for place, length in enumerate(lengths):
        if place > start and words + length > BATCH:
            yield range(start, place)
            start, words = place, 0
        words += length
    if start < len(lengths):
        yield range(start, len(lengths))


def _firsts(lengths: Sequence[int] | Places) -> Places:
    """Where each row begins, when they stand one behind the other."""
    many = np.asarray(lengths, np.intp)
    return np.cumsum(many) - many


def _sigmoid(values: Floats) -> Floats:
    half: Floats = np.float32(0.5) * (np.tanh(np.float32(0.5) * values) + np.float32(1))
    return half


def places(table: Hashes, hashes: Hashes) -> Ints:
    """1 + the place of each hash in a sorted table, 0 where it is not there."""
    found = np.minimum(np.searchsorted(table, hashes), len(table) - 1)
    return np.where(table[found] == hashes, found + 1, 0).astype(np.int32)
