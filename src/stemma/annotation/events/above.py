"""How far an event has come by its own form and by the words above it, up to a few steps.

Each step asks one word above, which may be framed in turn: `denied that it planned to close the mill`.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from stemma.annotation.events import nouns, nouns_below, verbs, verbs_below
from stemma.annotation.events.readings import READINGS, Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

    from stemma.annotation.events.verbs import Days

_STEPS = 6
"""So far up: a sentence of a thousand verbs costs no more by each than one of six."""


def reading(token: Token, days: Days, steps: int = _STEPS) -> Reading:
    """How far an event has come; of other words how far what stands below them can hold."""
    if token.pos_ in ("VERB", "AUX"):
        return _verb(token, days, steps)
    if token.pos_ in ("NOUN", "PROPN"):
        return _noun(token, days, steps)
    if token.dep_ in ("acomp", "attr") and token.head.i != token.i:
        return _verb(token.head, days, steps)
    return READINGS["past"]


def _verb(verb: Token, days: Days, steps: int) -> Reading:
    own = verbs.own_reading(verb, days)
    if not steps or verb.head.i == verb.i:
        return own
    return verbs_below.below(verb, own, partial(reading, days=days, steps=steps - 1)) or own


def _noun(noun: Token, days: Days, steps: int) -> Reading:
    own = nouns.own_reading(noun, days)
    found = _below_noun(noun, days, steps)
    if own is None or found is None:
        return own or found or READINGS["noun"]
    if own.status != "negated" and found.status in ("negated", "denied"):
        return found  # `Called off the planned strike`.
    awaited = own.status in ("planned", "expected")
    return found if awaited and found.status == "done" and nouns_below.is_held(noun) else own


def _below_noun(noun: Token, days: Days, steps: int) -> Reading | None:
    if not steps:
        return None
    return nouns_below.below(noun, partial(reading, days=days, steps=steps - 1))
