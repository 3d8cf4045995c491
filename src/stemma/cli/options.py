"""Options that several commands have, each written once."""

from __future__ import annotations

import click

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
