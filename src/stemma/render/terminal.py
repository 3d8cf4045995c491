"""A dossier in a screenful of lines, for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import StringIO

from stemma.model import Dossier
from stemma.render import clock
from stemma.render.names import Mark, marks, outlet, step
from stemma.render.phrases import DIFFERENCE, STANDING, VERDICT, count
from stemma.render.words import line

STATEMENTS = 6
DIFFERENCES = 8


def summary(dossier: Dossier, *, colour: bool, width: int) -> str:
    """Articles, accounts, edges with their reason, statements, differences, what was skipped.

    `width` is in columns. Control characters of the articles never reach the terminal.
    """
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    held = StringIO()
    console = Console(
        file=held,
        width=width,
        force_terminal=colour,
        no_color=not colour,
        color_system="standard" if colour else None,
        highlight=False,
        legacy_windows=False,
    )
    console.print(Text(_safe(dossier.story.title), style="bold"))
    for heading, lines in _sections(dossier, marks(dossier)):
        shown = [_safe(one) for one in lines]
        if shown:
            console.print()
            console.print(Text(heading, style="bold cyan"))
            for one in shown:
                console.print(Padding(Text(one), (0, 0, 0, 2), expand=False))
    return "\n".join(row.rstrip() for row in held.getvalue().splitlines()) + "\n"


def _sections(dossier: Dossier, named: dict[str, Mark]) -> Iterator[tuple[str, Iterable[str]]]:
    yield "Articles", _articles(dossier)
    yield "Accounts", _accounts(dossier, named)
    yield "Who has it from whom", _edges(dossier, named)
    yield "Best attested", _statements(dossier, named)
    yield "Differences", _differences(dossier, named)
    yield "Skipped", (f"{one.source}: {one.reason}" for one in dossier.skipped)
    yield "In short", dossier.sourcing.lines


def _articles(dossier: Dossier) -> Iterator[str]:
    for one in dossier.articles:
        when = clock.plain(one.published) or "no date"
        yield f"{one.siglum}  {outlet(one)}, {when}: {one.title or one.source}"


def _accounts(dossier: Dossier, named: dict[str, Mark]) -> Iterator[str]:
    for account in dossier.accounts:
        members = " ".join(named[article].siglum for article in account.articles)
        yield members if members == account.label else f"{members}, going back to {account.label}"


def _edges(dossier: Dossier, named: dict[str, Mark]) -> Iterator[str]:
    for edge in dossier.lineage.edges:
        parent, child = named[edge.parent], named[edge.child]
        reason = f": {edge.evidence[0].explanation}" if edge.evidence else ""
        yield step(edge.kind, child.siglum, parent.name if parent.lost else parent.siglum) + reason


def _statements(dossier: Dossier, named: dict[str, Mark]) -> Iterator[str]:
    shared = [one for one in dossier.statements if len(one.articles) > 1]
    for one in shared[:STATEMENTS]:
        sigla = " ".join(named[article].siglum for article in one.articles)
        standing = STANDING[one.independence][1]
        yield (
            f"{sigla} ({count(len(one.accounts), 'account')}; {standing}): "
            f"{line(dossier, one.span)}"
        )
    if len(shared) > STATEMENTS:
        yield f"... and {len(shared) - STATEMENTS} more that several articles carry"


def _differences(dossier: Dossier, named: dict[str, Mark]) -> Iterator[str]:
    for one in dossier.differences[:DIFFERENCES]:
        sides = " / ".join(
            f"{reading.value} ({' '.join(dict.fromkeys(named[s.article].siglum for s in reading.spans))})"
            for reading in one.readings
        )
        yield f"{DIFFERENCE[one.kind]}, {VERDICT[one.verdict]}: {sides}"
    if len(dossier.differences) > DIFFERENCES:
        yield f"... and {len(dossier.differences) - DIFFERENCES} more"


def _safe(text: str) -> str:
    """On one line, without control characters."""
    return " ".join(
        "".join(one if one.isprintable() else " " for one in text).split()
    )
