"""What it all comes to, in sentences of fixed wording and counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from stemma.model import Account, Dossier
from stemma.render.names import Mark
from stemma.render.phrases import listed, sentence, spelled


def summary(dossier: Dossier, marks: Mapping[str, Mark]) -> Iterator[str]:
    """Two to four sentences for the head of the page."""
    total = len(dossier.articles)
    if total == 1:
        yield "There is one article only: nothing can be compared, and nothing is confirmed by it."
        return
    grown = [a for a in dossier.accounts if len(a.articles) > 1]
    for account in sorted(grown, key=lambda a: -len(a.articles))[:2]:
        yield _family(dossier, account, total, marks)
    alone = len(dossier.accounts) - len(grown)
    if alone and grown:
        verb = "shares" if alone == 1 else "share"
        yield f"{sentence(spelled(alone))} more {verb} no prose with the others."
    elif alone:
        yield f"None of the {spelled(total)} articles is known to go back to another."
    shared = sum(len(one.accounts) > 1 for one in dossier.statements)
    firm = dossier.sourcing.established
    if shared:
        verb = "is" if shared == 1 else "are"
        rest = (
            "for none of them are the accounts shown to be independent."
            if firm == 0
            else f"for {spelled(firm)} the accounts are shown to be independent."
        )
        yield f"{sentence(spelled(shared))} statement{'' if shared == 1 else 's'} {verb} carried by more than one account; {rest}"
    else:
        yield "No statement is carried by more than one account."


def _family(dossier: Dossier, account: Account, total: int, marks: Mapping[str, Mark]) -> str:
    members = len(account.articles)
    sigla = listed([marks[one].siglum for one in account.articles])
    share = "All" if members == total else sentence(spelled(members)) + " of"
    root = marks.get(account.root)
    if root is not None and root.lost:
        source = f"{root.name}, which is not among them"
    elif root is not None:
        source = f"{root.siglum} ({root.name})"
    else:
        source = account.label
    if not any(e.parent == account.root and e.kind != "undirected" for e in dossier.lineage.edges):
        return (
            f"{share} the {spelled(total)} articles, {sigla}, share one text, and nothing tells who "
            f"has it from whom: on what they share they are one report, not {spelled(members)}."
        )
    return (
        f"{share} the {spelled(total)} articles, {sigla}, go back to {source}: "
        f"on what they share they are one report, not {spelled(members)}."
    )
