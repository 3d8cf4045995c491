"""Sentences of the snapshot: where they must begin, and where they are once it is parsed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from stemma.annotation.nominals import text_of
from stemma.model import Article, Sentence

if TYPE_CHECKING:
    from spacy.tokens import Doc

_LINE_BREAK = re.compile(r"\n[^\S\n]*")
_BULLETS = "-*•·–—▪►"
_ENDS = '.!?:;…"”’»)]'
_INITIALISM = re.compile(r"(?:\b[A-Z]\.){2,}$")

SentenceZone = Literal["body", "highlights", "heading"]


def breaks(article: Article) -> tuple[int, ...]:
    """Offsets at which a sentence must begin: paragraphs, bullets, and the borders of zones.

    A single line break parts sentences only where its line is complete, because badly scraped text
    breaks lines inside of sentences.
    """
    text = article.text
    found = {edge for zone in article.zones for edge in (zone.start, zone.end)}
    for match in _LINE_BREAK.finditer(text):
        if match.end() < len(text) and not text[match.end()].isspace() and _parts(text, match):
            found.add(match.end())
    return tuple(sorted(b for b in found if 0 < b < len(text)))


def sentences(article: Article, doc: Doc) -> tuple[Sentence, ...]:
    """The sentences of a parsed snapshot, without white space at their ends."""
    text = article.text
    found: list[Sentence] = []
    for start, end in _joined(doc):
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        if start < end:
            found.append(Sentence(start=start, end=end, zone=_zone(article, start)))
    return tuple(found)


def _parts(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 80) : match.start()].rstrip(" \t\r")
    if before.endswith("\n") or not before:
        return True
    after = text[match.end()]
    if after in _BULLETS:
        return True
    complete = before[-1] in _ENDS and not _INITIALISM.search(before)
    return complete and not after.islower()


def _joined(doc: Doc) -> list[tuple[int, int]]:
    """The parser's sentences; a piece of punctuation alone joins the sentence that it closes."""
    found: list[tuple[int, int]] = []
    for sent in doc.sents:
        words = any(char.isalnum() for char in sent.text)
        if found and not words and "\n" not in text_of(doc)[found[-1][1] - 1 : sent.start_char + 1]:
            found[-1] = (found[-1][0], sent.end_char)
        else:
            found.append((sent.start_char, sent.end_char))
    return found


def _zone(article: Article, offset: int) -> SentenceZone:
    for zone in article.zones:
        if zone.start <= offset < zone.end:
            return "body" if zone.kind == "dateline" else zone.kind
    return "body"
