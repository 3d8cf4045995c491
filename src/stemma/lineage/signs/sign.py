"""One sign of which text was worked over: the reading of the older one and that of the newer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from stemma.model import Span

SignKind = Literal[
    "misspelling mended",
    "name mended",
    "doubled word mended",
    "words parted",
    "apostrophe put in",
    "hyphen put in",
    "figure written out",
    "title lost",
    "which made that",
    "contraction written out",
    "chat lost",
    "hedge put in",
    "words made name",
    "words made number",
    "number made exact",
    "number grows",
    "year grows",
    "later year",
    "coming made done",
    "present made past",
    "today made absolute",
    "now lost",
    "attribution put in",
    "comma put in",
    "stop put in",
    "dash mended",
    "capital put in",
    "put in above and cut below",
    "correction noted",
]


@dataclass(frozen=True, order=True)
class Sign:
    """What the two texts have at one place, if the one with the `newer` words was made from the other."""

    kind: SignKind
    older: Span
    newer: Span
