"""Who is who across articles: entities, and every word in the texts that stands for one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from stemma.annotation.ids import identity
from stemma.annotation.names.clusters import cluster, surname
from stemma.annotation.names.mentions import Mention, mentions, untitled
from stemma.annotation.names.pronouns import pronouns
from stemma.model import Article, Entity, Span
from stemma.model.entity import EntityKind

if TYPE_CHECKING:
    from spacy.tokens import Doc

Pairs = Sequence[tuple[Article, "Doc"]]
_ORDER: tuple[EntityKind, ...] = ("person", "body", "place", "other")


def entities(pairs: Pairs) -> tuple[Entity, ...]:
    """People, bodies and places of all articles, by name; each with its mentions, pronouns included."""
    ordered = sorted(pairs, key=lambda pair: pair[0].id)
    named = [mention for article, doc in ordered for mention in mentions(article, doc)]
    groups = cluster(_with_surnames(ordered, named))
    kinds = [_kind(group) for group in groups]
    heads: dict[str, dict[int, tuple[int, bool]]] = defaultdict(dict)
    for number, group in enumerate(groups):
        for mention in group:
            heads[mention.span.article][mention.span.start] = (number, kinds[number] == "person")
    spans = [{mention.span for mention in group} for group in groups]
    for article, doc in ordered:
        for start, end, number in pronouns(doc, heads[article.id]):
            spans[number].add(Span(article.id, start, end))
    made = [_entity(g, k, s) for g, k, s in zip(groups, kinds, spans, strict=True)]
    return tuple(sorted(made, key=lambda e: (e.name, e.id)))


def _entity(group: Sequence[Mention], kind: EntityKind, spans: set[Span]) -> Entity:
    counts = Counter(mention.text for mention in group)
    forms = tuple(sorted(counts, key=lambda form: (-counts[form], form)))
    first = tuple(sorted(mention.span for mention in group))
    return Entity(
        id=identity("e", kind, *((s.article, s.start, s.end) for s in first)),
        name=max(
            forms,
            key=lambda form: (
                untitled(form) == form,
                len(form.split()),
                counts[form],
                len(form),
                form,
            ),
        ),
        kind=kind,
        forms=forms,
        spans=tuple(sorted(spans)),
    )


def _kind(group: Sequence[Mention]) -> EntityKind:
    counts = Counter(mention.kind for mention in group)
    if any(mention.kind == "person" and " " in mention.text for mention in group):
        return "person"
    whole = Counter(mention.kind for mention in group if " " in mention.text)
    # A name in full says more of what it is than its short form, which parsers misjudge.
    return max(_ORDER, key=lambda kind: (whole[kind], counts[kind]))


def _with_surnames(pairs: Pairs, named: list[Mention]) -> list[Mention]:
    """The mentions, and the surnames of people named in full that the parser passed over."""
    counts = Counter(
        surname(m.text) for m in named if m.kind == "person" and len(m.text.split()) > 1
    )
    taken: dict[str, set[int]] = defaultdict(set)
    for mention in named:
        taken[mention.span.article].update(range(mention.span.start, mention.span.end))
    found = list(named)
    for article, doc in pairs:
        for token in doc:
            plain_name = token.text in counts and token.pos_ == "PROPN" and len(token) > 2
            if plain_name and token.idx not in taken[article.id]:
                span = Span(article.id, token.idx, token.idx + len(token))
                found.append(Mention(span, token.text, "person"))
    return found
