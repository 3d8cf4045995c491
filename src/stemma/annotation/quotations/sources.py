"""The words that name the speaker, where the tagger or the parse took the wrong ones.

`"It rose fast," the 19-year-old told reporters` and `"We won," read the banner` are often misread; who `hears`
or `is told` something is no speaker; and `her answer` is hers.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from stemma.annotation.nominals import noun_phrase
from stemma.annotation.quotations.cues import SPEECH
from stemma.annotation.quotations.drafts import Draft
from stemma.annotation.quotations.nouncues import owner_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOMINAL = ("NOUN", "PROPN", "PRON", "ADJ")
_QUOTING = frozenset({"quote", "cite"})
_LONGEST = 12
_SHORT_LINE = 6
_TOLD = frozenset(
    "tell inform assure warn remind ask question urge order advise instruct command invite".split()
)


def head_of(doc: Doc, draft: Draft) -> Token | None:
    """The head of the source's words."""
    if draft.source_token is not None and doc[draft.source_token].pos_ != "DET":
        return doc[draft.source_token]
    if draft.source is None:
        return None
    span = doc.char_span(*draft.source, alignment_mode="expand")
    if span is None:
        return None
    if span.root.pos_ != "DET":
        return span.root
    # A misread phrase hangs on something else, and its article with it.
    return next((token for token in reversed(span) if token.pos_ in _NOMINAL), span.root)


def with_right_source(doc: Doc, draft: Draft) -> Draft:
    """The draft with the source that the words beside the cue name, or without one."""
    head = head_of(doc, draft)
    if head is not None:
        return replace(draft, source=None, source_token=None) if _hears(head) else draft
    if draft.follows or draft.cue_token is None:
        return draft
    beside = _beside(doc, draft)
    if beside is None:
        return draft
    return replace(draft, source=noun_phrase(beside), source_token=beside.i)


def quoted_one(head: Token, spoken_of: frozenset[int]) -> Token:
    """Whose words they are, if not those of the source itself; `spoken_of` are the tokens of mentions.

    In `The agency quoted him as saying` it is he, for the agency only hands it on; a noun of speech leads to
    whom it belongs.
    """
    verb = head.head
    quoting = verb.lemma_.lower() in _QUOTING and head.dep_ == "nsubj"
    if quoting and any(child.lower_ == "as" for child in verb.children):
        return next((c for c in verb.children if c.dep_ == "dobj" and c.i in spoken_of), head)
    if head.i not in spoken_of:
        # `One of them, Dahl, said`
        apposed = (c for c in head.children if c.dep_ == "appos" and c.i in spoken_of)
        return next(apposed, owner_of(head) or head)
    return owner_of(head) or head


def _hears(head: Token) -> bool:
    """`the inquiry hears`, `the court was told`."""
    verb = head.head.lemma_.lower()
    if head.dep_ == "nsubj":
        return verb == "hear"
    return head.dep_ == "nsubjpass" and verb in _TOLD


def _beside(doc: Doc, draft: Draft) -> Token | None:
    """Who stands between the words and a cue behind them, or behind a cue that follows them."""
    if draft.cue_token is None:
        return None
    cue = doc[draft.cue_token]
    end = max(draft.marked or draft.content)[1]
    if cue.idx < end:
        return None
    if not draft.marked:
        return _behind(cue) if cue.lemma_.lower() in SPEECH else None
    index = cue.i
    while index > 0 and not doc[index - 1].is_quote and cue.i - index < _LONGEST:
        index -= 1
    between = [token for token in doc[index : cue.i] if not token.is_punct or token.text == "-"]
    if between:
        named = [token for token in between if token.pos_ in _NOMINAL]
        return named[-1] if named and doc[index - 1].is_quote else None
    return _behind(cue)


def _behind(cue: Token) -> Token | None:
    """`says mayor`: parsers take the speaker behind a cue for its object, or hang it elsewhere."""
    behind = (child for child in cue.rights if child.dep_ in ("nsubj", "dobj", "attr", "appos"))
    found = next((child for child in behind if child.pos_ in _NOMINAL), None)
    return found or _last_of_line(cue)


def _last_of_line(cue: Token) -> Token | None:
    """The noun that ends a headline right behind its cue."""
    line: list[Token] = []
    for token in cue.doc[cue.i + 1 : cue.i + _SHORT_LINE]:
        if "\n" in token.text:
            return line[-1] if line and line[-1].pos_ in _NOMINAL else None
        line.append(token)
    return None
