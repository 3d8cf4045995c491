"""Clauses and event phrases: the smallest stretches of a sentence that say something."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stemma.model import Span
from stemma.statements.items import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

CLAUSES = frozenset({"ccomp", "advcl", "relcl", "parataxis", "csubj"})
"""Dependencies that open a clause of their own where it is finite (labels of spaCy's English models)."""
ADJUNCTS = frozenset({"prep", "agent", "npadvmod", "advcl", "acl", "dative"})
"""Dependencies that can be left away from the end of a clause; what follows `of` cannot."""
FINITE = frozenset({"VBD", "VBZ", "VBP"})
"""Tags of verbs that make a sentence; `On the table are three plans` has no subject to the parser."""
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
LEAST_BITS = 16.0
"""A stretch that tells less than this says nothing that could be told apart."""
MOST_CUTS = 4
"""So many of a clause's closing adjuncts are tried without, from the last one inwards."""
LEAST_PHRASE_BITS = 24.0
"""A phrase without a verb must tell more to stand for an event."""


EVENT_ENDINGS = ("ion", "ment", "ing", "ance", "ence", "al", "ure", "age", "ster")
"""Endings of nouns made from verbs."""
EVENT_NOUNS = frozenset(
    """visit trip tour talk meeting attack raid strike fire crash collapse flood blast vote poll election
    referendum deal accord truce ruling verdict trial arrest killing death injury rescue search protest
    rally march riot war battle clash coup ouster sale launch recall delay loss gain rise fall drop
    increase cut change shift move return call demand offer claim charge denial pledge promise threat
    warning plan report inquiry probe review study test win defeat victory draw race escape theft
    robbery murder assault abuse leak spill outbreak quake earthquake storm closure opening arrival
    departure flight landing takeover merger bid loan aid support help use""".split()
)
"""Nouns that stand for events though no ending shows it."""


@dataclass(frozen=True)
class Unit:
    """A stretch of a sentence that can be said by another article too."""

    span: Span
    """From its first to its last word, whatever is nested between them."""
    items: tuple[int, ...]
    """Positions in the scene's items of what it says itself, the subject it takes over included."""
    clause: bool
    """Whether it is a clause rather than a noun phrase."""
    subject: tuple[int, ...] = ()
    """Positions of the items that do it."""
    object: tuple[int, ...] = ()
    """Positions of the items that it is done to."""
    head: tuple[int, ...] = ()
    """Position of the item that is its verb, where the verb is an item."""


def units_of(scene: Scene) -> tuple[Unit, ...]:
    """The clauses of a sentence, then the noun phrases in it that tell enough to be events."""
    heads = [token for token in scene.tokens if _opens_clause(token)]
    cues = {
        offset
        for quotation in scene.one.quotations
        if quotation.cue is not None
        for offset in range(quotation.cue.start, quotation.cue.end)
    }
    clauses = [
        # That somebody said it is the origin of a statement, not one more statement.
        unit
        for head in heads
        if head.idx not in cues
        for unit in _clause(scene, head, heads)
    ]
    phrases = [
        unit
        for token in scene.tokens
        if token.pos_ == "NOUN"
        and token.dep_ != "compound"
        and (unit := _phrase(scene, token)) is not None
    ]
    unique = {unit.span: unit for unit in reversed(clauses + phrases)}
    return tuple(sorted(unique.values(), key=lambda u: (not u.clause, u.span)))


def _opens_clause(token: Token) -> bool:
    """Whether a token is the verb of a clause that stands alone: finite, or `... , referring to`.

    Infinitives and participles that close a phrase (`to stop it`, `reached in May`) belong to it.
    """
    if token.dep_ == "ROOT":
        return True
    if token.pos_ not in ("VERB", "AUX"):
        return False
    if token.dep_ == "conj":
        return _opens_clause(token.head) and token.tag_ != "VB"
    if token.dep_ not in CLAUSES:
        return False
    if token.tag_ == "VBG" or (token.dep_ == "ccomp" and token.tag_ in FINITE):
        return True
    return any(child.dep_ in SUBJECTS or child.tag_ in ("WDT", "WP") for child in token.children)


def _clause(scene: Scene, head: Token, heads: list[Token]) -> list[Unit]:
    """The clause of `head`, its subtree without the clauses nested in it; then cuts of it.

    Another outlet may say the clause without what closes it (`..., ahead of the talks`), so
    each cut leaves one more closing adjunct away.
    """
    inner = {
        token.i
        for other in heads
        if other != head and head.is_ancestor(other)
        for token in other.subtree
    }
    own = _trimmed(scene, [t.i for t in head.subtree if t.i not in inner and _inside(scene, t)])
    heir = _inherited_subject(head)
    inherited = [t.i for t in heir.subtree if not _opens_clause(t)] if heir is not None else []
    subject = [t.i for c in head.children if c.dep_ in SUBJECTS for t in c.subtree] or inherited
    objects = [t.i for c in head.children if c.dep_ in ("dobj", "pobj", "agent") for t in c.subtree]
    units = []
    for tokens in (own, *_cuts(scene, head, own)):
        positions = _positions(scene, tokens)
        if not tokens or _bits(scene, positions) < LEAST_BITS:
            break
        units.append(
            Unit(
                span=_span(scene, tokens),
                items=tuple(sorted(set(positions) | set(_positions(scene, inherited)))),
                clause=True,
                subject=_positions(scene, subject),
                object=_positions(scene, objects),
                head=_positions(scene, [head.i]),
            )
        )
    return units


def _cuts(scene: Scene, head: Token, own: list[int]) -> list[list[int]]:
    """The clause without its last adjunct, without its last two, and so on, each trimmed."""
    doc = scene.one.doc
    starts = [i for i in own if i > head.i and doc[i].dep_ in ADJUNCTS and doc[i].lower_ != "of"]
    kept = own
    cuts: list[list[int]] = []
    for start in reversed(starts):
        first = min(t.i for t in doc[start].subtree)
        last = max(t.i for t in doc[start].subtree if t.i in own)
        if first > head.i and last >= kept[-1]:
            kept = _trimmed(scene, [i for i in kept if i < first])
            if not kept or len(cuts) == MOST_CUTS:
                break
            cuts.append(kept)
    return cuts


def _phrase(scene: Scene, head: Token) -> Unit | None:
    """The noun phrase of `head`, relative clauses left out."""
    inner = {
        t.i
        for child in head.subtree
        if _opens_clause(child) and child != head
        for t in child.subtree
    }
    own = _trimmed(scene, [t.i for t in head.subtree if t.i not in inner and _inside(scene, t)])
    positions = _positions(scene, own)
    if len(positions) < 4 or not _happens(head) or _bits(scene, positions) < LEAST_PHRASE_BITS:
        return None
    return Unit(span=_span(scene, own), items=positions, clause=False)


def _happens(noun: Token) -> bool:
    """Whether a noun stands for something that happens rather than for a thing or a time."""
    lemma = noun.lemma_.lower()
    return lemma in EVENT_NOUNS or lemma.endswith(EVENT_ENDINGS)


def _inherited_subject(head: Token) -> Token | None:
    """Who does it where the clause itself does not say: of `and comes ...`, of `who arrived ...`."""
    if any(child.dep_ in SUBJECTS and child.tag_ not in ("WP", "WDT") for child in head.children):
        return None
    if head.dep_ == "relcl":
        return head.head
    above = head
    while above.dep_ in ("conj", "advcl", "xcomp") and above.head != above:
        above = above.head
        for child in above.children:
            if child.dep_ in SUBJECTS:
                return child
    return None


def _inside(scene: Scene, token: Token) -> bool:
    return scene.tokens.start <= token.i < scene.tokens.end


def _trimmed(scene: Scene, positions: list[int]) -> list[int]:
    """Without the punctuation, conjunctions and spaces at either end."""
    doc = scene.one.doc
    kept = sorted(positions)
    while kept and (_between(doc[kept[0]]) or doc[kept[0]].tag_ == "WRB"):
        kept.pop(0)
    while kept and (_between(doc[kept[-1]]) or _dangles(doc[kept[-1]])):
        kept.pop()
    return kept


def _dangles(token: Token) -> bool:
    """Whether a word waits for what was cut off behind it: `according`, `because`, `with the`."""
    return token.dep_ != "prt" and (
        token.pos_ in ("ADP", "SCONJ", "DET") or (token.dep_ == "prep" and token.tag_ == "VBG")
    )


def _between(token: Token) -> bool:
    """Whether a token stands between clauses rather than in one: `and`, `after`, `that`, a comma."""
    return token.is_space or token.is_punct or token.dep_ in ("cc", "mark")


def _span(scene: Scene, positions: list[int]) -> Span:
    first, last = scene.one.doc[positions[0]], scene.one.doc[positions[-1]]
    return scene.one.span(first.idx, last.idx + len(last))


def _positions(scene: Scene, tokens: list[int]) -> tuple[int, ...]:
    """The items of which the head word, the last one, is among the tokens."""
    wanted = set(tokens)
    return tuple(row for row, item in enumerate(scene.items) if item.tokens[-1] in wanted)


def _bits(scene: Scene, positions: tuple[int, ...]) -> float:
    return sum(scene.items[row].bits for row in positions)
