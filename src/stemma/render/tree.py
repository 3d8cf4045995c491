"""Who has it from whom as a tree of lines, for the terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import shorten
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.text import Text

from stemma.model import Edge
from stemma.render.console import held, printed, safe
from stemma.render.descents import Signs, figures, how, rival, signs
from stemma.render.forest import Entry, forest
from stemma.render.phrases import count, listed
from stemma.render.traced import TracedLineage

if TYPE_CHECKING:
    from rich.console import Console

GUIDE = 3
"""Columns that each level of the tree takes."""
READABLE = 36
"""Columns that are left for words: what lies deeper is not moved further to the right."""
GUIDES = "dim"
"""The style of the lines that tie entries together."""
TITLE = 72
"""The most characters of a headline."""

Row = tuple[str, str, str]
"""A mark, the words that stand behind it on one or more lines, and their style."""


def render(made: TracedLineage, *, colour: bool, width: int) -> str:
    """Each account from its root downwards, every step with its reasons; then what it comes to.

    `width` is in columns. Control characters of the articles never reach the terminal.
    """
    console = held(colour=colour, width=max(width, READABLE + GUIDE))
    named = signs(made)
    for tree in forest(made.accounts, made.nodes, made.edges):
        _print_tree(console, tree, named, made)
        console.print()
    for words in _in_short(made, named):
        _print(console, Text(), "", words, "")
    if made.skipped:
        console.print()
        _print(console, Text(), "", "Skipped", "bold cyan")
        for one in made.skipped:
            _print(console, Text("  "), "    ", f"{one.source}: {one.reason}", "")
    return printed(console)


def _print_tree(console: Console, tree: Sequence[Entry], named: Signs, made: TracedLineage) -> None:
    """The entries, with the lines that tie each to its parent and to those below it."""
    deepest = max(1, (console.width - READABLE) // GUIDE)
    depths = [min(entry.depth, deepest) for entry in tree]
    for place, entry in enumerate(tree):
        depth, later = depths[place], depths[place + 1 :]
        follows = [_follows(later, level) for level in range(depth + 1)]
        outer = "".join("│  " if more else "   " for more in follows[1:depth])
        joint = ("├─ " if follows[depth] else "└─ ") if depth else ""
        beside = ("│  " if follows[depth] else "   ") if depth else ""
        inner = "│  " if later and later[0] > depth else "   "
        under = outer + beside + inner
        if place:
            console.print(Text(outer + "│" if depth else "", GUIDES))
        (_, name, style), *rows = _rows(entry, named, made)
        sign = Text.assemble((outer + joint, GUIDES), (f"{named[entry.node].siglum:<2} ", "bold"))
        _print(console, sign, under, name, style)
        for mark, words, style in rows:
            _print(console, Text(under + mark, GUIDES), under + " " * len(mark), words, style)


def _follows(later: Sequence[int], level: int) -> bool:
    """Whether another entry of this level comes before one that lies above it."""
    return next((depth == level for depth in later if depth <= level), False)


def _rows(entry: Entry, named: Signs, made: TracedLineage) -> Iterator[Row]:
    """What is said of one node: who and when, the headline, how it descends and why."""
    sign = named[entry.node]
    if sign.lost:
        yield "", sign.name, "bold"
        yield "", "lost source: articles name it, but it is not among them", "dim"
        return
    yield "", f"{sign.name}, {sign.when}", "bold"
    yield "", shorten(safe(sign.title), TITLE, placeholder=" …"), ""
    tied = any(entry.node in (edge.parent, edge.child) for edge in made.edges)
    if not tied and len(made.articles) > 1:
        yield "", "nothing found that ties it to another article", "dim"
    if entry.edge is not None:
        yield from _step(entry.edge, entry.node, named, made)
    for edge in entry.more:
        yield from _step(edge, entry.node, named, made, "also " if entry.edge else "")


def _step(
    edge: Edge, node: str, named: Signs, made: TracedLineage, also: str = ""
) -> Iterator[Row]:
    """A step with its figures, then its reasons and its rival."""
    said = " · ".join([also + how(edge, node, named, made), *figures(edge, node)])
    yield "", said, "yellow" if edge.kind == "undirected" else "cyan"
    for reason in edge.evidence:
        yield "- ", reason.explanation, ""
    if edge.rival is not None:
        yield "- ", rival(edge, named), "yellow"


def _in_short(made: TracedLineage, named: Signs) -> Iterator[str]:
    """What it comes to."""
    articles, accounts = count(len(made.articles), "article"), count(len(made.accounts), "account")
    members = (" ".join(named[key].siglum for key in one.articles) for one in made.accounts)
    yield f"{articles}, {accounts}: {', '.join(members)}."
    lost = [sign.name for sign in named.values() if sign.lost]
    if lost:
        yield f"{count(len(lost), 'lost source')}: {listed(lost)}."


def _print(console: Console, first: Text, rest: str, words: str, style: str) -> None:
    """Some words behind `first`, their further lines behind `rest`."""
    room = console.width - max(first.cell_len, cell_len(rest))
    for place, line in enumerate(Text(safe(words), style).wrap(console, room)):
        line.rstrip()
        console.print(Text.assemble(Text(rest, GUIDES) if place else first, line), soft_wrap=True)
