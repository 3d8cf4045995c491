"""The names of an article as the noun that the outputs hold."""

from __future__ import annotations

from stemma.annotation.annotated import Annotated
from stemma.model import Mention


def mentions_of(one: Annotated) -> tuple[Mention, ...]:
    """The article's mentions, in the order of the text."""
    return tuple(Mention(span=span, entity=entity) for span, entity in one.mentions)
