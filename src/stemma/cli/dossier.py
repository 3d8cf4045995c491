"""`stemma dossier`: the main job."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

import click

from stemma.cli import given, options
from stemma.cli.exits import Exit, exit_codes
from stemma.cli.output import STDOUT, check, format_of, write
from stemma.cli.plain import plain
from stemma.cli.progress import progress

if TYPE_CHECKING:
    from stemma.model import Collection, Dossier

FORMATS = ("html", "json", "md")
WIDEST = 110
"""The most columns that the summary takes."""


@click.command(
    short_help="Make a dossier of some articles.",
    epilog=f"""\b
Examples:
  stemma dossier articles                    write dossier.html
  stemma dossier a.html b.txt -o page.html   read these files
  stemma dossier articles -o dossier.json    the data, after `stemma schema`
  stemma dossier articles -o - --format md   Markdown on standard output
  cat feed.jsonl | stemma dossier -          read standard input

\b
Exit codes:
{exit_codes()}
""",
)
@options.paths
@click.option(
    "-o",
    "--output",
    metavar="OUT",
    help="The file to write, `-` for standard output.  [default: dossier.html, .json or .md]",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="What to write.  [default: what OUT's ending says, else html]",
)
@options.model
@options.strict
@options.profile
@click.option("-q", "--quiet", is_flag=True, help="No progress and no summary.")
def dossier(
    paths: tuple[str, ...],
    output: str | None,
    form: str | None,
    model: str | None,
    strict: bool,
    profile: bool,
    quiet: bool,
) -> int:
    """Read the articles at each PATH and write a dossier of the event that they report.

    PATH is a file, or a folder with all that is in it: plain text, saved HTML pages, JSON or JSON
    lines. `-` is standard input. What cannot be read is skipped, with one line on standard error.
    """
    from stemma.profiling import profiled, stage, table

    target, form = _target(output, form)
    given.refuse_to_overwrite(target, paths)
    check(target)
    with ExitStack() as stack:
        measured = stack.enter_context(profiled()) if profile else None
        with stage("read"):
            collection = given.read(paths)
        for one in collection.skipped:
            given.tell(one)
        if not collection.articles:
            given.tell_nothing()
            return Exit.NOTHING
        made = _compose(collection, model, quiet)
        with stage("render", len(made.articles)):
            text = _rendered(made, form)
        write(target, text)
    if not quiet:
        _summarise(made, target)
    if measured is not None:
        click.echo(table(measured), err=True)
    return Exit.SKIPPED if strict and collection.skipped else Exit.OK


def _target(output: str | None, form: str | None) -> tuple[str, str]:
    """Where to write, and in which format."""
    if output is None:
        form = form or "html"
        return f"dossier.{form}", form
    if form is None and output != STDOUT:
        form = format_of(output)
        if form is None:
            raise click.UsageError(
                f"The ending of {plain(output)} does not say what to write; give --format html, json or md."
            )
    return output, form or "html"


def _compose(collection: Collection, model: str | None, quiet: bool) -> Dossier:
    import stemma

    with progress(quiet) as tell:
        return stemma.dossier(collection, model=model, progress=tell)


def _rendered(made: Dossier, form: str) -> str:
    if form == "json":
        return made.to_json()
    if form == "md":
        return made.to_markdown()
    return made.to_html()


def _summarise(made: Dossier, target: str) -> None:
    """The summary goes where the result does not: never into it, never into a pipe beside it."""
    from stemma.render.terminal import summary

    stream = sys.stderr if target == STDOUT else sys.stdout
    if target == STDOUT and not stream.isatty():
        return
    colour = stream.isatty() and "NO_COLOR" not in os.environ
    width = min(shutil.get_terminal_size((WIDEST, 24)).columns, WIDEST)
    click.echo(summary(made, colour=colour, width=width), file=stream, nl=False)
    if target != STDOUT:
        click.echo(f"\nWritten to {plain(target)}")
