"""Whom `he` and `she` stand for: the last person in the text, subjects first.

A salience count in the manner of Lappin and Leass (1994), cut down to two facts: how many sentences
back, and whether as a subject. `It` and `they` are left alone: they would be wrong too often.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_MALE = frozenset({"he", "him", "his", "himself"})
_FEMALE = frozenset({"she", "her", "hers", "herself"})
_MALE_WORDS = frozenset(
    {"mr.", "mr", "spokesman", "chairman", "king", "prince", "husband", "father"}
)
_FEMALE_WORDS = frozenset(
    {"mrs.", "mrs", "ms.", "ms", "spokeswoman", "chairwoman", "queen", "princess", "wife", "mother"}
)
_WINDOW = 3


@dataclass
class _Candidate:
    number: int
    sentence: int
    subject: bool
    place: int


def pronouns(doc: Doc, heads: Mapping[int, tuple[int, bool]]) -> list[tuple[int, int, int]]:
    """The pronouns that stand for a person: start, end, and the number of that person's group.

    `heads` gives, for the offset at which a mention begins, its group and whether it is a person.
    """
    genders: dict[int, str] = {}
    candidates: list[_Candidate] = []
    found: list[tuple[int, int, int]] = []
    for index, sentence in enumerate(doc.sents):
        for token in sentence:
            if token.idx in heads:
                number, person = heads[token.idx]
                if person:
                    _note_gender(token, number, genders)
                    candidates.append(_Candidate(number, index, _is_subject(token), token.i))
            gender = _gender(token)
            if not gender:
                continue
            chosen = _choose(token, index, gender, candidates, genders)
            if chosen is not None:
                found.append((token.idx, token.idx + len(token), chosen))
                genders.setdefault(chosen, gender)
                candidates.append(_Candidate(chosen, index, _is_subject(token), token.i))
    return found


def _choose(
    token: Token, sentence: int, gender: str, candidates: list[_Candidate], genders: dict[int, str]
) -> int | None:
    fitting = [
        c
        for c in candidates
        if sentence - c.sentence <= _WINDOW and genders.get(c.number, gender) == gender
    ]
    if not fitting:
        return None
    return max(fitting, key=lambda c: (c.sentence, c.subject, c.place)).number


def _gender(token: Token) -> str:
    if token.lower_ in _MALE:
        return "male"
    return "female" if token.lower_ in _FEMALE else ""


def _note_gender(token: Token, number: int, genders: dict[int, str]) -> None:
    before = {t.lower_ for t in token.doc[max(token.i - 3, token.sent.start) : token.i]}
    if before & _MALE_WORDS:
        genders[number] = "male"
    elif before & _FEMALE_WORDS:
        genders[number] = "female"


def _is_subject(token: Token) -> bool:
    """Whether the name that begins here is, or heads, the subject of a clause."""
    while token.dep_ in ("compound", "amod", "nmod") and token.head.i > token.i:
        token = token.head
    return token.dep_ in ("nsubj", "nsubjpass")
