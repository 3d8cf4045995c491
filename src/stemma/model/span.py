"""Where words stand: the one kind of pointer that Stemma knows."""

from __future__ import annotations

import msgspec


class Span(msgspec.Struct, frozen=True, order=True, forbid_unknown_fields=True, gc=False):
    """A half-open stretch of one article's snapshot."""

    article: str
    """The `id` of the article."""
    start: int
    """The first character, counted in Unicode code points from 0."""
    end: int
    """One past the last character."""

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one character of one article."""
        return self.article == other.article and self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether every character of `other` lies in this span."""
        return self.article == other.article and self.start <= other.start and other.end <= self.end
