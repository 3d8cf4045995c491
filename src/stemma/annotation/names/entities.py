"""Who is who across articles: entities, and every word in the texts that stands for one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from stemma.annotation.ids import identity
from stemma.annotation.names.clusters import cluster, surname
from stemma.annotation.names.mentions import Name, names_in, untitled
from stemma.annotation.names.pronouns import pronouns
from stemma.model import Article, Entity, Mention, Span
from stemma.model.entity import EntityKind
from stemma.model.marks import MentionForm

if TYPE_CHECKING:
    from spacy.tokens import Doc

Pairs = Sequence[tuple[Article, "Doc"]]
_ORDER: tuple[EntityKind, ...] = ("person", "body", "place", "other")


def entities(pairs: Pairs) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
    """People, bodies and places of all articles, by name, and all words that stand for them, in order.

    The spans of an entity are those of its mentions, pronouns included.
    """
    ordered = sorted(pairs, key=lambda pair: pair[0].id)
    named = [mention for article, doc in ordered for mention in names_in(article, doc)]
    groups = cluster(_with_surnames(ordered, named))
    kinds = [_kind(group) for group in groups]
    heads: dict[str, dict[int, tuple[int, bool]]] = defaultdict(dict)
    for number, group in enumerate(groups):
        for mention in group:
            heads[mention.span.article][mention.span.start] = (number, kinds[number] == "person")
    standing: list[set[Span]] = [set() for _ in groups]
    for article, doc in ordered:
        for start, end, number in pronouns(doc, heads[article.id]):
            standing[number].add(Span(article.id, start, end))
    made = [_entity(g, k, s) for g, k, s in zip(groups, kinds, standing, strict=True)]
    marks = [
        mark
        for one, group, spans in zip(made, groups, standing, strict=True)
        for mark in _marks(one, group, spans)
    ]
    return (
        tuple(sorted(made, key=lambda e: (e.name, e.id))),
        tuple(sorted(marks, key=lambda m: (m.span, m.entity))),
    )


def _marks(one: Entity, group: Sequence[Name], pronouns: set[Span]) -> Iterator[Mention]:
    for name in group:
        form: MentionForm = "name" if " " in name.text or name.text == one.name else "short"
        yield Mention(span=name.span, entity=one.id, form=form, basis=f"same name: {one.name}")
    for span in pronouns:
        yield Mention(span=span, entity=one.id, form="pronoun", basis="last person that fits")


def _entity(group: Sequence[Name], kind: EntityKind, pronouns: set[Span]) -> Entity:
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
        spans=tuple(sorted({*first, *pronouns})),
    )


def _kind(group: Sequence[Name]) -> EntityKind:
    counts = Counter(mention.kind for mention in group)
    if any(mention.kind == "person" and " " in mention.text for mention in group):
        return "person"
    whole = Counter(mention.kind for mention in group if " " in mention.text)
    # A name in full says more of what it is than its short form, which parsers misjudge.
    return max(_ORDER, key=lambda kind: (whole[kind], counts[kind]))


def _with_surnames(pairs: Pairs, named: list[Name]) -> list[Name]:
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
                found.append(Name(span, token.text, "person"))
    return found
