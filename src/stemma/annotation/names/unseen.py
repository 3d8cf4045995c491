"""Names that the parser passes over everywhere, told by their own words: `Pablo Sena`, `Corvia Air`."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from stemma.annotation.names.gender import is_given_name
from stemma.model.entity import EntityKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_BUSINESSES = frozenset(
    "Air Airlines Airways Bank Energy Ferries Foods Freight Holdings Industries Insurance Lines Mining "
    "Motors Oil Petroleum Pharma Power Rail Railways Shipping Steel Systems Telecom Trains".split()
)
"""Last words of names of companies."""
_LONGEST = 3


def unseen(doc: Doc, taken: Collection[int]) -> Iterator[tuple[int, int, EntityKind]]:
    """First token, one past the last and kind of each; `taken` are code points of names found."""
    index = 0
    while index < len(doc):
        run = _run(doc, index, taken)
        found = _name_in(run)
        if found is not None:
            yield found
        index += max(1, len(run))


def _run(doc: Doc, first: int, taken: Collection[int]) -> list[Token]:
    """Capitalised words in a row that belong to no name; none where a name touches them."""
    last = first
    while last < len(doc) and doc[last].is_alpha and doc[last].text[0].isupper():
        last += 1
    run = list(doc[first:last])
    beside = doc[max(0, first - 1) : last + 1]
    touched = any(
        token.idx in taken and (token in run or token.text[0].isupper()) for token in beside
    )
    return [] if touched else run


def _name_in(run: list[Token]) -> tuple[int, int, EntityKind] | None:
    if len(run) < 2:
        return None
    for place, token in enumerate(run[:-1]):
        rest = run[place:]
        proper = all(t.pos_ == "PROPN" and t.is_title for t in rest)
        if is_given_name(token.text) and proper and len(rest) <= _LONGEST:
            return token.i, rest[-1].i + 1, "person"
    if run[-1].text in _BUSINESSES and len(run) <= _LONGEST and run[-2].pos_ == "PROPN":
        # The first word of a sentence is capitalised in any case.
        first = run[1] if run[0].is_sent_start and run[0].pos_ != "PROPN" else run[0]
        return (first.i, run[-1].i + 1, "body") if first is not run[-1] else None
    return None
