"""A small dossier made by hand, for tests of what the command prints."""

from __future__ import annotations

import hashlib

from stemma.model import (
    Account,
    Article,
    Difference,
    Dossier,
    Edge,
    Evidence,
    Independence,
    Lineage,
    Node,
    Occurrence,
    Reading,
    Skipped,
    Sourcing,
    Span,
    Statement,
    Story,
)

TEXT = "Twelve boats were lost in the storm. The harbour was closed."


def article(identity: str, siglum: str, title: str, text: str = TEXT) -> Article:
    """An article with this text and nothing else of note."""
    digest = "sha256:" + hashlib.sha256(text.encode()).hexdigest()
    return Article(
        id=identity, siglum=siglum, source=f"{siglum}.txt", title=title, text=text, digest=digest
    )


def dossier(title: str = "Boats lost in storm") -> Dossier:
    """Two articles, the second a copy of the first, that differ in a number."""
    first, second = (
        article("a1", "A", title),
        article("a2", "B", "Storm", TEXT.replace("ve", "fth")),
    )
    spans = Span("a1", 0, 36), Span("a2", 0, 37)
    evidence = Evidence(kind="narrator prose", weight=30.0, explanation="They share 60 words.")
    return Dossier(
        generator="stemma 0.1.0",
        story=Story(title=title, article="a1", when=None, place=None),
        articles=(first, second),
        accounts=(Account(id="acc", label="A", articles=("a1", "a2"), root="a1"),),
        lineage=Lineage(
            nodes=(
                Node(id="a1", kind="article", label="A"),
                Node(id="a2", kind="article", label="B"),
            ),
            edges=(
                Edge(parent="a1", child="a2", kind="copy", confidence=0.9, evidence=(evidence,)),
            ),
        ),
        passages=(),
        quotations=(),
        utterances=(),
        credits=(),
        entities=(),
        statements=(
            Statement(
                id="s1",
                span=spans[0],
                sentence=spans[0],
                text=TEXT[:36],
                occurrences=(
                    Occurrence(span=spans[0], role="own"),
                    Occurrence(span=spans[1], role="inherited"),
                ),
                articles=("a1", "a2"),
                outlets=(),
                accounts=("acc",),
                origins=(),
                independence=Independence.DERIVATIVE,
                because="B copies A.",
            ),
        ),
        differences=(
            Difference(
                id="d1",
                kind="number",
                verdict="contradictory",
                statements=("s1",),
                readings=(
                    Reading(value="12", spans=(Span("a1", 0, 6),)),
                    Reading(value="13", spans=(Span("a2", 0, 7),)),
                ),
                because="They give different numbers.",
            ),
        ),
        timeline=(),
        sourcing=Sourcing(
            articles=2, accounts=1, lost=0, established=0, lines=("Based on 2 articles.",)
        ),
        skipped=(Skipped(source="c.txt", reason="It is empty."),),
        settings={},
    )
