"""A number at a place in the text: figures with their scale, words, rough numbers, shares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from stemma.annotation.quantities.lexer import Piece
from stemma.annotation.quantities.numerals import SCALES, SMALL, figure, read

Form = Literal["figure", "words", "rough", "share", "multiple"]

_LONGEST = 10
_SCALE_WORDS = frozenset(
    {"hundred", "thousand", "million", "billion", "trillion", "crore", "lakh", "dozen"}
)
_ROUGH: dict[str, float] = {
    "dozens": 24.0,
    "scores": 40.0,
    "hundreds": 200.0,
    "thousands": 2e3,
    "millions": 2e6,
    "billions": 2e9,
    "trillions": 2e12,
}
"""At least two of them."""
_PARTS: dict[str, int] = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    "fifth": 5,
    "fifths": 5,
    "sixth": 6,
    "sixths": 6,
    "eighth": 8,
    "eighths": 8,
    "tenth": 10,
    "tenths": 10,
}
_HALF_OF = frozenset("of the its their his her our my your all a that this these those as".split())
_TIMES: dict[str, float] = {"twice": 2.0, "double": 2.0, "triple": 3.0, "thrice": 3.0}
_MULTIPLIED = frozenset("as the that its their his her more higher larger bigger what".split())
_FOLD = {word + "fold": value for word, value in SMALL.items() if 2 <= value <= 10}


@dataclass(frozen=True)
class Found:
    """A number, and the pieces that it takes."""

    first: int
    """The index of its first piece."""
    last: int
    """The index of its last piece."""
    value: float
    """Scale words applied."""
    form: Form = "figure"
    """How it is printed."""
    scale: float = 1.0
    """The scale word's factor, which a range hands to its lower end."""
    upper: float | None = None
    """The upper end, where it is a range."""

    def times(self, factor: float) -> Found:
        """The number with a factor that shows only later: the `m` of `5m people`."""
        upper = self.upper * factor if self.upper is not None else None
        return replace(self, value=round(self.value * factor, 6), upper=upper)


def number_at(given: Sequence[Piece], index: int, *, money: bool) -> Found | None:
    """The number that begins at this piece; `money` where a currency stands right before it."""
    word = given[index].lower
    return (
        _share(given, index)
        or _multiple(given, index)
        or _rough(given, index)
        or (_figure(given, index, money=money) if word[:1].isnumeric() else _words(given, index))
    )


def _at(given: Sequence[Piece], index: int) -> str:
    return given[index].lower if 0 <= index < len(given) else ""


def _figure(given: Sequence[Piece], index: int, *, money: bool) -> Found | None:
    text = given[index].text
    value = figure(given[index].lower)
    if value is None or (text[0] == "0" and text[1:2].isdigit()):
        return None
    last, factor = index, 1.0
    while True:
        behind = last + 1
        hyphened = _at(given, behind) == "-" and given[behind].glued
        word = _at(given, behind + 1) if hyphened else _at(given, behind)
        if word in _SCALE_WORDS or (not hyphened and _letters(given, behind, money=money)):
            factor *= SCALES[word]
            last = behind + 1 if hyphened else behind
        else:
            break
    if last == index and _half_behind(given, index):
        return Found(index, index + 3, value + 0.5)
    return Found(index, last, round(value * factor, 6), scale=factor)


def _letters(given: Sequence[Piece], index: int, *, money: bool) -> bool:
    """Whether a piece is scale letters that stick to a figure: `bn`, and `m` or `K` after money."""
    word = _at(given, index)
    if word not in SCALES or len(word) > 3 or not (given[index].glued or money):
        return False
    if word in ("m", "k"):
        return money or (word == "k" and given[index].text == "k")
    return True


def _half_behind(given: Sequence[Piece], index: int) -> bool:
    """`2 and a half`."""
    return [_at(given, index + step) for step in (1, 2, 3)] == ["and", "a", "half"]


def _words(given: Sequence[Piece], index: int) -> Found | None:
    """`twenty-five`, `two dozen`, `a hundred`, `half a million`, `several thousand`, `one and a half`."""
    word, form, times, skip = given[index].lower, "words", 1.0, 0
    first = index
    if word == "half" and _at(given, index + 1) == "a" and _at(given, index + 2) in _SCALE_WORDS:
        times, skip = 0.5, 2
    elif word in ("a", "an") and _at(given, index + 1) in _SCALE_WORDS:
        skip = 1
    elif word in ("several", "few") and _at(given, index + 1) in _SCALE_WORDS:
        times, skip, form = 2.0, 1, "rough"
        first -= _at(given, index - 1) == "a"
    elif word not in SMALL and not (word in _SCALE_WORDS and _bound(given, index)):
        return None
    places: list[int] = []
    words: list[str] = []
    for place in range(index + skip, min(len(given), index + skip + _LONGEST)):
        piece = given[place]
        if piece.text == "-" and piece.glued and words and _at(given, place + 1) in SMALL | SCALES:
            continue
        if (piece.opens and places) or not piece.text.isalpha():
            break
        if piece.lower == "and" and _at(given, index - 1) == "between":
            break
        places.append(place)
        words.append(piece.lower)
    reading = read(words)
    if reading is None:
        return None
    last = places[reading.words - 1]
    value, scale = reading.value * times, SCALES.get(words[reading.words - 1], 1.0)
    if form == "words" and [_at(given, last + step) for step in (1, 2, 3)] == ["and", "a", "half"]:
        value, last = value + 0.5, last + 3
        if _at(given, last + 1) in _SCALE_WORDS:
            scale = SCALES[_at(given, last + 1)]
            value, last = value * scale, last + 1
    return Found(first, last, round(value, 6), "rough" if form == "rough" else "words", scale)


