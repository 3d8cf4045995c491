"""What was edited within a passage: its gaps word by word, and words that gained or lost their marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from types import MappingProxyType

from msgspec.structs import replace

from stemma.model import Article, Edit, Passage, Quotation, Span
from stemma.model.edit import EditKind
from stemma.reuse.attribution import reattributed
from stemma.reuse.between import are_versions, between
from stemma.reuse.editkinds import kind_of
from stemma.reuse.meaning import features, weights
from stemma.reuse.moves import Gap, moves
from stemma.reuse.sides import Side
from stemma.reuse.version import Version, version_of

NOBODY: Mapping[str, Sequence[Quotation]] = MappingProxyType({})
Said = tuple[Sequence[Quotation], Sequence[Quotation]]
"""What the first article has people say, and the other."""
DECIDES: frozenset[EditKind] = frozenset(
    {
        "hedge lost",
        "hedge added",
        "scope lost",
        "scope added",
        "number changed",
        "negation changed",
        "re-attributed",
    }
)
"""Kinds that change the meaning whatever the regression would say of their words."""


def with_edits(
    passages: Sequence[Passage],
    articles: Sequence[Article],
    speech: Mapping[str, Sequence[Span]],
    quotations: Mapping[str, Sequence[Quotation]] = NOBODY,
) -> tuple[Passage, ...]:
    """The passages, each with its edits; `a` is the side whose article comes first in `articles`.

    `passages` are all that any two of the articles share. `speech[article_id]` are the stretches of
    that article within quotation marks, `quotations[article_id]` what it has people say: without
    them no edit is `re-attributed`. A `KeyError` where a passage is of an article that is not among
    `articles`.
    """
    place = {article.id: k for k, article in enumerate(articles)}
    by_id = {article.id: article for article in articles}
    pairs: dict[tuple[str, str], list[Passage]] = {}
    for passage in passages:
        a, b = sorted((span.article for span in passage.spans), key=lambda key: place[key])
        pairs.setdefault((a, b), []).append(passage)
    needed = sorted({key for pair in pairs for key in pair})
    versions = {key: version_of(by_id[key], speech.get(key, ())) for key in needed}
    edits: dict[str, list[Edit]] = {}
    for (a, b), shared in pairs.items():
        said = quotations.get(a, ()), quotations.get(b, ())
        for passage, edit in edits_between(shared, versions[a], versions[b], said):
            edits.setdefault(passage.id, []).append(edit)
    return tuple(replace(one, edits=in_order(edits.get(one.id, ()))) for one in passages)


def edits_between(
    passages: Sequence[Passage], a: Version, b: Version, said: Said = ((), ())
) -> Iterator[tuple[Passage, Edit]]:
    """All edits between two articles, each with the passage that it is in or follows.

    `passages` are all that the two share. What stands outside of them counts only where the two are
    versions of one text: see `between`.
    """
    places = []
    for passage in passages:
        for edit in edits_of(passage, a, b, said):
            yield passage, edit
        one, two = _sides(passage.spans, a)
        places.append((passage, a.words.within(one), b.words.within(two)))
    if are_versions(places, a, b):
        for passage, gaps in between(places, a, b):
            for edit in of_gaps(gaps):
                yield passage, edit


def edits_of(passage: Passage, a: Version, b: Version, said: Said = ((), ())) -> tuple[Edit, ...]:
    """The edits between the two sides of a passage, of which `a` and `b` are the whole texts."""
    runs = list(_runs(passage, a, b))
    gaps = [
        (Side(a, before_a.stop, after_a.start), Side(b, before_b.stop, after_b.start))
        for (before_a, before_b), (after_a, after_b) in pairwise(runs)
    ]
    pairs = [pair for one, two in runs for pair in zip(one, two, strict=True)]
    return in_order([*of_gaps(gaps), *_marks(pairs, a, b), *reattributed(pairs, a, b, *said)])


def of_gaps(gaps: Sequence[Gap]) -> Iterator[Edit]:
    """The edits of neighbouring gaps; words that one lost and another nearby took in were moved."""
    moved = dict(moves(gaps))
    taken = set(moved.values())
    for k, (one, two) in enumerate(gaps):
        if k in moved:
            yield _edit("moved", one, gaps[moved[k]][1])
        elif k not in taken:
            yield _edit(kind_of(one, two), one, two)


def in_order(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits in the order of the first text, then of the other."""
    return tuple(sorted(edits, key=lambda edit: (edit.a_span, edit.b_span, edit.kind)))


def _runs(passage: Passage, a: Version, b: Version) -> Iterator[tuple[range, range]]:
    """The numbers of the words of each run, those of `a` first."""
    for run in passage.runs:
        one, two = _sides(run, a)
        yield a.words.within(one), b.words.within(two)


def _sides(spans: tuple[Span, Span], a: Version) -> tuple[Span, Span]:
    """Two spans, that of `a` first."""
    one, two = spans
    return (one, two) if one.article == a.article.id else (two, one)


def _edit(kind: EditKind, one: Side, two: Side) -> Edit:
    certain = kind in DECIDES
    alone = certain or kind == "moved"
    likelihood = None if alone else weights().likelihood(features(kind, one, two))
    return Edit(
        kind=kind,
        a_span=one.span,
        b_span=two.span,
        absent=None if len(one) and len(two) else "a" if len(two) else "b",
        likelihood=None if likelihood is None else round(likelihood, 3),
        meaning=certain if likelihood is None else likelihood >= weights().threshold,
    )


def _marks(pairs: Sequence[tuple[int, int]], a: Version, b: Version) -> Iterator[Edit]:
    """Equal words that stand within quotation marks on one side only, each stretch as one edit."""
    for marked, stretch in groupby(
        pairs, key=lambda p: (bool(a.marked[p[0]]), bool(b.marked[p[1]]))
    ):
        if marked[0] == marked[1]:
            continue
        places = list(stretch)
        (first_a, first_b), (last_a, last_b) = places[0], places[-1]
        yield Edit(
            kind="promoted" if marked[1] else "demoted",
            a_span=a.words.span(a.article.id, first_a, last_a + 1),
            b_span=b.words.span(b.article.id, first_b, last_b + 1),
            meaning=False,
        )
