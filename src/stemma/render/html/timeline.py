"""Two clocks on one line: when it happened, and when it was reported."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from stemma.model import Dossier
from stemma.render import clock
from stemma.render.html.anchors import of_span
from stemma.render.names import Mark
from stemma.render.words import line, told_at


@dataclass(frozen=True)
class Tick:
    """Something at a time."""

    key: str
    day: str
    hour: str
    basis: str
    published: bool
    text: str
    marks: tuple[tuple[Mark, str], ...]
    """Who says so, with links."""
    href: str


def ticks(dossier: Dossier, marks: Mapping[str, Mark]) -> tuple[Tick, ...]:
    """Events and publications in the order of time; nothing where no event has one."""
    if not dossier.timeline:
        return ()
    said = {one.id: one for one in dossier.statements}
    found = []
    for event in dossier.timeline:
        statement = said.get(event.statement)
        if statement is None:
            continue
        day, hour = clock.split(event.when)
        articles = {
            one.span.article: of_span(one.span, marks) for one in reversed(statement.occurrences)
        }
        saying = [a for a in dict.fromkeys(s.article for s in event.spans) if a in articles]
        found.append(
            Tick(
                key=clock.order(event.when),
                day=day,
                hour=hour,
                basis=f"{event.when.value}, {event.when.basis}",
                published=False,
                text=line(dossier, told_at(dossier, event.spans[0], statement)),
                marks=tuple((marks[a], articles[a]) for a in saying),
                href=f"st-{statement.id}",
            )
        )
    for article in dossier.articles:
        if article.published is not None:
            day, hour = clock.split(article.published)
            found.append(
                Tick(
                    key=clock.order(article.published),
                    day=day,
                    hour=hour,
                    basis=f"{article.published.value}, {article.published.basis}",
                    published=True,
                    text=article.title or article.source,
                    marks=((marks[article.id], f"article-{article.siglum}"),),
                    href=f"article-{article.siglum}",
                )
            )
    return tuple(sorted(found, key=lambda one: (one.key, one.published)))
