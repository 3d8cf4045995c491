"""A dossier, or a lineage alone, as JSON after the published schema."""

from __future__ import annotations

import msgspec

from stemma.model import Noun


def render(noun: Noun) -> str:
    """Indented JSON, fields in the order of the nouns, with a newline at the end."""
    return msgspec.json.format(msgspec.json.encode(noun), indent=2).decode() + "\n"
