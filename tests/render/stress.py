"""Dossiers at the ends of the scale: one article alone, and forty."""

from __future__ import annotations

from stemma.composition.verify import verify
from stemma.model import (
    Account,
    Dossier,
    Edge,
    Independence,
    Lineage,
    Node,
    Occurrence,
    Sourcing,
    Span,
    Statement,
    Story,
)
from tests.render.making import article, evidence


def letters(number: int) -> str:
    """A, B, ... Z, AA, AB, ..."""
    return letters(number // 26 - 1) + chr(65 + number % 26) if number >= 26 else chr(65 + number)


def many(number: int) -> Dossier:
    """`number` articles in ten outlets, every third a root, with one lost source for each ten."""
    given = tuple(
        article(
            letters(n),
            f"The bridge at Ostby was closed on Monday, report {n} says. "
            f"Engineer {letters(n)} saw it. Nobody was hurt.",
            f"Bridge closed, report {n}",
            f"Outlet number {n % 10}",
            f"2031-05-{1 + n // 8:02}T{8 + n % 8:02}:00:00+00:00",
        )
        for n in range(number)
    )
    lost = [f"l-{n}" for n in range(number // 10)]
    edges = [
        Edge(
            parent=f"a-{letters(n - n % 3)}",
            child=f"a-{letters(n)}",
            kind=("copy", "revision", "undirected")[n % 3] if n % 3 else "copy",
            confidence=0.9,
            shared=0.2 + n % 3 * 0.25,
            evidence=(evidence("narrator prose", 50.0, "11 words of prose are the same."),),
        )
        for n in range(number)
        if n % 3
    ] + [
        Edge(
            parent=one,
            child=f"a-{letters(n * 9 + k)}",
            kind="credit",
            confidence=0.9,
            evidence=(evidence("credit", 20.0, "The text names it."),),
        )
        for n, one in enumerate(lost)
        for k in (0, 3)
    ]
    roots = [n for n in range(number) if n % 3 == 0]
    made = Dossier(
        generator="stemma 0.1.0",
        story=Story(title="The bridge at Ostby", article="a-A", when=None, place=None),
        articles=given,
        accounts=tuple(
            Account(
                id=f"c-{n}",
                label=letters(n),
                articles=tuple(f"a-{letters(m)}" for m in range(n, min(n + 3, number))),
                root=f"a-{letters(n)}",
            )
            for n in roots
        ),
        lineage=Lineage(
            nodes=tuple(Node(id=a.id, kind="article", label=a.siglum) for a in given)
            + tuple(Node(id=one, kind="lost", label=f"Agency {one[2:]}") for one in lost),
            edges=tuple(edges),
        ),
        passages=(),
        quotations=(),
        utterances=(),
        credits=(),
        entities=(),
        statements=(
            _statement("s-all", "The bridge at Ostby was closed on Monday", range(number), number),
            *(
                _statement(f"s-{n}", f"Engineer {letters(n)} saw it", [n], number)
                for n in range(number)
            ),
        ),
        differences=(),
        timeline=(),
        sourcing=Sourcing(
            articles=number,
            accounts=len(roots),
            lost=len(lost),
            established=0,
            lines=(f"Based on {number} articles.",),
        ),
        skipped=(),
        settings={},
    )
    verify(made)
    return made


def _statement(name: str, words: str, carriers: range | list[int], number: int) -> Statement:
    def place(n: int) -> Span:
        text = f"The bridge at Ostby was closed on Monday, report {n} says. Engineer {letters(n)} saw it"
        start = text.index(words)
        return Span(f"a-{letters(n)}", start, start + len(words))

    first = place(carriers[0])
    return Statement(
        id=name,
        span=first,
        sentence=first,
        text=words,
        occurrences=tuple(
            Occurrence(span=place(n), role="inherited" if n % 3 else "own") for n in carriers
        ),
        articles=tuple(f"a-{letters(n)}" for n in carriers),
        outlets=tuple(sorted({f"Outlet number {n % 10}" for n in carriers})),
        accounts=tuple(dict.fromkeys(f"c-{n - n % 3}" for n in carriers)),
        origins=(),
        independence=Independence.NOT_ESTABLISHED,
        because="Not established: not both say where they have it from.",
        silent=tuple(f"a-{letters(n)}" for n in range(number) if n not in carriers),
    )
