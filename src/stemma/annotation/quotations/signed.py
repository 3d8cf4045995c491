"""Marked words that somebody stands beside without a verb of speech.

`“Never” – Lund`, `Lund: “Never”`, `Lund's answer was short: “Never.”`, `“Never” was the answer of Lund`, and `was how Lund put it`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.annotation.names.rolewords import is_person_noun
from stemma.annotation.nominals import Extent, noun_phrase, text_of
from stemma.annotation.quotations.drafts import Draft
from stemma.annotation.quotations.nouncues import owner_of
from stemma.annotation.quotations.quotemarks import Stretch

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_DASHES = frozenset({"–", "—", "-", "--"})
_LONGEST = 9
_AHEAD = 6
_SURE = 0.7


def signed(doc: Doc, stretch: Stretch) -> Draft | None:
    """The draft of a stretch that a name, a role or a noun of speech beside it gives to somebody."""
    inner = doc.char_span(stretch.start, stretch.end, alignment_mode="expand")
    if inner is None:
        return None
    extent = (stretch.start, stretch.end)
    sayer = _sayer(inner)
    if sayer is not None:
        return _draft(extent, sayer, None, "marked words are how somebody put it")
    noun = _predicate(inner)
    if noun is not None:
        return _draft(
            extent, owner_of(noun), noun, f"marked words are the “{noun.text}” of somebody"
        )
    bearer = _behind_dash(inner) or _before_colon(inner)
    if bearer is not None:
        return _draft(extent, bearer, None, "marked words with a name beside them")
    if _introduced(inner, stretch):
        return _draft(extent, None, None, "marked words behind a colon")
    return None


def _draft(extent: Extent, source: Token | None, cue: Token | None, basis: str) -> Draft:
    return Draft(
        (extent,),
        (cue.idx, cue.idx + len(cue)) if cue is not None else None,
        cue.i if cue is not None else None,
        noun_phrase(source) if source is not None else None,
        source.i if source is not None else None,
        (extent,),
        confidence=_SURE,
        basis=basis,
    )


def _line(inner: Span, *, behind: bool) -> list[Token]:
    """The words of the paragraph before the marked ones, or behind them, without marks."""
    doc = inner.doc
    places = range(inner.end, len(doc)) if behind else range(inner.start - 1, -1, -1)
    found: list[Token] = []
    for index in places:
        if "\n" in doc[index].text:
            break
        if not doc[index].is_quote or found:
            found.append(doc[index])
        if len(found) > _LONGEST:
            break
    return found if behind else found[::-1]


def _behind_dash(inner: Span) -> Token | None:
    """A line that ends with a dash and a name or a role."""
    line = _line(inner, behind=True)
    if len(line) > _LONGEST or len(line) < 2 or line[0].text not in _DASHES:
        return None
    return _bearer(line[1:])


def _before_colon(inner: Span) -> Token | None:
    """A line that begins with a name or a role and a colon."""
    line = _line(inner, behind=False)
    if len(line) > _LONGEST or len(line) < 2 or line[-1].text != ":":
        return None
    return _bearer(line[:-1])


def _bearer(words: list[Token]) -> Token | None:
    """The head of words that only name somebody."""
    if any(t.pos_ in ("VERB", "AUX") or t.is_quote or t.text in ".:;" for t in words):
        return None
    nouns = [t for t in words if t.pos_ == "PROPN" or is_person_noun(t.lemma_.lower())]
    own = {t.i for t in words}
    top = [t for t in nouns if t.head.i not in own or t.head.i == t.i or t.head.pos_ == "PUNCT"]
    return next(iter(top or nouns), None)


def _predicate(inner: Span) -> Token | None:
    """The noun of `was the answer of Lund` right behind the marks."""
    line = _line(inner, behind=True)
    if not line or line[0].lemma_ != "be":
        return None
    nouns = (t for t in line[1:_AHEAD] if t.pos_ == "NOUN")
    noun = next(nouns, None)
    return noun if noun is not None and owner_of(noun) is not None else None


def _sayer(inner: Span) -> Token | None:
    """Who put it so, in `was how Lund summed it up` right behind the marks."""
    line = _line(inner, behind=True)
    if len(line) < 3 or line[0].lemma_ != "be" or line[1].lower_ not in ("how", "what", "all"):
        return None
    return next((t for t in line[2:] if t.dep_ == "nsubj" and t.lower_ != "that"), None)


def _introduced(inner: Span, stretch: Stretch) -> bool:
    """Whether a colon brings in whole sentences, or what ends like one."""
    text = text_of(inner.doc)
    before = text[: stretch.outer[0]].rstrip(" ")
    ends = text[stretch.end - 1] in ".!?…" or text[stretch.outer[1] : stretch.outer[1] + 1] == "."
    return before.endswith(":") and text[stretch.start].isupper() and ends
