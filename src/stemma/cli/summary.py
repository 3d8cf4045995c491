"""The summary on the terminal: a dossier in a screenful of lines."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from stemma.cli.plain import clipped, plain

if TYPE_CHECKING:
    from stemma.model import Difference, Dossier, Edge, Statement

STATEMENTS = 5
DIFFERENCES = 8
LONGEST = 160
"""How many characters of a title or a statement are shown."""
WIDEST = 110
STEP = {
    "revision": "{child} is an update of {parent}",
    "copy": "{child} is copied from {parent}",
    "credit": "{child} credits {parent}",
    "common_source": "{child} and {parent} have a common source",
    "undirected": "{child} and {parent} are related; could not tell who has it from whom",
}
"""An edge in plain words."""
STANDING = {
    "established": "independent",
    "not_established": "independence not established",
    "derivative": "not independent",
}
"""The independence of a statement's accounts in plain words."""


def summary(dossier: Dossier, width: int | None = None) -> str:
    """Articles, accounts, edges with their reason, statements, differences, what was skipped."""
    columns = width or min(shutil.get_terminal_size((WIDEST, 24)).columns, WIDEST)
    sections: list[tuple[str, Iterable[str]]] = [
        ("", [clipped(dossier.story.title, columns)]),
        ("Articles", _articles(dossier)),
        ("Accounts", _accounts(dossier)),
        ("Who has it from whom", _edges(dossier)),
        ("Best attested", _statements(dossier)),
        ("Differences", _differences(dossier)),
        ("Skipped", _skipped(dossier)),
        ("In short", dossier.sourcing.lines),
    ]
    shown = (_section(heading, lines, columns) for heading, lines in sections)
    return "\n\n".join(text for text in shown if text)


def _section(heading: str, lines: Iterable[str], columns: int) -> str:
    """A heading and its lines, each wrapped with what goes over set further in."""
    indent = "  " if heading else ""
    shown = [
        row
        for line in lines
        for row in textwrap.wrap(
            plain(line), columns, initial_indent=indent, subsequent_indent=indent + "    "
        )
    ]
    if not shown:
        return ""
    return "\n".join([heading, *shown] if heading else shown)


def _articles(dossier: Dossier) -> Iterator[str]:
    for one in dossier.articles:
        when = one.published.value if one.published else "no date"
        yield f"{one.siglum} {one.outlet or 'unknown outlet'}, {when}: {clipped(one.title or one.source, LONGEST)}"


def _accounts(dossier: Dossier) -> Iterator[str]:
    sigla = _sigla(dossier)
    for account in dossier.accounts:
        members = " ".join(sigla[article] for article in account.articles)
        root = sigla.get(account.root, account.label)
        yield members if members == root else f"{members}, going back to {root}"


def _edges(dossier: Dossier) -> Iterator[str]:
    labels = {node.id: node.label for node in dossier.lineage.nodes}
    for edge in dossier.lineage.edges:
        yield _edge(edge, labels)


def _edge(edge: Edge, labels: dict[str, str]) -> str:
    step = STEP[edge.kind].format(child=labels[edge.child], parent=labels[edge.parent])
    reason = f": {edge.evidence[0].explanation}" if edge.evidence else ""
    return step + reason


def _statements(dossier: Dossier) -> Iterator[str]:
    sigla = _sigla(dossier)
    shared = [one for one in dossier.statements if len(one.articles) > 1]
    for one in shared[:STATEMENTS]:
        yield _statement(one, sigla)
    if len(shared) > STATEMENTS:
        yield f"... and {len(shared) - STATEMENTS} more that several articles carry"


def _statement(one: Statement, sigla: dict[str, str]) -> str:
    carriers = " ".join(sigla[article] for article in one.articles)
    accounts = f"{len(one.accounts)} account{'s' * (len(one.accounts) != 1)}"
    return f"{carriers} ({accounts}; {STANDING[one.independence]}): {clipped(one.text, LONGEST)}"


def _differences(dossier: Dossier) -> Iterator[str]:
    sigla = _sigla(dossier)
    for one in dossier.differences[:DIFFERENCES]:
        yield _difference(one, sigla)
    if len(dossier.differences) > DIFFERENCES:
        yield f"... and {len(dossier.differences) - DIFFERENCES} more"


def _difference(one: Difference, sigla: dict[str, str]) -> str:
    sides = []
    for reading in one.readings:
        carriers = sorted({sigla[span.article] for span in reading.spans}, key=_by_siglum)
        sides.append(f"{reading.value} ({' '.join(carriers)})")
    return f"{one.kind}, {one.verdict}: {' / '.join(sides)}"


def _skipped(dossier: Dossier) -> Iterator[str]:
    """How many only: the names and reasons have been printed while reading."""
    if dossier.skipped:
        yield f"{len(dossier.skipped)} skipped or read only in part, for the reasons given above"


def _by_siglum(siglum: str) -> tuple[int, str]:
    return len(siglum), siglum


def _sigla(dossier: Dossier) -> dict[str, str]:
    return {article.id: article.siglum for article in dossier.articles}
