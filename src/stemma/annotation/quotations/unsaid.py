"""Which of the tagger's drafts are quotations, and where nobody is reported as saying anything.

PolNeAR counts attitudes and acts of speech without words (`confirmed the meeting`, `praised Lund`, `claimed
eleven lives`) among attributions, some of the time. Stemma shows what somebody said: it leaves out the acts that
only name a thing or a person, words to the reader, and passives that name nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.annotation.quotations.cues import CLAUSE, INFINITIVE, OBJECT, SPEECH
from stemma.annotation.quotations.drafts import Draft
from stemma.annotation.quotations.reported import is_cue

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
CLAUSE_OF_SPEECH = 0.2
"""The score from which a clause is a quotation beside a verb known to report; chosen, like the next one, on the
tenth of PolNeAR's training part that was kept apart, for F1 at an indirect recall above 0.6."""
THING_OF_OTHERS = 0.7
"""The score from which a thing without a verb is one beside a word not known to report."""
_KNOWN = SPEECH | CLAUSE | OBJECT | INFINITIVE
_ACTS = frozenset(
    "accuse add ask blame charge claim confirm declare demand note pledge report say tell welcome "
    "recall request order offer recite sing read write cite mention".split()
)
"""With a thing as their object, these are acts: `added salt`, `told jokes`, `claimed a prize`."""
_TOWARDS = frozenset({"praise", "describe", "criticize", "criticise", "call", "name"})
_BESIDE = frozenset({"relcl", "acl", "advcl", "amod"})
"""Verbs that only say more of a thing: `lamps that overheated`; but `accused him of lying`."""
_CALLED = ("oprd", "attr", "acomp", "prep", "ccomp", "xcomp", "dobj")


def said(doc: Doc, draft: Draft, threshold: float) -> bool:
    """Whether the words of a draft are reported as somebody's; `threshold` is the tagger's own."""
    if draft.cue_token is None:
        return True
    cue = doc[draft.cue_token]
    if cue.lemma_ == "be" and cue.i + 1 < len(doc) and cue.nbor(1).lower_ in ("how", "what", "all"):
        return False  # `"Never," was how Lund put it`: marks alone hold the words.
    known = cue.lemma_.lower() in _KNOWN or cue.lower_ == "according"
    clause = _is_clause(doc, draft)
    if known and clause:
        threshold = CLAUSE_OF_SPEECH
    elif not known and not clause:
        threshold = THING_OF_OTHERS
    if draft.score < threshold:
        return False
    if not known or _holds_marks(doc, draft):
        return True
    if cue.lower_ == "according":
        return cue.i + 1 < len(doc) and cue.nbor(1).lower_ == "to" and draft.source is not None
    if cue.pos_ == "VERB" and not is_cue(cue):
        return False
    if _passive_by_nobody(cue):
        return False
    return not (_only_named(doc, cue, draft) or _only_rung(cue))


def unsaid(doc: Doc, draft: Draft) -> bool:
    """Whether the words are what somebody did not say: `has not said what it cost`."""
    if draft.cue is None or draft.marked:
        return False
    cue = doc.char_span(*draft.cue, alignment_mode="expand")
    return cue is not None and any(child.dep_ == "neg" for child in cue.root.children)


def _is_clause(doc: Doc, draft: Draft) -> bool:
    """Whether the content hangs on a verb: `a lamp that overheats` does not."""
    for span in _spans(doc, draft):
        inside = {token.i for token in span}
        for token in span:
            if token.pos_ in ("VERB", "AUX") and (
                token.head.i not in inside or token.head.i == token.i
            ):
                return True
    return False


def _holds_marks(doc: Doc, draft: Draft) -> bool:
    return any(token.is_quote for span in _spans(doc, draft) for token in span)


def _passive_by_nobody(cue: Token) -> bool:
    """`is called`, `is noted for`: the one that it is said of is no speaker."""
    passive = any(child.dep_ in ("nsubjpass", "auxpass") for child in cue.children)
    agent = any(child.dep_ == "agent" for child in cue.children)
    return passive and not agent and cue.lemma_.lower() in _TOWARDS | {"note", "know", "term"}


def _only_named(doc: Doc, cue: Token, draft: Draft) -> bool:
    """`confirmed the meeting`, `blamed Kerr for the delay`: an act, and nothing that is said."""
    lemma = cue.lemma_.lower()
    tokens = [token for span in _spans(doc, draft) for token in span]
    if any(token.pos_ in ("VERB", "AUX") and token.dep_ not in _BESIDE for token in tokens):
        return False
    if lemma in _ACTS:
        return any(token.pos_ in ("NOUN", "PROPN", "PRON") for token in tokens)
    return any(c.dep_ == "dobj" and c.pos_ in ("PROPN", "PRON") for c in cue.children) and not any(
        c.dep_ in ("oprd", "prep") for c in cue.children
    )


def _only_rung(cue: Token) -> bool:
    """`called the helpline`, `called a meeting`: nobody is called anything."""
    kinds = {child.dep_ for child in cue.rights}
    return cue.lemma_.lower() == "call" and not kinds & (set(_CALLED) - {"dobj"})


def _spans(doc: Doc, draft: Draft) -> list[list[Token]]:
    found = (doc.char_span(*extent, alignment_mode="expand") for extent in draft.content)
    return [list(span) for span in found if span is not None]
