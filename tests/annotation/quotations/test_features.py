"""What the tagger sees of a parse."""

from __future__ import annotations

import numpy as np
import pytest

from stemma.annotation.quotations.features import (
    DEPENDENCIES,
    FARTHEST_UP,
    LONGEST,
    Paragraph,
    paragraphs,
    relations,
)
from stemma.language import pipeline
from tests.annotation.material import read

pytestmark = pytest.mark.slow


def seen(text: str) -> list[Paragraph]:
    return list(paragraphs(read(text).doc))


def words(text: str) -> list[list[str]]:
    doc = read(text).doc
    return [[doc[int(i)].text for i in unit.tokens] for unit in paragraphs(doc)]


def test_a_line_break_between_sentences_parts_paragraphs() -> None:
    assert words("It rained.\n\nLund left.") == [["It", "rained", "."], ["Lund", "left", "."]]


def test_a_line_break_within_a_sentence_does_not() -> None:
    (only,) = words("Mara Lund said that the old\nbridge is safe.")
    assert only == "Mara Lund said that the old bridge is safe .".split()


def test_a_long_paragraph_is_parted() -> None:
    sizes = [len(unit.tokens) for unit in seen("The bridge is safe. " * 200)]
    assert max(sizes) <= LONGEST
    assert sum(sizes) == 1000


@pytest.mark.parametrize("marks", ["“”", '""', "«»"])
def test_all_styles_of_marks_look_alike(marks: str) -> None:
    first, second = seen(f"{marks[0]}We left,{marks[1]} Lund said."), seen("“We left,” Lund said.")
    for one, other in zip(first, second, strict=True):
        np.testing.assert_array_equal(one.words, other.words)
        np.testing.assert_array_equal(one.quotes, other.quotes)
    assert first[0].quotes.tolist() == [2, 1, 1, 1, 3, 0, 0, 0]


def test_how_words_stand_to_a_cue() -> None:
    (unit,) = seen("Mara Lund said the bridge was safe.")
    stands = relations(unit, 2)
    clause = DEPENDENCIES.index("ccomp") + 1
    subject = DEPENDENCIES.index("nsubj") + 1
    assert stands[:2, 1].tolist() == [subject, subject]
    assert stands[3:7, 1].tolist() == [clause] * 4
    assert stands[2].tolist()[:3] == [0, 0, 0]
    assert stands[:, 2].tolist() == [1, 1, 0, 2, 2, 2, 2, 2]


def test_another_sentence_hangs_on_nothing_shared() -> None:
    (unit,) = seen("Lund spoke. It rained.")
    assert relations(unit, 1)[3:, 0].tolist() == [FARTHEST_UP + 1] * 3


def test_an_empty_text_has_no_paragraphs() -> None:
    assert list(paragraphs(pipeline().nlp.make_doc(""))) == []
