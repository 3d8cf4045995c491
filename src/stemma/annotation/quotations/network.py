"""The small recurrent network of the quotation tagger, in plain numpy.

Two bidirectional LSTMs (Hochreiter and Schmidhuber 1997), after the deep labellers of semantic roles
(He et al. 2017): the first reads a paragraph and finds the words that report; the second reads it once more
for each of these, knowing how every word stands to it in the tree, and says for each word whether it is
source, content or cue. The best sequence of labels is found as in a conditional random field.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from stemma.annotation.quotations.features import Hashes, Ints, Paragraph, relations

Floats = npt.NDArray[np.float32]

LABELS = ("O", "B-source", "I-source", "B-content", "I-content", "B-cue", "I-cue")
"""What a word can be to one cue; `B-` begins a span, `I-` goes on with it."""
WIDTHS = (24, 48, 96, 256)
"""Paragraphs are put together with others of about their length."""
_NEVER = np.float32(-1e4)


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

    def label(self, paragraphs: Sequence[Paragraph], threshold: float) -> list[Labelled]:
        """Every word that reports with at least that probability, in order, with all labels."""
        found: list[Labelled] = []
        for width in WIDTHS:
            narrower = max((w for w in WIDTHS if w < width), default=0)
            some = [i for i, p in enumerate(paragraphs) if narrower < len(p.tokens) <= width]
            if some:
                found.extend(self._batch(paragraphs, some, threshold))
        return sorted(found, key=lambda one: (one.paragraph, one.cue))

    def _batch(
        self, paragraphs: Sequence[Paragraph], some: Sequence[int], threshold: float
    ) -> list[Labelled]:
        rows = [paragraphs[i] for i in some]
        mask = _padded([np.ones(len(p.tokens), np.bool_) for p in rows])
        hidden, scores = self._read(rows, mask)
        cues = [
            (place, int(cue), float(scores[place, cue]))
            for place in range(len(rows))
            for cue in np.flatnonzero(scores[place] >= threshold)
        ]
        if not cues:
            return []
        emitted = self._emissions(rows, mask, hidden, cues)
        labels, fits = decode(emitted, self.weights["transitions"], mask[[c[0] for c in cues]])
        return [
            Labelled(some[place], cue, score, float(fits[n]), labels[n, : len(rows[place].tokens)])
            for n, (place, cue, score) in enumerate(cues)
        ]

    def _read(
        self, rows: Sequence[Paragraph], mask: npt.NDArray[np.bool_]
    ) -> tuple[Floats, Floats]:
        """The first pass: a vector for each word, and the probability that it reports."""
        w = self.weights
        lemmas = _padded([places(self.lemmas, p.lemmas) for p in rows])
        own = np.concatenate(
            (
                w["lemma"][lemmas],
                w["tag"][_padded([p.tags for p in rows])],
                w["dependency"][_padded([p.deps for p in rows])],
            ),
            axis=-1,
        )
        heads = _padded([p.heads for p in rows])
        seen = np.concatenate(
            (
                w["static"][_padded([self.rows[places(self.words, p.words)] for p in rows])],
                own,
                np.take_along_axis(own, heads[..., None], axis=1),
                w["name"][_padded([p.names for p in rows])],
                w["quote"][_padded([p.quotes for p in rows])],
                _padded([p.flags for p in rows]),
            ),
            axis=-1,
        )
        hidden = self._both_ways("read", seen * mask[..., None], mask)
        deep = np.concatenate((hidden, w["lemma"][lemmas]), axis=-1)
        deep = np.tanh(deep @ w["anchor.0"] + w["anchor.0.bias"])
        scores = (deep @ w["anchor.1"] + w["anchor.1.bias"])[..., 0]
        return hidden, np.where(mask, _sigmoid(scores), np.float32(0))

    def _emissions(
        self,
        rows: Sequence[Paragraph],
        mask: npt.NDArray[np.bool_],
        hidden: Floats,
        cues: Sequence[tuple[int, int, float]],
    ) -> Floats:
        """The second pass: a score for each label of each word, for each cue."""
        w = self.weights
        of = [place for place, _, _ in cues]
        stands = _padded([relations(rows[place], cue) for place, cue, _ in cues], mask.shape[1])
        pair = np.concatenate(
            (
                w["up"][stands[..., 0]],
                w["down"][stands[..., 1]],
                w["side"][stands[..., 2]],
                w["distance"][stands[..., 3]],
            ),
            axis=-1,
        )
        words = np.tanh(hidden @ w["word"])[of]
        cue = np.tanh(hidden[of, [c for _, c, _ in cues]] @ w["cue"])[:, None, :]
        seen = np.concatenate(
            (words, np.broadcast_to(cue, (*words.shape[:2], cue.shape[-1])), pair), axis=-1
        )
        deep = self._both_ways("label", seen, mask[of])
        emitted: Floats = np.concatenate((deep, pair), axis=-1) @ w["out"] + w["out.bias"]
        return emitted

    def _both_ways(self, name: str, seen: Floats, mask: npt.NDArray[np.bool_]) -> Floats:
        there = self._lstm(f"{name}.forth", seen, mask, range(seen.shape[1]))
        back = self._lstm(f"{name}.back", seen, mask, range(seen.shape[1] - 1, -1, -1))
        return np.concatenate((there, back), axis=-1)

    def _lstm(
        self, name: str, seen: Floats, mask: npt.NDArray[np.bool_], order: Sequence[int]
    ) -> Floats:
        w, u, b = (self.weights[f"{name}.{part}"] for part in ("input", "state", "bias"))
        size = u.shape[0]
        ahead = seen @ w + b
        state = np.zeros((len(seen), size), np.float32)
        cell = np.zeros((len(seen), size), np.float32)
        result = np.zeros((*seen.shape[:2], size), np.float32)
        for step in order:
            gates = ahead[:, step] + state @ u
            opened = _sigmoid(gates[:, : 2 * size])
            new = opened[:, size:] * cell + opened[:, :size] * np.tanh(
                gates[:, 2 * size : 3 * size]
            )
            inside = mask[:, step, None]
            cell = np.where(inside, new, cell)
            state = np.where(inside, _sigmoid(gates[:, 3 * size :]) * np.tanh(new), state)
            result[:, step] = np.where(inside, state, np.float32(0))
        return result


def _sigmoid(values: Floats) -> Floats:
    half: Floats = np.float32(0.5) * (np.tanh(np.float32(0.5) * values) + np.float32(1))
    return half


def places(table: Hashes, hashes: Hashes) -> Ints:
    """1 + the place of each hash in a sorted table, 0 where it is not there."""
    found = np.minimum(np.searchsorted(table, hashes), len(table) - 1)
    return np.where(table[found] == hashes, found + 1, 0).astype(np.int32)


def _padded(rows: Sequence[npt.NDArray[Any]], width: int = 0) -> npt.NDArray[Any]:
    """Rows of different length as one array, zeros behind the shorter ones."""
    width = width or max(len(row) for row in rows)
    result = np.zeros((len(rows), width, *rows[0].shape[1:]), rows[0].dtype)
    for place, row in enumerate(rows):
        result[place, : len(row)] = row
    return result


def decode(
    emitted: Floats, transitions: Floats, mask: npt.NDArray[np.bool_]
) -> tuple[Ints, Floats]:
    """The best labels of each row (Viterbi 1967), where `I-` only follows its own kind; and their fit."""
    allowed = transitions.copy()
    first = np.zeros(len(LABELS), np.float32)
    for label in range(2, len(LABELS), 2):
        first[label] = _NEVER
        for before in range(len(LABELS)):
            if before not in (label - 1, label):
                allowed[before, label] += _NEVER
    count, width = mask.shape
    score = emitted[:, 0] + first
    came = np.zeros((count, width, len(LABELS)), np.int32)
    for step in range(1, width):
        ways = score[:, :, None] + allowed[None]
        came[:, step] = ways.argmax(axis=1)
        score = np.where(mask[:, step, None], ways.max(axis=1) + emitted[:, step], score)
    lengths = mask.sum(axis=1)
    labels = np.zeros((count, width), np.int32)
    label = score.argmax(axis=1)
    rows = np.arange(count)
    for step in range(width - 1, -1, -1):
        inside = step < lengths
        labels[inside, step] = label[inside]
        label = np.where(inside, came[rows, step, label], label)
    return labels, _fit(emitted, labels)


def _fit(emitted: Floats, labels: Ints) -> Floats:
    """How well the words that are no `O` carry their labels, on average."""
    raised = np.exp(emitted - emitted.max(axis=-1, keepdims=True))
    shares = raised / raised.sum(axis=-1, keepdims=True)
    own = np.take_along_axis(shares, labels[..., None].astype(np.intp), axis=-1)[..., 0]
    told = labels > 0
    result: Floats = (own * told).sum(axis=1) / np.maximum(told.sum(axis=1), 1)
    return result
