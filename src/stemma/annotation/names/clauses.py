"""What a noun does in its clause: subject, object, speaker; and whether it is talked about in speech."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

from stemma.annotation.quotations.cues import CLAUSE, QUOTED_ONLY, SPEECH

if TYPE_CHECKING:
    from spacy.tokens import Token

Function = Literal["subject", "object", "agent", "oblique", "possessor", "inner"]

_SUBJECTS = ("nsubj", "nsubjpass")
_OBJECTS = ("dobj", "dative", "iobj", "oprd")
_SPEAKING = SPEECH | QUOTED_ONLY
_HIGHEST = 12


def outer(token: Token) -> Token:
    """The noun whose place in the clause this one shares: the first of several joined by `and`."""
    for _ in range(_HIGHEST):
        if token.dep_ not in ("conj", "appos") or token.head.pos_ in ("VERB", "AUX"):
            break
        token = token.head
    return token


def function(token: Token) -> Function:
    """The grammatical function of the noun phrase that `token` heads."""
    top = outer(token)
    if top.dep_ in _SUBJECTS:
        return "subject"
    if top.dep_ in _OBJECTS:
        return "subject" if _behind_speech(top) else "object"
    if top.dep_ == "pobj":
        if top.head.dep_ == "agent":
            return "agent"
        return "oblique" if top.head.head.pos_ in ("VERB", "AUX") else "inner"
    if top.dep_ == "poss":
        return "possessor"
    return "subject" if top.dep_ == "ROOT" else "inner"


def _behind_speech(noun: Token) -> bool:
    """`"Where?" asked lawyer Tina Mohr.`: parsers take her for the object."""
    verb = noun.head
    if verb.lemma_.lower() not in SPEECH or verb.i == 0 or noun.i < verb.i:
        return False
    return verb.nbor(-1).is_quote and subject_of(verb) is None


def verb_of(token: Token) -> Token | None:
    """The verb of the clause that the noun stands in, however deep in a phrase of it."""
    current = token
    for _ in range(_HIGHEST):
        if current.head.i == current.i:
            return None
        current = current.head
        if current.pos_ in ("VERB", "AUX"):
            return current
    return None


def in_main_clause(token: Token) -> bool:
    """Whether the noun's clause is the main one of its sentence."""
    verb = verb_of(token)
    while verb is not None and verb.dep_ == "conj":
        verb = verb.head
    return verb is None or verb.dep_ == "ROOT"


def speaks(token: Token) -> bool:
    """Whether the noun is the subject or agent of a verb of speech, or stands after `according to`."""
    top = outer(token)
    if top.dep_ == "pobj" and top.head.head.lower_ == "according":
        return True
    if function(token) not in ("subject", "agent"):
        return False
    verb = verb_of(top)
    if verb is None:
        return False
    if top.dep_ == "nsubjpass":
        return any(child.lower_ == "as" for child in verb.children)
    return any(_reports(one) for one in (verb, *_joined(verb)))


def _reports(verb: Token) -> bool:
    """`went on, "..."`: some verbs report only what a comma or colon parts from them."""
    lemma = verb.lemma_.lower()
    if lemma in SPEECH:
        return True
    after = verb.nbor(1).text if verb.i + 1 < len(verb.doc) else ""
    before = verb.nbor(-1) if verb.i else verb
    return lemma in QUOTED_ONLY and (after in {",", ":"} or before.is_quote)


def _joined(verb: Token) -> Iterator[Token]:
    """The verbs that share the subject of the first one: `smiled and said`."""
    current: Token | None = verb
    for _ in range(_HIGHEST):
        current = (
            next(
                (
                    child
                    for child in current.children
                    if child.dep_ == "conj" and not any(c.dep_ in _SUBJECTS for c in child.children)
                ),
                None,
            )
            if current is not None
            else None
        )
        if current is None:
            return
        yield current


def frame(token: Token) -> Token | None:
    """The verb of speech that reports the clause in which the noun stands, if one does."""
    current = token
    for _ in range(2 * _HIGHEST):
        above = current.head
        if above.i == current.i:
            return None
        if current.dep_ == "ccomp" and above.lemma_.lower() in CLAUSE | _SPEAKING:
            return above
        if current.dep_ == "parataxis" and current.lemma_.lower() in _SPEAKING:
            # The speaker of an interrupted clause hangs below what is said.
            return None
        current = above
    return None


def said_by_insertion(token: Token, cue: Token) -> bool:
    """Whether a cue that is set into a clause (`The plan, he said, was dead`) reports the noun."""
    if cue.dep_ != "parataxis":
        return False
    inserted = {t.i for t in cue.subtree}
    return token.i not in inserted and any(t.i == token.i for t in cue.head.subtree)


def subject_of(verb: Token) -> Token | None:
    """The verb's own subject."""
    return next((child for child in verb.children if child.dep_ in _SUBJECTS), None)
