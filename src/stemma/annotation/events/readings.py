"""What a rule makes of an event: its status, how sure that is, and why."""

from __future__ import annotations

from typing import NamedTuple

from stemma.model.marks import Status


class Reading(NamedTuple):
    """How far an event has come, by one rule."""

    status: Status
    confidence: float
    basis: str


READINGS: dict[str, Reading] = {
    # The verb's own form.
    "will": Reading("planned", 0.92, '"will" before the verb'),
    "is to": Reading("planned", 0.6, '"is to" or "about to" before the verb'),
    "going to": Reading("planned", 0.77, '"going to" before the verb'),
    "task": Reading("conditional", 0.75, "a task, an aim or a way to do it"),
    "infinitive": Reading("planned", 0.64, "infinitive of an aim"),
    "coming day": Reading("planned", 0.78, "present tense with a day to come"),
    "would, said": Reading("planned", 0.6, '"would" in what somebody said'),
    "would": Reading("conditional", 0.89, '"would" before the verb'),
    "may": Reading("conditional", 0.84, '"may", "could" or the like before the verb'),
    "must": Reading("conditional", 0.94, '"must", "should" or "have to" before the verb'),
    "should": Reading("expected", 0.4, '"should" with a time'),
    "if": Reading("conditional", 0.77, "a condition"),
    "whether": Reading("conditional", 0.85, "an open question"),
    "progressive": Reading("ongoing", 0.85, "progressive form"),
    "present": Reading("ongoing", 0.77, "present tense"),
    "past": Reading("done", 0.85, "past tense"),
    "perfect": Reading("done", 0.92, "perfect"),
    "participle": Reading("done", 0.77, "past participle"),
    "not": Reading("negated", 0.9, "negation of the verb"),
    "nobody": Reading("negated", 0.69, '"no" or "nobody" beside the verb'),
    "without": Reading("negated", 0.85, '"without", "instead of" or the like'),
    "yet to": Reading("negated", 0.8, '"yet to" before the verb'),
    # Words beside it.
    "by repute": Reading("reported", 0.92, '"reportedly" or the like'),
    "according": Reading("reported", 0.85, '"according to" somebody'),
    "perhaps": Reading("conditional", 0.79, '"perhaps" or the like'),
    "probably": Reading("expected", 0.8, '"probably" or the like'),
    # Words above it.
    "planning": Reading("planned", 0.9, "a word of planning above it"),
    "postponing": Reading("planned", 0.5, "postponed"),
    "awaiting": Reading("planned", 0.6, "somebody awaits or prepares for it"),
    "expecting": Reading("expected", 0.85, "a word of expecting above it"),
    "continuing": Reading("ongoing", 0.92, "it continues or is under way"),
    "wishing": Reading("conditional", 0.84, "somebody wants, tries or asks for it"),
    "fearing": Reading("conditional", 0.86, "it is only possible or feared"),
    "failing": Reading("negated", 0.92, "somebody fails, refuses or is unable"),
    "cancelling": Reading("negated", 0.73, "called off, averted or ruled out"),
    "unlikely": Reading("negated", 0.8, "said to be unlikely"),
    "denying": Reading("denied", 0.83, "a word of denial above it"),
    "unfounded": Reading("denied", 0.67, "said to be false"),
    "telling": Reading("reported", 0.78, "somebody is said, believed or accused to have done it"),
    "undenied": Reading("reported", 0.5, "a denial that is negated"),
    "twice": Reading("conditional", 0.5, "a negation that is negated"),
    "time clause": Reading("planned", 0.6, "a clause of time beside what is still to come"),
    # Nouns.
    "no": Reading("negated", 0.67, '"no" before the noun'),
    "planned": Reading("planned", 0.9, '"planned", "upcoming" or the like before the noun'),
    "expected": Reading("expected", 0.67, '"expected" or the like before the noun'),
    "possible": Reading("conditional", 0.8, '"possible" or the like before the noun'),
    "cancelled": Reading("negated", 0.86, '"cancelled", "failed" or the like before the noun'),
    "alleged": Reading("reported", 0.8, '"alleged" or the like before the noun'),
    "running": Reading("ongoing", 0.86, '"ongoing" or the like before the noun'),
    "noun with a day": Reading("planned", 0.75, "the noun's day is to come"),
    "noun": Reading("done", 0.69, "noun that nothing qualifies"),
}
"""By rule: the status, how sure it is, and why.

The confidence is (right + 1) / (all + 2) of up to 17 marks of each rule in 400 news articles, judged
from excerpts by who wrote the rules. The rules were bettered in three rounds on the way: where a rule
was, only marks of later rounds count. So the figures are rough. `is to`, `should` and
the rules that the articles did not show (`unfounded`, `postponing`, `undenied`) are mere estimates.
"""
