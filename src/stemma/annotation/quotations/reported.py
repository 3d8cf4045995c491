"""What verbs of reporting report, read off the parse: the clause, the object, or the infinitive."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from stemma.annotation.nominals import Extent, noun_phrase, runs, text_of, trim
from stemma.annotation.quotations.cues import CLAUSE, INFINITIVE, NOT_REPORTED_BY, OBJECT, SPEECH
from stemma.annotation.quotations.drafts import Draft

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SUBJECTS = ("nsubj", "nsubjpass", "csubj")
_ADDRESSEES = ("dative", "dobj", "iobj")
_OF_THE_CUE = ("aux", "auxpass", "neg", "prt")
_OBJECT_PARTS = ("dobj", "oprd", "attr", "acomp", "xcomp", "ccomp")
_HEARERS = frozenset({"tell", "inform", "assure", "remind", "ask", "brief", "warn", "advise"})
_EARLY = 3
_ACTS = frozenset("accuse blame confirm welcome pledge demand".split())
_TOWARDS = frozenset({"praise", "describe", "criticize", "criticise"})
_REBUTTING = frozenset({"deny", "reject", "dispute", "refute", "dismiss", "rebut"})


def drafts(doc: Doc) -> list[Draft]:
    """One draft for each cue of the text that has something to report, in order."""
    found: list[Draft] = []
    for token in doc:
        draft = None
        if token.lower_ == "according" and token.i + 1 < len(doc):
            draft = _according(token)
        elif is_cue(token):
            draft = _reported(token)
        if draft is not None:
            found.append(draft)
    return found


def is_cue(token: Token) -> bool:
    """Whether this is a verb that can report, with a subject that can."""
    if token.pos_ not in ("VERB", "AUX") and token.tag_[:2] != "VB":
        return False
    lemma = token.lemma_.lower()
    if lemma not in SPEECH | CLAUSE | OBJECT | INFINITIVE:
        return False
    if _is_noun_after_all(token):
        return False
    head = subject(token)
    if head is None and _imperative(token):
        return False
    if head is not None and any(t.lower_ in NOT_REPORTED_BY for t in (head, *_partners(head))):
        return False
    return not any(child.dep_ == "nsubjpass" for child in token.children) or _passive_report(token)


def _imperative(token: Token) -> bool:
    """`Tell us how long it took`: words to the reader."""
    helped = any(child.dep_ in ("aux", "auxpass") for child in token.children)
    if token.tag_ not in ("VB", "VBP") or helped or token.i == 0:
        return token.tag_ == "VB" and not helped
    return token.is_sent_start is True or token.nbor(-1).text in {
        ",",
        ":",
        "—",
        "–",
        "and",
        "please",
    }


def _partners(head: Token) -> list[Token]:
    """`half of you`: those whom a share is taken from."""
    return [
        noun
        for child in head.children
        if child.lower_ == "of"
        for noun in child.children
        if noun.dep_ == "pobj"
    ]


def _is_noun_after_all(token: Token) -> bool:
    """`..., claims that the ministry denies`: a noun in apposition, which taggers take for a verb."""
    if token.lower_ != "claims" or any(child.dep_ in _SUBJECTS for child in token.children):
        return False
    clauses = [child.lemma_.lower() for child in token.children if child.dep_ == "ccomp"]
    return not clauses or bool(_REBUTTING.intersection(clauses))


def subject(token: Token) -> Token | None:
    """The head of whoever does what the verb says, looked for up the clauses that share it."""
    seen = 0
    current = (_frame(token) or token) if goes_on(token) else token
    while seen < _EARLY:
        own = [child for child in current.children if child.dep_ in ("nsubj", "nsubjpass")]
        if own:
            return _antecedent(own[0])
        agent = _agent(current)
        if agent is not None:
            return agent
        if current.dep_ == "relcl":
            return None
        if current.dep_ in ("conj", "advcl", "xcomp", "ccomp", "prep", "pcomp", "parataxis", "dep"):
            current = current.head
        elif current.dep_ == "acl":
            return current.head
        else:
            return None
        seen += 1
    return None


def source_of(token: Token) -> tuple[Extent | None, int | None]:
    """The words that name who the verb's subject is, and the index of their head."""
    head = subject(token)
    if head is None or (head.lower_ == "it" and head.dep_ == "expl"):
        return None, None
    return noun_phrase(head), head.i


