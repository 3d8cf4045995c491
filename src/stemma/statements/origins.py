"""Who a statement goes back to, as each article itself says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from stemma.annotation.annotated import Annotated
from stemma.annotation.nominals import noun_phrase
from stemma.lineage.outlets import same_outlet
from stemma.model import Credit, Origin, Quotation, Span
from stemma.statements.credited import credits_at

Kind = Literal["speaker", "unnamed speaker", "outlet", "document", "own reporting", "unknown"]
ORDER: tuple[Kind, ...] = (
    "speaker",
    "unnamed speaker",
    "document",
    "outlet",
    "own reporting",
    "unknown",
)


@dataclass(frozen=True)
class Source:
    """The origin that one occurrence gives."""

    kind: Kind
    name: str
    key: str
    """What makes two origins one: an entity's `id`, a name, or nothing for unknown ones."""
    span: Span | None
    utterance: str | None = None
    person: bool = False
    """Whether it is a named person."""
    mouthpiece: bool = False
    """Whether it speaks for a body: a spokeswoman, a minister, the body itself."""
    credited: tuple[str, ...] = ()
    """Other outlets that the sentence, or the article for all of its text, says it has it from."""


OFFICES = frozenset(
    """spokesman spokeswoman spokesperson executive ceo director minister ministry official chairman
    chairwoman chair president secretary manager head chief boss lawyer attorney prosecutor
    representative leader commissioner mayor governor senator deputy premier chancellor envoy
    ambassador officer inspector superintendent sergeant captain major colonel general admiral
    commander sheriff police coroner judge king queen prince company department government""".split()
)
"""Words beside a name that say the person speaks for others."""
BESIDE = 60
"""So many characters before and after a name are looked at."""

UNKNOWN = Source("unknown", "", "", None)


def source_of(one: Annotated, span: Span) -> Source:
    """The origin of the words at `span`: a speaker, else a credited outlet, else unknown."""
    given = credits_at(one.article, one.credits, span)
    return replace(_origin_of(one, span, given), credited=tuple(c.to for c in given))


def _origin_of(one: Annotated, span: Span, given: Sequence[Credit]) -> Source:
    quotation = _quotation_around(one.quotations, span)
    speaker = quotation.speaker if quotation is not None else None
    # `Reuters reported that ...`: an outlet hands it on and is nobody who would know.
    handed = next((c for c in given if speaker and same_outlet(c.to, speaker.text)), None)
    if handed is not None:
        return Source("outlet", handed.to, handed.to.casefold(), handed.span)
    if quotation is not None and speaker is not None:
        kind: Kind = "speaker" if speaker.named else "unnamed speaker"
        key = speaker.entity or (speaker.text.casefold() if speaker.named else "")
        return Source(
            kind,
            speaker.text,
            key,
            speaker.span,
            quotation.utterance,
            *_standing(one, speaker.entity),
        )
    own = _own_reporting(one, span)
    if own is not None:
        return own
    if given:
        return Source("outlet", given[0].to, given[0].to.casefold(), given[0].span)
    return UNKNOWN


def _standing(one: Annotated, speaker: str | None) -> tuple[bool, bool]:
    """Whether a speaker is a person, and whether the speaker speaks for a body, being one included."""
    person, office = False, False
    for mention in one.mentions:
        if mention.entity != speaker or speaker is None:
            continue
        span = mention.span
        named = one.doc.char_span(span.start, span.end, alignment_mode="expand")
        if named is not None and any(token.ent_type_ == "PERSON" for token in named):
            person = True
        around = one.article.text[max(0, span.start - BESIDE) : span.end + BESIDE]
        office = office or not OFFICES.isdisjoint(re.findall(r"\w+", around.casefold()))
    return person, office or not person


def _own_reporting(one: Annotated, span: Span) -> Source | None:
    """`... told <this outlet>`: who told it is the origin; the outlet's own reporting where nobody is named.

    One person who told two outlets the same is one origin, however often she was asked.
    """
    sentence = one.sentence_at(span.start)
    if sentence is None or one.article.outlet is None:
        return None
    for credit in one.credits:
        if (
            credit.span is not None
            and credit.kind == "told"
            and same_outlet(credit.to, one.article.outlet)
            and sentence.start <= credit.span.start < sentence.end
        ):
            return _teller(one, credit.span) or Source(
                "own reporting", one.article.outlet, one.article.outlet, credit.span
            )
    return None


def _teller(one: Annotated, told: Span) -> Source | None:
    """The subject of `told`: somebody with a name, or as described."""
    words = one.doc.char_span(told.start, told.end, alignment_mode="expand") or ()
    verb = next((t for t in words if t.lemma_.lower() == "tell"), None)
    subjects = [c for c in verb.children if c.dep_ == "nsubj"] if verb is not None else []
    if not subjects:
        return None
    head = subjects[0]
    at = next((m for m in one.mentions if m.span.start <= head.idx < m.span.end), None)
    start, end = noun_phrase(head)
    text = " ".join(one.article.text[start:end].split())
    if at is None:
        return Source("unnamed speaker", text, "", one.span(start, end))
    name = " ".join(one.article.words(at.span).split())
    return Source("speaker", name, at.entity, at.span, None, *_standing(one, at.entity))


def _quotation_around(quotations: Sequence[Quotation], span: Span) -> Quotation | None:
    """The narrowest quotation whose content holds most of the span."""
    holding = [
        (sum(len(part) for part in quotation.content), quotation.id, quotation)
        for quotation in quotations
        if 2 * sum(_shared(part, span) for part in quotation.content) >= len(span)
    ]
    return min(holding, key=lambda found: found[:2])[2] if holding else None


def _shared(one: Span, other: Span) -> int:
    if one.article != other.article:
        return 0
    return max(0, min(one.end, other.end) - max(one.start, other.start))


DESCRIBING = frozenset(
    "a an the one another unnamed senior top old other his her its their".split()
)
"""Words that do not tell one unnamed speaker from another."""


def origins_of(sources: Iterable[tuple[Span, Source]]) -> tuple[Origin, ...]:
    """The distinct origins of a statement's occurrences.

    Unnamed speakers are one where the words for the one hold the words for the other.
    """
    found: list[list[tuple[Span, Source]]] = []
    for place, source in sources:
        home = next((group for group in found if _one_origin(group[0][1], source)), None)
        if home is None:
            found.append([(place, source)])
        else:
            home.append((place, source))
    if len(found) > 1:
        found = [group for group in found if group[0][1].kind != "unknown"]
    origins = [_origin(group) for group in found]
    return tuple(sorted(origins, key=lambda o: (ORDER.index(o.kind), o.name)))


def _one_origin(one: Source, other: Source) -> bool:
    if one.kind != other.kind:
        return False
    if one.kind == "unnamed speaker":
        mine, theirs = description(one.name), description(other.name)
        return mine <= theirs or theirs <= mine
    return (one.key or one.name.casefold()) == (other.key or other.name.casefold())


def description(name: str) -> frozenset[str]:
    """The words that tell one unnamed speaker from another."""
    return frozenset(name.casefold().split()) - DESCRIBING


def _origin(members: Sequence[tuple[Span, Source]]) -> Origin:
    return Origin(
        kind=members[0][1].kind,
        name=max((source.name for _, source in members), key=lambda name: (len(name), name)),
        articles=tuple(dict.fromkeys(place.article for place, _ in members)),
        spans=tuple(dict.fromkeys(s.span for _, s in members if s.span is not None)),
        occurrences=tuple(dict.fromkeys(place for place, _ in members)),
    )
