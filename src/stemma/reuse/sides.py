"""The two sides of one edit: the words that the one text has where the other has other words."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model import Span
from stemma.reuse.functionwords import FUNCTION, INITIALS, NEGATIONS
from stemma.reuse.hedgewords import hedges
from stemma.reuse.scopewords import AGENT, SCOPE
from stemma.reuse.timewords import POINTS
from stemma.reuse.version import Version


@dataclass(frozen=True, eq=False)
class Side:
    """Words `first` to `past` of a text, which may be none."""

    version: Version
    first: int
    past: int

    def __len__(self) -> int:
        return self.past - self.first

    @property
    def forms(self) -> tuple[str, ...]:
        """The words as they are compared."""
        return self.version.words.forms[self.first : self.past]

    @property
    def span(self) -> Span:
        """The words, or where there are none the word before the place, or the one after it."""
        first, past = self.first, self.past
        if first == past:
            first, past = (first - 1, first) if first else (0, 1)
        return self.version.words.span(self.version.article.id, first, past)

    def content(self) -> list[str]:
        """The words that carry matter."""
        return [
            form
            for k, form in enumerate(self.forms, self.first)
            if form not in FUNCTION or (form in INITIALS and self.version.printed(k).isupper())
        ]

    def numbers(self) -> list[str]:
        """The words that are numbers or parts of them; a lone `one` is a pronoun."""
        return [
            self.version.words.forms[k]
            for k in range(self.first, self.past)
            if self.version.is_number[k] and self.version.words.forms[k] != "one"
        ]

    def names(self, other: Side) -> list[str]:
        """The words that are names in either text."""
        known = self.version.names | other.version.names
        return [
            self.version.words.forms[k]
            for k in range(self.first, self.past)
            if self.version.words.forms[k] in known and self.version.printed(k)[:1].isupper()
        ]

    def points(self) -> list[str]:
        """The words that name a day or a month."""
        return [form for form in self.forms if form in POINTS]

    def negations(self) -> int:
        """How many words deny."""
        return sum(form in NEGATIONS for form in self.forms)

    def hedges(self) -> int:
        """How many words hedge."""
        return hedges(self.version.words.forms, self.first, self.past, self.version.is_number)

    def scopes(self, other: Side) -> bool:
        """Whether there are words that narrow what is said, `by` with a name among them."""
        version = self.version
        for k in range(self.first, self.past):
            # South Korea is no part of Korea: a capital makes the word part of a name.
            if version.words.forms[k] in SCOPE and (
                version.opens[k] or version.printed(k).islower()
            ):
                return True
        return self.forms[:1] == (AGENT,) and bool(self.names(other))
