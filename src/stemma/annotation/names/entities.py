"""Who is who across articles: entities, and every word in the texts that stands for one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from stemma.annotation.ids import identity
from stemma.annotation.names.bases import form_and_confidence
from stemma.annotation.names.clusters import Link, cluster
from stemma.annotation.names.mentions import names_in
from stemma.annotation.names.missed import missed
from stemma.annotation.names.pronouns import pronouns
from stemma.annotation.names.titles import untitled
from stemma.model import Article, Entity, Mention, Span
from stemma.model.entity import EntityKind

if TYPE_CHECKING:
    from spacy.tokens import Doc

Pairs = Sequence[tuple[Article, "Doc"]]
_ORDER: tuple[EntityKind, ...] = ("person", "body", "place", "other")
_PRONOUN = "last person that fits"


def entities(pairs: Pairs) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
    """People, bodies and places of all articles, by name, and all words that stand for them, in order.

    The spans of an entity are those of its mentions, pronouns included.
    """
    ordered = sorted(pairs, key=lambda pair: pair[0].id)
    named = [name for article, doc in ordered for name in names_in(article, doc)]
    groups = [_told(group) for group in cluster([*named, *missed(ordered, named)])]
    groups = [group for group in groups if group]
    kinds = [_kind(group) for group in groups]
    heads: dict[str, dict[int, tuple[int, bool]]] = defaultdict(dict)
    for number, group in enumerate(groups):
        for link in group:
            span = link.name.span
            heads[span.article][span.start] = (number, kinds[number] == "person")
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


def _told(group: list[Link]) -> list[Link]:
    """The group, if it is named: `Danish beer` alone does not make Denmark part of a story."""
    adjectives_alone = all(
        link.name.form == "demonym" and not link.name.text.endswith("s") for link in group
    )
    return [] if adjectives_alone else group


def _marks(one: Entity, group: Sequence[Link], pronouns: set[Span]) -> Iterator[Mention]:
    for link in group:
        form, confidence = form_and_confidence(link.basis, link.name.form)
        yield Mention(
            span=link.name.span,
            entity=one.id,
            form=form,
            confidence=confidence,
            basis=link.basis,
        )
    for span in pronouns:
        form, confidence = form_and_confidence(_PRONOUN, "pronoun")
        yield Mention(span=span, entity=one.id, form=form, confidence=confidence, basis=_PRONOUN)


def _entity(group: Sequence[Link], kind: EntityKind, pronouns: set[Span]) -> Entity:
    counts = Counter(link.name.text for link in group)
    forms = tuple(sorted(counts, key=lambda form: (-counts[form], form)))
    first = tuple(sorted(link.name.span for link in group))
    called = {link.name.text for link in group if link.name.form == "name"} or set(forms)
    return Entity(
        id=identity("e", kind, *((s.article, s.start, s.end) for s in first)),
        name=max(
            (form for form in forms if form in called),
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


def _kind(group: Sequence[Link]) -> EntityKind:
    names = [link.name for link in group]
    counts = Counter(name.kind for name in names)
    if any(name.kind == "person" and " " in name.text for name in names):
        return "person"
    whole = Counter(name.kind for name in names if " " in name.text)
    # A name in full says more of what it is than its short form, which parsers misjudge.
    return max(_ORDER, key=lambda kind: (whole[kind], counts[kind]))
