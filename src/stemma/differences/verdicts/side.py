"""What one sentence shows by itself, in the form in which two are compared."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from stemma.differences.verdicts.cues import CUES
from stemma.model import EventMention, Quantity, Quotation, Span, TimeExpression
from stemma.statements.items import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "agent"})
AHEAD = frozenset({"planned", "expected"})


@dataclass(frozen=True, eq=False)
class Side:
    """One of two sentences, with the marks that stand in it."""

    scene: Scene

    @cached_property
    def words(self) -> tuple[Token, ...]:
        """Its tokens without punctuation and white space."""
        return tuple(t for t in self.scene.tokens if not (t.is_punct or t.is_space))

    @cached_property
    def forms(self) -> frozenset[str]:
        """All lemmas and lower forms."""
        return frozenset(form for t in self.words for form in (t.lemma_.lower(), t.lower_))

    @cached_property
    def cues(self) -> dict[str, int]:
        """How many words of each list of cues it has."""
        return {
            name: sum(t.lemma_.lower() in listed or t.lower_ in listed for t in self.words)
            for name, listed in CUES.items()
        }

    @cached_property
    def numbers(self) -> tuple[Quantity, ...]:
        """The quantities in it."""
        return tuple(q for q in self.scene.one.quantities if self._holds(q.span))

    @cached_property
    def times(self) -> tuple[TimeExpression, ...]:
        """The times in it that have a calendar value."""
        return tuple(
            t
            for t in self.scene.one.times
            if self._holds(t.span) and t.type in ("DATE", "TIME") and t.value[:4].isdigit()
        )

    @cached_property
    def lengths(self) -> frozenset[str]:
        """The durations in it."""
        return frozenset(
            t.value for t in self.scene.one.times if self._holds(t.span) and t.type == "DURATION"
        )

    @cached_property
    def events(self) -> tuple[EventMention, ...]:
        """The events in it."""
        return tuple(e for e in self.scene.one.events if self._holds(e.span))

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The quotations that begin in it."""
        return tuple(q for q in self.scene.one.quotations if q.span.overlaps(self.scene.span))

    @cached_property
    def speakers(self) -> frozenset[str]:
        """Whose words it reports: an entity, or the head of what describes them."""
        return frozenset(
            (q.speaker.entity or q.speaker.text.split()[-1].casefold())
            for q in self.quotations
            if q.speaker is not None and q.speaker.text
        )

    @cached_property
    def quoted(self) -> frozenset[str]:
        """The words within quotation marks."""
        text = self.scene.one.article
        return frozenset(
            word.strip(".,;!?").casefold()
            for q in self.quotations
            for span in q.marked
            for word in text.words(span).split()
        )

    @cached_property
    def capitals(self) -> frozenset[str]:
        """Words with a capital that are no ordinary word at the head of the sentence."""
        first = self.words[0].i if self.words else -1
        days = {n for t in self.scene.one.times for n in range(t.span.start, t.span.end)}
        return frozenset(
            t.text.removesuffix("'s")
            for t in self.words
            if t.text[:1].isupper()
            and t.idx not in days
            and t.pos_ not in ("PRON", "DET", "ADP", "SCONJ", "CCONJ", "ADV", "AUX")
            and (t.i != first or t.pos_ == "PROPN" or t.ent_type_)
        )

    @cached_property
    def roles(self) -> dict[str, frozenset[str]]:
        """Who does it and to whom it is done: word families by role, the passive turned round."""
        doers: set[str] = set()
        done_to: set[str] = set()
        for t in self.words:
            if t.dep_ == "nsubj":
                doers.add(t.lemma_.lower())
            elif t.dep_ in ("nsubjpass", "dobj", "dative"):
                done_to.add(t.lemma_.lower())
            elif t.dep_ == "pobj" and t.head.dep_ == "agent":
                doers.add(t.lemma_.lower())
            elif t.dep_ == "pobj" and t.head.lower_ in ("to", "on", "against", "from", "of"):
                done_to.add(t.lemma_.lower())
        return {"doer": frozenset(doers), "done to": frozenset(done_to)}

    @cached_property
    def negated(self) -> bool:
        """Whether an odd number of its words turn it round."""
        return self.cues["negation"] % 2 == 1

    def _holds(self, span: Span) -> bool:
        return self.scene.span.contains(span)
