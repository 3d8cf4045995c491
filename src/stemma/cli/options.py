"""Options that several commands have, each written once."""

from __future__ import annotations

import click

from stemma.cli.output import STDOUT

paths = click.argument("paths", nargs=-1, required=True, metavar="PATH...")
model = click.option(
    "--model",
    metavar="MODEL",
    help="Another parser: the name of an installed spaCy model, or its folder.",
)
strict = click.option(
    "--strict", is_flag=True, help="End with exit code 3 where any input was skipped."
)
profile = click.option(
    "--profile", is_flag=True, help="Show on standard error where the time went."
)
output = click.option(
    "-o",
    "--output",
    default=STDOUT,
    metavar="OUT",
    help="The file to write.  [default: standard output]",
)
as_is = click.option(
    "--as-is",
    is_flag=True,
    help='Take JSON lines {"id": ..., "text": ..., "date": ..., "outlet": ..., "title": ...}, also gzipped, and clean nothing.',
)
quiet = click.option("-q", "--quiet", is_flag=True, help="No progress.")
