"""The best sequence of labels, where a span goes on only after it began (Viterbi 1967)."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from stemma.annotation.quotations.features import Ints

Floats = npt.NDArray[np.float32]

LABELS = ("O", "B-source", "I-source", "B-content", "I-content", "B-cue", "I-cue")
"""What a word can be to one cue; `B-` begins a span, `I-` goes on with it."""
_NEVER = np.float32(-1e4)


def decode(
    emitted: Floats, transitions: Floats, mask: npt.NDArray[np.bool_]
) -> tuple[Ints, Floats]:
    """The best labels of each row and how well they fit, from a score for each label of each word."""
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
