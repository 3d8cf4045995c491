"""Who is who among words that somebody else has marked: an annotator, or another tool."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from stemma.annotation.names.clusters import cluster
from stemma.annotation.names.core import core_of
from stemma.annotation.names.entities import who_is_who
from stemma.annotation.names.mentions import KINDS, Name, name_at, names_in
from stemma.model import Article, Mention, Span
from stemma.model.entity import EntityKind

if TYPE_CHECKING:
    from spacy.tokens import Doc

Pairs = Sequence[tuple[Article, "Doc"]]


def identify(pairs: Pairs, spans: Iterable[Span]) -> dict[Span, Mention | None]:
    """For each span the mention that it is or that heads it; nothing where it stands for nobody named.

    Spans with mentions of one entity mean one and the same. A span may be longer than the name that
    it is about (`Ferro chief executive Ann Berg, 51`), a role noun or a pronoun.
    """
    ordered = sorted(pairs, key=lambda pair: pair[0].id)
    docs = {article.id: (article, doc) for article, doc in ordered}
    parsed = {article.id: {n.span: n for n in names_in(article, doc)} for article, doc in ordered}
    cores: dict[Span, Name] = {}
    for span in sorted(set(spans)):
        article, doc = docs[span.article]
        name = _name(article, doc, span, parsed[span.article])
        if name is not None:
            cores[span] = name
    who = who_is_who(ordered, cluster(sorted(set(cores.values()), key=lambda n: n.span)))
    named = {m.span: m for of in who.mentions.values() for m in of}
    others: dict[str, dict[int, Mention]] = defaultdict(dict)
    for mention in named.values():
        if mention.form in ("role", "pronoun"):
            others[mention.span.article][mention.span.end] = mention
    found: dict[Span, Mention | None] = {}
    for span in sorted(set(spans)):
        if span in cores:
            found[span] = named[cores[span].span]
        else:
            found[span] = others[span.article].get(_end_of_head(docs[span.article][1], span))
    return found


def _name(article: Article, doc: Doc, span: Span, parsed: Mapping[Span, Name]) -> Name | None:
    core = core_of(article.words(span))
    if core is None:
        return None
    start, end = span.start + core[0], span.start + core[1]
    tokens = doc.char_span(start, end, alignment_mode="expand")
    known = parsed.get(Span(article.id, start, end))
    if known is not None or tokens is None:
        return known
    return name_at(article, tokens, _kind(doc, start, end))


def _kind(doc: Doc, start: int, end: int) -> EntityKind:
    """What the parser takes the words for, if it marks them or a part of them."""
    for entity in doc.ents:
        if entity.start_char < end and start < entity.end_char and entity.label_ in KINDS:
            return KINDS[entity.label_]
    return "other"


def _end_of_head(doc: Doc, span: Span) -> int:
    """Where the noun or pronoun ends that a phrase is built around."""
    tokens = doc.char_span(span.start, span.end, alignment_mode="expand")
    if tokens is None:
        return span.end
    return int(tokens.root.idx + len(tokens.root))
