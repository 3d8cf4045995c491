"""What was edited within a passage: its gaps word by word, and words that gained or lost their marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from msgspec.structs import replace

from stemma.model import Article, Edit, Passage, Span
from stemma.model.edit import EditKind
from stemma.reuse.editkinds import kind_of
from stemma.reuse.meaning import features, weights
from stemma.reuse.sides import Side
from stemma.reuse.version import Version, version_of

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
    passages: Sequence[Passage], articles: Sequence[Article], speech: Mapping[str, Sequence[Span]]
) -> tuple[Passage, ...]:
    """The passages, each with its edits; `a` is the side whose article comes first in `articles`.

    `speech[article_id]` are the stretches of that article within quotation marks. A `KeyError` where
    a passage is of an article that is not among `articles`.
    """
    place = {article.id: k for k, article in enumerate(articles)}
    by_id = {article.id: article for article in articles}
    needed = {span.article for passage in passages for span in passage.spans}
    versions = {key: version_of(by_id[key], speech.get(key, ())) for key in sorted(needed)}
    made = []
    for passage in passages:
        a, b = sorted((span.article for span in passage.spans), key=lambda key: place[key])
        made.append(replace(passage, edits=edits_of(passage, versions[a], versions[b])))
    return tuple(made)


def edits_of(passage: Passage, a: Version, b: Version) -> tuple[Edit, ...]:
    """The edits between the two sides of a passage, of which `a` and `b` are the whole texts."""
    runs = list(_runs(passage, a, b))
    found = [*_gaps(runs, a, b), *_marks(runs, a, b)]
    return tuple(sorted(found, key=lambda edit: (edit.a_span, edit.b_span, edit.kind)))


def _runs(passage: Passage, a: Version, b: Version) -> Iterator[tuple[range, range]]:
    """The numbers of the words of each run, those of `a` first."""
    for run in passage.runs:
        one, two = run if run[0].article == a.article.id else run[::-1]
        yield a.words.within(one), b.words.within(two)


def _gaps(runs: Sequence[tuple[range, range]], a: Version, b: Version) -> Iterator[Edit]:
    for (before_a, before_b), (after_a, after_b) in pairwise(runs):
        one = Side(a, before_a.stop, after_a.start)
        two = Side(b, before_b.stop, after_b.start)
        kind = kind_of(one, two)
        yield _edit(kind, one, two)


def _edit(kind: EditKind, one: Side, two: Side) -> Edit:
    decided = kind in DECIDES
    likelihood = None if decided else weights().likelihood(features(kind, one, two))
    return Edit(
        kind=kind,
        a_span=one.span,
        b_span=two.span,
        absent=None if len(one) and len(two) else "a" if len(two) else "b",
        likelihood=None if likelihood is None else round(likelihood, 3),
        meaning=likelihood is None or likelihood >= weights().threshold,
    )


def _marks(runs: Sequence[tuple[range, range]], a: Version, b: Version) -> Iterator[Edit]:
    """Equal words that stand within quotation marks on one side only, each stretch as one edit."""
    pairs = [pair for one, two in runs for pair in zip(one, two, strict=True)]
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
