"""The same words, said by somebody else: which shared words have another speaker on the other side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from stemma.model import Edit, Quotation, Speaker
from stemma.reuse.version import Version

FEWEST = 4
"""Fewer words in a row may be said by two people."""


def reattributed(
    pairs: Sequence[tuple[int, int]],
    a: Version,
    b: Version,
    said_a: Sequence[Quotation],
    said_b: Sequence[Quotation],
) -> Iterator[Edit]:
    """Stretches of equal words that the two articles put into the mouths of two people.

    `pairs` are the numbers of the words that are equal, in order. One side at least must have them
    in quotation marks, for who is meant to say a paraphrase is too unsure. Both speakers must be named
    and be known to be two: a name against a description (`a senior official`) may be one person.
    """
    speakers = _speakers(a, said_a), _speakers(b, said_b)
    for (one, two), stretch in groupby(
        pairs, key=lambda pair: (speakers[0].get(pair[0]), speakers[1].get(pair[1]))
    ):
        places = list(stretch)
        if one is None or two is None or one == two or len(places) < FEWEST:
            continue
        if not all(a.marked[i] or b.marked[j] for i, j in places):
            continue
        (first_a, first_b), (last_a, last_b) = places[0], places[-1]
        yield Edit(
            kind="re-attributed",
            a_span=a.words.span(a.article.id, first_a, last_a + 1),
            b_span=b.words.span(b.article.id, first_b, last_b + 1),
            meaning=True,
        )


def _speakers(version: Version, said: Sequence[Quotation]) -> dict[int, str]:
    """The `id` of who says it, for each word that a named speaker says."""
    return {
        word: speaker
        for quotation in said
        if (speaker := _named(quotation.speaker)) is not None
        for span in quotation.content
        for word in version.words.within(span)
    }


def _named(speaker: Speaker | None) -> str | None:
    return speaker.entity if speaker is not None and speaker.named else None
