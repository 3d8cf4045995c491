"""The bundled example: seven articles about one invented event, and the truth about them.

Everything in them is made up: the river, the town, the people and the outlets. `truth.json` says
what a dossier of the articles must contain, in the form that the tests' checker reads.
"""

from __future__ import annotations

from pathlib import Path


def path() -> Path:
    """The folder with the articles."""
    return Path(__file__).parent / "articles"
