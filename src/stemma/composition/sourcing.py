"""The sourcing statement: what it all rests on, in fixed wording and counts.

It says what such statements must by custom (ICD 206): which sources, how many of them are one, what
rests on one alone, what is not established and where they part. It never says how good they are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from stemma.composition.counted import among, count, listed, verb
from stemma.composition.origins import sources
from stemma.model import (
    Account,
    Article,
    Difference,
    Independence,
    Lineage,
    Skipped,
    Sourcing,
    Statement,
)
from stemma.model.difference import Verdict


def sourcing_of(
    articles: Sequence[Article],
    accounts: Sequence[Account],
    lineage: Lineage,
    statements: Sequence[Statement],
    differences: Sequence[Difference] = (),
    skipped: Sequence[Skipped] = (),
) -> Sourcing:
    """What it all comes to: sentences that make one paragraph, ready to paste."""
    return Sourcing(
        articles=len(articles),
        accounts=len(accounts),
        lost=sum(node.kind == "lost" for node in lineage.nodes),
        established=sum(s.independence == "established" for s in statements),
        lines=(
            _based(articles, skipped),
            _dates(articles),
            _accounts(articles, accounts),
            *_lost(articles, lineage),
            *sources(len(articles), statements),
            *_resting(statements),
            *_parting(articles, differences),
        ),
    )


def _based(articles: Sequence[Article], skipped: Sequence[Skipped]) -> str:
    outlets = sorted({one.outlet for one in articles if one.outlet is not None})
    unknown = sum(one.outlet is None for one in articles)
    named = f"{count(len(outlets), 'outlet')} ({among(outlets)})"
    if not outlets:
        whose = " by unknown outlets"
    elif unknown:
        whose = f", {len(articles) - unknown} by {named} and {unknown} by an unknown outlet"
    else:
        whose = f" by {named}"
    unread = f"; {count(len(skipped), 'input')} could not be read" if skipped else ""
    return f"Based on {count(len(articles), 'article')}{whose}{unread}."


def _dates(articles: Sequence[Article]) -> str:
    """The first and the last day of publication, on the outlets' own clocks."""
    days = sorted(one.published.value[:10] for one in articles if one.published is not None)
    they = verb(len(articles), "It was", "They were")
    if not days:
        return f"{they} published at unknown times."
    first, last = days[0], days[-1]
    when = f"on {first}" if first == last else f"from {first} to {last}"
    undated = len(articles) - len(days)
    rest = f"; {undated} {verb(undated, 'has', 'have')} no date" if undated else ""
    return f"{they} published {when}{rest}."


def _accounts(articles: Sequence[Article], accounts: Sequence[Account]) -> str:
    sigla = {one.id: one.siglum for one in articles}
    said = f"{verb(len(articles), 'It comes', 'They come')} to {count(len(accounts), 'line')} of reporting"
    grown = [account for account in accounts if len(account.articles) > 1]
    parts = [
        f"{listed([sigla[key] for key in account.articles])} are one, rooted in {account.label}"
        for account in sorted(grown, key=lambda account: -len(account.articles))
    ]
    alone = [sigla[a.articles[0]] for a in accounts if len(a.articles) == 1]
    if not parts:
        return f"{said}."
    if alone:
        parts.append(f"{among(alone)} {verb(len(alone), 'stands', 'stand')} alone")
    return f"{said}: {'; '.join(parts)}."


def _lost(articles: Sequence[Article], lineage: Lineage) -> Iterator[str]:
    sigla = {one.id: one.siglum for one in articles}
    lost = []
    for node in lineage.nodes:
        if node.kind == "lost":
            below = {edge.child for edge in lineage.edges if edge.parent == node.id}
            names = [siglum for key, siglum in sigla.items() if key in below]
            lost.append(f"{node.label} (named by {listed(names)})" if names else node.label)
    if lost:
        yield f"In part {verb(len(articles), 'it rests', 'they rest')} on {count(len(lost), 'source')} not at hand: {among(lost)}."


def _resting(statements: Sequence[Statement]) -> Iterator[str]:
    """How many statements rest on several accounts, how firmly, and how many on one."""
    several = [one for one in statements if len(one.accounts) > 1]
    alone = [one for one in statements if len(one.accounts) < 2]
    total = count(len(statements), "statement")
    if several:
        firm = Counter(one.independence for one in several)
        established = firm[Independence.ESTABLISHED]
        said = [
            f"{established or 'none'} {verb(established or 1, 'is', 'are')} established by independent accounts"
        ]
        if derivative := firm[Independence.DERIVATIVE]:
            said.append(f"{derivative} {verb(derivative, 'goes', 'go')} back to one origin")
        if open_ := firm[Independence.NOT_ESTABLISHED]:
            said.append(f"for {open_} independence is not established")
        yield (
            f"{len(several)} of {total} {verb(len(several), 'rests', 'rest')} on more than one line "
            f"of reporting: {listed(said)}."
        )
    if alone:
        copied = sum(len(one.articles) > 1 for one in alone)
        more = f", {copied} of them although more than one article carries {verb(copied, 'it', 'them')}"
        yield (
            f"{'The other ' if several else ''}{len(alone) if several else total} "
            f"{verb(len(alone), 'rests', 'rest')} on one line of reporting{more if copied else ''}."
        )


PARTING: tuple[tuple[Verdict, str], ...] = (
    ("contradictory", "contradict each other in {places}"),
    ("disputed", "cite parties that disagree in {places}"),
    ("superseded", "hold news that later news has overtaken in {places}"),
)
"""What articles do, by how their differences are judged; all else can be true together."""


def _parting(articles: Sequence[Article], differences: Sequence[Difference]) -> Iterator[str]:
    """Where the sources part."""
    found = Counter(one.verdict for one in differences)
    said = [
        wording.format(places=count(found[verdict], "place"))
        for verdict, wording in PARTING
        if found[verdict]
    ]
    if said and len(articles) > 1:
        yield f"They {listed(said)}."
