"""Answers of many outlets to one question, grouped by what they say (NAnCo), and how alike each two are."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np

from stemma.language import embeddings

FILE = "statements/nanco.jsonl.gz"
NAMES = ("cosine", "own cosine", "in context", "words less", "words", "shared words", "letters")
"""What is told of two answers."""
LETTERS = 4


@dataclass(frozen=True)
class AnswerPair:
    """Two answers to one question."""

    likeness: dict[str, float]
    same: bool
    """Whether people put them into one group."""


@dataclass(frozen=True)
class Question:
    """A question with all pairs of its answers."""

    text: str
    pairs: tuple[AnswerPair, ...]


def questions(data: Path) -> list[Question]:
    """All questions."""
    with gzip.open(data / FILE, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [
        Question(
            row["question"],
            _pairs(
                row["question"],
                [answer["Answer"] for answer in row["answers"]],
                [answer["cluster_global"] for answer in row["answers"]],
            ),
        )
        for row in rows
    ]


def _pairs(question: str, answers: Sequence[str], groups: Sequence[int]) -> tuple[AnswerPair, ...]:
    encoder = embeddings()
    plain = encoder.encode(answers)
    asked = encoder.encode([f"{question} {answer}" for answer in answers])
    own = plain - plain.mean(axis=0)
    own /= np.maximum(np.linalg.norm(own, axis=1, keepdims=True), 1e-9)
    pieces = [found.vectors for found in encoder.encode_tokens(answers)]
    words = [set(_words(answer)) - set(_words(question)) for answer in answers]
    letters = [_grams(answer) for answer in answers]
    found = []
    for i, j in combinations(range(len(answers)), 2):
        alike = pieces[i] @ pieces[j].T
        ways = sorted((float(alike.max(axis=1).mean()), float(alike.max(axis=0).mean())))
        values = (
            float(plain[i] @ plain[j]),
            float(own[i] @ own[j]),
            float(asked[i] @ asked[j]),
            ways[0],
            sum(ways),
            _share(words[i], words[j]),
            _share(letters[i], letters[j]),
        )
        likeness = dict(zip(NAMES, values, strict=True))
        found.append(AnswerPair(likeness, groups[i] == groups[j]))
    return tuple(found)


def _share(one: set[str], other: set[str]) -> float:
    return len(one & other) / max(1, len(one | other))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def _grams(text: str) -> set[str]:
    plain = f" {' '.join(_words(text))} "
    return {plain[i : i + LETTERS] for i in range(len(plain) - LETTERS + 1)}