def _bound(given: Sequence[Piece], index: int) -> bool:
    """`a million-dollar house`, `the million pounds`: a scale word that stands for one of it."""
    before = _at(given, index - 1)
    return before == "per" or (
        _at(given, index + 1) == "-" and before != "-" and given[index + 1].glued
    )


def _rough(given: Sequence[Piece], index: int) -> Found | None:
    """`dozens`, `hundreds of thousands`, `tens of thousands`: at least two of them."""
    word = given[index].lower
    if word == "tens" and _at(given, index + 1) == "of" and _at(given, index + 2) in _ROUGH:
        return Found(index, index + 2, 10 * _ROUGH[_at(given, index + 2)], "rough")
    if word not in _ROUGH or (word == "scores" and _at(given, index + 1) != "of"):
        return None
    if _at(given, index + 1) == "of" and _at(given, index + 2) in _ROUGH:
        value = _ROUGH[word] / 2 * _ROUGH[_at(given, index + 2)]
        return Found(index, index + 2, value, "rough")
    return Found(index, index, _ROUGH[word], "rough")


def _share(given: Sequence[Piece], index: int) -> Found | None:
    """`a third of`, `two-thirds`, `half of`, `one in five`, `nine out of ten`."""
    word = given[index].lower
    if word == "half" and _at(given, index - 1) not in ("and", "-", "a", "first", "second", "last"):
        return _half(given, index)
    if word not in SMALL and word not in ("a", "an") and not word.isdigit():
        return None
    top = 1.0 if word in ("a", "an") else float(SMALL.get(word, 0.0) or figure(word) or 0.0)
    place = index + 1
    hyphened = _at(given, place) == "-"
    place += hyphened
    parts = _PARTS.get(_at(given, place), 0)
    plural = _at(given, place).endswith("s")
    if parts and top and top < parts and not word.isdigit():
        of = _at(given, place + 1) == "of"
        if _at(given, place + 1) == "of" and _at(given, place + 2) in ("a", "an"):
            scale = SCALES.get(_at(given, place + 3), 0.0)
            if scale:
                return Found(index, place + 3, round(top / parts * scale, 6), "words")
        if of or (plural and top > 1 and (hyphened or parts != 4)):
            return Found(index, place, round(top / parts, 6), "share")
    return _one_in(given, index, top)


def _half(given: Sequence[Piece], index: int) -> Found | None:
    following = _at(given, index + 1)
    if following == "a" and _at(given, index + 2) in _SCALE_WORDS:
        return None
    if following == "-" or following not in _HALF_OF or following == "a":
        return None
    return Found(index, index, 0.5, "share")


def _one_in(given: Sequence[Piece], index: int, top: float) -> Found | None:
    """`one in five`, `9 out of 10`; `killed six in two attacks` counts six."""
    place = index + 1
    if _at(given, place) == "in" and top == 1.0 and given[index].lower in ("one", "1"):
        place += 1
    elif _at(given, place) == "out" and _at(given, place + 1) == "of":
        place += 2
    else:
        return None
    parts = SMALL.get(_at(given, place)) or figure(_at(given, place))
    if not parts or parts <= top or not top or parts == 2:
        return None
    if top > 1 and parts not in (3, 4, 5, 10, 100, 1000):
        return None
    return Found(index, place, round(top / parts, 6), "share")


def _multiple(given: Sequence[Piece], index: int) -> Found | None:
    """`twice as many`, `three times the size`, `tenfold`, `10-fold`."""
    word = given[index].lower
    if word in _TIMES and _at(given, index + 1) in _MULTIPLIED - {"more", "higher", "larger"}:
        return Found(index, index, _TIMES[word], "multiple")
    if word in _FOLD:
        return Found(index, index, _FOLD[word], "multiple")
    value = SMALL.get(word) or (figure(word) if word[:1].isdigit() else None)
    if not value:
        return None
    if _at(given, index + 1) == "-" and _at(given, index + 2) == "fold":
        return Found(index, index + 2, value, "multiple")
    if _at(given, index + 1) == "times" and _at(given, index + 2) in _MULTIPLIED:
        return Found(index, index + 1, value, "multiple")
    return None
