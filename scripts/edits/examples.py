"""Revisions of Wikinews with labelled edits (IteraTeR: Du et al. 2022), as sides of edits."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np

from stemma.model import Article, EditKind
from stemma.reuse.editkinds import kind_of
from stemma.reuse.meaning import Features, features
from stemma.reuse.sides import Side
from stemma.reuse.version import Version, version_of

FILE = "reuse/wikinews_revisions.jsonl.gz"
HELD = 3
"""One document in so many is held out."""


@dataclass(frozen=True)
class Example:
    """One labelled edit."""

    document: str
    held: bool
    """Whether its document is among those that are only measured."""
    a: Side
    b: Side
    votes: float
    """The share of the people who labelled it that saw the meaning changed."""
    changed: bool
    """Whether that is the label that was agreed on."""

    @property
    def wordless(self) -> bool:
        """Whether nothing but punctuation differs."""
        return not len(self.a) and not len(self.b)

    @cached_property
    def kind(self) -> EditKind:
        """The kind of edit."""
        return kind_of(self.a, self.b)

    @cached_property
    def features(self) -> Features:
        """What the regression is told."""
        return features(self.kind, self.a, self.b)


def shared() -> Path:
    """The folder of public data beside the checkout, or where `STEMMA_SHARED` says."""
    beside = Path(__file__).resolve().parents[3] / "shared"
    return Path(os.environ.get("STEMMA_SHARED", beside)) / "data"


def rows(data: Path) -> tuple[list[dict[str, Any]], str]:
    """The revisions, and the SHA-256 of their file."""
    packed = (data / FILE).read_bytes()
    lines = gzip.decompress(packed).decode("utf-8").splitlines()
    return [json.loads(line) for line in lines], hashlib.sha256(packed).hexdigest()


def is_held(document: str) -> bool:
    """Whether a document is held out, told by its name alone."""
    return int(hashlib.sha256(document.encode()).hexdigest(), 16) % HELD == 0


def articles_of(row: dict[str, Any]) -> tuple[Article, Article]:
    """The text before and after, as two articles."""
    return (
        Article(id="a", source="before", text=row["before"], digest=""),
        Article(id="b", source="after", text=row["after"], digest=""),
    )


def examples(row: dict[str, Any]) -> Iterator[Example]:
    """The labelled edits of one revision."""
    a, b = (version_of(article) for article in articles_of(row))
    for edit, start, end in placed(row):
        yield Example(
            document=row["doc_id"],
            held=is_held(row["doc_id"]),
            a=_side(a, edit["begin"], edit["end"]),
            b=_side(b, start, end),
            votes=float(np.mean([one == "meaning-changed" for one in edit["raw_intents"]])),
            changed=edit["intent"] == "meaning-changed",
        )


def placed(row: dict[str, Any]) -> Iterator[tuple[dict[str, Any], int, int]]:
    """Each edit with the offsets of its words in the text after, which the data do not give.

    They follow from the lengths of the edits before, but for a few spaces: the nearest place that
    holds the words is taken.
    """
    shift = 0
    for edit in sorted(row["edits"], key=lambda one: (one["begin"], one["end"])):
        words = edit["after"] or ""
        near = edit["begin"] + shift
        places = [m.start() for m in re.finditer(re.escape(words), row["after"])] if words else []
        start = min(places, key=lambda place: abs(place - near), default=near)
        shift = start + len(words) - edit["end"]
        yield edit, start, start + len(words)


def _side(version: Version, start: int, end: int) -> Side:
    """The words that the offsets touch."""
    first = int(np.searchsorted(version.words.ends, start, side="right"))
    past = int(np.searchsorted(version.words.starts, end, side="left"))
    return Side(version, first, max(first, past))
