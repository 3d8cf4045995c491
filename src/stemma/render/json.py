"""The dossier as JSON after the published schema."""

from __future__ import annotations

import msgspec

from stemma.model import Dossier


def render(dossier: Dossier) -> str:
    """Indented JSON, fields in the order of the nouns, with a newline at the end."""
    return msgspec.json.format(msgspec.json.encode(dossier), indent=2).decode() + "\n"
