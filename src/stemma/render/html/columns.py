"""The columns of the wide drawing: one for each time, or for several where there are many."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from stemma.model import Article, Dossier
from stemma.render import clock
from stemma.render.names import Mark, outlet

MANY = 10
"""With more columns than this, neighbours whose times differ share one."""

Labels = tuple[str, str]
"""What stands beneath a column: the hour, or what is known instead, and the day."""


def columns(
    dossier: Dossier, order: Sequence[str], marks: Mapping[str, Mark], loose: Container[str]
) -> tuple[dict[str, int], list[Labels]]:
    """The column of every node, and what stands beneath each; lost sources come first.

    The dates of what is `loose` do not place it, and are not shown.
    """
    articles = {one.id: one for one in dossier.articles}
    linked = {frozenset((e.parent, e.child)) for e in dossier.lineage.edges}
    dated = [articles[one] for one in order if one in articles]
    crowded = len({_split(one) for one in dated}) > MANY
    across = len({_split(one)[0] for one in dated}) > MANY
    found: dict[str, int] = {one: 0 for one in order if marks[one].lost}
    groups: list[list[Article]] = [[]] if found else []
    open_ = False
    for one in dated:
        fits = open_ and all(
            _may_share(one, other, linked, crowded, across) for other in groups[-1]
        )
        if not fits:
            groups.append([])
            open_ = True
        groups[-1].append(one)
        found[one.id] = len(groups) - 1
    return found, _labels(groups, loose)


def _split(article: Article) -> tuple[str, str]:
    """The day and the hour; two empty strings where there is no date."""
    return clock.split(article.published) if article.published else ("", "")


def _may_share(
    one: Article, other: Article, linked: set[frozenset[str]], crowded: bool, across: bool
) -> bool:
    """Whether two articles can stand above each other in one column."""
    if frozenset((one.id, other.id)) in linked or outlet(one) == outlet(other) != "unknown outlet":
        return False
    if _split(one) == _split(other) or across:
        return True
    return crowded and (
        _split(one)[0] == _split(other)[0] or not (one.published and other.published)
    )


def _labels(groups: Sequence[Sequence[Article]], loose: Container[str]) -> list[Labels]:
    """Beneath each column its hours, and the day where it is a new one."""
    dateless = not any(one.published for group in groups for one in group)
    found: list[Labels] = []
    before = ""
    for group in groups:
        first, last, day = _span([one for one in group if one.id not in loose])
        if not group:
            found.append(("not at hand", ""))
        elif not first:
            found.append(("" if dateless else "by descent", ""))
        elif not day:
            found.append((f"{first} –", last))
            before = ""
        elif first == day:
            found.append(("the same day" if day == before else day, ""))
            before = day
        else:
            hours = first if first == last else f"{first}–{last}"
            found.append((hours, day if day != before else ""))
            before = day
    return found


def _span(group: Sequence[Article]) -> tuple[str, str, str]:
    """The first and the last hour with their day; without a common day the first and last day.

    Days alone, without hours, come as `(day, day, day)`; nothing at all where nobody has a date.
    """
    timed = sorted((clock.order(a.published), _split(a)) for a in group if a.published is not None)
    if not timed:
        return "", "", ""
    (day, _), (other, _) = timed[0][1], timed[-1][1]
    hours = [hour for _, (_, hour) in timed if hour]
    if day != other:
        return day, other, ""
    return (hours[0], hours[-1], day) if hours else (day, day, day)
