"""Stable names for places on the page, made of sigla and offsets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from stemma.model import Dossier, Edge, Span
from stemma.render.names import Mark


def of_span(span: Span, marks: Mapping[str, Mark]) -> str:
    """The id of exact words in the section of articles."""
    return f"w-{marks[span.article].siglum}-{span.start}-{span.end}"


def of_edge(edge: Edge, marks: Mapping[str, Mark]) -> str:
    """The id of an edge's evidence."""
    return f"edge-{marks[edge.parent].siglum}-{marks[edge.child].siglum}"


def linked(dossier: Dossier) -> Iterator[Span]:
    """Every span that some part of the page links to."""
    for statement in dossier.statements:
        yield from (one.span for one in statement.occurrences)
    for difference in dossier.differences:
        for reading in difference.readings:
            yield from reading.spans
    for utterance in dossier.utterances:
        yield from (one.span for one in utterance.renderings)
    for quotation in dossier.quotations:
        yield from quotation.content[:1]
    for edge in dossier.lineage.edges:
        for evidence in edge.evidence:
            yield from evidence.spans
