"""Whom an article speaks of, read once with its names known; and the pronouns that stand for one of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from stemma.annotation.names.discourse import Discourse
from stemma.annotation.names.gender import pronoun_gender
from stemma.annotation.names.nouns import is_one_of_a_people
from stemma.annotation.names.reading import read
from stemma.annotation.names.referents import Named
from stemma.model import Entity

if TYPE_CHECKING:
    from spacy.tokens import Doc


def discourse_of(doc: Doc, entities: Mapping[str, Entity], at: Mapping[int, str]) -> Discourse:
    """Everybody whom the article speaks of; `at` gives the entity whose name is at a code point."""
    found: list[Named] = []
    for token in doc:
        one = at.get(token.idx)
        if one is None or is_one_of_a_people(token):
            continue
        if found and found[-1].group == one and found[-1].last == token.i - 1:
            found[-1] = Named(found[-1].first, token.i, one, found[-1].name, found[-1].kind)
        elif any(char.isupper() for char in token.text):
            found.append(Named(token.i, token.i, one, entities[one].name, entities[one].kind))
    return read(doc, found)


def pronouns(discourse: Discourse) -> Iterator[tuple[int, int, str]]:
    """The pronouns that stand for a named person: start, end, and that person's entity."""
    for index, mention in sorted(discourse.at.items()):
        token = discourse.doc[index]
        group = mention.referent.settled().group
        if group is not None and mention.pronoun and pronoun_gender(token.text):
            yield token.idx, token.idx + len(token), group
