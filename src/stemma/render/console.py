"""Lines for a terminal, held until they are all there; what articles say never steers it."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from rich.console import Console


def held(*, colour: bool, width: int) -> Console:
    """A console of so many columns that prints into memory."""
    from rich.console import Console

    return Console(
        file=StringIO(),
        width=width,
        force_terminal=colour,
        no_color=not colour,
        color_system="standard" if colour else None,
        highlight=False,
        legacy_windows=False,
    )


def printed(console: Console) -> str:
    """All that was printed, with no spaces at the ends of lines."""
    text = cast("StringIO", console.file).getvalue()
    return "\n".join(row.rstrip() for row in text.splitlines()) + "\n"


def safe(text: str) -> str:
    """On one line, without control characters."""
    return " ".join("".join(one if one.isprintable() else " " for one in text).split())
