"""The lineage in Graphviz's language, for `dot -Tsvg`."""

from __future__ import annotations

from collections.abc import Iterator

from stemma.model import Edge
from stemma.render.console import safe
from stemma.render.descents import Signs, figures, how, percent, signs
from stemma.render.phrases import SHORT
from stemma.render.traced import TracedLineage

DASHED = frozenset({"credit", "common_source"})
"""Steps that carry information, or text by way of what is lost, are dashed; text that is seen is not."""


def render(made: TracedLineage) -> str:
    """A digraph: a box for each article, a dashed ellipse for each lost source, every step labelled."""
    return "\n".join(_lines(made, signs(made))) + "\n"


def _lines(made: TracedLineage, named: Signs) -> Iterator[str]:
    yield "digraph stemma {"
    yield '  node [shape=box, fontname="sans-serif"];'
    yield '  edge [fontname="sans-serif", fontsize=10];'
    for sign in named.values():
        if sign.lost:
            label = _quoted(sign.siglum, sign.name, "lost")
            yield f"  {_quoted(sign.siglum)} [label={label}, shape=ellipse, style=dashed];"
        else:
            label = _quoted(f"{sign.siglum} {sign.name}", sign.when)
            yield f"  {_quoted(sign.siglum)} [label={label}, tooltip={_quoted(sign.title)}];"
    for edge in made.edges:
        yield f"  {_step(edge, made, named)}"
    yield "}"


def _step(edge: Edge, made: TracedLineage, named: Signs) -> str:
    ends = [_quoted(named[end].siglum) for end in (edge.parent, edge.child)]
    said = " · ".join([how(edge, edge.child, named, made), *figures(edge, edge.child)])
    style = ", dir=none" if edge.kind == "undirected" else ""
    style += ", style=dashed" if edge.kind in DASHED else ""
    label = _quoted(f"{SHORT[edge.kind]} {percent(edge.confidence)}")
    tooltip = _quoted(said, *(reason.explanation for reason in edge.evidence))
    return f"{' -> '.join(ends)} [label={label}, tooltip={tooltip}{style}];"


def _quoted(*lines: str) -> str:
    """A quoted string of some lines in which nothing is an escape of Graphviz's but their ends."""
    escaped = (safe(line).replace("\\", "\\\\").replace('"', '\\"') for line in lines)
    return '"' + "\\n".join(escaped) + '"'
