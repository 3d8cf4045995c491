"""Where sentences must and must not begin, told to the parser before it runs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

ABBREVIATIONS = frozenset(
    "Adm. Brig. Capt. Col. Cmdr. Cpl. Dr. Fr. Gen. Gov. Hon. Insp. Lt. Maj. Messrs. Mr. Mrs. Ms. "
    "Pres. Prof. Rep. Rev. Sen. Sens. Reps. Sgt. St. Supt. Mt. Ft. No. vs. v. e.g. i.e. cf.".split()
)
"""Words that end in a full stop and never end a sentence, because something must follow."""

COUNTRIES = frozenset({"U.S.", "U.K.", "U.N.", "E.U.", "U.A.E.", "D.C."})
"""Abbreviations that may end a sentence, but seldom before a title or a noun in capitals."""

_OPENERS = frozenset(
    {
        "the",
        "a",
        "an",
        "it",
        "he",
        "she",
        "they",
        "we",
        "i",
        "in",
        "on",
        "at",
        "but",
        "and",
        "this",
        "that",
        "these",
        "those",
        "there",
        "his",
        "her",
        "its",
        "their",
        "as",
        "after",
        "before",
        "when",
        "while",
        "if",
        "for",
        "by",
        "with",
        "from",
        "however",
        "meanwhile",
        "asked",
        "both",
        "some",
        "most",
        "many",
        "no",
        "not",
    }
)
_CLOSING = frozenset("\"”’»)]'")
_ENDING = frozenset(".!?:;…—–") | _CLOSING
_BRACKETS = {"(": ")", "[": "]"}
_LONGEST_BRACKET = 60


def tokenise(nlp: Language, text: str, breaks: Sequence[int]) -> Doc:
    """`text` as tokens of which one begins at every offset of `breaks`, with a sentence there.

    Tokenised piece by piece, so that `Moscow (CNN)U.S.` can part where its dateline ends. Starts
    that a parser gets wrong are forbidden by the rules in this file; the rest is left to it.
    """
    from spacy.tokens import Doc

    edges = sorted({0, len(text), *(b for b in breaks if 0 < b < len(text))})
    words: list[str] = []
    spaces: list[bool] = []
    starts: set[int] = set()
    for start, end in pairwise(edges):
        starts.add(len(words))
        for token in nlp.make_doc(text[start:end]):
            words.append(token.text)
            spaces.append(bool(token.whitespace_))
    plain = Doc(nlp.vocab, words=words, spaces=spaces)
    # Given at once: spaCy looks through the whole document each time that one is set.
    inside = _within_brackets(plain, starts)
    sent_starts: list[bool | int | None] = [_start(token, starts, inside) for token in plain]
    return Doc(nlp.vocab, words=words, spaces=spaces, sent_starts=sent_starts)


def _start(token: Token, starts: set[int], inside: set[int]) -> bool | int | None:
    """Whether a sentence must, must not, or may begin at a token."""
    if token.i in starts:
        return True
    if token.i in inside or _forbidden(token.nbor(-1), token):
        return False
    return None


def _forbidden(before: Token, token: Token) -> bool:
    if before.text in ABBREVIATIONS:
        return True
    if before.text in COUNTRIES:
        return token.lower_ not in _OPENERS and not token.text.startswith(tuple("\"“‘'«"))
    if not before.is_space and not _may_end(before.text):
        return True
    if token.text.islower() and token.text.isalpha() and not before.is_space:
        return True
    # A closing mark with no space before it belongs to the sentence that it closes.
    return token.text in _CLOSING and not before.whitespace_ and not before.is_space


def _may_end(text: str) -> bool:
    """Whether a sentence can end with this token: edited English puts a mark there."""
    return text[-1] in _ENDING


def _within_brackets(doc: Doc, starts: set[int]) -> set[int]:
    """Indices of tokens after an opening bracket up to its closing one, if that is near."""
    inside: set[int] = set()
    for token in doc:
        closing = _BRACKETS.get(token.text)
        if closing is None:
            continue
        for later in doc[token.i + 1 : token.i + _LONGEST_BRACKET]:
            if later.i in starts or later.text == token.text:
                break
            if later.text == closing:
                inside.update(range(token.i + 1, later.i + 1))
                break
    return inside
