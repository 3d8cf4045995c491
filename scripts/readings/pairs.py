"""Pairs of texts of which it is known which was written first; their order and times are withheld.

Four sets: versions of encyclopedia articles, revisions of Wikinews, the labelled pairs of the Reuters wire
that are one story, and other stories that this wire sent again, rewritten, within a day and a half.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from scripts.readings.rows import article, rows
from scripts.readings.wire import rewrites
from stemma.lineage.signs.between import signs_between
from stemma.lineage.signs.sign import Sign
from stemma.model import Passage
from stemma.reuse import find_passages, quoted
from stemma.reuse.version import Version, version_of

Shown = tuple[Version, Version, tuple[Passage, ...], str]
"""Two texts by name, what they share, and the name of the newer one."""
SETS = ("wiki_versions", "wikinews_revisions", "reuters_pairs", "wire")
FILES = tuple(
    f"reuse/{name}.jsonl.gz"
    for name in ("wiki_versions", "wikinews_revisions", "reuters_pairs_labelled", "reuters")
)


@dataclass(frozen=True)
class Pair:
    """Two versions of one text."""

    group: str
    """Its set."""
    document: str
    older: str
    newer: str

    @property
    def tuning(self) -> bool:
        """Whether its document is in the half for tuning, told by the document's name alone."""
        return _draw(f"readings/{self.document}") % 2 == 0

    @property
    def growth(self) -> int:
        """How many characters the newer text has more."""
        return len(self.newer) - len(self.older)

    def shown(self) -> Shown:
        """The two texts under names that chance gave them."""
        names = ("a", "b") if _draw(self.older + self.newer) % 2 else ("b", "a")
        articles = [article(names[0], self.older), article(names[1], self.newer)]
        first, second = sorted(articles, key=lambda one: one.id)
        speech = {one.id: quoted(one) for one in articles}
        passages = find_passages([first, second], speech)
        return version_of(first), version_of(second), passages, names[1]

    def signs(self) -> tuple[tuple[Sign, ...], str]:
        """What the two texts show, and the name of the newer one."""
        a, b, passages, newer = self.shown()
        return signs_between(a, b, passages), newer


def pairs(data: Path) -> list[Pair]:
    """The pairs of all sets."""
    return [*_versions(data), *_revisions(data), *_labelled(data), *_wire(data)]


def _draw(text: str) -> int:
    return int(hashlib.sha256(text.encode()).hexdigest(), 16)


def _versions(data: Path) -> Iterator[Pair]:
    versions = defaultdict(list)
    for row in rows(data / FILES[0]):
        versions[row["article"]].append((row["version"], row["text"]))
    for name, some in versions.items():
        for (_, older), (_, newer) in combinations(sorted(some), 2):
            yield Pair(SETS[0], name, older, newer)


def _revisions(data: Path) -> Iterator[Pair]:
    for row in rows(data / FILES[1]):
        yield Pair(SETS[1], row["doc_id"], row["before"], row["after"])


def _labelled(data: Path) -> Iterator[Pair]:
    for row in rows(data / FILES[2]):
        if row["same_story"]:
            yield Pair(SETS[2], row["earlier"]["id"], row["earlier"]["text"], row["later"]["text"])


def _wire(data: Path) -> Iterator[Pair]:
    labelled = rows(data / FILES[2])
    known = {row[side]["id"] for row in labelled for side in ("earlier", "later")}
    for older, newer in rewrites(rows(data / FILES[3])):
        # The labelled pairs were parted by this very bit: the other half may be measured by others.
        if _draw(older["id"]) % 2 == 0 and not known & {older["id"], newer["id"]}:
            yield Pair(SETS[3], older["id"], older["text"], newer["text"])
