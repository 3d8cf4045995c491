"""Statements: what sentences of one or more articles say in common, and what that rests on."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from stemma.annotation.annotated import Annotated
from stemma.language import one_thread
from stemma.model import Occurrence, Span, Statement
from stemma.statements.best import best_place
from stemma.statements.grouping import Group, group
from stemma.statements.independence import Grounds, Report, judge, legs
from stemma.statements.items import Scene
from stemma.statements.origins import origins_of, source_of
from stemma.statements.silent import with_silent
from stemma.statements.singles import singles

__all__ = ["find_statements"]


def find_statements(
    articles: Sequence[Annotated],
    scenes: Sequence[Scene],
    grounds: Grounds,
) -> tuple[Statement, ...]:
    """All statements of a story, best attested first.

    `scenes` are the story's sentences with their vectors (`stemma.statements.items.scenes_of`),
    `grounds` what the lineage says on the independence of any two reports.
    """
    with one_thread():
        shared = group(scenes)
        groups = [*shared, *singles(scenes, shared)]
    by_id = {one.article.id: one for one in articles}
    statements = with_silent([_statement(found, by_id, grounds) for found in groups], scenes)
    return tuple(sorted(statements, key=lambda s: _rank(s, by_id)))


def _statement(found: Group, articles: dict[str, Annotated], grounds: Grounds) -> Statement:
    places = sorted(found.places, key=lambda p: (_order(articles[p.span.article]), p.span))
    spans = _merged([place.span for place in places])
    reports = [Report(span, source_of(articles[span.article], span)) for span in spans]
    independence, because = judge(reports, grounds)
    kin = grounds.kin
    best = best_place(places)
    carriers = tuple(dict.fromkeys(span.article for span in spans))
    first_of_account: set[str] = set()
    occurrences = []
    for span in spans:
        account = kin.account[span.article]
        own = account not in first_of_account
        first_of_account.add(account)
        occurrences.append(Occurrence(span=span, role="own" if own else "inherited"))
    outlets = [articles[a].article.outlet for a in carriers]
    return Statement(
        id="s" + hashlib.sha256(repr(sorted(spans)).encode()).hexdigest()[:10],
        span=best.span,
        sentence=best.scene.span,
        text=articles[best.span.article].article.words(best.span),
        occurrences=tuple(occurrences),
        articles=carriers,
        outlets=tuple(sorted({outlet for outlet in outlets if outlet is not None})),
        accounts=tuple(dict.fromkeys(kin.account[a] for a in carriers)),
        origins=origins_of((report.span, report.source) for report in reports),
        independence=independence,
        because=because,
        legs=legs(reports, grounds) if independence == "established" else (),
    )


def _merged(spans: Sequence[Span]) -> list[Span]:
    """Overlapping spans of one article made one."""
    merged: list[Span] = []
    for span in spans:
        if merged and merged[-1].overlaps(span):
            last = merged.pop()
            span = Span(span.article, min(last.start, span.start), max(last.end, span.end))
        merged.append(span)
    return merged


def _order(one: Annotated) -> tuple[int, str]:
    return len(one.article.siglum), one.article.siglum


def _rank(statement: Statement, articles: dict[str, Annotated]) -> tuple[object, ...]:
    """Most accounts first, then most articles, then where it stands in the first article."""
    return (
        -len(statement.accounts),
        statement.independence != "established",
        -len(statement.articles),
        statement.occurrences[0].span.start,
        _order(articles[statement.occurrences[0].span.article]),
        statement.id,
    )
