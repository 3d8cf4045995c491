"""The command group."""

from __future__ import annotations

import click

import stemma
from stemma.cli.annotate import annotate
from stemma.cli.brief import brief
from stemma.cli.dossier import dossier
from stemma.cli.example import example
from stemma.cli.impact import impact
from stemma.cli.lineage import lineage
from stemma.cli.reuse import reuse
from stemma.cli.schema import schema


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="""\b
Try it:
  stemma example articles
  stemma dossier articles
""",
)
@click.version_option(stemma.__version__, prog_name="stemma", message="%(prog)s %(version)s")
# Read by `guard`, which is there before the command begins and after it has ended.
@click.option("--debug", is_flag=True, help="Show the traceback of an error in Stemma itself.")
def app(debug: bool) -> None:
    """Many reports, one event: who has it from whom, and how many are independent."""


app.add_command(annotate)
app.add_command(brief)
app.add_command(dossier)
app.add_command(example)
app.add_command(impact)
app.add_command(lineage)
app.add_command(reuse)
app.add_command(schema)
