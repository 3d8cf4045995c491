"""Stories that a newswire sent again, rewritten, as its own times of sending tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from scripts.readings.rows import article
from stemma.reuse import find_passages
from stemma.reuse.words import words_of

Story = Mapping[str, Any]
SHORTEST = 300
"""Characters; shorter stories are formulas."""
SHARED = 0.6
"""The part of the shorter story's words that the other must have."""
SOONEST, LATEST = timedelta(seconds=30), timedelta(hours=36)
TITLE_WORDS = 2
"""Words that the two titles have in common."""
DIGITS = 0.1
"""Tables have more digits than this among their characters."""


def rewrites(stories: Sequence[Story]) -> Iterator[tuple[Story, Story]]:
    """Pairs of stories that are one story, by what they share, title and time; the older one first."""
    kept = {
        one["id"]: one
        for one in stories
        if one["date"] and one["text"] and len(one["text"]) > SHORTEST and not _table(one["text"])
    }
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for passage in find_passages([article(key, one["text"]) for key, one in kept.items()], {}):
        shared[passage.spans[0].article, passage.spans[1].article] += passage.words
    for (first, second), words in sorted(shared.items()):
        older, newer = sorted((kept[first], kept[second]), key=_sent)
        lengths = [len(words_of(one["text"])) for one in (older, newer)]
        if words >= SHARED * min(lengths) and _one_story(older, newer):
            yield older, newer


def _one_story(older: Story, newer: Story) -> bool:
    titles = [set(one["title"].lower().split()) for one in (older, newer)]
    return (
        SOONEST <= _sent(newer) - _sent(older) <= LATEST
        and len(titles[0] & titles[1]) >= TITLE_WORDS
        and older["text"].split() != newer["text"].split()
    )


def _table(text: str) -> bool:
    return sum(c.isdigit() for c in text) > DIGITS * len(text)


def _sent(story: Story) -> datetime:
    return datetime.fromisoformat(story["date"][:19])
