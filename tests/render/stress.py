"""Dossiers at the ends of the scale: one article alone, and forty."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from stemma.composition.verify import verify
from stemma.model import (
    Account,
    Article,
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
from stemma.model.lineage import EdgeKind
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
            f"2031-{5 + n // 224:02}-{1 + n // 8 % 28:02}T{8 + n % 8:02}:00:00+00:00",
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


def linked(
    articles: Sequence[Article], edges: Sequence[tuple[str, str, EdgeKind]], shared: float = 0.5
) -> Dossier:
    """A dossier of nothing but these articles and links, by sigla; in lower case, of lost sources."""
    lost = sorted({one for edge in edges for one in edge[:2] if one.islower()})
    return replace(
        many(1),
        articles=tuple(articles),
        accounts=(),
        lineage=Lineage(
            nodes=tuple(Node(id=a.id, kind="article", label=a.siglum) for a in articles)
            + tuple(Node(id=f"a-{one}", kind="lost", label=f"Agency {one}") for one in lost),
            edges=tuple(
                Edge(
                    parent=f"a-{parent}",
                    child=f"a-{child}",
                    kind=kind,
                    confidence=0.9,
                    shared=shared,
                    evidence=(),
                )
                for parent, child, kind in edges
            ),
        ),
        statements=(),
    )


def crowd(number: int) -> Dossier:
    """`number` articles as large events have them: half reprint one agency, some rewrite, many stand alone."""
    few = many(number)
    half, tenth = number // 2, number // 10
    names = [article.id for article in few.articles]

    def link(parent: str, n: int, kind: EdgeKind, shared: float) -> Edge:
        why = evidence("narrator prose", 50.0, "11 words of prose are the same.")
        return Edge(
            parent=parent, child=names[n], kind=kind, confidence=0.9, shared=shared, evidence=(why,)
        )

    edges = [link(names[0], n, "copy", 0.5 + n % 50 / 100) for n in range(5, half)]
    edges += [link(names[n - 1], n, "revision", 0.8) for n in range(1, 5)]
    edges += [
        link(names[n - n % tenth], n, ("copy", "credit", "undirected")[n % 3], 0.3)
        for n in range(half, number - tenth)
        if n % tenth
    ]
    edges += [link(names[3], half, "copy", 0.2), link("l-0", half, "credit", 0.0)]
    edges += [link("l-1", n, "credit", 0.0) for n in range(number - tenth, number, 2)]
    groups = [range(half), *(range(n, n + tenth) for n in range(half, number - tenth, tenth))]
    groups += [range(n, n + 1) for n in range(number - tenth, number)]
    made = replace(
        few,
        articles=tuple(
            replace(article, outlet=f"Outlet number {n}" if n else "Wire Agency")
            for n, article in enumerate(few.articles)
        ),
        accounts=tuple(
            Account(
                id=f"c-{group[0]}",
                label=letters(group[0]),
                articles=tuple(names[n] for n in group),
                root=names[group[0]],
            )
            for group in groups
        ),
        lineage=Lineage(
            nodes=tuple(n for n in few.lineage.nodes if n.kind == "article")
            + tuple(Node(id=f"l-{n}", kind="lost", label=f"Agency {n}") for n in range(2)),
            edges=tuple(edges),
        ),
        statements=tuple(
            replace(one, accounts=tuple(f"c-{group[0]}" for group in groups))
            for one in few.statements
        ),
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
        silent=tuple(
            f"a-{letters(n)}"
            for n in range(number)
            if n not in carriers and abs(n - carriers[0]) < 3
        ),
    )
