"""Where the accounts part, as in a critical edition: lemma ] reading, witnesses, reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from stemma.model import Difference, Dossier, Reading
from stemma.render.html.anchors import of_span
from stemma.render.names import Mark
from stemma.render.phrases import DIFFERENCE, VERDICT
from stemma.render.words import line

SHOWN = 4
"""How many wordings of one reading are shown; the others count."""


@dataclass(frozen=True)
class Side:
    """One reading: its wordings, each with its witnesses and links."""

    value: str
    wordings: tuple[tuple[str, tuple[tuple[Mark, str], ...]], ...]
    more: int


@dataclass(frozen=True)
class Entry:
    """One difference."""

    id: str
    kind: str
    verdict: str
    expert: str
    warns: bool
    because: str
    sides: tuple[Side, ...]
    statements: tuple[str, ...]


def entries(dossier: Dossier, marks: Mapping[str, Mark]) -> tuple[Entry, ...]:
    """Every difference, in the dossier's order."""
    return tuple(_entry(dossier, one, marks) for one in dossier.differences)


def _entry(dossier: Dossier, one: Difference, marks: Mapping[str, Mark]) -> Entry:
    return Entry(
        id=f"diff-{one.id}",
        kind=DIFFERENCE[one.kind],
        verdict=VERDICT[one.verdict],
        expert=one.verdict,
        warns=one.verdict in ("contradictory", "disputed"),
        because=one.because,
        sides=tuple(_side(dossier, reading, marks) for reading in one.readings),
        statements=tuple(f"st-{name}" for name in one.statements),
    )


def _side(dossier: Dossier, reading: Reading, marks: Mapping[str, Mark]) -> Side:
    found: dict[str, list[tuple[Mark, str]]] = {}
    for span in reading.spans:
        witness = (marks[span.article], of_span(span, marks))
        found.setdefault(line(dossier, span), []).append(witness)
    whole = tuple((text, tuple(who)) for text, who in found.items())
    return Side(reading.value, whole[:SHOWN], max(len(whole) - SHOWN, 0))
