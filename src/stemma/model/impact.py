"""What falls if a source falls."""

from __future__ import annotations

from typing import Literal

from stemma.model.independence import Independence
from stemma.model.noun import Noun
from stemma.model.span import Span

IMPACT = "stemma-impact/1"
"""The name and version of the data that `stemma impact` writes."""

SourceKind = Literal["article", "account", "origin"]
Fall = Literal["lost", "single", "not established"]


class Taken(Noun, kw_only=True, frozen=True):
    """One thing that is taken away."""

    kind: SourceKind
    """An article, an account, or an origin: a speaker, an outlet, a document, a lost source."""
    id: str
    """The `id` of the article or account; an origin's name."""
    name: str
    """How it is shown: the article's siglum, the account's label, the origin's name."""
    articles: tuple[str, ...]
    """The ids of the articles that go with it whole, by siglum."""
    occurrences: int
    """How many occurrences of statements go with it, those of these articles included."""


class Standing(Noun, kw_only=True, frozen=True):
    """What a statement rests on."""

    articles: tuple[str, ...]
    """The ids of the articles that say it, by siglum."""
    accounts: tuple[str, ...]
    """The ids of the accounts that say it."""
    origins: tuple[str, ...]
    """The names of its origins, unknown ones left out."""
    independence: Independence
    """How independent its accounts are of each other."""


class Change(Noun, kw_only=True, frozen=True):
    """A statement that rests on less than before."""

    statement: str
    """The `id` of the statement."""
    span: Span
    """Its best occurrence, in the dossier that it is from."""
    text: str
    """The words of that occurrence."""
    falls: tuple[Fall, ...]
    """`lost`: no article is left that says it; `single`: one account is left of several; `not established`: no two independent accounts are left."""
    before: Standing
    """What it rested on."""
    after: Standing
    """What is left."""


class Totals(Noun, kw_only=True, frozen=True):
    """The dossier in numbers."""

    articles: int
    """How many articles there are."""
    accounts: int
    """How many lines of reporting they come to."""
    statements: int
    """How many statements they carry."""
    several: int
    """How many of these several accounts carry."""
    established: int
    """How many two independent accounts carry."""


class Resting(Noun, kw_only=True, frozen=True):
    """What rests on one account or one origin."""

    kind: Literal["account", "origin"]
    """Which of the two it is."""
    id: str
    """The account's `id`; an origin's name."""
    name: str
    """How it is shown."""
    articles: tuple[str, ...]
    """The articles of the account, or those in which the origin's word stands; by siglum."""
    alone: int
    """How many statements rest on it alone: they are lost without it."""
    established: int
    """How many statements are established with it, and not without it."""


class Impact(Noun, kw_only=True, frozen=True):
    """What is left of a dossier's statements when some of its sources are taken away."""

    schema: str = IMPACT
    """The name and version of this data's JSON Schema."""
    generator: str
    """The program and version that made the dossier."""
    sigla: dict[str, str]
    """The siglum of each article by its `id`."""
    taken: tuple[Taken, ...]
    """What is taken away, in the order of its names; nothing where only asked what rests on what."""
    before: Totals
    """With all sources."""
    after: Totals
    """Without those."""
    statements: tuple[Change, ...]
    """The statements that rest on less, those that fall deepest first."""
    rests: tuple[Resting, ...]
    """For each account, then each origin, what rests on it alone; most first."""
