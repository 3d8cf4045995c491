"""What falls if a source falls, a sentence for each statement."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from stemma.model import Dossier
from stemma.model.impact import Change, Fall, Impact, Resting, Taken
from stemma.render.console import safe
from stemma.render.names import outlet
from stemma.render.phrases import count, listed
from stemma.render.words import excerpt

WIDTH = 100
"""Columns, as many as a tree has that is not shown on a terminal."""
HEADINGS: dict[Fall, str] = {
    "lost": "Lost: no article is left that says it",
    "not established": "No longer established by independent accounts",
    "single": "Left with one account",
}
"""Deepest first; a statement that falls twice stands under the deeper fall."""

Row = tuple[int, str]
"""How far a row is moved to the right, and its words."""


def text(dossier: Dossier, found: Impact) -> str:
    """What is left, then each statement that falls; where nothing is taken away, what rests on what."""
    rows = _without(dossier, found) if found.taken else _resting(found)
    return "".join(f"{_wrapped(depth, safe(words))}\n" for depth, words in rows)


def _wrapped(depth: int, words: str) -> str:
    return textwrap.fill(
        words,
        WIDTH,
        initial_indent=" " * depth,
        subsequent_indent=" " * (depth + 4 if depth else 0),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _without(dossier: Dossier, found: Impact) -> Iterator[Row]:
    before, after = found.before, found.after
    yield 0, f"Without {listed([_taken(dossier, one) for one in found.taken])}:"
    yield (
        0,
        (
            f"{after.articles} of {count(before.articles, 'article')} and {after.accounts} of "
            f"{count(before.accounts, 'account')} are left. {after.statements} of "
            f"{count(before.statements, 'statement')} are still said by somebody, {after.several} of "
            f"{before.several} by several accounts, {after.established} of {before.established} "
            "established."
        ),
    )
    shown: set[str] = set()
    for fall, heading in HEADINGS.items():
        fallen = [c for c in found.statements if fall in c.falls and c.statement not in shown]
        shown.update(change.statement for change in fallen)
        if fallen:
            yield 0, ""
            yield 0, f"{heading} ({len(fallen)})"
            for change in fallen:
                yield from _change(dossier, found, change)
    others = len(found.statements) - len(shown)
    if others:
        yield 0, ""
        stand = "stands" if others == 1 else "stand"
        yield 0, f"{count(others, 'statement')} more, said by fewer, {stand} as before."
    if not found.statements:
        yield 0, "No statement rests on it."


def _taken(dossier: Dossier, one: Taken) -> str:
    """`article E (Ostrel Telegraph)`, `origin Ada Voss (in C D)`."""
    sigla = {article.id: article.siglum for article in dossier.articles}
    if one.kind == "article":
        return f"article {one.name} ({next(outlet(a) for a in dossier.articles if a.id == one.id)})"
    members = " ".join(sigla[article] for article in one.articles)
    if one.kind == "account":
        return f"account {one.name} ({members})"
    rest = count(one.occurrences, "occurrence")
    return f"origin {one.name} ({f'all of {members}, ' if members else ''}{rest})"


def _change(dossier: Dossier, found: Impact, change: Change) -> Iterator[Row]:
    statement = next(one for one in dossier.statements if one.id == change.statement)
    was, now = (_sigla(found, one.articles) for one in (change.before, change.after))
    yield 2, f"{was}{f', now {now}' if now else ''}: “{excerpt(dossier, statement)}”"
    if change.before.independence == "established":
        yield 6, f"Before, {statement.because[:1].lower()}{statement.because[1:]}"


def _resting(found: Impact) -> Iterator[Row]:
    total = count(found.before.statements, "statement")
    for kind in ("account", "origin"):
        rests = [one for one in found.rests if one.kind == kind]
        held = [one for one in rests if one.alone or one.established]
        yield 0, f"How many of {total} rest on one {kind} alone:"
        yield from ((2, _one(found, one)) for one in held)
        if len(held) < len(rests):
            yield 2, f"and none on {count(len(rests) - len(held), f'other {kind}')}"
        yield 0, ""
    yield 0, "Name one with --without to see which."


def _one(found: Impact, one: Resting) -> str:
    who = _sigla(found, one.articles)
    name = f"{who}, going back to {one.name}" if one.kind == "account" else f"{one.name} ({who})"
    if one.kind == "account" and who == one.name:
        name = who
    firm = f"; {one.established} would no longer be established" if one.established else ""
    return f"{one.alone}  {name}{firm}"


def _sigla(found: Impact, articles: Sequence[str]) -> str:
    return " ".join(found.sigla[article] for article in articles)
