"""Interviews set as questions and answers: the paragraphs that begin with `A:` are what the guest said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from stemma.annotation.nominals import noun_phrase, text_of
from stemma.annotation.quotations.drafts import Draft

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_QUESTION = re.compile(r"^Q(?:uestion)?[:.] ", re.MULTILINE)
_ANSWER = re.compile(r"^A(?:nswer)?[:.] (\S[^\n]*)", re.MULTILINE)
_SURE = 0.7


def with_answers(doc: Doc, found: Sequence[Draft]) -> list[Draft]:
    """The drafts, and one for each answer, in place of what was found within it."""
    text = text_of(doc)
    question = _QUESTION.search(text)
    if question is None:
        return list(found)
    answers = [match.span(1) for match in _ANSWER.finditer(text, question.end())]
    guest = _guest(doc, question.start())
    within = [
        draft
        for draft in found
        if any(start <= min(draft.content)[0] < end for start, end in answers)
    ]
    return [draft for draft in found if draft not in within] + [
        Draft(
            (answer,),
            source=noun_phrase(guest) if guest is not None else None,
            source_token=guest.i if guest is not None else None,
            # The name stands in the introduction, far from the answers.
            follows=True,
            confidence=_SURE,
            basis="an answer in an interview",
        )
        for answer in answers
    ]


def _guest(doc: Doc, before: int) -> Token | None:
    """The last person who does something in the introduction."""
    people = [
        entity.root
        for entity in doc.ents
        if entity.label_ == "PERSON" and entity.end_char <= before
    ]
    acting = [head for head in people if head.dep_ in ("nsubj", "nsubjpass")]
    named = acting or people
    return named[-1] if named else None
