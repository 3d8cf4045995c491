"""The words of a text, in the one form in which two outlets' spellings of them agree.

What typesetting changes must not hide that two texts are the same: case, accents, curly and
straight quotes, dashes, hyphens, points in abbreviations and line breaks. So a word is a run of
letters and digits, hyphens and dashes part words ("decision-maker" is two), points inside an
abbreviation are dropped ("U.S." is "us"), and every mark between words is nothing at all.
Numbers stay as they are printed: "1,000" and "1000" are two readings.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from stemma.model import Span

_JOINERS = "'\u2018\u2019\u02bc\u0060\u00b4\u00ad\u200d\u2060"
"""Apostrophes of every make, and marks that are not seen; within a word they do not part it."""
_UNSEEN = str.maketrans(
    {"\u00ad": None, "\u200d": None, "\u2060": None}
    | dict.fromkeys("\u2018\u2019\u02bc\u0060\u00b4", "'")
)
_IDEOGRAPHS = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_LETTER = rf"[^\W_{_IDEOGRAPHS}]"
_WORD = re.compile(
    rf"""(
      [^\W\d_] (?: \. [^\W\d_] (?![^\W_]) )+ \.?               # U.S., p.m., i.e
    | \d+ (?: [.,] \d+ )* {_LETTER}*                             # 130, 96.8, 1,000, 21st
    | [{_IDEOGRAPHS}]                                            # scripts without spaces
    | {_LETTER}+ (?: [{_JOINERS}] {_LETTER}+ )*                  # Ukraine's, don't
    )""",
    re.VERBOSE,
)
_ASCII_WORD = re.compile(
    r"""(
      [a-z] (?: \. [a-z] (?![a-z0-9]) )+ \.?
    | [0-9]+ (?: [.,] [0-9]+ )* [a-z0-9]*
    | [a-z][a-z0-9]* (?: ['`] [a-z0-9]+ )*
    )""",
    re.VERBOSE,
)
"""The same for lower-case ASCII, which most text is, in half the time."""


@dataclass(frozen=True, eq=False)
class Words:
    """The words of one text, with the place of each."""

    forms: tuple[str, ...]
    """The words as they are compared."""
    starts: NDArray[np.int64]
    """The first code point of each."""
    ends: NDArray[np.int64]
    """One past the last code point of each."""

    def __len__(self) -> int:
        return len(self.forms)

    def span(self, article: str, first: int, past: int) -> Span:
        """The stretch of the text from word `first` to the word before `past`."""
        return Span(article, int(self.starts[first]), int(self.ends[past - 1]))

    def within(self, span: Span) -> range:
        """The numbers of the words that lie wholly within `span`."""
        first = int(np.searchsorted(self.starts, span.start, side="left"))
        past = int(np.searchsorted(self.ends, span.end, side="right"))
        return range(first, max(first, past))


@lru_cache(maxsize=1 << 16)
def normal(word: str) -> str:
    """One word as printed, in the form in which it is compared."""
    if word.isascii():
        plain = word.lower()
    else:
        letters = unicodedata.normalize("NFKD", word.translate(_UNSEEN).casefold())
        plain = "".join(c for c in letters if not unicodedata.combining(c)).casefold() or word
    plain = plain.replace("`", "'")
    if "." in plain and plain[0].isalpha():
        plain = plain.replace(".", "")
    return plain


def words_of(text: str) -> Words:
    """The words of `text`, in order; no word is empty, and none overlaps another."""
    # Parts are by turns what lies between words and a word, so that their lengths give the places.
    parts = _ASCII_WORD.split(text.lower()) if text.isascii() else _WORD.split(text)
    edges = np.cumsum(np.fromiter(map(len, parts), dtype=np.int64, count=len(parts)))
    return Words(
        forms=tuple(map(normal, parts[1::2])),
        starts=edges[:-1:2],
        ends=edges[1::2],
    )
