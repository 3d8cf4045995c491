"""`stemma lineage`: who has it from whom, and nothing else."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING

import click

from stemma.cli import given, options
from stemma.cli.exits import Exit, exit_codes
from stemma.cli.output import STDOUT, check, format_of, write
from stemma.cli.progress import progress
from stemma.cli.stream import articles, unlike

if TYPE_CHECKING:
    from stemma.model import Article, Skipped
    from stemma.render.traced import TracedLineage

FORMATS = ("tree", "json", "dot")
SUFFIXES = {".json": "json", ".dot": "dot", ".gv": "dot"}
"""Which format an output file's ending asks for."""
WIDTH = 100
"""Columns of a tree that is not shown on a terminal, and the most that it takes on one."""


@click.command(
    short_help="Show who has it from whom.",
    epilog=f"""\b
Examples:
  stemma lineage articles                           a tree for reading
  stemma lineage articles -o lineage.json           the data, after `stemma schema --for lineage`
  stemma lineage articles --format dot | dot -Tsvg > lineage.svg
  cat records.jsonl | stemma lineage --as-is -      read standard input

\b
Exit codes:
{exit_codes()}
""",
)
@options.paths
@options.output
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="What to write.  [default: what OUT's ending says, else tree]",
)
@options.as_is
@options.model
@options.strict
@options.profile
@options.quiet
def lineage(
    paths: tuple[str, ...],
    output: str,
    form: str | None,
    as_is: bool,
    model: str | None,
    strict: bool,
    profile: bool,
    quiet: bool,
) -> int:
    """Show which of the articles at each PATH go back to which, how surely, and why.

    A tree for each account: its root, and below it what descends from it, each step with its
    reasons. Articles are read as for a dossier, of which this is the quick part.
    """
    from stemma.model import Skipped
    from stemma.profiling import profiled, stage, table

    form = form or format_of(output, SUFFIXES) or "tree"
    given.refuse_to_overwrite(output, paths)
    check(output)
    with ExitStack() as stack:
        measured = stack.enter_context(profiled()) if profile else None
        read = list(unlike(articles(paths, as_is), "give each its own"))
        skipped = [one for one in read if isinstance(one, Skipped)]
        found = [one for one in read if not isinstance(one, Skipped)]
        for one in skipped:
            given.tell(one)
        if not found:
            given.tell_nothing()
            return Exit.NOTHING
        made = _traced(_by_id(found) if as_is else found, skipped, model, quiet)
        with stage("render", len(found)):
            text = _rendered(made, form, output)
        write(output, text)
    if measured is not None:
        click.echo(table(measured), err=True)
    return Exit.SKIPPED if strict and skipped else Exit.OK


def _by_id(found: Sequence[Article]) -> list[Article]:
    """Records known by their own `id`: on which line one stands changes nothing."""
    import msgspec

    return [msgspec.structs.replace(one, source=one.id) for one in found]


def _traced(
    found: Sequence[Article], skipped: Sequence[Skipped], model: str | None, quiet: bool
) -> TracedLineage:
    import stemma
    from stemma.composition.descent import descent
    from stemma.render.traced import traced

    with progress(quiet) as tell:
        traces = descent(found, model=model, progress=tell)
    return traced(traces, skipped, f"stemma {stemma.__version__}")


def _rendered(made: TracedLineage, form: str, output: str) -> str:
    from stemma.render import dot, json, tree

    if form == "json":
        return json.render(made)
    if form == "dot":
        return dot.render(made)
    if output != STDOUT or sys.stdout is None or not sys.stdout.isatty():
        return tree.render(made, colour=False, width=WIDTH)
    columns = shutil.get_terminal_size((WIDTH, 24)).columns
    return tree.render(made, colour="NO_COLOR" not in os.environ, width=min(columns, WIDTH))
