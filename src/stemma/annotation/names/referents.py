"""People, bodies and groups that one article speaks of, with or without a name."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from stemma.annotation.names.clauses import Function
from stemma.annotation.names.gender import Gender

ReferentKind = Literal["person", "people", "body", "document", "place", "other"]


@dataclass(frozen=True)
class Named:
    """One name in the text."""

    first: int
    """Its first token."""
    last: int
    """Its last token."""
    group: str
    """Whose name it is."""
    name: str
    """The fullest form of that name."""
    kind: ReferentKind
    """What it names."""


@dataclass
class Referent:
    """Somebody or something that is spoken of; it grows while the text is read."""

    number: int
    """In order of first mention."""
    text: str
    """The fullest name, or the words of the first description."""
    kind: ReferentKind
    """What it is."""
    group: str | None = None
    """Whose name it is, where it has one."""
    gender: Gender = ""
    """What titles, nouns or the given name say."""
    leaning: dict[Gender, int] = field(default_factory=dict)
    """How often a pronoun was taken for it, by the pronoun's gender."""
    roles: dict[str, int] = field(default_factory=dict)
    """The nouns that it was called, and the sentence of the first time."""
    owners: dict[str, int] = field(default_factory=dict)
    """Whose lawyer or mother it was called, by that noun and the number of the other one."""
    words: set[str] = field(default_factory=set)
    """All content words of its descriptions, lower-case."""
    age: str = ""
    """In years, as printed."""
    count: int = 0
    """Mentions so far."""
    sure: bool = True
    """Whether a person is certain to be one; a name without given name or title is not."""
    phrase: tuple[int, int] | None = None
    """Where its first description stands, as code points, for those without a name."""
    proper: bool = False
    """Whether it has a proper name that the search for names passed over."""
    members: tuple[int, ...] = ()
    """Those whom a pair consists of."""
    merged: Referent | None = None
    """Who it turned out to be."""

    def settled(self) -> Referent:
        """Who it is, names that came later included."""
        found = self
        while found.merged is not None:
            found = found.merged
        return found

    def may_be(self, gender: Gender) -> bool:
        """Whether a pronoun of that gender can stand for it."""
        return not gender or not self.gender or self.gender == gender


@dataclass(frozen=True)
class Mention:
    """One place where a referent is spoken of."""

    token: int
    """The head of the words."""
    referent: Referent
    """Whom they mean."""
    sentence: int
    """How many sentences of the narrator come before; speech alone does not count."""
    paragraph: int
    """How many paragraphs come before."""
    function: Function
    """Its place in the clause."""
    main: bool
    """Whether that clause is the main one."""
    quoted: bool
    """Whether it stands within quotation marks, or in a clause that somebody reports."""
    speaks: bool
    """Whether it says something."""
    pronoun: bool = False
    """Whether it is a pronoun."""
