"""The sourcing statement: fixed wording and counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stemma.model import Account, Article, Lineage, Sourcing, Statement


def sourcing_of(
    articles: Sequence[Article],
    accounts: Sequence[Account],
    lineage: Lineage,
    statements: Sequence[Statement],
) -> Sourcing:
    """What it all comes to, ready to paste."""
    lost = [node.label for node in lineage.nodes if node.kind == "lost"]
    established = sum(s.independence == "established" for s in statements)
    return Sourcing(
        articles=len(articles),
        accounts=len(accounts),
        lost=len(lost),
        established=established,
        lines=tuple(_lines(articles, accounts, lost, statements, established)),
    )


def _lines(
    articles: Sequence[Article],
    accounts: Sequence[Account],
    lost: Sequence[str],
    statements: Sequence[Statement],
    established: int,
) -> Iterator[str]:
    outlets = sorted({a.outlet for a in articles if a.outlet is not None})
    unknown = sum(a.outlet is None for a in articles)
    who = ", ".join(outlets + ([_count(unknown, "article") + " of unknown outlet"] * bool(unknown)))
    yield f"Based on {_count(len(articles), 'article')} ({who})."
    largest = max(accounts, key=lambda a: len(a.articles))
    sigla = {a.id: a.siglum for a in articles}
    if len(largest.articles) > 1:
        members = ", ".join(sigla[a] for a in largest.articles)
        yield (
            f"They come to {_count(len(accounts), 'line')} of reporting: "
            f"{members} are one account, rooted in {largest.label}."
        )
    else:
        yield f"They come to {_count(len(accounts), 'line')} of reporting."
    if lost:
        yield f"They rest in part on {_count(len(lost), 'source')} not at hand: {', '.join(lost)}."
    shared = [s for s in statements if len(s.articles) > 1]
    single = [s for s in shared if len(s.accounts) == 1]
    if shared:
        yield (
            f"Of {_count(len(shared), 'statement')} that several articles carry, "
            f"{len(single)} {'rests' if len(single) == 1 else 'rest'} on one account only."
        )
    yield (
        f"{_count(established, 'statement')} "
        f"{'is' if established == 1 else 'are'} established by independent accounts; "
        "for all others independence is not established."
    )


def _count(number: int, noun: str) -> str:
    words = "No" if number == 0 else str(number)
    return f"{words} {noun}{'' if number == 1 else 's'}"
