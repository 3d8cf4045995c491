"""Who is who among words that somebody else has marked: an annotator's, or another tool's mentions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from stemma.annotation.names.clusters import cluster
from stemma.annotation.names.core import core_of
from stemma.annotation.names.mentions import KINDS, Name, name_at, names_in
from stemma.model import Article, Span
from stemma.model.entity import EntityKind

if TYPE_CHECKING:
    from spacy.tokens import Doc

Pairs = Sequence[tuple[Article, "Doc"]]


def identify(pairs: Pairs, spans: Iterable[Span]) -> dict[Span, int]:
    """A number for each span, equal for those that mean one and the same.

    A span that is no name stays alone.
    """
    docs = {article.id: (article, doc) for article, doc in pairs}
    cores: dict[Span, list[Span]] = defaultdict(list)
    names: list[Name] = []
    parsed = {article.id: {n.span: n for n in names_in(article, doc)} for article, doc in pairs}
    alone: list[Span] = []
    for span in sorted(set(spans)):
        article, doc = docs[span.article]
        name = _name(article, doc, span, parsed[span.article])
        if name is None:
            alone.append(span)
            continue
        if name.span not in cores:
            names.append(name)
        cores[name.span].append(span)
    groups = cluster(names)
    found = {
        span: number
        for number, group in enumerate(groups)
        for link in group
        for span in cores[link.name.span]
    }
    found.update({span: len(groups) + number for number, span in enumerate(alone)})
    return found


def _name(article: Article, doc: Doc, span: Span, parsed: Mapping[Span, Name]) -> Name | None:
    phrase = article.words(span)
    core = core_of(phrase)
    if core is None:
        return None
    start, end = span.start + core[0], span.start + core[1]
    tokens = doc.char_span(start, end, alignment_mode="expand")
    if tokens is None:
        return None
    return parsed.get(Span(article.id, start, end)) or name_at(
        article, tokens, _kind(doc, start, end)
    )


def _kind(doc: Doc, start: int, end: int) -> EntityKind:
    """What the parser takes the words for, if it marks them or a part of them."""
    for entity in doc.ents:
        if entity.start_char < end and start < entity.end_char and entity.label_ in KINDS:
            return KINDS[entity.label_]
    return "other"
