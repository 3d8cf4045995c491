"""What keeps two whole sentences apart, however alike their words: two utterances, and changed sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.statements.items import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

MOSTLY = 0.5
"""A sentence of which so much stands in quotation marks is somebody's words."""


def two_utterances(a: Scene, b: Scene) -> bool:
    """Whether both sentences are quotations, and of different things said: like is not the same."""
    mine, theirs = _utterances(a), _utterances(b)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def sides_changed(a: Scene, b: Scene) -> bool:
    """Whether who does it in one is who it is done to in the other: A accuses B, B accuses A."""
    mine, theirs = _sides(a), _sides(b)
    for verb in mine.keys() & theirs.keys():
        (doers, objects), (others, aims) = mine[verb], theirs[verb]
        if not doers & others and (doers & aims or objects & others):
            return True
    return False


def _utterances(scene: Scene) -> set[str]:
    """What is said in a sentence that is mostly within quotation marks."""
    found, marked = set(), 0
    for quotation in scene.one.quotations:
        inside = [span for span in quotation.marked if span.overlaps(scene.span)]
        if inside:
            found.add(quotation.utterance or quotation.id)
        marked += sum(min(s.end, scene.span.end) - max(s.start, scene.span.start) for s in inside)
    return found if marked >= MOSTLY * len(scene.span) else set()


def _sides(scene: Scene) -> dict[str, tuple[set[str], set[str]]]:
    """By the lemma of a verb, the entities that do it and those that it is done to."""
    at = {
        place: mention.entity
        for mention in scene.one.mentions
        if mention.span.overlaps(scene.span)
        for place in range(mention.span.start, mention.span.end)
    }
    found: dict[str, tuple[set[str], set[str]]] = {}
    for token in scene.tokens:
        if token.pos_ != "VERB":
            continue
        doers, objects = found.setdefault(token.lemma_.lower(), (set(), set()))
        for child in token.children:
            if child.dep_ == "nsubj":
                doers |= _named(child, at)
            elif child.dep_ in ("dobj", "nsubjpass"):
                objects |= _named(child, at)
    return found


def _named(noun: Token, at: dict[int, str]) -> set[str]:
    """The entities that a noun phrase names, as itself or before its head: `the U.S. military`."""
    near = [noun, *(c for c in noun.children if c.dep_ in ("compound", "nmod", "amod", "poss"))]
    return {at[token.idx] for token in near if token.idx in at}
