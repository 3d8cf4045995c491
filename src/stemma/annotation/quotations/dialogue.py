"""Whose turn it is where two people speak, a paragraph each: `"Where?" asked Lund. "Here," said Dahl. "Why?"`"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stemma.annotation.names.referents import Referent
from stemma.annotation.nominals import text_of
from stemma.annotation.quotations.drafts import Draft

if TYPE_CHECKING:
    from stemma.annotation.names.discourse import Discourse

_ASKED = ("dobj", "dative", "iobj")


@dataclass(frozen=True)
class Turn:
    """What one person said in marks."""

    one: Referent
    """Who speaks."""
    paragraph: int
    """Where the words end."""
    asks: bool
    """Whether they end as a question."""
    asked: Referent | None
    """Whom the question is put to, where the text says so."""


def turn_of(draft: Draft, one: Referent, discourse: Discourse) -> Turn | None:
    """The draft as a turn of this speaker; nothing for words without marks."""
    doc = discourse.doc
    if not draft.marked:
        return None
    start, end = max(draft.marked)
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return None
    asks = text_of(doc)[end - 1] == "?"
    asked = _asked(draft, discourse) if asks else None
    return Turn(one.settled(), discourse.layout.paragraph[span.start], asks, asked)


def next_turn(paragraph: int, turns: Sequence[Turn]) -> Referent | None:
    """Who speaks in a paragraph, if a question was asked in one of the two before it."""
    if not turns or turns[-1].paragraph != paragraph - 1:
        return None
    last = turns[-1]
    if last.asked is not None:
        return last.asked
    other = next((t for t in reversed(turns) if t.one is not last.one), None)
    if other is None or paragraph - other.paragraph > 2:
        return None
    return other.one if last.asks or other.asks else None


def _asked(draft: Draft, discourse: Discourse) -> Referent | None:
    if draft.cue_token is None or draft.source_token is None:
        return None
    cue = discourse.doc[draft.cue_token]
    for child in cue.children:
        mention = discourse.at.get(child.i)
        if child.dep_ in _ASKED and child.i != draft.source_token and mention is not None:
            one = mention.referent.settled()
            if one.kind == "person":
                return one
    return None
