"""The command `stemma`: one file per command, and one that keeps its promises about errors."""

from __future__ import annotations

import os
import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    # Read when NumPy is loaded. Its library's threads would wait for each other more than work:
    # the matrices of one article are small.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from stemma.cli.guard import run

    sys.exit(run(sys.argv[1:]))
