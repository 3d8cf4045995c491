"""The sentence stock: invented events, one file each, from which simulated reporters write.

A file of `stock/` holds one event: its people, its facts in several wordings each, what was planned and then
done, what people said (their words, and others' indirect wordings), and what single reporters saw themselves.
`python -m benchmarks.traditions.stock` checks every file and counts.
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).with_name("stock")
HOLE = re.compile(r"\{(\w+)\}")
FEWEST = 3
"""Wordings of one fact; fewer would leave two desks no choice but to write the same."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who speaks, by name or by role only (`name` empty)."""

    id: str
    name: str
    role: str
    body: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that happened. `values` are what was known of its number, oldest first; `{v}` stands for it."""

    id: str
    wordings: tuple[str, ...]
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """One thing that is ahead in the first reports and done in the later ones."""

    id: str
    planned: tuple[str, ...]
    done: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Speech:
    """One utterance: `words` as spoken, or `translations` of words spoken in another language."""

    id: str
    speaker: str
    words: str
    indirect: tuple[str, ...]
    translations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Own:
    """What one reporter alone has: sentences that no one else could write; `{outlet}` is hers."""

    id: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """One invented event and all that can be written of it."""

    id: str
    kind: str
    place: str
    headlines: tuple[str, ...]
    people: dict[str, Person]
    facts: tuple[Fact, ...]
    plans: tuple[Plan, ...]
    speeches: tuple[Speech, ...]
    owns: tuple[Own, ...]


def read(path: Path) -> Event:
    """One event from its file; raises `ValueError` that names what is wrong."""
    raw: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
    event = Event(
        id=path.stem,
        kind=raw["kind"],
        place=raw["place"],
        headlines=tuple(raw["headlines"]),
        people={
            key: Person(key, one.get("name", ""), one["role"], one.get("body", ""))
            for key, one in raw["people"].items()
        },
        facts=tuple(
            Fact(one["id"], tuple(one["wordings"]), tuple(one.get("values", ())))
            for one in raw["fact"]
        ),
        plans=tuple(
            Plan(one["id"], tuple(one["planned"]), tuple(one["done"]))
            for one in raw.get("plan", ())
        ),
        speeches=tuple(
            Speech(
                one["id"],
                one["speaker"],
                one.get("words", ""),
                tuple(one["indirect"]),
                tuple(one.get("translations", ())),
            )
            for one in raw["speech"]
        ),
        owns=tuple(Own(one["id"], tuple(one["sentences"])) for one in raw["own"]),
    )
    for problem in problems(event):
        raise ValueError(f"{path.name}: {problem}")
    return event


def problems(event: Event) -> Iterator[str]:
    """What is wrong with an event, a sentence each."""
    if len(event.headlines) < FEWEST:
        yield f"has fewer than {FEWEST} headlines"
    for fact in event.facts:
        holes = {"v"} if fact.values else set()
        yield from _set(fact.id, fact.wordings, holes, all_of=True)
    for plan in event.plans:
        yield from _set(plan.id, plan.planned, set())
        yield from _set(plan.id, plan.done, set())
    for speech in event.speeches:
        if speech.speaker not in event.people:
            yield f"speech {speech.id} has an unknown speaker, {speech.speaker}"
        if bool(speech.words) == bool(speech.translations):
            yield f"speech {speech.id} needs either words or translations"
        yield from _set(speech.id, speech.indirect, {"speaker"}, all_of=True)
        if '"' in speech.words + "".join(speech.translations):
            yield f"speech {speech.id} has quotation marks inside"
    for own in event.owns:
        for sentence in own.sentences:
            yield from _sentence(own.id, sentence, {"outlet"})
    seen = Counter(
        one.id for group in (event.facts, event.plans, event.speeches, event.owns) for one in group
    )
    yield from (f"uses the id {one} twice" for one, times in seen.items() if times > 1)
    sentences = Counter(sentences_of(event))
    yield from (f"has a sentence twice: {one}" for one, times in sentences.items() if times > 1)


def _set(
    name: str, wordings: tuple[str, ...], holes: set[str], all_of: bool = False
) -> Iterator[str]:
    if len(wordings) < FEWEST:
        yield f"{name} has fewer than {FEWEST} wordings"
    for wording in wordings:
        yield from _sentence(name, wording, holes)
        if all_of and set(HOLE.findall(wording)) != holes:
            yield f"{name} lacks a hole: {wording}"


def _sentence(name: str, sentence: str, holes: set[str]) -> Iterator[str]:
    if not sentence.endswith((".", "?", "!", '."', '?"', '!"')):
        yield f"{name} has no full stop: {sentence}"
    if not set(HOLE.findall(sentence)) <= holes:
        yield f"{name} has a hole that it should not have: {sentence}"


def sentences_of(event: Event) -> Iterator[str]:
    """Every sentence of an event's stock."""
    for fact in event.facts:
        yield from fact.wordings
    for plan in event.plans:
        yield from (*plan.planned, *plan.done)
    for speech in event.speeches:
        yield from (
            *([speech.words] if speech.words else []),
            *speech.translations,
            *speech.indirect,
        )
    for own in event.owns:
        yield from own.sentences


@cache
def stock() -> tuple[Event, ...]:
    """All events, by their names."""
    return tuple(read(path) for path in sorted(FOLDER.glob("*.toml")))


def main() -> None:
    """Check all files and count."""
    bad, sentences = 0, 0
    for path in sorted(FOLDER.glob("*.toml")):
        try:
            sentences += sum(1 for _ in sentences_of(read(path)))
        except (ValueError, KeyError) as error:
            bad += 1
            print(f"{path.name}: {error}")
    print(
        f"{len(list(FOLDER.glob('*.toml')))} events, {sentences} sentences, {bad} files with errors"
    )
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
