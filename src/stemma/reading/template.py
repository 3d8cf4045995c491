"""Residue that shows only across articles: lines that several articles of one outlet carry."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from msgspec.structs import replace as changed

from stemma.model import Residue, Zone
from stemma.reading.snapshot import Draft

_AT_LEAST = 3
_SHARE = 0.5


def without_template(drafts: list[Draft]) -> list[Draft]:
    """The drafts without the paragraphs that at least three, and half, of their outlet's carry.

    Versions of one article share most paragraphs, and those are no template: where two drafts have
    more than a third of their paragraphs in common they count as one.
    """
    by_outlet: dict[str, list[Draft]] = {}
    for draft in drafts:
        if draft.facts.outlet is not None:
            by_outlet.setdefault(draft.facts.outlet.name, []).append(draft)
    repeated = {name: _repeated(of_one) for name, of_one in by_outlet.items()}
    return [
        _cut(draft, repeated[draft.facts.outlet.name]) if draft.facts.outlet else draft
        for draft in drafts
    ]


def _paragraphs(draft: Draft) -> list[str]:
    return draft.body.text.split("\n\n") if draft.body.text else []


def _repeated(drafts: list[Draft]) -> frozenset[str]:
    distinct: list[frozenset[str]] = []
    for paragraphs in sorted((frozenset(_paragraphs(d)) for d in drafts), key=sorted):
        if not any(
            3 * len(paragraphs & other) > min(len(paragraphs), len(other)) for other in distinct
        ):
            distinct.append(paragraphs)
    if len(distinct) < _AT_LEAST:
        return frozenset()
    counts = Counter(paragraph for paragraphs in distinct for paragraph in paragraphs)
    least = max(_AT_LEAST, _SHARE * len(distinct))
    return frozenset(text for text, count in counts.items() if count >= least)


def _cut(draft: Draft, repeated: frozenset[str]) -> Draft:
    """A draft without the `repeated` paragraphs; they join its residue where they can be found."""
    paragraphs = _paragraphs(draft)
    if not any(paragraph in repeated for paragraph in paragraphs):
        return draft
    body = draft.body
    kept: list[str] = []
    zones: list[Zone] = []
    residue: list[Residue] = list(body.residue)
    old = new = search = 0
    for paragraph in paragraphs:
        if paragraph in repeated:
            found = body.rendition.find(paragraph, search)
            if found >= 0:
                search = found + len(paragraph)
                residue.append(Residue(start=found, end=search, reason="template", text=paragraph))
        else:
            shift = new - old
            zones += [
                changed(zone, start=zone.start + shift, end=zone.end + shift)
                for zone in body.zones
                if old <= zone.start < old + len(paragraph)
            ]
            kept.append(paragraph)
            new += len(paragraph) + 2
        old += len(paragraph) + 2
    residue.sort(key=lambda one: (one.start, one.end))
    return replace(
        draft,
        body=replace(body, text="\n\n".join(kept), zones=tuple(zones), residue=tuple(residue)),
    )
