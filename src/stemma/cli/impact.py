"""`stemma impact`: what falls if a source falls."""

from __future__ import annotations

import click

from stemma.cli import given, options
from stemma.cli.exits import Exit, exit_codes
from stemma.cli.made import made
from stemma.cli.output import check, format_of, write
from stemma.cli.plain import plain

FORMATS = ("text", "json")
SUFFIXES = {".json": "json", ".txt": "text"}


@click.command(
    short_help="Show what falls if a source falls.",
    epilog=f"""\b
Examples:
  stemma impact articles                            what rests on which account and origin alone
  stemma impact articles --without C                without article C; its copies are left
  stemma impact articles --without account:C        without C and all that goes back to it
  stemma impact dossier.json --without "Ada Voss"   without what she said, of a dossier made before
  stemma impact dossier.json --without C --without Reuters --format json

\b
Exit codes:
{exit_codes()}
""",
)
@options.paths
@click.option(
    "--without",
    multiple=True,
    metavar="SOURCE",
    help="An article, an account or an origin that is taken away; may be given again.",
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
def impact(
    paths: tuple[str, ...],
    without: tuple[str, ...],
    output: str,
    form: str | None,
    model: str | None,
    strict: bool,
    quiet: bool,
) -> int:
    """Show which statements are lost, rest on one account, or are no longer established.

    PATH is articles, as for a dossier, or one dossier as JSON. SOURCE is an article (its siglum, its
    file or its id), an origin (a speaker, an outlet, a document or a lost source by name), or an
    account (its label or id); `article:`, `origin:` or `account:` before it says which is meant.
    Without SOURCE: how many statements rest on each account and each origin alone.
    """
    from stemma.composition.impact import impact as impact_of
    from stemma.errors import InputError

    form = form or format_of(output, SUFFIXES) or "text"
    given.refuse_to_overwrite(output, paths)
    check(output)
    found = made(paths, model, quiet)
    if found.dossier is None:
        return Exit.NOTHING
    try:
        fallen = impact_of(found.dossier, without)
    except InputError as error:
        click.echo(f"stemma: {plain(str(error))}", err=True)
        return Exit.USAGE
    if form == "json":
        from stemma.render.json import render

        write(output, render(fallen))
    else:
        from stemma.render.impact import text

        write(output, text(found.dossier, fallen))
    return found.exit(strict)
