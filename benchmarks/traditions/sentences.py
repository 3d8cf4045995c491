"""What simulated articles consist of: sentences that know what they tell and whence they have it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random
from typing import Literal

from traditions.stock import Event, Fact, Own, Person, Plan, Speech

Kind = Literal["fact", "planned", "done", "quotation", "indirect", "own", "credit"]


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of an article."""

    text: str
    item: str
    """What of the stock it tells: the id of a fact, plan, speech or private finding; empty for a credit."""
    kind: Kind
    value: str = ""
    """The number that it gives, where it gives one."""
    origin: str = ""
    """Whom its content goes back to in truth: `person:ID`, or `eyes:NEWSROOM`."""
    wording: str = ""
    """Which set of words it is: two lines with one wording have one writer."""

    @property
    def prose(self) -> bool:
        """Whether the reporter's own words show who wrote it."""
        return self.kind not in ("quotation", "credit")


class Shelf:
    """The wordings of one event, each handed out once: no two writers hit on one sentence."""

    def __init__(self, event: Event, draw: Random) -> None:
        self.event = event
        self._draw = draw
        self._left: dict[tuple[str, str], list[str]] = {}

    def take(self, item: str, kind: str, wordings: tuple[str, ...]) -> str | None:
        """A wording that nobody has had, or nothing where there is none left."""
        left = self._left.get((item, kind))
        if left is None:
            left = self._left[item, kind] = self._draw.sample(wordings, len(wordings))
        return left.pop() if left else None

    def fact(self, fact: Fact, value: str, origin: str) -> Line | None:
        """A new sentence that tells a fact."""
        words = self.take(fact.id, "fact", fact.wordings)
        if words is None:
            return None
        return Line(words.replace("{v}", value), fact.id, "fact", value, origin, words)

    def plan(self, plan: Plan, done: bool, origin: str) -> Line | None:
        """A new sentence that tells what is planned, or that it was done."""
        words = self.take(
            plan.id, "done" if done else "planned", plan.done if done else plan.planned
        )
        kind: Kind = "done" if done else "planned"
        return Line(words, plan.id, kind, "", origin, words) if words else None

    def indirect(self, speech: Speech) -> Line | None:
        """A new sentence that gives an utterance in other words."""
        words = self.take(speech.id, "indirect", speech.indirect)
        if words is None:
            return None
        speaker = described(self.event.people[speech.speaker])
        return Line(
            capital(filled(words, speaker)),
            speech.id,
            "indirect",
            "",
            f"person:{speech.speaker}",
            words,
        )

    def quotation(self, speech: Speech, says: str, draw: Random) -> Line:
        """The utterance, or a part of it, within quotation marks; a translation has one translator."""
        words = speech.words or self.take(speech.id, "translation", speech.translations)
        words = words or draw.choice(speech.translations)
        parts = words.split(". ")
        if len(parts) > 1 and draw.random() < 0.4:
            words = draw.choice(parts).rstrip(".") + "."
        return Line(
            quoted(words, described(self.event.people[speech.speaker]), says, draw),
            speech.id,
            "quotation",
            "",
            f"person:{speech.speaker}",
            words,
        )

    def own(self, own: Own, newsroom: str) -> list[Line]:
        """What one newsroom alone has found; nobody else can take it. `newsroom` as a sentence names it."""
        if self.take(own.id, "own", ("once",)) is None:
            return []
        return [
            Line(s.replace("{outlet}", newsroom), own.id, "own", "", f"eyes:{newsroom}", s)
            for s in own.sentences
        ]


def quoted(words: str, speaker: str, says: str, draw: Random) -> str:
    """Direct speech with its cue, in one of the shapes that news gives it."""
    open_end = words[:-1] + ("," if words.endswith(".") else words[-1])
    named = filled("{speaker} ", speaker) + says
    shapes = [
        f'"{open_end}" {named}.',
        f'"{open_end}" said {speaker}.',
        f'{capital(named)}: "{words}"',
    ]
    first, _, rest = words.partition(", ")
    if len(first.split()) > 3 and len(rest.split()) > 3:
        shapes.append(f'"{first}," {named}, "{rest}"')
    return draw.choice(shapes)


def told(line: Line, speaker: Person, outlet: str) -> Line:
    """The same content as one newsroom heard it from somebody."""
    words = filled(f"{line.text.rstrip('.')}, {{speaker}} told {outlet}.", described(speaker))
    return replace(line, text=words, origin=f"person:{speaker.id}")


def described(person: Person) -> str:
    """How a report brings somebody in: by name, role and body, or by role alone."""
    if not person.name:
        return person.role
    body = f" of {person.body}" if person.body else ""
    return f"{person.name}, {person.role}{body}"


def filled(words: str, speaker: str) -> str:
    """The words with their speaker, whose apposition ends in a comma where the sentence goes on."""
    inside = f"{speaker}," if "," in speaker else speaker
    return words.replace("{speaker} ", f"{inside} ").replace("{speaker}", speaker)


def capital(words: str) -> str:
    """With a capital at the start."""
    return words[:1].upper() + words[1:]
