"""Words for what happens, brought to their verbs: `meeting` is `meet`, `arrival` is `arrive`."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_VERBS = {"sit": "meet", "hold": "hold", "quit": "resign", "perish": "die", "fly": "travel"}
_SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")
"""One short syllable: a verb of this shape doubles its last letter, `hop` and `hopping`."""
_PARTICLES = frozenset(
    {"off", "out", "down", "up", "back", "away", "on", "ahead", "through", "forward"}
)


def event_verb(lemma: str, part_of_speech: str) -> str | None:
    """The verb that stands for an event's word; nothing where a noun names no event."""
    lemma = lemma.lower()
    if part_of_speech == "VERB":
        return _VERBS.get(lemma, lemma)
    return _nouns().get(lemma)


def lemma_of(token: Token) -> str:
    """The lemma in small letters; `hopes` is `hope`, which the tables of spaCy bring to `hop`."""
    lemma = token.lemma_.lower()
    ending = token.lower_.removeprefix(lemma)
    if ending in ("es", "ed", "e") and token.pos_ == "VERB" and _SHORT.fullmatch(lemma):
        return lemma + "e"
    return lemma


def phrase(token: Token) -> str:
    """The lemma of a verb with its particle: `call off`, `rule out`."""
    for child in token.children:
        if child.i == token.i + 1 or child.dep_ == "prt":
            particle = child.dep_ in ("prt", "advmod") and child.lower_ in _PARTICLES
            if particle and child.i > token.i:
                return f"{lemma_of(token)} {child.lower_}"
    return lemma_of(token)


@cache
def _nouns() -> dict[str, str]:
    path = files("stemma.annotation.events") / "data" / "nouns.txt"
    found: dict[str, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        verb, _, nouns = line.partition(":")
        if not line.startswith(";"):
            found.update(dict.fromkeys(nouns.split(), verb))
    return found
