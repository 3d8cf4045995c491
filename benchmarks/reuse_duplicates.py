"""Exact copies: those that the newswire holds, and planted ones, also in another dress."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from pathlib import Path

from reuse_data import article, newswire
from stemma.model import Article
from stemma.reuse import find_passages, words_of

EVERY = 40
"""Every so many stories one is planted again."""
FEWEST_WORDS = 5
"""A text of fewer words makes no passage, by definition."""
DRESSES: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "set otherwise": lambda text: "\n\n".join(text.upper().split("\n")),
    "headline and dateline before it": lambda text: (
        f"Markets await word from the capital\n\nBRENN, Monday - {text}"
    ),
    "headline before, credit and notice after it": lambda text: (
        f"What we know so far this evening\n{text}\n(Own correspondent)\nMore follows as we get it."
    ),
}


def duplicates(data: Path) -> None:
    """All stories and the planted copies in one join: which copies are found, and found whole?"""
    stories = newswire(data)
    by_text: dict[str, list[str]] = {}
    for story in stories:
        by_text.setdefault(" ".join(story.text.split()), []).append(story.id)
    in_wire = [
        pair
        for text, ids in by_text.items()
        if len(words_of(text)) >= FEWEST_WORDS
        for pair in combinations(ids, 2)
    ]
    planted = [*copies(stories[::EVERY])]
    passages = find_passages([*stories, *(copy for _, _, copy in planted)], {})
    size = {story.id: len(words_of(story.text)) for story in stories}
    whole = {
        frozenset(span.article for span in passage.spans)
        for passage in passages
        if passage.similarity == 1.0
        and passage.words == min(size.get(s.article, passage.words) for s in passage.spans)
    }
    of = {"in the wire": in_wire}
    for dress, original, copy in planted:
        of.setdefault(f"planted, {dress}", []).append((original, copy.id))
    for name, pairs in of.items():
        found = sum(frozenset(pair) in whole for pair in pairs)
        print(f"duplicates: {name}: {found} of {len(pairs)} pairs found whole, similarity 1")


def copies(stories: Sequence[Article]) -> Iterator[tuple[str, str, Article]]:
    """Each story in every dress: the dress, the story's id, and the copy."""
    for story in stories:
        if len(words_of(story.text)) >= FEWEST_WORDS:
            for number, (dress, put_on) in enumerate(DRESSES.items()):
                yield dress, story.id, article(f"{story.id} copy {number}", put_on(story.text))
