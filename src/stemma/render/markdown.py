"""The dossier as Markdown, for notes and issue trackers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from stemma.composition.brief import brief
from stemma.model import Dossier, Span
from stemma.render import brief as brief_lines
from stemma.render import clock
from stemma.render.escaping import escaped
from stemma.render.names import Mark, marks, outlet, step
from stemma.render.phrases import DIFFERENCE, RENDERING, STANDING, VERDICT, count
from stemma.render.phrases import origin as wording_of
from stemma.render.words import excerpt, line, said, told_at


def render(dossier: Dossier) -> str:
    """One document of headings and lists; what articles say is quoted and escaped."""
    return "\n".join(_lines(dossier, marks(dossier))) + "\n"


def _lines(dossier: Dossier, named: dict[str, Mark]) -> Iterator[str]:
    yield f"# {escaped(dossier.story.title)}"
    yield from _section("Sourcing statement", iter([escaped(" ".join(dossier.sourcing.lines))]))
    yield from _section("In brief", brief_lines.markdown(dossier, brief(dossier)))
    yield from _section("Articles", _articles(dossier))
    yield from _section("Who has it from whom", _edges(dossier, named))
    yield from _section("What is said", _statements(dossier, named))
    yield from _section("Differences", _differences(dossier, named))
    yield from _section("Who said what", _speech(dossier, named))
    yield from _section("Timeline", _timeline(dossier))
    yield from _section(
        "Skipped", (f"- {escaped(s.source)}: {escaped(s.reason)}" for s in dossier.skipped)
    )
    yield ""
    yield f"Made by {escaped(dossier.generator)} ({escaped(dossier.schema)})."


def _section(heading: str, lines: Iterator[str]) -> Iterator[str]:
    shown = list(lines)
    if shown:
        yield ""
        yield f"## {heading}"
        yield ""
        yield from shown


def _articles(dossier: Dossier) -> Iterator[str]:
    for one in dossier.articles:
        when = escaped(clock.plain(one.published)) or "no date"
        yield (
            f"- **{one.siglum}** {escaped(outlet(one))}, {when}: "
            f"{escaped(one.title or one.source)} (`{one.digest}`)"
        )


def _edges(dossier: Dossier, named: dict[str, Mark]) -> Iterator[str]:
    for edge in dossier.lineage.edges:
        parent, child = named[edge.parent], named[edge.child]
        said = step(edge.kind, child.siglum, parent.name if parent.lost else parent.siglum)
        yield f"- **{escaped(said)}**"
        yield from (f"  - {escaped(one.explanation)}" for one in edge.evidence)
        if edge.rival is not None:
            yield f"  - could also be: {escaped(edge.rival.because)}"


def _statements(dossier: Dossier, named: dict[str, Mark]) -> Iterator[str]:
    for one in dossier.statements:
        if len(one.articles) < 2:
            continue
        sigla = " ".join(named[article].siglum for article in one.articles)
        yield f"- {escaped(excerpt(dossier, one))}"
        yield (
            f"  - **{sigla}**: {count(len(one.articles), 'article')}, "
            f"{count(len(one.accounts), 'account')}, {STANDING[one.independence][1]}. "
            f"{escaped(one.because)}"
        )
        for origin in one.origins:
            yield f"  - {escaped(wording_of(origin.kind, origin.name))}"
        if one.silent:
            silent = " ".join(named[article].siglum for article in one.silent)
            yield f"  - silent, though on the same ground: **{silent}**"
    alone = sum(len(one.articles) < 2 for one in dossier.statements)
    if alone:
        yield f"- and {count(alone, 'statement')} that one article alone makes"


def _differences(dossier: Dossier, named: dict[str, Mark]) -> Iterator[str]:
    for one in dossier.differences:
        yield f"- **{DIFFERENCE[one.kind]}**, {VERDICT[one.verdict]}. {escaped(one.because)}"
        for reading in one.readings:
            sigla = _sigla(reading.spans, named)
            quoted = escaped(line(dossier, reading.spans[0])) if reading.spans else ""
            yield f"  - {escaped(reading.value)} (**{sigla}**): “{quoted}”"


def _speech(dossier: Dossier, named: dict[str, Mark]) -> Iterator[str]:
    of_quotation = {quotation.id: quotation for quotation in dossier.quotations}
    by = {
        u.id: of_quotation.get(r.quotation)
        for u in dossier.utterances
        for r in u.renderings
        if r.span == u.span
    }
    for one in dossier.utterances:
        speaker = escaped(one.speaker) or "somebody unnamed"
        yield f"- {speaker}: “{escaped(said(dossier, by.get(one.id), one.span))}”"
        if len(one.renderings) > 1:
            yield "  - " + "; ".join(
                f"**{named[r.span.article].siglum}** {RENDERING[r.kind][0]}" for r in one.renderings
            )


def _timeline(dossier: Dossier) -> Iterator[str]:
    said = {one.id: one for one in dossier.statements}
    for event in dossier.timeline:
        if event.statement in said:
            words = line(dossier, told_at(dossier, event.spans[0], said[event.statement]))
            yield f"- {escaped(clock.plain(event.when))}: {escaped(words)}"


def _sigla(spans: Sequence[Span], named: dict[str, Mark]) -> str:
    return " ".join(dict.fromkeys(named[span.article].siglum for span in spans))
