"""`stemma brief`: the best attested statements, and nothing else."""

from __future__ import annotations

import click

from stemma.cli import given, options
from stemma.cli.exits import Exit, exit_codes
from stemma.cli.made import made
from stemma.cli.output import check, format_of, write

FORMATS = ("text", "md", "json")
SUFFIXES = {".txt": "text", ".md": "md", ".markdown": "md", ".json": "json"}
WORDS = 250


@click.command(
    short_help="Show the best attested statements.",
    epilog=f"""\b
Examples:
  stemma brief articles                   some {WORDS} words for reading
  stemma brief articles --words 100       the best of them
  stemma brief dossier.json -o brief.md   of a dossier made before, as Markdown

\b
Exit codes:
{exit_codes()}
""",
)
@options.paths
@click.option(
    "--words",
    type=click.IntRange(min=1),
    default=WORDS,
    show_default=True,
    metavar="N",
    help="The most words that the statements have together.",
)
@options.output
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="What to write.  [default: what OUT's ending says, else text]",
)
@options.model
@options.strict
@options.quiet
def brief(
    paths: tuple[str, ...],
    words: int,
    output: str,
    form: str | None,
    model: str | None,
    strict: bool,
    quiet: bool,
) -> int:
    """Show the best attested statements of the articles at each PATH, in the articles' own words.

    PATH is articles, as for a dossier, or one dossier as JSON. Best attested first; none says again
    what another one says.
    """
    from stemma.composition.brief import brief as brief_of

    form = form or format_of(output, SUFFIXES) or "text"
    given.refuse_to_overwrite(output, paths)
    check(output)
    found = made(paths, model, quiet)
    if found.dossier is None:
        return Exit.NOTHING
    shown = brief_of(found.dossier, words)
    if form == "json":
        from stemma.render.json import render

        write(output, render(shown))
    else:
        from stemma.render.brief import document, text

        write(output, (document if form == "md" else text)(found.dossier, shown))
    return found.exit(strict)
