"""A dossier in a screenful of lines, for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from stemma.model import Dossier, Reading
from stemma.render import clock
from stemma.render.console import held, printed, safe
from stemma.render.names import Mark, marks, outlet, step
from stemma.render.phrases import DIFFERENCE, VERDICT, count, sentence
from stemma.render.words import excerpt, line

STATEMENTS = 6
DIFFERENCES = 8
LONGEST = 90
"""So many characters of a reading are shown; the page has the rest."""


def summary(dossier: Dossier, *, colour: bool, width: int) -> str:
    """Articles, accounts, edges with their reason, statements, differences, what was skipped, sourcing.

    `width` is in columns. Control characters of the articles never reach the terminal.
    """
    from rich.padding import Padding
    from rich.text import Text

    console = held(colour=colour, width=width)
    console.print(Text(safe(dossier.story.title), style="bold"))
    for heading, lines in _sections(dossier, marks(dossier)):
        shown = [[safe(row) for row in one.split("\n")] for one in lines]
        if shown:
            console.print()
            console.print(Text(heading, style="bold cyan"))
            for first, *rest in shown:
                console.print(Padding(Text(first), (0, 0, 0, 2), expand=False))
                for row in rest:
                    console.print(Padding(Text(row, style="dim"), (0, 0, 0, 6), expand=False))
    return printed(console)


def _sections(dossier: Dossier, named: dict[str, Mark]) -> Iterator[tuple[str, Iterable[str]]]:
    yield "Articles", _articles(dossier)
    yield "Accounts", _accounts(dossier, named)
    yield "Who has it from whom", _edges(dossier, named)
    yield "Best attested", _statements(dossier, named)
    yield "Differences", _differences(dossier, named)
    yield "Skipped", (f"{one.source}: {one.reason}" for one in dossier.skipped)
    yield "Sourcing statement", (" ".join(dossier.sourcing.lines),)


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
        yield (
            f"{sigla}  {excerpt(dossier, one)}\n"
            f"{count(len(one.accounts), 'account')}. {one.because}"
        )
    if len(shared) > STATEMENTS:
        yield f"... and {len(shared) - STATEMENTS} more that several articles carry"


def _differences(dossier: Dossier, named: dict[str, Mark]) -> Iterator[str]:
    for one in dossier.differences[:DIFFERENCES]:
        sides = "\n".join(_side(dossier, reading, named) for reading in one.readings)
        yield f"{sentence(DIFFERENCE[one.kind])}: {VERDICT[one.verdict]}\n{sides}"
    if len(dossier.differences) > DIFFERENCES:
        yield f"... and {len(dossier.differences) - DIFFERENCES} more"


def _side(dossier: Dossier, reading: Reading, named: dict[str, Mark]) -> str:
    """One side of a difference: who says it, the value, and the words of the first who does."""
    sigla = " ".join(dict.fromkeys(named[span.article].siglum for span in reading.spans))
    said = line(dossier, reading.spans[0])
    if len(said) > LONGEST:
        said = said[:LONGEST].rsplit(" ", 1)[0] + " …"
    value = "" if reading.value in said else f"{reading.value}: "
    return f"{sigla}  {value}“{said}”"
