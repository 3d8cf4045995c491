"""What a line shows of whether it is prose of the article: the features of the line model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log1p

from stemma.reading.blocks import Block, function_words, words_of

NAMES = (
    "bias",
    "words",
    "long",
    "sentence",
    "finished",
    "small words",
    "capital first",
    "lower first",
    "capitals",
    "all capitals",
    "colon",
    "bar",
    "first person",
    "second person",
    "repeated",
    "residue",
    "prose before",
    "prose after",
    "prose near",
    "prose around",
    "residue near",
    "short run",
    "last tenth",
)
_BULLETS = "*•·▪◦‣■●-–+○> "
_FIRST = frozenset("we our us i my".split())
_SECOND = frozenset("you your".split())


def features(blocks: Sequence[Block], reasons: Sequence[str]) -> list[list[float]]:
    """One row of `NAMES` for each block; `reasons` are the kinds of residue known by the words."""
    own = [_own(block, reason) for block, reason in zip(blocks, reasons, strict=True)]
    prose = [
        min(block.words, 60) / 60 if block.sentence and not reason else 0.0
        for block, reason in zip(blocks, reasons, strict=True)
    ]
    known = [float(bool(reason)) for reason in reasons]
    short = [float(block.words <= 5 and not block.finished) for block in blocks]
    times = Counter(block.text for block in blocks)
    count = len(blocks)
    rows = []
    for at, block in enumerate(blocks):
        around = [
            float(times[block.text] > 1),
            known[at],
            _mean(prose, at - 1, at),
            _mean(prose, at + 1, at + 2),
            _mean(prose, at - 3, at + 4),
            _mean(prose, at - 8, at + 9),
            _mean(known, at - 3, at + 4),
            _mean(short, at - 2, at + 3),
            float(at > 0.9 * (count - 1) and count > 10),
        ]
        rows.append([*own[at], *around])
    return rows


def _own(block: Block, reason: str) -> list[float]:
    text = block.text.lstrip(_BULLETS)
    words = words_of(text)
    count = len(words) or 1
    letters = [char for char in text if char.isalpha()]
    tokens = text.split()
    return [
        1.0,
        log1p(len(words)),
        float(len(words) > 25),
        float(block.sentence),
        float(block.finished),
        function_words(text) / count,
        float(text[:1].isupper()),
        float(text[:1].islower()),
        sum(token[:1].isupper() for token in tokens) / max(len(tokens), 1),
        float(bool(letters) and all(char.isupper() for char in letters)),
        float(text.endswith(":")),
        float("|" in text or "»" in text or "→" in text),
        float(any(word in _FIRST for word in words)),
        float(any(word in _SECOND for word in words)),
    ]


def _mean(values: Sequence[float], first: int, past: int) -> float:
    window = values[max(first, 0) : max(past, 0)]
    return sum(window) / (past - first) if window else 0.0
