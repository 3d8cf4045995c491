from __future__ import annotations

import pytest
from msgspec.structs import replace

from stemma.model import Dossier, Passage, Sentence, Span
from stemma.render.html.rows import rows
from stemma.render.html.sides import Bit, Pair, pairs
from stemma.reuse import find_passages, with_edits
from tests.render.making import article
from tests.render.stress import linked

FILLER = "The ferry left the old harbour of Kalen at nine in the morning with its lights on"


def made(one: str, other: str) -> tuple[Dossier, tuple[Passage, ...]]:
    """Two articles with what they share, edits and all."""
    articles = [
        replace(
            article(siglum, text, "", siglum, None),
            sentences=tuple(
                Sentence(start=found, end=found + len(part))
                for part in text.split("\n")
                for found in [text.index(part)]
            ),
        )
        for siglum, text in (("A", one), ("B", other))
    ]
    passages = with_edits(find_passages(articles, {}), articles, {})
    return linked(articles, [("A", "B", "copy")]), passages


def shown(found: tuple[Pair, ...]) -> list[tuple[str, str]]:
    """Either side as text: `-gone-`, `+new+`, `~other~`, and kinds in brackets."""
    signs = {"gone": "-", "new": "+", "other": "~", "moved": "^", "quoted": '"', "": ""}

    def side(bits: tuple[Bit, ...]) -> str:
        return "".join(
            f"{signs[b.how]}{b.text}{signs[b.how]}" + "".join(f"[{t.text}]" for t in b.tags)
            for b in bits
        )

    return [(side(pair.left), side(pair.right)) for pair in found]


@pytest.mark.parametrize(
    ("one", "other", "left", "right"),
    [
        pytest.param(
            "and some 40 people were aboard when it sank",
            "and some 43 people were aboard when it sank",
            "some ~40~ people",
            "some ~43~[number changed] people",
            id="a number",
        ),
        pytest.param(
            "and all of them were reportedly found by a fishing boat",
            "and all of them were found by a fishing boat",
            "were -reportedly-[hedge lost] found",
            "were found",
            id="a hedge is lost",
        ),
        pytest.param(
            "and all of them were found by a fishing boat",
            "and all of them were reportedly found by a fishing boat",
            "were found",
            "were +reportedly+[hedge added] found",
            id="a hedge is added",
        ),
    ],
)
def test_words_are_marked_and_the_kind_is_named(
    one: str, other: str, left: str, right: str
) -> None:
    dossier, passages = made(f"{FILLER} {one}.", f"{FILLER} {other}.")
    [(here, there)] = shown(pairs(dossier, passages, "a-B"))
    assert left in here
    assert right in there


def test_read_from_the_other_side_what_was_lost_is_added() -> None:
    dossier, passages = made(
        f"{FILLER} and all of them were reportedly found by a fishing boat.",
        f"{FILLER} and all of them were found by a fishing boat.",
    )
    [(here, there)] = shown(pairs(dossier, passages, "a-A"))
    assert "were found" in here
    assert "+reportedly+[hedge added]" in there


def test_nothing_but_white_space_is_lost() -> None:
    tail = "Nobody on board was {}hurt when the bow of it met the wall of the pier"
    dossier, passages = made(
        f"{FILLER}.\n{tail.format('badly ')}.", f"{FILLER}.\n{tail.format('')}."
    )
    found = pairs(dossier, passages, "a-B")
    for number, span in enumerate(passages[0].spans):
        text = next(a for a in dossier.articles if a.id == span.article).words(span)
        sides = [(pair.left, pair.right)[number] for pair in found]
        assert "".join(bit.text for side in sides for bit in side) == text.replace("\n", "")


def test_a_passage_is_cut_where_a_sentence_begins_on_both_sides() -> None:
    dossier, passages = made(
        f"{FILLER}.\n“Nobody was hurt in the harbour,” the captain said.",
        f'{FILLER}.\n"Nobody was hurt in the harbour," the captain said.',
    )
    found = pairs(dossier, passages, "a-B")
    assert [pair.first for pair in found] == [True, False]
    assert found[1].left[0].text.startswith("“Nobody")
    assert found[1].right[0].text.startswith('"Nobody')


def test_rows_cover_a_passage_without_sentences() -> None:
    dossier, passages = made(f"{FILLER}.", f"{FILLER}.")
    bare = {a.id: replace(a, sentences=()) for a in dossier.articles}
    [passage] = passages
    one, other = passage.spans
    assert list(rows(passage, (one, other), bare)) == [
        (Span("a-A", one.start, one.end), Span("a-B", other.start, other.end))
    ]
