"""Figures that count nothing: years, ages, scores, numbers of sections, flights and telephones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from stemma.annotation.quantities.found import Found
from stemma.annotation.quantities.lexer import Piece
from stemma.annotation.quantities.numerals import SMALL

if TYPE_CHECKING:
    from spacy.tokens import Token

_NUMBERED = frozenset(
    "no number chapter section article route flight page step day phase stage level type grade room "
    "gate platform line track lane unit ward block channel class category tier round game week verse "
    "act scene episode season series part volume issue figure table row seat floor sector zone district "
    "precinct highway interstate exit junction age aged ages version model mark size top question rule "
    "paragraph clause amendment title item lot proposition resolution bus train caption image photo "
    "slide video tel telephone phone".split()
)
"""Words before a number that is a name or a place in a row."""
_NUMBERING = _NUMBERED - frozenset("top line class unit day week series part phone no".split())
"""Those that do so also where the parser thinks that the number counts what follows."""
_NAMES = ("ORG", "FAC", "PRODUCT", "LAW", "EVENT", "WORK_OF_ART")
_COUNTRIES = ("GPE", "LOC", "NORP", "DATE", "TIME", "PERSON")
_IDIOMS = frozenset("way track edged sided faced tier pronged thirds party state time step".split())
_DASHES = frozenset({"-", "–", "—", "‑"})
_OLDEST = 120
_LONGEST = 9
"""So many digits without a comma are the number of an account, a page or a line."""


def counts_nothing(
    given: Sequence[Piece], one: Found, token: Token, *, unit: bool, hedged: bool
) -> bool:
    """Whether a number is none that counts or measures; `unit` and `hedged`: what stands by it."""
    if _in_word(given, one, unit=unit) or _one_of_them(given, one):
        return True
    if unit or one.form in ("rough", "share", "multiple"):
        return False
    return (
        _year(given, one, token, hedged=hedged)
        or _in_a_row(given, one, token)
        or _of_a_list(given, one)
        or _age(given, one, token)
        or _digits(given, one)
        or token.ent_type_ in _NAMES
    )


def _text(given: Sequence[Piece], index: int) -> str:
    return given[index].lower if 0 <= index < len(given) else ""


def _in_word(given: Sequence[Piece], one: Found, *, unit: bool) -> bool:
    """`COVID-19`, `P5`, `5G`, `1990s`, `11-5`, `1/3`, `5:30`, `one-on-one`, `two-way`."""
    before, after = _text(given, one.first - 1), _text(given, one.last + 1)
    first, behind = given[one.first], given[one.last + 1] if after else None
    if first.glued and (before.isalpha() or before in "/:+.,#@&_" or before.isdigit()) and before:
        return not unit
    if first.glued and before in _DASHES and one.upper is None and one.first > 1:
        return not unit or (given[one.first - 1].glued and _text(given, one.first - 2).isalpha())
    if behind is None or not behind.glued or unit:
        return False
    if after in "/:#@&_" or (
        after == "." and one.last + 2 < len(given) and given[one.last + 2].glued
    ):
        return True
    if behind.text[0].isalpha():
        return True
    if after not in _DASHES or one.last + 2 >= len(given):
        return False
    bound = _text(given, one.last + 2)
    if not given[one.last + 2].glued:
        return False
    second = _text(given, one.last + 3) in _DASHES and given[one.last + 3].glued
    return (
        bound[0].isdigit() or bound in _IDIOMS or bound in SMALL or (second and bound != "member")
    )


def _one_of_them(given: Sequence[Piece], one: Found) -> bool:
    """`one of the oldest`, `one another`, `the one`, `no one`: nothing is counted."""
    if one.first != one.last or given[one.first].lower != "one":
        return False
    before, after = _text(given, one.first - 1), _text(given, one.last + 1)
    return (
        after in ("of", "another", "who", "that", "which", "with", "can", "could", "’", "'", "-")
        or after in (".", ",", "?", "!", ";", ")", "”", '"', "", "in", "to", "day", "way")
        or (before == "at" and after in ("point", "time", "stage"))
        or before in ("the", "no", "any", "every", "each", "this", "that", "-", "some", "“", "not")
    )


def _year(given: Sequence[Piece], one: Found, token: Token, *, hedged: bool) -> bool:
    """Four digits without a comma that are a year's; `2000 soldiers` are counted."""
    text = given[one.first].text
    if one.first != one.last or len(text) != 4 or not text.isdigit():
        return False
    if not 1100 <= one.value <= 2100:
        return False
    counted = token.dep_ == "nummod" and token.head.tag_ == "NNS" and token.head.i > token.i
    return token.ent_type_ == "DATE" or not (counted or hedged)


