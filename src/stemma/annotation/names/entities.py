"""Who is who across articles: entities, and every word in the texts that stands for one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from msgspec.structs import replace

from stemma.annotation.ids import identity
from stemma.annotation.names.bases import form_and_confidence
from stemma.annotation.names.clusters import Link, cluster
from stemma.annotation.names.described import Offices, described
from stemma.annotation.names.discourse import Discourse
from stemma.annotation.names.mentions import names_in
from stemma.annotation.names.missed import missed
from stemma.annotation.names.pronouns import discourse_of, pronouns
from stemma.annotation.names.roles import Roles, roles_in
from stemma.annotation.names.titles import untitled
from stemma.model import Article, Entity, Mention, Span
from stemma.model.entity import EntityKind
from stemma.model.marks import MentionForm

if TYPE_CHECKING:
    from spacy.tokens import Doc

Pairs = Sequence[tuple[Article, "Doc"]]
_ORDER: tuple[EntityKind, ...] = ("person", "body", "place", "other")
_PRONOUN = "last person that fits"


@dataclass(frozen=True)
class WhoIsWho:
    """Who is who in the articles of a story."""

    entities: tuple[Entity, ...]
    """People, bodies and places, by name."""
    mentions: Mapping[str, tuple[Mention, ...]]
    """By the id of an article, the words in it that stand for one of them, in order."""
    roles: Mapping[str, Roles]
    """By the id of an article, whom it calls what."""
    discourses: Mapping[str, Discourse]
    """By the id of an article, everybody whom it speaks of, with a name or without."""


def entities(pairs: Pairs) -> WhoIsWho:
    """People, bodies and places of all articles, and every word that stands for one.

    The order of the articles changes nothing. The spans of an entity are those of its mentions:
    names, words for peoples, seats of governments, pronouns and role nouns.
    """
    ordered = sorted(pairs, key=lambda pair: pair[0].id)
    named = [name for article, doc in ordered for name in names_in(article, doc)]
    groups = [_told(group) for group in cluster([*named, *missed(ordered, named)])]
    return who_is_who(ordered, [group for group in groups if group])


def who_is_who(ordered: Pairs, groups: Sequence[list[Link]]) -> WhoIsWho:
    """Entities of groups of names, and the pronouns and role nouns that stand for them."""
    kinds = [_kind(group) for group in groups]
    made = [_entity(group, kind) for group, kind in zip(groups, kinds, strict=True)]
    marks = [mark for one, group in zip(made, groups, strict=True) for mark in _marks(one, group)]
    by_id = {one.id: one for one in made}
    named = _at(ordered, marks)
    discourses = {
        article.id: discourse_of(doc, by_id, named[article.id]) for article, doc in ordered
    }
    for article, _ in ordered:
        for start, end, entity in pronouns(discourses[article.id]):
            marks.append(_mark(Span(article.id, start, end), entity, _PRONOUN, "pronoun"))
    at = _at(ordered, marks)
    roles = {article.id: roles_in(doc, by_id, at[article.id]) for article, doc in ordered}
    marks.extend(_role_nouns(ordered, roles, by_id))
    spans: dict[str, set[Span]] = defaultdict(set)
    mentions: dict[str, list[Mention]] = {article.id: [] for article, _ in ordered}
    for mark in sorted(marks, key=lambda m: (m.span, m.entity)):
        spans[mark.entity].add(mark.span)
        mentions[mark.span.article].append(mark)
    return WhoIsWho(
        entities=tuple(
            sorted(
                (replace(one, spans=tuple(sorted(spans[one.id]))) for one in made),
                key=lambda e: (e.name, e.id),
            )
        ),
        mentions={article: tuple(of) for article, of in mentions.items()},
        roles=roles,
        discourses=discourses,
    )


def _at(pairs: Pairs, marks: Sequence[Mention]) -> dict[str, dict[int, str]]:
    """Who is at each code point: names and pronouns, no adjectives of countries."""
    at: dict[str, dict[int, str]] = {article.id: {} for article, _ in pairs}
    texts = {article.id: article for article, _ in pairs}
    for mark in sorted(marks, key=lambda m: (m.span, m.entity)):
        span = mark.span
        if mark.form != "demonym" or texts[span.article].words(span).endswith("s"):
            at[span.article].update(dict.fromkeys(range(span.start, span.end), mark.entity))
    return at


def _role_nouns(
    pairs: Pairs, roles: Mapping[str, Roles], by_id: Mapping[str, Entity]
) -> Iterator[Mention]:
    offices = Offices()
    for article, _ in pairs:
        offices.add(article.id, roles[article.id])
    for article, doc in pairs:
        for found in described(article.id, doc, roles[article.id], offices, by_id):
            yield _mark(found.span, found.entity, found.basis, "role")


def _told(group: list[Link]) -> list[Link]:
    """The group, if it is named: `Danish beer` alone does not make Denmark part of a story."""
    adjectives_alone = all(
        link.name.form == "demonym" and not link.name.text.endswith("s") for link in group
    )
    return [] if adjectives_alone else group


def _marks(one: Entity, group: Sequence[Link]) -> Iterator[Mention]:
    for link in group:
        yield _mark(link.name.span, one.id, link.basis, link.name.form)


def _mark(span: Span, entity: str, basis: str, form: MentionForm) -> Mention:
    form, confidence = form_and_confidence(basis, form)
    return Mention(span=span, entity=entity, form=form, confidence=confidence, basis=basis)


def _entity(group: Sequence[Link], kind: EntityKind) -> Entity:
    counts = Counter(link.name.text for link in group)
    forms = tuple(sorted(counts, key=lambda form: (-counts[form], form)))
    spans = tuple(sorted(link.name.span for link in group))
    called = {link.name.text for link in group if link.name.form == "name"} or set(forms)
    return Entity(
        id=identity("e", kind, *((s.article, s.start, s.end) for s in spans)),
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
        spans=spans,
    )


def _kind(group: Sequence[Link]) -> EntityKind:
    names = [link.name for link in group]
    counts = Counter(name.kind for name in names)
    if any(name.kind == "person" and " " in name.text for name in names):
        return "person"
    whole = Counter(name.kind for name in names if " " in name.text)
    # A name in full says more of what it is than its short form, which parsers misjudge.
    return max(_ORDER, key=lambda kind: (whole[kind], counts[kind]))
