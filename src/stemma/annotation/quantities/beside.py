"""The unit and the hedge beside a number, before it or behind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from stemma.annotation.quantities.found import Found
from stemma.annotation.quantities.hedges import hedge_after, hedge_before
from stemma.annotation.quantities.lexer import Piece
from stemma.annotation.quantities.measures import measure_after
from stemma.annotation.quantities.money import Purse
from stemma.model.marks import Hedge

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_WEIGHING = frozenset({"weigh", "lose", "gain", "lift", "shed", "carry"})
_OWN_UNIT = {"share": "share", "multiple": "fold"}


class Mark(NamedTuple):
    """A number with what stands beside it."""

    found: Found
    """The number itself."""
    first: int
    """The index of the first piece, sign or hedge included."""
    last: int
    """The index of the last piece, unit included."""
    unit: str
    """The unit, or empty."""
    rule: str
    """Which rule gave the unit."""
    hedge: Hedge | None = None
    """How firmly it is said."""


def token_at(doc: Doc, piece: Piece) -> Token | None:
    """The last of the parser's tokens that a piece lies in."""
    span = doc.char_span(piece.start, piece.end, alignment_mode="expand")
    return span[-1] if span is not None and len(span) else None


def with_unit(
    given: Sequence[Piece], one: Found, code: str, begin: int, purse: Purse, doc: Doc
) -> Mark:
    """The number with the unit before or behind it."""
    first, last = min(begin, one.first), one.last
    if code:
        return Mark(one, first, max(last, _named_too(given, last, purse)), code, "sign")
    unit, end = measure_after(given, last)
    if unit == "m" and given[end].glued:
        money, behind = purse.after(end)
        if money:
            return Mark(one.times(1e6), first, behind, money, "money")
        if _million(doc, given, end):
            return Mark(one.times(1e6), first, end, "", "count")
    if unit:
        return Mark(one, first, end, unit, "percent" if unit == "percent" else "measure")
    of = one.form == "rough" and last + 1 < len(given) and given[last + 1].lower == "of"
    unit, end = purse.after(last + of)
    if unit and not _verb_won(doc, given, one, end):
        weight = unit == "GBP" and given[end].lower.startswith("pound") and _weighs(doc, given, end)
        return Mark(one, first, end, *(("pound", "measure") if weight else (unit, "money")))
    before = [piece.lower for piece in given[max(0, first - 2) : first]]
    if before[-1:] == ["magnitude"] or before in (["magnitude", "-"], ["magnitude", "of"]):
        return Mark(
            one, first - (2 if before[-1] != "magnitude" else 1), last, "magnitude", "measure"
        )
    if _of_percents(given, last):
        return Mark(one, first, last, "percent", "percent")
    rule = one.form if one.form in ("rough", "share", "multiple") else "count"
    return Mark(one, first, last, _OWN_UNIT.get(one.form, ""), rule)


def _named_too(given: Sequence[Piece], last: int, purse: Purse) -> int:
    """`$5 million dollars`, `€3 euros`: the word for the sign is taken along."""
    unit, end = purse.after(last)
    return end if unit else last


def _million(doc: Doc, given: Sequence[Piece], end: int) -> bool:
    """Whether `5m` are millions, of what stands behind in the plural."""
    token = token_at(doc, given[end + 1]) if end + 1 < len(given) else None
    return token is not None and (token.tag_ == "NNS" or token.lower_ == "people")


def _of_percents(given: Sequence[Piece], last: int) -> bool:
    """`45 to 40 percent`: the unit is said once for both."""
    behind = given[last + 1 : last + 3]
    if len(behind) < 2 or behind[0].lower not in ("to", "and", "or"):
        return False
    return behind[1].text[0].isdigit() and measure_after(given, last + 2)[0] == "percent"


def _verb_won(doc: Doc, given: Sequence[Piece], one: Found, end: int) -> bool:
    """Whether `won` is what somebody did and no currency."""
    if given[end].lower != "won" or end != one.last + 1 or one.scale > 1:
        return False
    token = token_at(doc, given[end])
    return one.value < 1000 or (token is not None and token.pos_ == "VERB")


def _weighs(doc: Doc, given: Sequence[Piece], end: int) -> bool:
    """Whether pounds are a weight: `a 12,000-pound orca`, `weighs 40 pounds`, `40 pounds of rice`."""
    token = token_at(doc, given[end])
    if token is None or given[end - 1].text == "-":
        return True
    above = token.head.lemma_.lower()
    return above in _WEIGHING or (end + 1 < len(given) and given[end + 1].lower == "of")


def with_hedge(given: Sequence[Piece], mark: Mark) -> Mark:
    """The mark with the hedge before or behind it taken along; a rough number is a least one."""
    hedge, first = hedge_before(given, mark.first)
    if hedge is not None:
        return mark._replace(first=first, hedge=hedge)
    hedge, last = hedge_after(given, mark.last)
    if hedge is not None:
        return mark._replace(last=last, hedge=hedge)
    return mark._replace(hedge="at least" if mark.found.form == "rough" else None)