def _in_a_row(given: Sequence[Piece], one: Found, token: Token) -> bool:
    """`Section 230`, `Boeing 737`, `No. 10`: a number that names one of a row."""
    if one.form == "words" and _text(given, one.first - 1) not in (
        "number",
        "age",
        "aged",
        "chapter",
    ):
        return False
    place = one.first - 1
    before = _text(given, place)
    if before == "." and _text(given, place - 1) in ("no", "nos", "art", "sec", "tel", "vol", "p"):
        return True
    if before in ("#", "№", "§", "№"):
        return True
    if given[one.first].opens or place < 0:
        return False
    if before in _NUMBERING or (before in _NUMBERED and token.dep_ not in ("nummod", "quantmod")):
        return True
    if token.i == 0 or (one.first == one.last and token.ent_type_ == "ORDINAL"):
        return token.i > 0
    neighbour = token.nbor(-1)
    named = neighbour.pos_ == "PROPN" and neighbour.text[:1].isupper()
    return named and neighbour.ent_type_ not in _COUNTRIES


def _of_a_list(given: Sequence[Piece], one: Found) -> bool:
    """`7. Chris ...` at the start of a line, `(7)`, `12/59`, `5 of 12` beneath a photo."""
    after, last = _text(given, one.last + 1), one.last + 1
    if given[one.first].opens and after in (".", ")", ":"):
        return True
    bracketed = _text(given, one.first - 1) == "(" and (after == ")" or after == ".")
    return bracketed and given[last].glued


def _age(given: Sequence[Piece], one: Found, token: Token) -> bool:
    """`Lund, 42, said`, `when she was 16`, `ages 7 and 10`."""
    if one.value > _OLDEST or one.value != int(one.value):
        return False
    before, after = _text(given, one.first - 1), _text(given, one.last + 1)
    apart = before == "," and after in (",", ".", ";", ")", "") and one.form == "figure"
    if apart and one.first > 1 and given[one.first - 2].text[:1].isupper():
        return token.dep_ in ("appos", "npadvmod", "nummod", "amod", "conj", "dep", "attr")
    if before == "and" and one.first > 2 and _text(given, one.first - 3) in ("ages", "aged"):
        return True
    if before in ("turned", "turns", "turning") and token.dep_ != "nummod":
        return True
    subjects = [c for c in token.head.children if c.dep_ == "nsubj"]
    personal = any(c.lower_ in ("i", "he", "she", "you") for c in subjects)
    is_it = token.head.lemma_ in ("be", "turn") and token.dep_ in (
        "attr",
        "acomp",
        "dobj",
        "nummod",
    )
    return is_it and personal


def _digits(given: Sequence[Piece], one: Found) -> bool:
    """A telephone's or an account's: figures beside figures, or too many of them."""
    text = given[one.first].text
    if one.form != "figure" or one.upper is not None:
        return False
    if len(text) >= _LONGEST and text.isdigit():
        return True
    before, after = _text(given, one.first - 1), _text(given, one.last + 1)
    return before[:1].isdigit() or (after[:1].isdigit() and one.scale == 1)
