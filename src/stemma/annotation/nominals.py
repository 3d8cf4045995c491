"""Spans of noun phrases and clauses in the parse, cut tight."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Extent = tuple[int, int]
"""A stretch of the snapshot: first code point, and one past the last."""

_TEXT = "stemma.text"
_OFF_HEAD = frozenset({"relcl", "appos", "advcl", "acl", "parataxis", "cc", "punct"})
_TRIM = frozenset(" \t\n\"“”‘’'«»,;:–—-…")


def text_of(doc: Doc) -> str:
    """`doc.text`, put together once: spaCy joins all tokens again at each call."""
    text = doc.user_data.get(_TEXT)
    if text is None:
        text = doc.user_data[_TEXT] = doc.text
    return str(text)


def noun_phrase(head: Token) -> Extent:
    """The phrase of a noun up to its first comma or clause: `Kremlin spokesman Ivan Petrov`."""
    doc = head.doc
    first = head.left_edge.i
    last = head.i
    for child in head.rights:
        if child.dep_ in _OFF_HEAD and not _coordinated(child):
            break
        last = child.right_edge.i
    for index in range(head.i + 1, last + 1):
        if doc[index].text in {",", ":", ";", "—", "–", "(", "\n"} or doc[index].is_space:
            last = index - 1
            break
    for index in range(head.i - 1, first - 1, -1):
        if doc[index].text in {",", ":", ";", '"', "“", "”", "("} or doc[index].is_space:
            first = index + 1
            break
    return doc[first].idx, doc[last].idx + len(doc[last])


def _coordinated(child: Token) -> bool:
    """Whether `and` joins two of one kind: `Kerr and Lund said`."""
    return (
        child.dep_ == "cc"
        and child.nbor(1).i < len(child.doc)
        and child.lower_ == "and"
        and any(other.dep_ == "conj" for other in child.head.children)
    )


def trim(text: str, start: int, end: int) -> Extent | None:
    """The stretch without marks, commas and white space at its ends; nothing if nothing is left."""
    while (start < end and text[start] in _TRIM) or (start < end and text[start].isspace()):
        start += 1
    while start < end and (text[end - 1] in _TRIM or text[end - 1].isspace()):
        end -= 1
    if not any(char.isalnum() for char in text[start:end]):
        return None
    return start, end