def _antecedent(token: Token) -> Token:
    """The noun that `who` or `which` stands for."""
    if token.lower_ in ("who", "which", "that") and token.head.dep_ == "relcl":
        return token.head.head
    return token


def _agent(token: Token) -> Token | None:
    for child in token.children:
        if child.dep_ == "agent":
            return next((g for g in child.children if g.dep_ == "pobj"), None)
    return None


def _passive_report(token: Token) -> bool:
    """`was told that`, `was quoted as saying`: the subject hears, or the agent says."""
    return _agent(token) is not None


def _reported(cue: Token) -> Draft | None:
    lemma = cue.lemma_.lower()
    inside = _content(cue, lemma)
    if not inside:
        return None
    source, head = source_of(cue)
    banned = _not_content(cue, head)
    content = _whole(cue, inside, banned)
    if not content or _only_named(cue, inside) or _only_rung(cue):
        return None
    return Draft(tuple(content), _cue_extent(cue), cue.i, source, head)


def _content(cue: Token, lemma: str) -> set[int]:
    """The tokens of what is reported; empty where nothing is."""
    if lemma in CLAUSE:
        clauses = [
            child
            for child in cue.children
            if child.dep_ == "ccomp" and not _is_speaker_clause(child, cue)
        ]
        if any(_is_whole(child, cue) for child in clauses):
            after = clauses[0].i > cue.i
            same_side = [child for child in clauses if (child.i > cue.i) == after]
            return set().union(*(_subtree(child) for child in same_side))
        if cue.dep_ == "parataxis" and any(c.dep_ == "nsubj" for c in cue.children):
            return _around(cue)
    if lemma in INFINITIVE:
        for child in cue.children:
            if child.dep_ == "xcomp" and child.i > cue.i:
                return _subtree(child)
    if lemma in OBJECT:
        return _object(cue, lemma)
    if lemma in ("describe", "call"):
        return _object(cue, lemma)
    return set()


def _only_named(cue: Token, inside: set[int]) -> bool:
    """`confirmed the meeting`, `blamed Kerr for the delay`: an act, and nothing that is said.

    PolNeAR counts judgements on a thing without any verb (`criticised the plan`), and about half of
    what is found so is right; they stay. Marked words make any of these a quotation of their own.
    """
    lemma = cue.lemma_.lower()
    doc = cue.doc
    if lemma not in _ACTS | _TOWARDS or any(doc[i].pos_ in ("VERB", "AUX") for i in inside):
        return False
    return lemma in _ACTS or any(
        c.dep_ == "dobj" and c.pos_ in ("PROPN", "PRON") for c in cue.children
    )


def _only_rung(cue: Token) -> bool:
    """`called the helpline`, `called a meeting`: nobody is called anything."""
    kinds = {child.dep_ for child in cue.rights}
    return cue.lemma_.lower() == "call" and not kinds & {
        "oprd",
        "attr",
        "acomp",
        "prep",
        "ccomp",
        "xcomp",
    }


def _around(cue: Token) -> set[int]:
    """The clause that a cue interrupts: `The plan, officials said, was dropped`."""
    inside = _subtree(cue.head) - {t.i for t in cue.subtree}
    for child in cue.head.children:
        own_subject = any(c.dep_ in _SUBJECTS for c in child.children)
        if child.dep_ == "conj" and child.i > cue.i and own_subject:
            inside -= {t.i for t in child.subtree}
    return inside


def _object(cue: Token, lemma: str) -> set[int]:
    parts: set[int] = set()
    core = False
    for child in cue.rights:
        if child.dep_ in _OBJECT_PARTS:
            parts |= _subtree(child)
            core = True
        elif child.dep_ == "prep" and (core or lemma in ("call", "warn", "urge")):
            parts |= _subtree(child)
            core = core or child.lower_ in ("for", "of")
        elif child.dep_ in ("punct", "cc", "conj", "advcl"):
            break
    return parts if core else set()


def _is_whole(child: Token, cue: Token) -> bool:
    """Whether a clause has a subject or a word that opens it; before the cue, parsers lose them."""
    openers = (*_SUBJECTS, "mark", "expl", "advmod")
    return child.i < cue.i or any(c.dep_ in openers for c in child.children)


def _subtree(token: Token) -> set[int]:
    """The tokens below, without participles that go on reporting: `..., adding that ...`."""
    inside = {t.i for t in token.subtree}
    for below in token.subtree:
        if below.i != token.i and goes_on(below):
            inside -= {t.i for t in below.subtree}
    return inside


