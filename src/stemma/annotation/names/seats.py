"""When a capital stands for its government: `Moscow said`, and not `in Moscow`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_OF_PLACES = frozenset(
    "be lie sit stand see host remain become have grow suffer witness wake await celebrate burn "
    "rank lead win beat play stage hold house boast get feel look seem".split()
)
"""What a city does as a place, or as a team or a crowd would."""

_TO_GOVERNMENTS = frozenset(
    "accuse blame urge tell ask press pressure criticize criticise condemn warn sanction support back "
    "arm isolate help persuade convince punish threaten provoke anger alarm push force allow invite "
    "inform assure thank challenge target irk embolden".split()
)
"""What is done to governments and not to cities."""

_BETWEEN_GOVERNMENTS = frozenset({"with", "between", "against", "by"})
_TOWARDS_GOVERNMENTS = frozenset({"on", "upon", "to", "from", "for", "of"})
_OF_GOVERNMENTS = frozenset(
    "decision policy support role involvement interest position stance demand claim aggression "
    "government ally envoy ambassador pressure sanction message relation tie talk alliance response "
    "warning threat intention approval denial accusation refusal plan proposal offer influence "
    "foe rival partner concern objection commitment diplomacy behaviour behavior action rhetoric "
    "diplomat negotiator delegation intervention annexation invasion help aid signal call".split()
)
"""Nouns of which a government is the owner, the source or the aim."""


def acts(name: Span) -> bool:
    """Whether these words, which name a capital, mean the government that sits there.

    It decides by the grammar around them; where the parse says nothing, a place is a place.
    """
    return _acts(name.root, 0)


def _acts(root: Token, depth: int) -> bool:
    head = root.head
    if head.i == root.i or depth > 2:
        return False
    if root.dep_ in ("nsubj", "nsubjpass"):
        return head.pos_ == "VERB" and head.lemma_.lower() not in _OF_PLACES
    if root.dep_ in ("dobj", "dative"):
        return head.lemma_.lower() in _TO_GOVERNMENTS
    if root.dep_ == "poss":
        return head.lemma_.lower() in _OF_GOVERNMENTS
    if root.dep_ == "pobj":
        return _addressed(head)
    return root.dep_ == "conj" and _acts(head, depth + 1)


def _addressed(preposition: Token) -> bool:
    noun = preposition.head
    if preposition.lower_ in _BETWEEN_GOVERNMENTS:
        return noun.lemma_.lower() in _OF_GOVERNMENTS or preposition.dep_ == "agent"
    return (
        preposition.lower_ in _TOWARDS_GOVERNMENTS
        and noun.pos_ in ("NOUN", "PROPN")
        and noun.lemma_.lower() in _OF_GOVERNMENTS
        and noun.lemma_.lower() not in ("talk", "call", "plan", "role")
    )
