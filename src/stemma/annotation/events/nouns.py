"""What stands before an event's noun: `no`, `planned`, `alleged`, a day to come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.annotation.events.readings import READINGS, Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

    from stemma.annotation.events.verbs import Days

_MODIFIERS = {
    word: rule
    for rule, words in {
        "planned": "planned scheduled upcoming forthcoming proposed coming next postponed"
        " delayed tomorrow intended",
        "expected": "expected likely anticipated awaited long-awaited imminent",
        "possible": "possible potential future threatened feared hypothetical would-be",
        "cancelled": "cancelled canceled called-off failed abandoned aborted foiled thwarted"
        " averted attempted",
        "alleged": "alleged suspected reported apparent supposed purported rumoured rumored presumed",
        "running": "ongoing continuing current",
    }.items()
    for word in words.split()
}
_INDEFINITE = frozenset({"a", "an", "any", "another", "more", "further", "some", "new"})


def own_reading(noun: Token, days: Days) -> Reading | None:
    """What the words before a noun say of it; nothing where they leave it open."""
    if any(child.lower_ == "no" and child.dep_ in ("det", "neg") for child in noun.children):
        return READINGS["no"]
    for child in noun.children:
        if child.dep_ in ("amod", "compound", "nmod"):
            for word in (child, *child.children):
                rule = _MODIFIERS.get(word.lower_)
                if rule is not None and word.i < noun.i:
                    return READINGS[rule]
    if any(days.get(word.idx, False) for word in _own_times(noun)):
        return READINGS["noun with a day"]
    return None


def is_indefinite(noun: Token) -> bool:
    """Whether a noun brings in something new: `a strike`, `further talks`, `talks`."""
    words = [child for child in noun.children if child.dep_ in ("det", "poss", "amod")]
    if any(word.dep_ in ("det", "poss") for word in words):
        return any(word.lower_ in _INDEFINITE for word in words)
    return True


def _own_times(noun: Token) -> list[Token]:
    found: list[Token] = []
    for child in noun.children:
        if child.dep_ in ("poss", "compound", "nmod", "npadvmod"):
            found.append(child)
        elif child.dep_ == "prep":
            found.extend(child.children)
    return found
