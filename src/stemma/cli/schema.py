"""`stemma schema`: the published JSON Schema of a dossier."""

from __future__ import annotations

import json

import click

from stemma.cli.exits import Exit
from stemma.cli.output import STDOUT, write


@click.command(
    short_help="Print the JSON Schema of a dossier.",
    epilog="""\b
Examples:
  stemma schema > dossier.schema.json
  stemma schema --format md
""",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "md"]),
    default="json",
    show_default=True,
    help="The JSON Schema itself, or a table of its fields as Markdown.",
)
def schema(form: str) -> int:
    """Print the JSON Schema (draft 2020-12) that `stemma dossier --format json` keeps to."""
    from stemma.cli.fields import fields
    from stemma.render.schema import schema as published

    described = published()
    if form == "md":
        write(STDOUT, fields(described))
    else:
        write(STDOUT, json.dumps(described, indent=2, ensure_ascii=False) + "\n")
    return Exit.OK
