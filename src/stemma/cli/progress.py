"""What goes on, told on a terminal and nowhere else."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress(quiet: bool) -> Iterator[Callable[[str], None]]:
    """A function to call with the name of each stage; it shows them where somebody looks on."""
    if quiet or not sys.stderr.isatty():
        yield lambda _stage: None
        return
    from rich.console import Console

    console = Console(stderr=True)
    with console.status("starting ...") as status:
        yield lambda stage: status.update(f"{stage} ...")
