"""What the story is called, and when and where the articles agree that it happened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from stemma.annotation.annotated import Annotated, Annotation
from stemma.annotation.names.countries import country_named
from stemma.model import Edge, Lineage, Moment, Span, Statement, Story

LEAD = 3
"""So many sentences open an article."""
WHERE = frozenset("in at near to into of above outside around off from reached left".split())
"""Words before a name that make it a place where something happens."""


def story_of(
    annotation: Annotation,
    articles: Sequence[Annotated],
    lineage: Lineage,
    statements: Sequence[Statement],
) -> Story:
    """The heading of a dossier: a headline that one of the articles has, a day, a place."""
    titled = [one for one in articles if one.article.title]
    chosen = max(titled, key=lambda one: _standing(one, lineage.edges, statements), default=None)
    if chosen is not None:
        title, source = chosen.article.title, chosen.article.id
    else:
        first = articles[0]
        sentence = next((s for s in first.article.sentences if s.zone == "body"), None)
        title = (
            first.article.text[sentence.start : sentence.end] if sentence else first.article.source
        )
        source = first.article.id
    return Story(
        title=title, article=source, when=_day(articles), place=_place(annotation, articles)
    )


def _standing(
    one: Annotated, edges: Sequence[Edge], statements: Sequence[Statement]
) -> tuple[bool, int, list[int]]:
    """How well an article's headline may stand for the story.

    The latest version of an article before its older ones, then the one that carries most of
    what several accounts say, then the first by siglum.
    """
    updated = any(edge.kind == "revision" and edge.parent == one.article.id for edge in edges)
    carried = sum(len(s.accounts) > 1 and one.article.id in s.articles for s in statements)
    return not updated, carried, [-ord(letter) for letter in one.article.siglum]


def _day(articles: Sequence[Annotated]) -> Moment | None:
    """The day that most articles speak of, where at least two do and half of them agree."""
    days: Counter[str] = Counter()
    for one in articles:
        days.update({t.value[:10] for t in one.times if _is_day(t.value)})
    if not days:
        return None
    (day, seen), *others = sorted(days.items(), key=lambda entry: (-entry[1], entry[0]))
    tied = any(count == seen for _, count in others)
    if seen < min(2, len(articles)) or 2 * seen < len(articles) or tied:
        return None
    return Moment(value=day, precision="day", basis=f"named by {seen} of {len(articles)} articles")


def _is_day(value: str) -> bool:
    return len(value) >= 10 and value[:4].isdigit() and value[4] == "-" and value[5:7].isdigit()


def _place(annotation: Annotation, articles: Sequence[Annotated]) -> str | None:
    """The place that the most articles open with, datelines left out: `arrived in the town of ...`.

    A country is taken only where no smaller place is named by two articles, or by a third of many.
    """
    leads = [_lead(one) for one in articles]
    found: list[tuple[bool, int, int, str]] = []
    for entity in annotation.entities:
        if entity.kind != "place":
            continue
        carriers = sum(
            any(lead.contains(span) and _is_where(one, span) for span in entity.spans)
            for one, lead in zip(articles, leads, strict=True)
        )
        country = country_named(entity.name) is not None
        if carriers >= min(2, len(articles)) and 3 * carriers >= len(articles):
            found.append((country, -carriers, -len(entity.spans), entity.name))
    return min(found)[-1] if found else None


def _lead(one: Annotated) -> Span:
    """The first sentences of the running text."""
    body = [s for s in one.article.sentences if s.zone == "body"][:LEAD]
    return one.span(body[0].start, body[-1].end) if body else one.span(0, 0)


def _is_where(one: Annotated, span: Span) -> bool:
    """Whether the words before a name make it the place of something."""
    before = one.article.text[max(0, span.start - 12) : span.start].casefold().split()
    while before and before[-1] in ("the", "a"):
        before.pop()
    return bool(before) and before[-1] in WHERE
