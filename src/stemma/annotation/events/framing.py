"""What a word with its preposition makes of the noun or gerund behind: `accused of`, `plans for`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from stemma.annotation.events import frames
from stemma.annotation.events.lemmas import lemma_of, phrase
from stemma.annotation.events.readings import Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

Look = Callable[["Token"], Reading]
"""The reading of a word above, one step up."""


def by_preposition(preposition: Token, look: Look) -> tuple[str, Reading] | None:
    """What a word with its preposition makes of what stands behind, and how far the word holds."""
    head, word = preposition.head, preposition.lower_
    rule = frames.PREPOSITIONS.get(f"{phrase(head)} {word}")
    if rule is None and head.pos_ == "NOUN" and word in ("of", "for", "to", "on", "about"):
        rule = frames.NOUNS.get(lemma_of(head))
    return None if rule is None else (rule, look(head))
