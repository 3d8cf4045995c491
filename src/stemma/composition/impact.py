"""What falls if a source falls: a pure function of a dossier."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import reduce

from stemma.composition.named import KINDS, Source, accounts, named, origins
from stemma.composition.resting import NOTHING, Gone
from stemma.composition.standing import accounts_by_article, standing
from stemma.model import Dossier, Independence
from stemma.model.impact import Change, Fall, Impact, Resting, Standing, Taken, Totals

DEPTH: tuple[Fall, ...] = ("lost", "not established", "single")
"""How a statement can fall, deepest first."""


def impact(dossier: Dossier, without: Iterable[str] = ()) -> Impact:
    """What is left of the statements without these articles, accounts and origins.

    The order of the names changes nothing. Raises `InputError` where a name means nothing, or more
    than one thing.
    """
    found = {(one.kind, one.id): one for one in (named(dossier, name) for name in without)}
    taken = sorted(found.values(), key=_place)
    gone = reduce(Gone.__or__, (one.gone for one in taken), NOTHING)
    before = _standings(dossier)
    after = _standings(dossier, gone, before)
    return Impact(
        generator=dossier.generator,
        sigla={article.id: article.siglum for article in dossier.articles},
        taken=tuple(_taken(dossier, one) for one in taken),
        before=_totals(dossier, NOTHING, before),
        after=_totals(dossier, gone, after),
        statements=_changes(dossier, before, after),
        rests=tuple(_rests(dossier, before)),
    )


def by_account(dossier: Dossier) -> dict[str, tuple[Change, ...]]:
    """For the `id` of each account the statements of its impact when it alone is taken away."""
    before = _standings(dossier)
    return {
        one.id: _changes(dossier, before, _standings(dossier, one.gone, before))
        for one in accounts(dossier)
    }


def _place(one: Source) -> tuple[int, int, str, str]:
    """Articles, origins, accounts, each by name; `Z` comes before `AA`."""
    length = len(one.name) if one.kind == "article" else 0
    return KINDS.index(one.kind), length, one.name.casefold(), one.id


def _standings(
    dossier: Dossier, gone: Gone = NOTHING, known: Mapping[str, Standing] | None = None
) -> dict[str, Standing]:
    """Each statement's standing; the one that is known where nothing of the statement is gone."""
    account_of = accounts_by_article(dossier)
    return {
        one.id: known[one.id]
        if known and not any(o.span in gone.places for o in one.occurrences)
        else standing(one, account_of, gone)
        for one in dossier.statements
    }


def _changes(
    dossier: Dossier, before: Mapping[str, Standing], after: Mapping[str, Standing]
) -> tuple[Change, ...]:
    changes = [
        Change(
            statement=one.id,
            span=one.span,
            text=one.text,
            falls=_falls(before[one.id], after[one.id]),
            before=before[one.id],
            after=after[one.id],
        )
        for one in dossier.statements
        if before[one.id] != after[one.id]
    ]
    return tuple(sorted(changes, key=_depth))


def _falls(before: Standing, after: Standing) -> tuple[Fall, ...]:
    if before.articles and not after.articles:
        return ("lost",)
    falls: list[Fall] = []
    if _established(before) and not _established(after):
        falls.append("not established")
    if len(before.accounts) > 1 and len(after.accounts) == 1:
        falls.append("single")
    return tuple(falls)


def _depth(change: Change) -> tuple[bool, ...]:
    """Lost ones first; a statement that falls twice comes with the deeper fall."""
    return tuple(fall not in change.falls for fall in DEPTH)


def _established(one: Standing) -> bool:
    return one.independence is Independence.ESTABLISHED


def _totals(dossier: Dossier, gone: Gone, standings: Mapping[str, Standing]) -> Totals:
    left = {article.id for article in dossier.articles} - gone.articles
    return Totals(
        articles=len(left),
        accounts=sum(not left.isdisjoint(account.articles) for account in dossier.accounts),
        statements=sum(bool(one.articles) for one in standings.values()),
        several=sum(len(one.accounts) > 1 for one in standings.values()),
        established=sum(map(_established, standings.values())),
    )


def _taken(dossier: Dossier, one: Source) -> Taken:
    return Taken(
        kind=one.kind,
        id=one.id,
        name=one.name,
        articles=tuple(a.id for a in dossier.articles if a.id in one.gone.articles),
        occurrences=len(one.gone.places),
    )


def _rests(dossier: Dossier, before: Mapping[str, Standing]) -> Iterator[Resting]:
    """What rests on each account, then on each origin, most first."""
    for sources in (accounts(dossier), origins(dossier)):
        found = [_resting(dossier, one, before) for one in sources]
        yield from sorted(found, key=lambda one: (-one.alone, -one.established, one.name, one.id))


def _resting(dossier: Dossier, one: Source, before: Mapping[str, Standing]) -> Resting:
    after = _standings(dossier, one.gone, before)
    stands = {place.article for place in one.gone.places} | one.gone.articles
    return Resting(
        kind="account" if one.kind == "account" else "origin",
        id=one.id,
        name=one.name,
        articles=tuple(a.id for a in dossier.articles if a.id in stands),
        alone=sum(bool(before[key].articles) and not after[key].articles for key in before),
        established=sum(
            _established(before[key]) and not _established(after[key]) for key in before
        ),
    )
