"""Small word vectors for the tagger: the parser's own, turned onto their 64 strongest directions.

The directions are those of the words of the training articles, weighed by how often they occur (principal
components; Hotelling 1933). The table holds all words that occur often enough in the public news under
`shared/data`; a value is stored as a whole number of one byte.
"""

from __future__ import annotations

import gzip
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from stemma.annotation.quotations.features import Hashes, Paragraph
from stemma.language import Pipeline

DIMENSIONS = 64
LEAST = 3
_WORD = re.compile(r"[A-Za-z]+(?:['’][a-z]+)?|\d+|[^\w\s]")
_NEWS = (
    "stories/g5w1h stories/allsides stories/multinews_short reuse/reuters quotations/polnear_train"
).split()


class Vectors(NamedTuple):
    """The table as it is stored."""

    words: Hashes
    """spaCy's hashes of words in lower case, sorted."""
    rows: npt.NDArray[np.uint16]
    """The row of `values` for each word, with 0 for unknown ones in front."""
    values: npt.NDArray[np.int8]
    """One row for each vector; row 0 is zero."""
    scale: npt.NDArray[np.float32]
    """What each column is multiplied by."""

    def floats(self) -> npt.NDArray[np.float32]:
        """The vectors as numbers."""
        return self.values.astype(np.float32) * self.scale


def vectors(pipeline: Pipeline, units: Iterable[Paragraph], data: Path) -> Vectors:
    """The table for the words of public news, turned by those of the training articles."""
    table = pipeline.nlp.vocab.vectors
    counts: Counter[int] = Counter()
    for unit in units:
        counts.update(unit.words.tolist())
    known = sorted(word for word in counts if word in table.key2row)
    weights = np.sqrt([counts[word] for word in known])[:, None]
    used = table.data[[table.key2row[word] for word in known]].astype(np.float64)
    mean = (used * weights).sum(axis=0) / weights.sum()
    _, directions = np.linalg.eigh(((used - mean) * weights).T @ (used - mean) / weights.sum())
    turn = directions[:, ::-1][:, :DIMENSIONS]
    # Which of the two ways a direction points is left open by the method: fix it.
    turn = turn * np.sign(turn[np.abs(turn).argmax(axis=0), range(DIMENSIONS)])
    spread = ((used - mean) @ turn).std()
    words = sorted({*known, *(w for w in _frequent(pipeline, data) if w in table.key2row)})
    of = [table.key2row[word] for word in words]
    unique = sorted(set(of))
    place = {row: number + 1 for number, row in enumerate(unique)}
    floats = (table.data[unique].astype(np.float64) - mean) @ turn / spread
    scale = np.abs(floats).max(axis=0) / 127
    values = np.vstack([np.zeros(DIMENSIONS), np.round(floats / scale)]).astype(np.int8)
    return Vectors(
        np.array(words, np.uint64),
        np.array([0, *(place[row] for row in of)], np.uint16),
        values,
        scale.astype(np.float32),
    )


def _frequent(pipeline: Pipeline, data: Path) -> list[int]:
    """Hashes of the words, in lower case, that occur often enough in public news."""
    counts: Counter[str] = Counter()
    for name in _NEWS:
        with gzip.open(data / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
            for line in file:
                counts.update(word.lower() for word in _WORD.findall(line))
    strings = pipeline.nlp.vocab.strings
    return [strings.add(word) for word, count in sorted(counts.items()) if count >= LEAST]
