"""One thing said, with all its renderings across the articles."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import msgspec

from stemma.annotation.annotated import Annotated
from stemma.model import Lineage, Passage, Quotation, Rendering, Span, Utterance
from stemma.model.quotation import RenderingKind
from stemma.reuse.words import words_of

SHARED_WORDS = 5
"""Quotations of one utterance share so many words, unless they are shorter altogether."""
LEAST_WORDS = 3
"""Fewer words are a phrase, not an utterance."""
SHARED_PART = 0.6
"""And they share this part of the shorter one: of what it puts in quotation marks, if anything."""
REATTRIBUTED_WORDS = 8
"""So many words are one utterance even where the articles name different speakers."""


def find_utterances(
    articles: Sequence[Annotated], passages: Sequence[Passage], lineage: Lineage
) -> tuple[tuple[Utterance, ...], tuple[Annotated, ...]]:
    """The utterances, those with most articles first, and the articles with their quotations linked."""
    by_id = {one.article.id: one for one in articles}
    quotations = {q.id: q for one in articles for q in one.quotations}
    home = {key: key for key in quotations}

    def top(key: str) -> str:
        while home[key] != key:
            key = home[key]
        return key

    for (one, other), words in sorted(_shared_words(by_id, passages).items()):
        if _same(quotations[one], quotations[other], words, by_id):
            home[max(top(one), top(other))] = min(top(one), top(other))
    groups: dict[str, list[Quotation]] = {}
    for key in sorted(quotations):
        groups.setdefault(top(key), []).append(quotations[key])
    parents = _ancestors(lineage)
    utterances = [_utterance(members, by_id, parents) for members in groups.values()]
    of_quotation = {r.quotation: u.id for u in utterances for r in u.renderings}
    linked = tuple(
        replace(
            one,
            quotations=tuple(
                msgspec.structs.replace(q, utterance=of_quotation[q.id]) for q in one.quotations
            ),
        )
        for one in articles
    )
    ranked = sorted(utterances, key=lambda u: (-len(u.articles), -len(u.renderings), u.span))
    return tuple(ranked), linked


def _shared_words(
    articles: dict[str, Annotated], passages: Sequence[Passage]
) -> Counter[tuple[str, str]]:
    """How many words of passages stand within the contents of each two quotations."""
    shared: Counter[tuple[str, str]] = Counter()
    for passage in passages:
        a, b = (articles[span.article] for span in passage.spans)
        for left, right in passage.runs:
            ours, theirs = words_of(a.article.words(left)), words_of(b.article.words(right))
            for mine, other in zip(ours.starts, theirs.starts, strict=False):
                for one in _holding(a, left.start + int(mine)):
                    for two in _holding(b, right.start + int(other)):
                        shared[one, two] += 1
    return shared


def _holding(one: Annotated, offset: int) -> list[str]:
    return [q.id for q in one.quotations for part in q.content if part.start <= offset < part.end]


def _same(one: Quotation, other: Quotation, words: int, articles: dict[str, Annotated]) -> bool:
    if not one.marked and not other.marked:
        return False
    shorter = min(len(_words(q.marked or q.content, articles)) for q in (one, other))
    if words < SHARED_WORDS and not LEAST_WORDS <= shorter <= words:
        return False
    if words < SHARED_PART * shorter:
        return False
    if _two_people(one, other):
        return words >= REATTRIBUTED_WORDS
    return True


def _two_people(one: Quotation, other: Quotation) -> bool:
    """Whether the articles name two different speakers."""
    mine, theirs = one.speaker, other.speaker
    if mine is None or theirs is None or not (mine.named and theirs.named):
        return False
    return None not in (mine.entity, theirs.entity) and mine.entity != theirs.entity


def _content(quotation: Quotation, articles: dict[str, Annotated]) -> list[str]:
    return _words(quotation.content, articles)


def _words(spans: Sequence[Span], articles: dict[str, Annotated]) -> list[str]:
    return [
        form
        for span in spans
        for form in words_of(articles[span.article].article.words(span)).forms
    ]


def _ancestors(lineage: Lineage) -> dict[str, set[str]]:
    """For each node all nodes that it descends from."""
    parents: dict[str, set[str]] = {}
    for edge in lineage.edges:
        if edge.kind != "undirected":
            parents.setdefault(edge.child, set()).add(edge.parent)
    above: dict[str, set[str]] = {}
    for node in parents:
        seen: set[str] = set()
        front = [node]
        while front:
            fresh = parents.get(front.pop(), set()) - seen
            seen |= fresh
            front.extend(fresh)
        above[node] = seen
    return above


def _utterance(
    members: list[Quotation], articles: dict[str, Annotated], ancestors: dict[str, set[str]]
) -> Utterance:
    def place(q: Quotation) -> tuple[int, str, Span]:
        siglum = articles[q.span.article].article.siglum
        return len(siglum), siglum, q.span

    ordered = sorted(members, key=place)
    fullest = max(ordered, key=lambda q: (bool(q.marked), len(_content(q, articles))))
    whole = _content(fullest, articles)
    renderings = tuple(
        Rendering(
            quotation=q.id,
            span=_hull(q.content),
            kind=_kind(q, ordered, whole, articles, ancestors),
        )
        for q in ordered
    )
    named = [q.speaker for q in ordered if q.speaker is not None]
    speaker = max(named, key=lambda s: (s.named, len(s.text)), default=None)
    return Utterance(
        id="u" + hashlib.sha256(" ".join(sorted(q.id for q in members)).encode()).hexdigest()[:10],
        span=_hull(fullest.content),
        speaker=speaker.text if speaker is not None else "",
        renderings=renderings,
        articles=tuple(dict.fromkeys(q.span.article for q in ordered)),
    )


def _kind(
    quotation: Quotation,
    members: Sequence[Quotation],
    whole: list[str],
    articles: dict[str, Annotated],
    ancestors: dict[str, set[str]],
) -> RenderingKind:
    """How a quotation renders the utterance, against the fullest rendering and its own sources."""
    above = ancestors.get(quotation.span.article, set())
    sources = [q for q in members if q.span.article in above]
    if quotation.marked and sources and not any(q.marked for q in sources):
        return "promoted"
    words = _content(quotation, articles)
    if words == whole:
        return "verbatim"
    return "trimmed" if _within(words, whole) else "altered"


def _within(words: list[str], whole: list[str]) -> bool:
    size = len(words)
    return any(whole[i : i + size] == words for i in range(len(whole) - size + 1))


def _hull(spans: Sequence[Span]) -> Span:
    return Span(spans[0].article, min(s.start for s in spans), max(s.end for s in spans))
