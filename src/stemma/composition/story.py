"""What the story is called, and when and where the articles agree that it happened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from stemma.annotation.annotated import Annotated, Annotation
from stemma.model import Edge, Lineage, Moment, Span, Story


def story_of(annotation: Annotation, articles: Sequence[Annotated], lineage: Lineage) -> Story:
    """The heading of a dossier: a headline that one of the articles has, a day, a place."""
    titled = [one for one in articles if one.article.title]
    chosen = max(titled, key=lambda one: _standing(one, lineage.edges), default=None)
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


def _standing(one: Annotated, edges: Sequence[Edge]) -> tuple[int, int, list[int]]:
    """How much an article's headline may stand for the story: roots of many others first."""
    children = sum(edge.parent == one.article.id for edge in edges)
    parents = sum(edge.child == one.article.id for edge in edges)
    return children, -parents, [-ord(c) for c in one.article.siglum]


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
    """The place that most articles name in their running text, datelines left out.

    Places named in as many articles are told apart by how early they stand; places that are
    named everywhere because they stand for a government are not weighed differently yet.
    """
    datelines = {
        one.article.id: [z for z in one.article.zones if z.kind == "dateline"] for one in articles
    }
    found = []
    for entity in annotation.entities:
        if entity.kind != "place":
            continue
        spans = [
            s
            for s in entity.spans
            if not any(z.start <= s.start < z.end for z in datelines.get(s.article, ()))
        ]
        carriers = {s.article for s in spans}
        after = sum(_after_in(one, spans) for one in articles)
        if after:
            found.append((-after, -len(carriers), -len(spans), entity.name))
    return min(found)[-1] if found and -min(found)[1] * 2 >= len(articles) else None


def _after_in(one: Annotated, spans: Sequence[Span]) -> int:
    """How often the place follows a preposition of place in one article."""
    text = one.article.text
    count = 0
    for span in spans:
        if span.article == one.article.id:
            before = text[: span.start].split()[-1:]
            count += bool(before and before[0].casefold() in {"in", "at", "near"})
    return count
