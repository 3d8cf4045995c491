"""A dossier seen through the letters that an expectation gives to its files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from stemma.model import Article, Dossier, Span, Statement
from tests.expectations.texts import places

Expected = Mapping[str, Any]
"""One check, as read from JSON."""


def one_or_more(given: str | list[str]) -> list[str]:
    """What an expectation may write as one text or as a list."""
    return [given] if isinstance(given, str) else given


@dataclass(frozen=True)
class View:
    """What a check may ask of a dossier; a `LookupError` where the expectation and it do not fit."""

    dossier: Dossier
    """What is checked."""
    sources: Mapping[str, str]
    """The expectation's letters and the names of their files or records."""

    def article(self, letter: str) -> Article:
        """The article that was read from the file of that letter.

        The only record of a file may be called by the file's name alone.
        """
        name = self.sources[letter]
        for article in self.dossier.articles:
            source = article.source.rpartition("/")[2]
            if name in (source, f"{source}#1"):
                return article
        raise LookupError(f"no article was read from {name}")

    def id(self, letter: str) -> str:
        """The `id` of the article of that letter."""
        return self.article(letter).id

    def ids(self, letters: Iterable[str]) -> frozenset[str]:
        """The ids of several articles."""
        return frozenset(map(self.id, letters))

    def letters(self, ids: Iterable[str]) -> str:
        """Articles as an expectation calls them, for messages."""
        names = {self.id(letter): letter for letter in self.sources}
        return " ".join(sorted(names.get(id_, id_) for id_ in ids)) or "none"

    def spans(self, letter: str, text: str) -> list[Span]:
        """Where `text` stands in that article; never empty."""
        article = self.article(letter)
        found = [Span(article.id, start, end) for start, end in places(text, article.text)]
        if not found:
            raise LookupError(f"{letter} has no {text!r} in its body")
        return found

    def touches(self, letter: str, texts: str | list[str], spans: Iterable[Span]) -> bool:
        """Whether the spans overlap each of the texts in that article."""
        given = list(spans)
        return all(
            any(span.overlaps(place) for span in given for place in self.spans(letter, text))
            for text in one_or_more(texts)
        )

    def statements(self, readings: Mapping[str, str]) -> list[Statement]:
        """The statements that have an occurrence on each of the readings."""
        return [
            statement
            for statement in self.dossier.statements
            if all(
                self.touches(letter, text, (each.span for each in statement.occurrences))
                for letter, text in readings.items()
            )
        ]


Check = Callable[[View, Expected], str | None]
"""A check: the reason why it fails, or nothing where it holds."""
