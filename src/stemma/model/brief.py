"""The best attested statements of a story in a few words: all of them the articles' own."""

from __future__ import annotations

from typing import Literal

from stemma.model.independence import Independence
from stemma.model.noun import Noun
from stemma.model.span import Span

BRIEF = "stemma-brief/1"
"""The name and version of the data that `stemma brief` writes."""

Attestation = Literal["independent", "several accounts", "one account", "one article"]


class BriefStatement(Noun, kw_only=True, frozen=True):
    """One statement, with who carries it."""

    statement: str
    """The `id` of the statement in the dossier."""
    attested: Attestation
    """How well it is attested: by accounts that are independent of each other, by several accounts, by several articles of one account, by one article."""
    span: Span
    """Where its words stand."""
    text: str
    """The words."""
    sentence: Span
    """The whole sentence around them, of which they may be a clause."""
    sigla: tuple[str, ...]
    """The articles that say so."""
    differing: tuple[str, ...]
    """Those among them that give another value."""
    articles: int
    """How many articles say so."""
    accounts: int
    """How many lines of reporting."""
    origins: tuple[str, ...]
    """The names of whom it goes back to, as far as the articles say."""
    independence: Independence
    """How independent the accounts are of each other."""
    because: str
    """The reason in one sentence of fixed wording."""


class Brief(Noun, kw_only=True, frozen=True):
    """The best attested statements, best first, none that another one already says."""

    schema: str = BRIEF
    """The name and version of this data's JSON Schema."""
    generator: str
    """The program and version that made the dossier."""
    title: str
    """The story's."""
    limit: int
    """How many words were asked for at most."""
    words: int
    """How many it has."""
    statements: tuple[BriefStatement, ...]
    """By how well they are attested, then as the articles tell them."""
    others: int
    """How many statements of the dossier are not in it."""
