"""Numbers in the text, with unit, what they count, and how firmly they are said."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from stemma.annotation.quantities.numerals import SCALES, SMALL, Reading, figure, read
from stemma.annotation.quantities.units import CURRENCIES, HEDGES, MEASURES, PERCENT, currency_of
from stemma.model import Article, Quantity, Span, TimeExpression
from stemma.model.marks import Hedge

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_ORDINAL_NEIGHBOURS = frozenset(
    {"no.", "number", "chapter", "section", "article", "route", "flight"}
)
_LONGEST = 8


def quantities(article: Article, doc: Doc, times: Sequence[TimeExpression]) -> tuple[Quantity, ...]:
    """The quantities of one article in order; dates, ordinals and numbers in names are none."""
    dated = {p for t in times if t.type != "DURATION" for p in range(t.span.start, t.span.end)}
    lasting = {p for t in times if t.type == "DURATION" for p in range(t.span.start, t.span.end)}
    taken = dated | lasting
    found: list[Quantity] = []
    index = 0
    while index < len(doc):
        token = doc[index]
        reading = None if token.idx in taken else _at(token)
        if reading is None or _is_name(token, reading):
            index += 1
            continue
        found.append(_quantity(article, doc, index, reading))
        index += reading.words
    return tuple(found)


def _at(token: Token) -> Reading | None:
    """The number that begins at this token, if one does."""
    doc = token.doc
    word = token.lower_
    if word == "a" or word == "an":
        following = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
        if following in ("hundred", "thousand", "million", "billion", "dozen"):
            rest = read([t.lower_ for t in doc[token.i + 1 : token.i + _LONGEST]])
            return Reading(rest.value, rest.words + 1) if rest else None
        return None
    if figure(word) is None and word not in SMALL and word != "dozens":
        return _stuck(token)
    if word == "one" and token.pos_ != "NUM":
        return None
    words: list[str] = []
    for other in doc[token.i : token.i + _LONGEST]:
        if other.text == "-" and words and words[-1] in SMALL:
            break
        words.append(other.lower_)
    return _hyphened(token) or read(words)


def _hyphened(token: Token) -> Reading | None:
    """`twenty-five` as the tokeniser parts it: three tokens."""
    doc = token.doc
    three = [t.lower_ for t in doc[token.i : token.i + 3]]
    if len(three) == 3 and three[1] == "-" and three[0] in SMALL and three[2] in SMALL:
        reading = read([three[0], three[2]])
        return Reading(reading.value, 3) if reading else None
    return None


def _stuck(token: Token) -> Reading | None:
    """A figure that a currency sticks to: `$1.2bn` where the tokeniser leaves it whole, `US$5m`."""
    text = token.lower_
    for mark in CURRENCIES:
        if text.startswith(mark.lower()) and len(text) > len(mark):
            value = figure(text[len(mark) :])
            if value is not None:
                return Reading(value, 1)
    return None


def _is_name(token: Token, reading: Reading) -> bool:
    doc = token.doc
    last = doc[token.i + reading.words - 1]
    if token.ent_type_ in ("PERSON", "ORG", "GPE", "FAC", "PRODUCT", "LAW", "EVENT", "WORK_OF_ART"):
        return True
    before = doc[token.i - 1].lower_ if token.i else ""
    if before in _ORDINAL_NEIGHBOURS or token.ent_type_ == "ORDINAL":
        return True
    if token.text.isdigit() and len(token.text) == 4 and token.ent_type_ == "DATE":
        return True
    neighbour = doc[token.i - 1] if token.i else None
    glued = neighbour is not None and not neighbour.whitespace_ and _sticks(neighbour)
    after = doc[last.i + 1] if last.i + 1 < len(doc) else None
    part = after is not None and not last.whitespace_ and after.text in ("/", ":", "+")
    return glued or part or _in_compound(last)


def _sticks(before: Token) -> bool:
    """Whether the token before binds the number into a word: `P5`, `COVID-19`, `one-on-one`."""
    if before.text == "-" and before.i and not before.nbor(-1).whitespace_:
        return before.nbor(-1).is_alpha and before.nbor(-1).lower_ not in SMALL
    return (before.text.isalpha() and currency_of(before.text) == "") or before.text[-1] in "+/:"


def _in_compound(last: Token) -> bool:
    """`one-on-one`: a number that a hyphen binds to a small word."""
    following = [t.text for t in last.doc[last.i + 1 : last.i + 4]]
    return len(following) == 3 and following[0] == following[2] == "-"


def _quantity(article: Article, doc: Doc, index: int, reading: Reading) -> Quantity:
    first, last = index, index + reading.words - 1
    value = reading.value
    unit, first, last = _unit(doc, first, last)
    scale = SCALES.get(doc[last].lower_) if last > index + reading.words - 1 else None
    if scale and not unit:
        value *= scale
    hedge, first = _hedge(doc, first)
    counted = _counted(doc, index, last, unit)
    return Quantity(
        span=Span(article.id, doc[first].idx, doc[last].idx + len(doc[last])),
        value=round(value, 6),
        unit=unit or counted,
        counted=counted,
        hedge=hedge,
    )


def _unit(doc: Doc, first: int, last: int) -> tuple[str, int, int]:
    """The unit beside the number, and the tokens with it taken along."""
    before = doc[first - 1] if first else None
    stuck = currency_of(doc[first].text)
    if stuck:
        return stuck, first, last
    if before is not None and currency_of(before.text):
        begin = first - 1
        return currency_of(before.text), begin, last
    after = last + 1
    if after < len(doc) and doc[after].text == "-" and after + 1 < len(doc):
        after += 1
    if after >= len(doc):
        return "", first, last
    word = doc[after].lower_
    if word in PERCENT:
        return "percent", first, after
    if word == "per" and after + 1 < len(doc) and doc[after + 1].lower_ == "cent":
        return "percent", first, after + 1
    if word in ("percentage",):
        return "percentage point", first, min(after + 1, len(doc) - 1)
    unit = currency_of(doc[after].text) or MEASURES.get(word, "")
    return (unit, first, after) if unit else ("", first, last)


def _hedge(doc: Doc, first: int) -> tuple[Hedge | None, int]:
    """The hedge before the number, as a class, and where it begins."""
    for length in (3, 2, 1):
        if first - length < 0:
            continue
        words = " ".join(t.lower_ for t in doc[first - length : first])
        if words in HEDGES:
            return HEDGES[words], first - length
    return None, first


def _counted(doc: Doc, index: int, last: int, unit: str) -> str:
    """The lemma of the noun that the number counts: `220 Russian soldiers`, `dozens of people`."""
    if unit in ("percent", "percentage point") or unit.isupper():
        return _of(doc, last)
    token = doc[last]
    for candidate in (doc[index], token):
        head = candidate.head
        if candidate.dep_ in ("nummod", "quantmod", "compound", "advmod") and head.i > candidate.i:
            while head.dep_ in ("nummod", "quantmod") and head.head.i > head.i:
                head = head.head
            if head.pos_ in ("NOUN", "PROPN") and head.i > last:
                return head.lemma_.lower()
    following = doc[last + 1] if last + 1 < len(doc) else None
    if following is not None and following.lower_ == "of":
        return _of(doc, last)
    while following is not None and following.pos_ == "ADJ" and following.i + 1 < len(doc):
        following = following.nbor(1)
    if following is not None and following.pos_ == "NOUN":
        return following.lemma_.lower()
    return ""


def _of(doc: Doc, last: int) -> str:
    """The noun after `of`, or after `in` for money: `96.8 percent of participants`."""
    if last + 1 < len(doc) and doc[last + 1].lower_ in ("of", "in"):
        for child in doc[last + 1].children:
            if child.dep_ == "pobj" and child.pos_ in ("NOUN", "PROPN"):
                return child.lemma_.lower()
    return ""
