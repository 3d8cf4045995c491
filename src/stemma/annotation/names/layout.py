"""Where each token stands: how many sentences and paragraphs in, and whether within quotation marks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stemma.annotation.nominals import text_of
from stemma.annotation.quotations.quotemarks import Stretch, stretches

if TYPE_CHECKING:
    from spacy.tokens import Doc

_STRETCHES = "stemma.stretches"


@dataclass(frozen=True)
class Layout:
    """One entry for each token."""

    sentence: list[int]
    """How many sentences come before that hold words of the narrator; speech alone does not count."""
    paragraph: list[int]
    """How many paragraphs come before."""
    quoted: list[bool]
    """Whether it stands within quotation marks."""


def stretches_of(doc: Doc) -> list[Stretch]:
    """The marked stretches of the text, looked for once for each parse."""
    found: list[Stretch] | None = doc.user_data.get(_STRETCHES)
    if found is None:
        found = doc.user_data[_STRETCHES] = stretches(text_of(doc))
    return found


def layout(doc: Doc) -> Layout:
    """The layout of one parsed article."""
    marked = stretches_of(doc)
    sentence: list[int] = []
    paragraph: list[int] = []
    quoted: list[bool] = []
    narrated = paragraphs = place = 0
    for sent in doc.sents:
        spoken = True
        for token in sent:
            while place < len(marked) and marked[place].end <= token.idx:
                place += 1
            inside = place < len(marked) and marked[place].start <= token.idx
            sentence.append(narrated)
            paragraph.append(paragraphs)
            quoted.append(inside)
            spoken = spoken and (inside or not token.is_alpha)
            paragraphs += "\n" in token.text
        narrated += not spoken
    return Layout(sentence, paragraph, quoted)
