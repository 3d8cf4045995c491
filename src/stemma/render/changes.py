"""Word-level differences between two wordings, for the marks on the page."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from stemma.model import Dossier, Span
from stemma.render.words import words

Piece = tuple[str, bool]
"""Some words, and whether the other side does not have them."""


def against(base: str, other: str) -> list[Piece]:
    """`other` in pieces, those marked that `base` says otherwise or not at all."""
    left, right = base.split(), other.split()
    matcher = SequenceMatcher(None, _plain(left), _plain(right), autojunk=False)
    pieces: list[Piece] = []
    for kind, _, _, start, end in matcher.get_opcodes():
        if start < end:
            pieces.append((" ".join(right[start:end]), kind != "equal"))
    return pieces


def outside(dossier: Dossier, span: Span, runs: Sequence[Span]) -> list[Piece]:
    """The words of `span` in pieces, those marked that lie in none of the matching `runs`."""
    pieces: list[Piece] = []
    at = span.start
    for run in sorted(run for run in runs if run.overlaps(span)):
        start, end = max(run.start, at), min(run.end, span.end)
        if start >= end:
            continue
        if at < start:
            pieces += _edited(words(dossier, Span(span.article, at, start)))
        pieces.append((words(dossier, Span(span.article, start, end)), False))
        at = end
    if at < span.end:
        pieces += _edited(words(dossier, Span(span.article, at, span.end)))
    return pieces


def _edited(text: str) -> list[Piece]:
    """Marked without the spaces around it, unless it is nothing but spaces and points."""
    if not any(character.isalnum() for character in text):
        return [(text, False)]
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    parts = [(text[:start], False), (text[start:end], True), (text[end:], False)]
    return [part for part in parts if part[0]]


def _plain(tokens: Sequence[str]) -> list[str]:
    """Words as they are compared: case and punctuation at the ends aside."""
    return [token.strip(".,;:!?\"'()[]“”‘’«»–—-").casefold() or token for token in tokens]
