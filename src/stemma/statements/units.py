"""Clauses and event phrases: the smallest stretches of a sentence that say something."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from stemma.model import Span
from stemma.statements.items import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

CLAUSES = frozenset({"ROOT", "ccomp", "advcl", "relcl", "acl", "pcomp", "parataxis", "csubj"})
"""Dependencies that open a clause of their own (labels of spaCy's English models)."""
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
LEAST_BITS = 16.0
"""A stretch that tells less than this says nothing that could be told apart."""
LEAST_PHRASE_BITS = 24.0
"""A phrase without a verb must tell more to stand for an event."""


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
    negated: bool = False


def units_of(scene: Scene) -> tuple[Unit, ...]:
    """The clauses of a sentence, then the noun phrases in it that tell enough to be events."""
    heads = [token for token in scene.tokens if _opens_clause(token)]
    clauses = [unit for head in heads if (unit := _clause(scene, head, heads)) is not None]
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
    if token.dep_ == "ROOT":
        return True
    if token.dep_ == "conj":
        return token.pos_ in ("VERB", "AUX") and _verbal(token.head)
    return token.dep_ in CLAUSES and token.pos_ in ("VERB", "AUX")


def _verbal(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX") or token.dep_ == "ROOT"


def _clause(scene: Scene, head: Token, heads: list[Token]) -> Unit | None:
    """The clause of `head`: its subtree without the clauses nested in it."""
    inner = {
        token.i
        for other in heads
        if other != head and head.is_ancestor(other)
        for token in other.subtree
    }
    own = [t.i for t in head.subtree if t.i not in inner and _inside(scene, t)]
    own = _trimmed(scene, own)
    if not own:
        return None
    heir = _inherited_subject(head)
    inherited = [t.i for t in heir.subtree if not _opens_clause(t)] if heir is not None else []
    subject = [t.i for c in head.children if c.dep_ in SUBJECTS for t in c.subtree] or inherited
    objects = [t.i for c in head.children if c.dep_ in ("dobj", "pobj", "agent") for t in c.subtree]
    positions = _positions(scene, own)
    if _bits(scene, positions) < LEAST_BITS:
        return None
    return Unit(
        span=_span(scene, own),
        items=tuple(sorted(set(positions) | set(_positions(scene, inherited)))),
        clause=True,
        subject=_positions(scene, subject),
        object=_positions(scene, objects),
        negated=any(child.dep_ == "neg" for child in head.children),
    )


def _phrase(scene: Scene, head: Token) -> Unit | None:
    """The noun phrase of `head`, relative clauses left out."""
    inner = {t.i for child in head.subtree if _opens_clause(child) and child != head for t in child.subtree}
    own = _trimmed(scene, [t.i for t in head.subtree if t.i not in inner and _inside(scene, t)])
    positions = _positions(scene, own)
    if len(positions) < 4 or _bits(scene, positions) < LEAST_PHRASE_BITS:
        return None
    return Unit(span=_span(scene, own), items=positions, clause=False)


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
    while kept and (doc[kept[0]].is_space or doc[kept[0]].is_punct or doc[kept[0]].dep_ == "cc"):
        kept.pop(0)
    while kept and (
        doc[kept[-1]].is_space or doc[kept[-1]].is_punct or doc[kept[-1]].dep_ in ("cc", "mark")
    ):
        kept.pop()
    return kept


def _span(scene: Scene, positions: list[int]) -> Span:
    first, last = scene.one.doc[positions[0]], scene.one.doc[positions[-1]]
    return scene.one.span(first.idx, last.idx + len(last))


def _positions(scene: Scene, tokens: list[int]) -> tuple[int, ...]:
    """The items of which the head word, the last one, is among the tokens."""
    wanted = set(tokens)
    return tuple(row for row, item in enumerate(scene.items) if item.tokens[-1] in wanted)


def _bits(scene: Scene, positions: tuple[int, ...]) -> float:
    return sum(scene.items[row].bits for row in positions)