def goes_on(token: Token) -> bool:
    """Whether a participle after a comma goes on with what the speaker of the sentence says."""
    if token.tag_ != "VBG" or token.dep_ != "advcl" or token.i == token.sent.start:
        return False
    if token.lemma_.lower() not in SPEECH or token.head.lemma_.lower() in SPEECH:
        return False
    return token.nbor(-1).text in {",", "”", '"'} and _frame(token) is not None


def _frame(token: Token) -> Token | None:
    """The cue of the reported clause that a token stands in."""
    above = token.head
    while above.dep_ != "ccomp" and above.head.i != above.i:
        above = above.head
    if above.dep_ == "ccomp" and above.head.lemma_.lower() in CLAUSE:
        return above.head
    return None


def _is_speaker_clause(child: Token, cue: Token) -> bool:
    """A cue under another cue can be the narrator's frame around it: `..., the agency reports: ...`."""
    if child.i < cue.i:
        return is_cue(child) and child.right_edge.i > cue.i
    first = child.left_edge
    set_off = first.i > cue.i + 1 and first.nbor(-1).text == ","
    return set_off and child.lemma_.lower() in SPEECH


def _not_content(cue: Token, source: int | None) -> set[int]:
    """The tokens of the cue and of who speaks and who is told."""
    banned = {cue.i}
    for child in cue.children:
        if child.dep_ in _OF_THE_CUE:
            banned.add(child.i)
        elif child.dep_ in _SUBJECTS or (
            child.dep_ in _ADDRESSEES and cue.lemma_.lower() in _HEARERS
        ):
            banned |= _subtree(child)
        elif child.dep_ in ("prep", "npadvmod", "advmod", "advcl", "agent") and child.i > cue.i:
            banned |= _subtree(child) if cue.lemma_.lower() not in OBJECT else set()
    if source is not None:
        banned.add(source)
    return banned


def _whole(cue: Token, inside: set[int], banned: set[int]) -> list[Extent]:
    """The stretches of the content: before a cue that follows it, from the sentence's beginning."""
    doc = cue.doc
    inside = set(inside) - banned
    if not inside:
        return []
    first = min(inside)
    start = cue.sent.start
    if first < cue.i and all(_may_open(doc[i], cue) for i in range(start, first)):
        inside |= set(range(start, first)) - banned
    first = min(inside)
    if doc[first].lower_ == "that" and doc[first].dep_ == "mark":
        inside.discard(first)
    return runs(doc, inside, banned)


def _may_open(token: Token, cue: Token) -> bool:
    """Whether a token before the reported clause belongs to it, wherever the parser hung it."""
    head = token
    while head.head.i != head.i and head.head.i != cue.i:
        head = head.head
    return head.dep_ not in _SUBJECTS and token.dep_ != "cc"


def _cue_extent(cue: Token) -> Extent:
    return cue.idx, cue.idx + len(cue)


def _according(token: Token) -> Draft | None:
    """`according to X`, with the rest of its sentence as what X says."""
    doc = token.doc
    to = next((t for t in (doc[token.i + 1],) if t.lower_ == "to"), None)
    head = _first(to.children, "pobj") if to is not None else None
    if to is None or head is None:
        return None
    source = noun_phrase(head)
    sentence = token.sent
    phrase_end = max(t.i for t in doc[token.i : head.right_edge.i + 1] if t.idx < source[1])
    # `According to a report seen by X, ...`: the whole phrase up to its comma is the source's.
    while phrase_end < head.right_edge.i and doc[phrase_end + 1].text != ",":
        phrase_end += 1
    content = [
        extent
        for extent in (
            _piece(doc, sentence.start, token.i),
            _piece(doc, phrase_end + 1, sentence.end),
        )
        if extent is not None
    ]
    if len(content) == 2 and token.i - sentence.start > _EARLY:
        # In the middle of a sentence, what follows after a comma is the narrator's again.
        content = content[:1]
    if not content:
        return None
    cue = (token.idx, to.idx + len(to))
    return Draft(tuple(content), cue, token.i, source, head.i)


def _piece(doc: Doc, start: int, end: int) -> Extent | None:
    if start >= end:
        return None
    last = doc[end - 1]
    found = trim(text_of(doc), doc[start].idx, last.idx + len(last))
    if found is None or len(text_of(doc)[found[0] : found[1]].split()) < _EARLY:
        return None
    return found


def _first(tokens: Iterator[Token], dependency: str) -> Token | None:
    return next((token for token in tokens if token.dep_ == dependency), None)
