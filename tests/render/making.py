"""Small builders: spans by the words they hold, so that no test counts characters."""

from __future__ import annotations

import hashlib
from typing import Literal

from stemma.model import (
    Article,
    Evidence,
    Moment,
    Occurrence,
    Passage,
    Quotation,
    Residue,
    Span,
    Speaker,
    Zone,
)
from stemma.model.lineage import EvidenceKind

Role = Literal["own", "inherited", "differs"]
ROLES: dict[str, Role] = {"own": "own", "inherited": "inherited", "differs": "differs"}


def moment(value: str, basis: str = "JSON-LD datePublished") -> Moment:
    """A moment whose precision follows from its length."""
    precision = {4: "year", 7: "month", 10: "day"}.get(len(value), "minute")
    return Moment(value=value, precision=precision, basis=basis)


def article(
    siglum: str,
    text: str,
    title: str,
    outlet: str | None,
    published: str | None,
    *,
    authors: tuple[str, ...] = (),
    zones: tuple[Zone, ...] = (),
    residue: tuple[Residue, ...] = (),
) -> Article:
    """An article whose id is made from its siglum."""
    return Article(
        id=f"a-{siglum}",
        siglum=siglum,
        source=f"{siglum.lower()}.html",
        title=title,
        outlet=outlet,
        outlet_basis="JSON-LD publisher" if outlet else "",
        authors=authors,
        published=moment(published) if published else None,
        text=text,
        digest="sha256:" + hashlib.sha256(text.encode()).hexdigest(),
        zones=zones,
        residue=residue,
    )


class Texts:
    """The snapshots of a sample, asked for spans by their words."""

    def __init__(self, articles: tuple[Article, ...]) -> None:
        self.of = {one.siglum: one for one in articles}

    def at(self, siglum: str, words: str) -> Span:
        """Where `words` first stand in the article; a `ValueError` where they do not."""
        start = self.of[siglum].text.index(words)
        return Span(f"a-{siglum}", start, start + len(words))

    def passage(
        self, name: str, left: str, right: str, runs: tuple[str, ...], *, speech: bool = False
    ) -> Passage:
        """A passage from the first to the last of `runs`, which both articles have."""
        sides = [tuple(self.at(side, run) for run in runs) for side in (left, right)]
        count = sum(len(run.split()) for run in runs)
        return Passage(
            id=name,
            spans=(
                Span(f"a-{left}", sides[0][0].start, sides[0][-1].end),
                Span(f"a-{right}", sides[1][0].start, sides[1][-1].end),
            ),
            words=count,
            similarity=0.9,
            speech=speech,
            prose_words=0 if speech else count,
            runs=tuple(zip(*sides, strict=True)),
        )

    def quotation(
        self, name: str, siglum: str, whole: str, content: str, speaker: str, *, marked: bool
    ) -> Quotation:
        """A quotation with one stretch of content."""
        span = self.at(siglum, content)
        return Quotation(
            id=name,
            span=self.at(siglum, whole),
            kind="direct" if marked else "indirect",
            content=(span,),
            marked=(span,) if marked else (),
            speaker=Speaker(text=speaker, named=speaker[0].isupper()) if speaker else None,
        )

    def occurrences(self, spec: str) -> tuple[Occurrence, ...]:
        """`A own: words | B inherited: words` as occurrences."""
        made = []
        for part in spec.split(" | "):
            head, _, words = part.partition(": ")
            siglum, role = head.split()
            made.append(Occurrence(span=self.at(siglum, words), role=ROLES[role]))
        return tuple(made)


def evidence(kind: EvidenceKind, weight: float, explanation: str, *spans: Span) -> Evidence:
    """One reason."""
    return Evidence(kind=kind, weight=weight, explanation=explanation, spans=spans)
