"""Whether a statement says again what others have said."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from stemma.model import Statement
from stemma.reuse.functionwords import FUNCTION, NEGATIONS
from stemma.statements.stems import stem

HELD = 0.75
"""One statement holds another where it has this part of its words."""
PARTS = re.compile(r"\w+")


def repeats(one: Statement, said: Iterable[Statement]) -> bool:
    """Whether one of those already said has its sentence, its place or nearly all of its words.

    It goes both ways: a longer statement that holds a shorter one would say that again.
    """
    return any(_same_place(one, other) or _same_words(one, other) for other in said)


def _same_place(one: Statement, other: Statement) -> bool:
    return one.sentence.overlaps(other.sentence) or any(
        mine.span.overlaps(theirs.span) for mine in one.occurrences for theirs in other.occurrences
    )


def _same_words(one: Statement, other: Statement) -> bool:
    """Whether the one with fewer words adds none, and neither a figure nor a denial parts them."""
    fewer, more = sorted((_content(one.text), _content(other.text)), key=len)
    parted = fewer ^ more
    return (
        len(fewer & more) >= HELD * len(fewer)
        and NEGATIONS.isdisjoint(parted)
        and not any(word[0].isdigit() for word in fewer - more)
    )


@lru_cache(4096)
def _content(text: str) -> frozenset[str]:
    """The words that carry matter, by family; all words where none does."""
    words = PARTS.findall(text.casefold())
    telling = {word if word in NEGATIONS else stem(word) for word in words if word not in FUNCTION}
    return frozenset(telling or words)
