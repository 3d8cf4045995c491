"""One article made ready to be compared word by word with another version of its text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from stemma.annotation.quantities.numerals import SCALES, figure, read
from stemma.model import Article, Span
from stemma.reuse.functionwords import COURTESY, FUNCTION
from stemma.reuse.inflection import uninflected
from stemma.reuse.speech import speech_marks
from stemma.reuse.words import Words, words_of

_TITLES = frozenset(
    "mr mrs ms dr gen sen rep gov sgt lt col capt maj cpl st prof rev hon jr sr no vs".split()
)
"""Abbreviations whose point ends no sentence."""
_SUFFIX = re.compile(r"(?<=\d)(?:st|nd|rd|th)$")
_ORDINALS = {
    word: float(value + 1)
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
    )
}
_VAGUE = frozenset("dozens scores hundreds thousands millions billions trillions".split())
"""Numbers without a value."""
_ENDS = ".!?:;\n•"
_OPENING = " \t\r\"“”‘’'«»(["


@dataclass(frozen=True, eq=False)
class Version:
    """An article's words with what comparing them asks of each."""

    article: Article
    words: Words
    marked: NDArray[np.bool_]
    """For each word, whether it stands within quotation marks."""

    def printed(self, k: int) -> str:
        """Word `k` as it is printed."""
        return self.article.text[int(self.words.starts[k]) : int(self.words.ends[k])]

    @cached_property
    def stems(self) -> frozenset[str]:
        """Every word of the text, without its inflection."""
        return frozenset(map(uninflected, self.words.forms))

    @cached_property
    def is_number(self) -> tuple[bool, ...]:
        """For each word, whether it is, or is part of, a number."""
        return tuple(
            value_of(form) is not None or form in SCALES or form in _VAGUE
            for form in self.words.forms
        )

    @cached_property
    def opens(self) -> tuple[bool, ...]:
        """For each word, whether a sentence or a quotation begins with it, so that its capital says nothing."""
        text, words = self.article.text, self.words
        found = []
        for k in range(len(words)):
            before = text[int(words.ends[k - 1]) if k else 0 : int(words.starts[k])]
            bare = before.strip(_OPENING)
            ended = bool(bare) and bare[-1] in _ENDS
            titled = k > 0 and words.forms[k - 1] in _TITLES and bare == "."
            found.append(k == 0 or (ended and not titled) or any(c in before for c in '"“«'))
        return tuple(found)

    @cached_property
    def names(self) -> frozenset[str]:
        """The words that are printed with a capital where no sentence begins, and never without."""
        capital, small = set(), set()
        for k, form in enumerate(self.words.forms):
            if not self.printed(k)[:1].isupper():
                small.add(form)
            elif not self.opens[k]:
                capital.add(form)
        return frozenset(capital - small - FUNCTION - COURTESY)


def version_of(article: Article, speech: Iterable[Span] = ()) -> Version:
    """The article with its words; `speech` are its stretches within quotation marks."""
    words = words_of(article.text)
    return Version(article, words, speech_marks(words, speech))


def value_of(form: str) -> float | None:
    """The value of one word that is a number by itself: `40`, `1,000`, `21st`, `seven`, `third`."""
    if form in _ORDINALS:
        return _ORDINALS[form]
    plain = _SUFFIX.sub("", form)
    if plain[:1].isdigit():
        return figure(plain)
    reading = read([plain])
    return reading.value if reading is not None else None
