"""Titles of office are not names: `State` in `Secretary of State` is no body."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

_PORTFOLIO = (
    r"(?:State|Defen[cs]e|War|Education|Energy|Labou?r|Commerce|Health|Agriculture|Transportation"
    r"|Transport|Interior|Homeland Security|Veterans Affairs|Finance|Justice|Foreign Affairs"
    r"|Home Affairs|Culture|Trade|Tourism|Environment|Housing|the Interior|the Treasury|the Navy"
    r"|the Army|the Air Force)"
)
TITLE = re.compile(
    r"\b(?:(?:Deputy|Under|Assistant|Acting|Former|Vice)[ -]){0,2}"
    r"(?:Secretary[- ]General"
    rf"|(?:Secretary|Minister|Undersecretary|Ministry) (?:of|for) {_PORTFOLIO}"
    r"|(?:Foreign|Defen[cs]e|Interior|Finance|Prime|Justice|Home|Health|Energy|Education|Transport"
    r"|Culture|Trade|Labou?r|Agriculture|Environment|Treasury|Housing|State|Cabinet|Press|General"
    r"|Home Affairs|Foreign Affairs|Homeland Security)"
    r" (?:Minister|Secretary|Spokesman|Spokeswoman)"
    r"|Attorney[- ]General|Surgeon General|Speaker of the House|Chief of Staff|Chief Executive"
    r"|Prime Minister|Vice President|President-elect|Director of National Intelligence"
    r"|Lord Mayor|Police Chief|Fire Chief|House Speaker|Senate Majority Leader)\b"
)
"""Titles of office in capitals, as news in English writes them before a name or alone."""


def without_title_words(doc: Doc) -> Doc:
    """`doc` with every name that is only part of a title of office taken out or cut down to the name."""
    from spacy.tokens import Span
    from spacy.util import filter_spans

    titles = [found.span() for found in TITLE.finditer(doc.text)]
    if not titles:
        return doc
    kept: list[Span] = []
    for entity in doc.ents:
        kept.extend(
            Span(doc, start, end, label=entity.label)
            for start, end in _outside(entity, titles)
            if any(token.text[:1].isupper() for token in doc[start:end])
        )
    doc.ents = filter_spans(kept)
    return doc


def _outside(entity: Span, titles: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The runs of the entity's tokens that stand in no title; a ministry keeps its whole name."""
    doc = entity.doc
    if entity.text.startswith(("Ministry", "the Ministry", "The Ministry")):
        return [(entity.start, entity.end)]
    runs: list[tuple[int, int]] = []
    for token in entity:
        if any(start <= token.idx < end for start, end in titles):
            continue
        if runs and runs[-1][1] == token.i:
            runs[-1] = (runs[-1][0], token.i + 1)
        else:
            runs.append((token.i, token.i + 1))
    return [(start, end) for start, end in runs if doc[start:end].text.strip("’'s- ")]
