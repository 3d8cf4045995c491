"""The command `stemma`: one file per command, and one that keeps its promises about errors."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    from stemma.cli.guard import run

    sys.exit(run(sys.argv[1:]))
