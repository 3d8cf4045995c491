"""`stemma schema`: the published JSON Schema of what the commands write."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from stemma.cli.exits import Exit
from stemma.cli.output import STDOUT, write

if TYPE_CHECKING:
    from stemma.render.schema import Form


@click.command(
    short_help="Print the JSON Schema of the data.",
    epilog="""\b
Examples:
  stemma schema > dossier.schema.json
  stemma schema --for annotate
  stemma schema --for reuse
  stemma schema --for lineage
  stemma schema --for impact
  stemma schema --for brief
  stemma schema --format md
""",
)
@click.option(
    "--for",
    "of",
    type=click.Choice(["dossier", "annotate", "reuse", "lineage", "impact", "brief"]),
    default="dossier",
    show_default=True,
    help="The command whose output it describes.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(["json", "md"]),
    default="json",
    show_default=True,
    help="The JSON Schema itself, or a table of its fields as Markdown.",
)
def schema(of: Form, form: str) -> int:
    """Print the JSON Schema (draft 2020-12) that the data keeps to.

    That of what `stemma dossier`, `lineage`, `impact` or `brief` writes with `--format json`, or of each
    line that `stemma annotate` or `stemma reuse` writes.
    """
    from stemma.cli.fields import fields
    from stemma.render.schema import schema as published

    described = published(of)
    if form == "md":
        write(STDOUT, fields(described))
    else:
        write(STDOUT, json.dumps(described, indent=2, ensure_ascii=False) + "\n")
    return Exit.OK
