"""The unit that plain text is cleaned in: one line as its author meant it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
_END = re.compile(r"""[.!?…。！？؟।]["”’」』'»)\]]{0,3}$""")
_ABBREVIATED = re.compile(
    r"(?:^|[\s()\]])(?:[A-Z]\.(?:[A-Z]\.)*|Mr\.|Mrs\.|Ms\.|Dr\.|Gen\.|Lt\.|Col\.|Sgt\.|Sen\.|Rep\.|Gov\.|"
    r"St\.|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept\.|Sep\.|Oct\.|Nov\.|Dec\.|No\.|vs\.)$"
)
_FUNCTION = frozenset(
    "a an the and or but of in on at to for from by with as that which who is are was were be been "
    "has have had will would could should may not it its he she they his her their this these "
    "those there if when while after before than into about over said".split()
)


@dataclass(frozen=True)
class Block:
    """One logical line."""

    start: int
    """First code point in the rendition."""
    end: int
    """One past the last."""
    text: str
    """The words on one line, with single spaces."""
    gap: bool = False
    """Whether a blank line stands before it."""

    @cached_property
    def words(self) -> int:
        """How many words it has."""
        return len(_WORD.findall(self.text))

    @cached_property
    def finished(self) -> bool:
        """Whether it ends as a sentence does."""
        return ends_sentence(self.text)

    @cached_property
    def sentence(self) -> bool:
        """Whether it reads as prose: finished, or long, and held together by small words."""
        small = function_words(self.text)
        words = self.words
        if self.finished:
            return words >= 4 and small >= 1 and small >= words // 12
        return words >= 18 and small >= words // 6


def words_of(text: str) -> list[str]:
    """The words of `text`, lower case."""
    return [word.lower() for word in _WORD.findall(text)]


def function_words(text: str) -> int:
    """How many of the words are the small ones that sentences cannot do without."""
    return sum(word in _FUNCTION for word in words_of(text))


def ends_sentence(text: str) -> bool:
    """Whether `text` ends with a full stop or its like that is not an abbreviation's."""
    return bool(_END.search(text)) and not ends_abbreviated(text)


def ends_abbreviated(text: str) -> bool:
    """Whether the last word is an abbreviation that a name or number usually follows."""
    return bool(_ABBREVIATED.search(text[-12:]))


def ends_open(text: str) -> bool:
    """Whether the last word cannot end a sentence or a heading: an article, a preposition, `and`."""
    last = text.rsplit(None, 1)[-1] if text.strip() else ""
    return last.lower() in _FUNCTION - {"it", "not", "there", "said", "in", "on", "over"} or (
        last in {"In", "On", "Over", "It", "There"}
    )
