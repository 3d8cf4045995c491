"""Numbers in the text, with unit, what they count, and how firmly they are said.

Years, ordinals, ages, scores and numbers that name something are none. A range is one quantity with an
upper end; a share (`a third of`) has the unit `share`, a multiple (`twice as many`) the unit `fold`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from stemma.annotation.quantities.beside import Mark, token_at, with_hedge, with_unit
from stemma.annotation.quantities.counted import counted_noun, lemma_of, noun_of, people_of
from stemma.annotation.quantities.excluded import counts_nothing
from stemma.annotation.quantities.found import number_at
from stemma.annotation.quantities.lexer import Piece, pieces
from stemma.annotation.quantities.money import Purse
from stemma.annotation.quantities.ranges import CHANGES, with_upper_end
from stemma.model import Article, Quantity, Span, TimeExpression

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

REASONS: dict[str, tuple[float, str]] = {
    "sign": (0.97, "number with a currency sign"),
    "money": (0.93, "number with a currency word or code"),
    "percent": (0.97, "number with percent"),
    "measure": (0.94, "number with a measure"),
    "count": (0.92, "number before what it counts"),
    "plain": (0.75, "number with no noun beside it"),
    "rough": (0.9, "a plural such as dozens: at least two of them"),
    "share": (0.9, "a fraction of something"),
    "multiple": (0.9, "a multiple of something"),
    "range": (0.9, "two numbers that bound a range"),
    "article": (0.8, "a noun joined to one that is counted"),
}
"""By rule: how sure it is, set by hand as no public set has quantities of news marked, and why."""
_PERSONS = frozenset("man woman boy girl child soldier civilian officer teenager baby".split())


def quantities(article: Article, doc: Doc, times: Sequence[TimeExpression]) -> tuple[Quantity, ...]:
    """The quantities of one article in order; dates and durations are left to the times."""
    given = pieces(article.text)
    purse = Purse(given)
    taken = {place for time in times for place in range(time.span.start, time.span.end)}
    found: list[Quantity] = []
    index = 0
    while index < len(given):
        mark, index = _next(doc, given, index, purse, taken)
        if mark is not None:
            found.append(_quantity(article, doc, given, mark))
    return tuple(sorted([*found, *_joined(article, doc, found)], key=lambda one: one.span))


def _next(
    doc: Doc, given: Sequence[Piece], index: int, purse: Purse, taken: set[int]
) -> tuple[Mark | None, int]:
    """What stands at a piece, if a number begins there that counts, and the piece to go on from."""
    if given[index].start in taken:
        return None, index + 1
    code, begin = purse.before(index)
    one = number_at(given, index, money=bool(code))
    if one is None:
        return None, index + 1
    token = token_at(doc, given[one.last])
    if token is None:
        return None, one.last + 1
    one, begin = with_upper_end(given, one, begin, purse, changes=_changes(token))
    if given[one.last].start in taken:
        return None, one.last + 1
    mark = with_hedge(given, with_unit(given, one, code, begin, purse, doc))
    whole = replace(mark.found, last=mark.last)
    hedged = mark.hedge is not None
    if counts_nothing(given, whole, token, unit=bool(mark.unit), hedged=hedged):
        return None, one.last + 1
    return mark, mark.last + 1


def _changes(token: Token) -> bool:
    """Whether a number stands below a verb of change: `rose from 5 to 7`."""
    above = token
    for _ in range(4):
        above = above.head
        if above.lemma_.lower() in CHANGES:
            return True
    return False


def _quantity(article: Article, doc: Doc, given: Sequence[Piece], mark: Mark) -> Quantity:
    one = mark.found
    counted = _counted(doc, given, mark)
    rule = "range" if one.upper is not None else mark.rule
    confidence, basis = REASONS["plain" if rule == "count" and not counted else rule]
    return Quantity(
        span=Span(article.id, given[mark.first].start, given[mark.last].end),
        value=-one.value if _negative(given, mark) else one.value,
        upper=one.upper,
        unit=mark.unit or counted,
        counted=counted,
        hedge=mark.hedge,
        confidence=confidence,
        basis=basis,
    )


def _counted(doc: Doc, given: Sequence[Piece], mark: Mark) -> str:
    """What is counted, or what the share, the sum or the measure is of."""
    one = mark.found
    whole = token_at(doc, given[mark.last])
    numeral = doc.char_span(given[one.first].start, given[one.last].end, alignment_mode="expand")
    if whole is None or numeral is None:
        return ""
    hyphened = any(piece.text == "-" for piece in given[one.first : one.last + 1])
    if mark.unit and (one.form != "share" or hyphened):
        return noun_of(doc, whole.i)
    bound = given[one.last + 1 : one.last + 3]
    if mark.last == one.last and len(bound) == 2 and bound[0].text == "-" and bound[0].glued:
        # `a 10-member panel`: the word that the hyphen binds.
        noun = token_at(doc, bound[1]) if bound[1].glued else None
        if noun is not None and noun.lower_ == "strong":
            return people_of(noun.head)
        return lemma_of(noun) if noun is not None else ""
    return counted_noun(doc, numeral.start, numeral.end - 1)


def _negative(given: Sequence[Piece], mark: Mark) -> bool:
    """`-5 degrees`, `minus 5 percent`: a sign that sticks to the number and to nothing before it."""
    if not mark.unit or mark.found.first == 0 or mark.found.first != mark.first:
        return False
    sign = given[mark.first - 1]
    stuck = sign.text in ("-", "−") and given[mark.first].glued and not sign.glued
    return stuck or (sign.lower == "minus" and given[max(0, mark.first - 2)].lower != "or")


def _joined(article: Article, doc: Doc, found: Sequence[Quantity]) -> Iterator[Quantity]:
    """`two men and a woman`: one woman."""
    confidence, basis = REASONS["article"]
    for one in found:
        if one.counted not in _PERSONS or one.unit != one.counted:
            continue
        span = doc.char_span(one.span.start, one.span.end, alignment_mode="expand")
        head = span[-1].head if span is not None else None
        if head is None:
            continue
        for noun in (*head.children, head.head):
            if "conj" not in (noun.dep_, head.dep_) or lemma_of(noun) not in _PERSONS:
                continue
            for word in noun.children:
                if word.dep_ == "det" and word.lower_ in ("a", "an"):
                    yield Quantity(
                        span=Span(article.id, word.idx, word.idx + len(word)),
                        value=1.0,
                        unit=lemma_of(noun),
                        counted=lemma_of(noun),
                        confidence=confidence,
                        basis=basis,
                    )
