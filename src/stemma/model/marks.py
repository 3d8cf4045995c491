"""Marks that stand on words: mentions, times, quantities, and the status of events.

Each carries how sure it is and why. A confidence is between 0 and 1: the share of marks made for the
same reason that were right on the data that the rule or model was tuned on.
"""

from __future__ import annotations

from typing import Literal

from stemma.model.noun import Noun
from stemma.model.span import Span

Hedge = Literal["about", "almost", "at least", "at most", "more than", "less than"]
Status = Literal[
    "planned", "expected", "ongoing", "done", "denied", "negated", "conditional", "reported"
]
MentionForm = Literal["name", "short", "role", "demonym", "seat", "pronoun"]


class Mention(Noun, kw_only=True, frozen=True):
    """Words that stand for a person, body or place."""

    span: Span
    """The words: a name without title or article, a role noun phrase, a pronoun."""
    entity: str
    """The `id` of the entity."""
    form: MentionForm = "name"
    """`name`: in full; `short`: a surname or abbreviation; `role`: `the minister`; `demonym`: `the Danes`; `seat`: a capital or building for its government; `pronoun`."""
    confidence: float = 1.0
    """How sure it is that these words stand for that entity."""
    basis: str = ""
    """Why, in plain words: `surname after the full name`, `last person named as minister`."""


class TimeExpression(Noun, kw_only=True, frozen=True):
    """Words that say when, and the time that they come to."""

    span: Span
    """The words."""
    value: str
    """A TIMEX3 value; `PRESENT_REF` or the like where no calendar time follows."""
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    """The TIMEX3 type."""
    precision: str
    """`minute`, `hour`, `day`, `week`, `month`, `season`, `year`, or empty."""
    basis: str
    """`explicit`, or what it was resolved against: `published 2031-03-06`."""
    confidence: float = 1.0
    """How sure the value is."""


class Quantity(Noun, kw_only=True, frozen=True):
    """A number with its unit, what it counts and how firmly it is said."""

    span: Span
    """The words, hedge and unit included."""
    value: float
    """The number, scale words applied (`130 million` is 130000000); of a range its lower end."""
    upper: float | None = None
    """The upper end, where the words give a range (`between 20 and 30`)."""
    unit: str
    """`USD`, `percent`, `km`, `share` (a fraction), `fold`, or the lemma of what is counted where no unit is given."""
    counted: str
    """The lemma of the head noun that is counted (`soldier`), or empty."""
    hedge: Hedge | None = None
    """`almost`, `at least`, ... as a class."""
    confidence: float = 1.0
    """How sure value, unit and what is counted are."""
    basis: str = ""
    """Why, in plain words: `figure with a currency sign`."""


class EventMention(Noun, kw_only=True, frozen=True):
    """Something that happens, as one clause or noun presents it."""

    span: Span
    """The verb or noun."""
    lemma: str
    """Its lemma, nouns brought to their verb where that is plain (`meeting` is `meet`)."""
    status: Status
    """How far it has come, as the words present it."""
    participants: tuple[str, ...]
    """Who takes part: ids of entities, sorted."""
    clause: Span
    """The clause that presents it."""
    confidence: float = 1.0
    """How sure the status is."""
    basis: str = ""
    """Why, in plain words: `"will" before the verb`."""
