"""Whom `he` and `she` stand for, among the people with a name; see `reading` for how it is decided."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from stemma.annotation.names.gender import pronoun_gender
from stemma.annotation.names.reading import read
from stemma.annotation.names.referents import Named, ReferentKind

if TYPE_CHECKING:
    from spacy.tokens import Doc

_KINDS: dict[str, ReferentKind] = {"ORG": "body", "GPE": "place", "LOC": "place", "FAC": "place"}


def pronouns(doc: Doc, heads: Mapping[int, tuple[int, bool]]) -> list[tuple[int, int, int]]:
    """The pronouns that stand for a named person: start, end, and the number of that person's group.

    `heads` gives, for the offset at which a mention begins, its group and whether it is a person.
    """
    discourse = read(doc, _named(doc, heads))
    found: list[tuple[int, int, int]] = []
    for index, mention in sorted(discourse.at.items()):
        token = doc[index]
        group = mention.referent.settled().group
        if group is not None and mention.pronoun and pronoun_gender(token.text):
            found.append((token.idx, token.idx + len(token), int(group)))
    return found


def _named(doc: Doc, heads: Mapping[int, tuple[int, bool]]) -> list[Named]:
    """The names by their first and last token; a name reaches as far as the parser's entity."""
    spans: list[tuple[int, int, int, ReferentKind]] = []
    fullest: dict[int, str] = {}
    for token in doc:
        if token.idx not in heads or (spans and token.i <= spans[-1][1]):
            continue
        number, person = heads[token.idx]
        last = token.i
        while (
            last + 1 < len(doc)
            and doc[last + 1].ent_iob_ == "I"
            and (doc[last + 1].idx not in heads)
        ):
            last += 1
        while last > token.i and not doc[last].is_alpha:
            last -= 1
        text = doc[token.i : last + 1].text
        fullest[number] = max(fullest.get(number, ""), text, key=len)
        spans.append(
            (token.i, last, number, "person" if person else _KINDS.get(token.ent_type_, "other"))
        )
    return [
        Named(first, last, str(number), fullest[number], kind)
        for first, last, number, kind in spans
    ]
