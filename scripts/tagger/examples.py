"""PolNeAR as examples for the tagger: paragraphs, the words that report in each, and what they label."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from stemma.annotation.quotations.decoding import LABELS
from stemma.annotation.quotations.features import Hashes, Ints, Paragraph, paragraphs
from stemma.annotation.sentences import breaks
from stemma.language import Pipeline
from stemma.model import Article

if TYPE_CHECKING:
    from spacy.tokens import Doc

PARTS = ("source", "content", "cue")


@dataclass(frozen=True)
class Example:
    """One paragraph with its gold."""

    paragraph: Paragraph
    words: Ints
    """A row of the static vectors for each word."""
    lemmas: Ints
    """A row of the learned vectors for each word."""
    gold: tuple[tuple[int, Ints], ...]
    """The place of each word that reports, and the labels of all words with regard to it."""


def shared() -> Path:
    """The folder of public data beside the checkout, or where `STEMMA_SHARED` says."""
    beside = Path(__file__).resolve().parent.parent.parent.parent / "shared"
    return Path(os.environ.get("STEMMA_SHARED", beside)) / "data"


def records(path: Path) -> tuple[list[dict[str, Any]], str]:
    """The records of a file of JSON lines under gzip, and the SHA-256 of the file."""
    packed = path.read_bytes()
    lines = gzip.decompress(packed).decode("utf-8").splitlines()
    return [json.loads(line) for line in lines], hashlib.sha256(packed).hexdigest()


def parsed(pipeline: Pipeline, found: Sequence[dict[str, Any]]) -> list[Doc]:
    """The parse of each record, as `annotate` makes it."""
    articles = [Article(id=r["id"], source=r["id"], text=r["text"], digest="") for r in found]
    return pipeline.parse((article.text, breaks(article)) for article in articles)


def for_tuning(article: str) -> bool:
    """Whether an article of the training part is kept for choosing thresholds: one in ten, by hash."""
    return int(hashlib.sha256(article.encode("utf-8")).hexdigest(), 16) % 10 == 0


def frequent(units: Iterable[Paragraph], least: int) -> Hashes:
    """The hashes of all lemmas that occur so often, sorted."""
    counts: Counter[int] = Counter()
    for unit in units:
        counts.update(unit.lemmas.tolist())
    return np.array(sorted(h for h, count in counts.items() if count >= least), np.uint64)


def gold_of(record: dict[str, Any], doc: Doc, units: Sequence[Paragraph]) -> list[list[Any]]:
    """For each paragraph, the place of each word that reports and the labels that belong to it.

    A span that runs into another paragraph than its cue's is cut there (under 1 in 100).
    """
    where = {int(t): (n, k) for n, unit in enumerate(units) for k, t in enumerate(unit.tokens)}
    gold: list[list[Any]] = [[] for _ in units]
    for one in record["attributions"]:
        cue = [t for span in one["cue"] for t in _tokens(doc, span, where)]
        if not cue or not one["content"]:
            continue
        unit, place = where[_anchor(doc, cue)]
        labels = np.zeros(len(units[unit].tokens), np.int32)
        for part in PARTS:
            for span in one[part]:
                label = LABELS.index(f"B-{part}")
                for token in _tokens(doc, span, where):
                    at, column = where[token]
                    if at == unit:
                        labels[column] = label
                        label = LABELS.index(f"I-{part}")
        gold[unit].append((place, labels))
    return gold


def _tokens(doc: Doc, span: Sequence[Any], where: dict[int, tuple[int, int]]) -> list[int]:
    found = doc.char_span(span[0], span[1], alignment_mode="expand")
    return [token.i for token in found or () if token.i in where]


def _anchor(doc: Doc, cue: Sequence[int]) -> int:
    """The word of a cue that the others hang on: its first verb of that kind, where there is one."""
    inside = set(cue)
    heads = [i for i in cue if doc[i].head.i not in inside or doc[i].head.i == i] or list(cue)
    return next((i for i in heads if doc[i].pos_ in ("VERB", "AUX")), heads[0])


def examples(
    found: Sequence[dict[str, Any]],
    docs: Sequence[Doc],
    rows: npt.NDArray[np.uint16],
    words: Hashes,
    lemmas: Hashes,
) -> list[list[Example]]:
    """The examples of each article."""
    from stemma.annotation.quotations.network import places

    result = []
    for record, doc in zip(found, docs, strict=True):
        units = list(paragraphs(doc))
        result.append(
            [
                Example(
                    unit,
                    rows[places(words, unit.words)].astype(np.int32),
                    places(lemmas, unit.lemmas),
                    tuple(gold),
                )
                for unit, gold in zip(units, gold_of(record, doc, units), strict=True)
            ]
        )
    return result
