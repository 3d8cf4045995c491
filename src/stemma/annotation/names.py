"""Who is who: the names that the model finds, brought together across articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from stemma.annotation.ids import identity
from stemma.model import Article, Entity, Span
from stemma.model.entity import EntityKind

if TYPE_CHECKING:
    from spacy.tokens import Doc

_KINDS: dict[str, EntityKind] = {
    "PERSON": "person",
    "ORG": "body",
    "NORP": "other",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}


def entities(pairs: Sequence[tuple[Article, Doc]]) -> tuple[Entity, ...]:
    """Every name of a person, body or place, one entity for each written form."""
    found: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    for article, doc in pairs:
        for entity in doc.ents:
            if entity.label_ in _KINDS:
                span = Span(article.id, entity.start_char, entity.end_char)
                found[entity.text].append((span, entity.label_))
    result = []
    for name, mentions in found.items():
        spans = tuple(sorted(span for span, _ in mentions))
        label = Counter(label for _, label in mentions).most_common(1)[0][0]
        result.append(
            Entity(
                id=identity("e", *spans), name=name, kind=_KINDS[label], forms=(name,), spans=spans
            )
        )
    return tuple(sorted(result, key=lambda e: (e.name, e.id)))
