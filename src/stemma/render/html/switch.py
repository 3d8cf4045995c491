"""The switch of every account: what falls without it, as `stemma impact` says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stemma.composition.impact import by_account
from stemma.model import Dossier
from stemma.model.impact import Fall
from stemma.render.names import Mark
from stemma.render.phrases import FALL, listed

NAMED = 8
"""So many letters of an account's articles are named."""


@dataclass(frozen=True)
class Switch:
    """One account that can be taken away."""

    number: int
    """Its place among the accounts, by which the page's marks refer to it."""
    members: tuple[Mark, ...]
    says: str
    """What falls without it, in one sentence."""


@dataclass(frozen=True)
class Tag:
    """What one statement is without one account."""

    number: int
    """The account's place among the accounts."""
    fall: str
    """The deepest fall, as the name of a class."""
    text: str
    expert: str


def switches(
    dossier: Dossier, marks: Mapping[str, Mark]
) -> tuple[tuple[Switch, ...], dict[str, tuple[Tag, ...]]]:
    """A switch for every account, and for the `id` of each statement that falls its tags.

    Where there is but one account, all rests on it: then there is nothing to switch.
    """
    if len(dossier.accounts) < 2:
        return (), {}
    changes = by_account(dossier)
    made: list[Switch] = []
    tags: dict[str, list[Tag]] = {}
    for number, account in enumerate(dossier.accounts):
        falls = {one.statement: one.falls[0] for one in changes[account.id] if one.falls}
        for statement, fall in falls.items():
            tags.setdefault(statement, []).append(_tag(number, fall))
        members = tuple(marks[article] for article in account.articles)
        sigla = [mark.siglum for mark in members]
        says = _says(sigla, Counter(falls.values()), len(dossier.statements))
        made.append(Switch(number, members, says))
    return tuple(made), {statement: tuple(found) for statement, found in tags.items()}


def _tag(number: int, fall: Fall) -> Tag:
    text, expert = FALL[fall]
    return Tag(number, fall.replace(" ", "-"), text, expert)


def _says(sigla: Sequence[str], falls: Mapping[Fall, int], statements: int) -> str:
    """`Without A B: 12 of 26 statements are lost and 1 more is left with one account.`"""
    more = len(sigla) - NAMED
    who = " ".join(sigla[:NAMED]) + (f" and {more} more" if more > 0 else "")
    parts: list[str] = []
    for fall, (text, _) in FALL.items():
        if number := falls.get(fall):
            of = "more" if parts else f"of {statements} statements"
            parts.append(f"{number} {of} {'is' if number == 1 else 'are'} {text}")
    return f"Without {who}: {listed(parts) or 'no statement falls'}."
