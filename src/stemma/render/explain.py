"""What a mark says of itself in plain words: value, how it was found, and how sure it is."""

from __future__ import annotations

import re

from stemma.model import Credit, Entity, EventMention, Moment, Quantity, Quotation, TimeExpression
from stemma.model.credit import Coverage
from stemma.model.entity import EntityKind
from stemma.model.marks import MentionForm, Status
from stemma.model.quotation import QuotationKind
from stemma.render import clock
from stemma.render.phrases import sureness

KIND: dict[EntityKind, str] = {
    "person": "person",
    "body": "body",
    "place": "place",
    "other": "something else",
}
FORM: dict[MentionForm, str] = {
    "name": "in full",
    "short": "in short",
    "role": "by role",
    "demonym": "by nationality",
    "seat": "by its seat",
    "pronoun": "by a pronoun",
}
"""How words stand for an entity."""
STATUS: dict[Status, str] = {
    "planned": "planned",
    "expected": "expected",
    "ongoing": "going on",
    "done": "done",
    "denied": "denied by somebody",
    "negated": "said not to happen",
    "conditional": "may or would happen",
    "reported": "only reported",
}
"""How far an event has come."""
_SAID: dict[QuotationKind, str] = {
    "direct": "within quotation marks",
    "indirect": "in the article’s words",
    "mixed": "partly within quotation marks",
}
_COVERS: dict[Coverage, str] = {
    "quotation": "for the quotation",
    "sentence": "for the sentence",
    "article": "for the article",
    "photo": "for a photo",
}
_NOW = {"PRESENT_REF": "now", "PAST_REF": "some time past", "FUTURE_REF": "some time to come"}
_LASTING = re.compile(r"P(T?)(\d{1,9}(?:\.\d{1,9})?)([YMWDHS])")
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second"}  # fmt: skip


def quotation(one: Quotation) -> str:
    """Who said it, through whom the article has it, in which way."""
    speaker = one.speaker
    who = f"said by {speaker.text}" if speaker else "speaker not named"
    resolved = f" ({speaker.basis})" if speaker and speaker.basis else ""
    via = f"through {', '.join(one.chain)}" if one.chain else ""
    return _put([who + resolved, via, _SAID[one.kind]], one.basis, one.confidence)


def entity(one: Entity) -> str:
    """What an entity is called, and what it is."""
    return f"{one.name}: {KIND[one.kind]}"


def standing(form: MentionForm, basis: str, confidence: float) -> str:
    """How some words stand for an entity."""
    return _put([FORM[form]], basis, confidence)


def time(one: TimeExpression) -> str:
    """The time that words come to, how precisely, and what it was reckoned from."""
    if one.type in ("DATE", "TIME"):
        moment = Moment(value=one.value, precision=one.precision, basis=one.basis)
        value = _NOW.get(one.value, clock.plain(moment))
    else:
        value = _lasting(one.value)
    more = "" if not one.precision or one.value in _NOW else f"to the {one.precision}"
    kind = {"DURATION": "how long", "SET": "how often"}.get(one.type, "")
    basis = "as written" if one.basis == "explicit" else one.basis
    return _put([value, kind or more], basis, one.confidence)


def _lasting(value: str) -> str:
    """`P3D` as `3 days`; the bare value where it is not so plain."""
    found = _LASTING.fullmatch(value)
    unit = _UNITS.get(found[1] + found[3]) if found else None
    if found is None or unit is None:
        return value
    return f"{found[2]} {unit}" + "s" * (found[2] != "1")


def quantity(one: Quantity) -> str:
    """The number with its unit, what it counts, and how firmly."""
    hedge = f"{one.hedge} " if one.hedge else ""
    counts = f"counts: {one.counted}" if one.counted and one.counted != one.unit else ""
    return _put([f"{hedge}{one.value:,.12g} {one.unit}".strip(), counts], one.basis, one.confidence)


def credit(one: Credit) -> str:
    """Who is credited, and for what."""
    return _put([f"credits {one.to}", _COVERS[one.covers]], one.basis, one.confidence)


def event(one: EventMention) -> str:
    """How far it has come."""
    return _put([STATUS[one.status]], one.basis, one.confidence)


def _put(parts: list[str], basis: str, confidence: float) -> str:
    sure = f"{sureness(confidence)} ({confidence:.2f})" if confidence < 1 else ""
    return "; ".join(part for part in [*parts, basis, sure] if part)
