"""Names against the cases: which words stand for one entity, its kind and its name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from stemma.annotation import Annotated, Annotation
from stemma.model import Entity, Mention, Span
from tests.specification.cases import Case
from tests.specification.comparing import agreement, alternatives, bare, places
from tests.specification.markup import Mark

ENOUGH = 0.5
"""The least agreement of the words of a mention."""

_ANY = "?"


def faults(case: Case, annotation: Annotation) -> list[str]:
    """Where the entities of a story differ from what the case expects, in plain words."""
    found: list[str] = []
    bound: dict[int, set[str]] = defaultdict(set)
    for passage, one in zip(case.passages, annotation.articles, strict=True):
        for mark in passage.marks:
            entity = _entity_at(mark, one, annotation.entities)
            words = passage.text[mark.start : mark.end]
            if entity is None:
                found.append(f"missed: {words!r}")
                continue
            bound[mark.number].add(entity.id)
            form = _form_at(mark, one, one.mentions)
            if mark.value and form and form != mark.value:
                found.append(f"{words!r} is {form} for {mark.value}")
    by_id = {entity.id: entity for entity in annotation.entities}
    for number, ids in bound.items():
        if len(ids) > 1:
            found.append(f"{number} is parted: {sorted(by_id[one].name for one in ids)}")
        for other, others in bound.items():
            if number < other and ids & others:
                found.append(f"{number} and {other} are one")
    for line in case.expected:
        found += _described(line, bound, by_id)
    return found


def _described(line: str, bound: dict[int, set[str]], by_id: dict[str, Entity]) -> list[str]:
    number, rest = line.split(" ", 1)
    kind, names = rest.split(", ", 1)
    found: list[str] = []
    for one in sorted(bound.get(int(number), ())):
        entity = by_id[one]
        if kind not in (_ANY, entity.kind):
            found.append(f"{entity.name} is a {entity.kind} for a {kind}")
        if names != _ANY and bare(entity.name) not in alternatives(names):
            found.append(f"the name is {entity.name!r} for {names!r}")
    return found


def _entity_at(mark: Mark, one: Annotated, entities: Sequence[Entity]) -> Entity | None:
    """The entity that the marked words stand for, by the best overlap."""
    shares = [
        (share, entity)
        for entity in entities
        for span in entity.spans
        if (share := _share(mark, span, one)) >= ENOUGH
    ]
    return max(shares, key=lambda pair: (pair[0], pair[1].id))[1] if shares else None


def _form_at(mark: Mark, one: Annotated, mentions: Sequence[object]) -> str:
    """The form of the mention there; empty where mentions do not carry any."""
    for mention in mentions:
        if isinstance(mention, Mention) and _share(mark, mention.span, one) >= ENOUGH:
            return mention.form
    return ""


def _share(mark: Mark, span: Span, one: Annotated) -> float:
    if span.article != one.article.id or span.end <= mark.start or mark.end <= span.start:
        return 0.0
    text = one.article.text
    return agreement(places(text, [mark]), places(text, [span]))
