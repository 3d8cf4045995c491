"""Who said what: utterances with their renderings, then what was reported only once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from stemma.model import Dossier, Quotation, Utterance
from stemma.render.changes import Piece, against
from stemma.render.html.anchors import of_span
from stemma.render.names import Mark
from stemma.render.phrases import RENDERING
from stemma.render.words import line, said

Report = tuple[Mark, str, str, bool, str]
"""What is reported once: mark, words, link, whether within quotation marks, and the cue."""
PLAIN = frozenset({"said", "says", "saying", "say", "told", "according", "added", "tells"})
"""Cues that go without saying; `denied` does not."""


@dataclass(frozen=True)
class Said:
    """One rendering."""

    mark: Mark
    href: str
    pieces: tuple[Piece, ...]
    how: str
    expert: str
    warns: bool
    same: bool
    """Whether its words are those of the fullest rendering."""
    via: str
    quoted: bool


@dataclass(frozen=True)
class Voice:
    """One utterance."""

    id: str
    speaker: str
    text: str
    quoted: bool
    renderings: tuple[Said, ...]


def voices(dossier: Dossier, marks: Mapping[str, Mark]) -> tuple[Voice, ...]:
    """What several renderings report, most renderings first."""
    several = [one for one in dossier.utterances if len(one.renderings) > 1]
    ordered = sorted(several, key=lambda one: -len(one.articles))
    return tuple(_voice(dossier, one, marks) for one in ordered)


def _voice(dossier: Dossier, one: Utterance, marks: Mapping[str, Mark]) -> Voice:
    by = {q.id: q for q in dossier.quotations}
    best = next((r for r in one.renderings if r.span == one.span), None)
    fullest = by.get(best.quotation) if best else None
    base = said(dossier, fullest, one.span)
    found = []
    for rendering in one.renderings:
        how, expert = RENDERING[rendering.kind]
        quotation = by.get(rendering.quotation)
        text = said(dossier, quotation, rendering.span)
        found.append(
            Said(
                mark=marks[rendering.span.article],
                href=of_span(rendering.span, marks),
                pieces=tuple(against(base, text)),
                how=how,
                expert=expert,
                warns=rendering.kind in ("promoted", "reattributed"),
                same=text == base,
                via=", ".join(quotation.chain) if quotation else "",
                quoted=quotation is not None and _quoted(quotation),
            )
        )
    return Voice(
        id=f"said-{one.id}",
        speaker=one.speaker,
        text=base,
        quoted=fullest is not None and _quoted(fullest),
        renderings=tuple(found),
    )


def _quoted(quotation: Quotation) -> bool:
    return quotation.kind == "direct" or quotation.marked == quotation.content


def others(
    dossier: Dossier, marks: Mapping[str, Mark]
) -> tuple[tuple[str, tuple[Report, ...]], ...]:
    """By speaker, what stands in one rendering only: mark, words, link, within quotation marks, cue."""
    shown = {
        r.quotation for one in dossier.utterances if len(one.renderings) > 1 for r in one.renderings
    }
    found: dict[str, list[Report]] = {}
    for one in dossier.quotations:
        if one.id in shown or not one.content:
            continue
        who = one.speaker.text if one.speaker else ""
        span = one.content[0]
        words = said(dossier, one, span)
        row = (marks[span.article], words, of_span(span, marks), _quoted(one), _cue(dossier, one))
        found.setdefault(who, []).append(row)
    return tuple((who, tuple(found[who])) for who in sorted(found, key=lambda w: (w == "", w)))


def _cue(dossier: Dossier, quotation: Quotation) -> str:
    """The word that reports, where it is no plain one."""
    shown = line(dossier, quotation.cue) if quotation.cue is not None else ""
    return "" if not shown or shown.split()[0].casefold() in PLAIN else shown
