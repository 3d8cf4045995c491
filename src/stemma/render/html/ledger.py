"""Statements by article: who says so, by descent, differently, who is silent, and who speaks of other things."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stemma.model import Difference, Dossier, Independence, Occurrence, Span, Statement
from stemma.render.changes import Piece, against
from stemma.render.html.anchors import of_span
from stemma.render.html.switch import Tag
from stemma.render.names import Mark
from stemma.render.phrases import DIFFERENCE, STANDING, count
from stemma.render.phrases import origin as wording_of
from stemma.render.words import excerpt, line

ROLE = {
    "own": "says so",
    "inherited": "says so by descent",
    "differs": "differs",
    "silent": "is silent: covers this ground and does not say so",
    "absent": "does not speak of it",
}
FILTERS = (
    ("all", "all"),
    ("several", "several accounts"),
    ("one", "one account only"),
    ("disputed", "disputed"),
    ("differs", "differs"),
)


@dataclass(frozen=True)
class Wording:
    """One way to put it, with all who put it so."""

    pieces: tuple[Piece, ...]
    """The words, those marked that differ from the statement's own."""
    by: tuple[tuple[Mark, str, str], ...]
    """For each the mark, the link to the exact words, and the role in plain words."""


@dataclass(frozen=True)
class Cell:
    """One article on one statement."""

    mark: Mark
    role: str
    says: str
    first: bool
    """Whether a new account begins here."""
    href: str


@dataclass(frozen=True)
class Row:
    """One statement."""

    id: str
    text: str
    href: str
    cells: tuple[Cell, ...]
    accounts: tuple[tuple[Mark, ...], ...]
    """Who carries it, account by account."""
    articles: int
    rests: str
    standing: str
    expert: str
    value: str
    because: str
    origins: tuple[str, ...]
    tags: tuple[tuple[str, str, bool], ...]
    """Differences it takes part in: wording, link, and whether it warns."""
    groups: str
    """The filters that it passes, one word each."""
    falls: tuple[Tag, ...]
    """What it is without an account, for each that it falls without."""
    wordings: tuple[Wording, ...]


def columns(dossier: Dossier, marks: Mapping[str, Mark]) -> tuple[tuple[Mark, bool], ...]:
    """The articles account by account; whether an account begins."""
    placed = [
        (marks[article], place == 0)
        for account in dossier.accounts
        for place, article in enumerate(account.articles)
    ]
    held = {mark.id for mark, _ in placed}
    rest = [(marks[a.id], True) for a in dossier.articles if a.id not in held]
    return tuple(placed + rest)


def rows(
    dossier: Dossier,
    marks: Mapping[str, Mark],
    order: Sequence[tuple[Mark, bool]],
    falls: Mapping[str, tuple[Tag, ...]],
) -> tuple[Row, ...]:
    """Every statement, in the dossier's order, with a cell for each of the columns in `order`."""
    return tuple(
        _row(dossier, one, marks, order, falls.get(one.id, ())) for one in dossier.statements
    )


def filters(found: Sequence[Row]) -> tuple[tuple[str, str, int], ...]:
    """The filters that would show something, with how much."""
    counted = (
        (name, says, sum(name in row.groups.split() for row in found)) for name, says in FILTERS
    )
    return tuple(one for one in counted if one[2] or one[0] == "all")


def _row(
    dossier: Dossier,
    statement: Statement,
    marks: Mapping[str, Mark],
    order: Sequence[tuple[Mark, bool]],
    falls: tuple[Tag, ...],
) -> Row:
    first: dict[str, Occurrence] = {}
    for one in statement.occurrences:
        first.setdefault(one.span.article, one)
    differences = [d for d in dossier.differences if statement.id in d.statements]
    plain, expert = STANDING[statement.independence]
    if len(statement.articles) == 1:
        plain, expert = "one article", "only one article says so"
    return Row(
        id=f"st-{statement.id}",
        text=excerpt(dossier, statement),
        href=of_span(statement.span, marks),
        cells=tuple(
            _cell(statement, mark, begins, first.get(mark.id), marks) for mark, begins in order
        ),
        accounts=_carriers(dossier, statement, marks),
        articles=len(statement.articles),
        rests=_rests(statement),
        standing=plain,
        expert=expert,
        value=str(statement.independence),
        because=statement.because,
        origins=tuple(dict.fromkeys(wording_of(o.kind, o.name) for o in statement.origins)),
        tags=_tags(differences),
        groups=" ".join(_groups(statement, differences)),
        falls=falls,
        wordings=wordings(dossier, statement, marks),
    )


def _tags(differences: Sequence[Difference]) -> tuple[tuple[str, str, bool], ...]:
    """One tag per kind of difference, leading to the first of the kind."""
    found: dict[str, tuple[str, str, bool]] = {}
    for one in differences:
        warns = one.verdict in ("contradictory", "disputed")
        found.setdefault(one.kind, (DIFFERENCE[one.kind], f"diff-{one.id}", warns))
    return tuple(found.values())


def _cell(
    statement: Statement,
    mark: Mark,
    begins: bool,
    one: Occurrence | None,
    marks: Mapping[str, Mark],
) -> Cell:
    without = "silent" if mark.id in statement.silent else "absent"
    role = one.role if one is not None else without
    href = of_span(one.span, marks) if one is not None else ""
    return Cell(mark, role, f"{mark.siglum} {ROLE[role]}", begins, href)


def _carriers(
    dossier: Dossier, statement: Statement, marks: Mapping[str, Mark]
) -> tuple[tuple[Mark, ...], ...]:
    groups = [
        tuple(marks[a] for a in account.articles if a in statement.articles)
        for account in dossier.accounts
    ]
    held = {mark.id for group in groups for mark in group}
    rest = tuple(marks[a] for a in statement.articles if a not in held)
    return tuple(group for group in [*groups, rest] if group)


def _rests(statement: Statement) -> str:
    parts = [count(len(statement.articles), "article")]
    if len(statement.articles) > 1:
        parts.append(count(len(statement.accounts), "account"))
        known = [o for o in statement.origins if o.kind != "unknown"]
        shared = len(known) == 1 and set(known[0].articles) >= set(statement.articles)
        if shared and len(statement.accounts) > 1:
            parts.append("1 origin")
    return ", ".join(parts)


def _groups(statement: Statement, differences: Sequence[Difference]) -> list[str]:
    several = len(statement.accounts) > 1
    found = ["all", "several" if several else "one"]
    if any(d.verdict == "disputed" for d in differences):
        found.append("disputed")
    if any(d.verdict != "disputed" for d in differences) or any(
        one.role == "differs" for one in statement.occurrences
    ):
        found.append("differs")
    if statement.independence is Independence.ESTABLISHED:
        found.append("established")
    return found


def wordings(
    dossier: Dossier, statement: Statement, marks: Mapping[str, Mark]
) -> tuple[Wording, ...]:
    """Every wording once, the statement's own first."""
    base = line(dossier, statement.span)
    found: dict[str, list[tuple[Span, str]]] = {base: []}
    for one in statement.occurrences:
        found.setdefault(line(dossier, one.span), []).append((one.span, one.role))
    return tuple(
        Wording(
            pieces=tuple(against(base, text)),
            by=tuple((marks[span.article], of_span(span, marks), ROLE[role]) for span, role in who),
        )
        for text, who in found.items()
        if who
    )
