"""Where material lies that belongs to others and is not part of the project."""

from __future__ import annotations

import os
from pathlib import Path


def shared() -> Path:
    """The folder named by `STEMMA_SHARED`, or else the one beside the checkout; it may not exist."""
    beside = Path(__file__).resolve().parents[2] / "shared"
    return Path(os.environ.get("STEMMA_SHARED", beside))
