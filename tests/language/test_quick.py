"""Quicker, and the same: compared with a pipeline as spaCy loads it."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any

import pytest

from stemma.language import pipeline
from stemma.language.pinned import PARSER, locate
from stemma.language.quick import quick_products, quicken
from stemma.language.titles import without_title_words

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

pytestmark = pytest.mark.slow

TEXTS = [
    "He ain't gonna say he doesn't, y'all: let's see what's been done, c'mon, 'nuff said.",
    "The men who hadn't been told got it. I know you; she told me that it was I. There's hope.",
    "Dr. Lund's boats, better and fewer than Dahl's, were leaving the wharves:\n\n it'd rained \xa0 all day.",
    "Asked what they'd do, the ministers said they won't, can't and shan't have done so.",
]


def plain() -> Language:
    """The pipeline as spaCy loads it."""
    import spacy

    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        return spacy.load(locate(PARSER), exclude=["senter"])


def all_of(doc: Doc) -> list[tuple[object, ...]]:
    return [
        (t.text, t.tag_, t.pos_, t.dep_, t.head.i, t.lemma_, str(t.morph), t.ent_type_, t.ent_iob_)
        for t in doc
    ]


def test_results_are_those_of_the_pipeline_as_it_is_loaded() -> None:
    slow = plain()
    for ours, theirs in zip(pipeline().nlp.pipe(TEXTS), slow.pipe(TEXTS), strict=True):
        assert all_of(ours) == all_of(theirs)
    ruler: Any = slow.get_pipe("attribute_ruler")
    quick: Any = pipeline().nlp.get_pipe("attribute_ruler")
    for doc in slow.pipe(TEXTS):
        assert quick.match(doc) == ruler.match(doc)


def test_rules_for_anything_else_are_tried_as_ever() -> None:
    import spacy
    from spacy.tokens import Doc

    nlp = spacy.blank("en")
    ruler: Any = nlp.add_pipe("attribute_ruler")
    ruler.add([[{"LOWER": "go"}]], {"LEMMA": "one"})
    ruler.add([[{"LOWER": "go"}, {"LOWER": "on"}]], {"LEMMA": "two"}, index=1)
    ruler.add([[{"LENGTH": 5}]], {"LEMMA": "five"})
    ruler.add([[{"LOWER": "go", "OP": "+"}]], {"LEMMA": "many"})
    before = ruler.match(Doc(nlp.vocab, words="go go on three go".split()))
    quicken(nlp)
    assert ruler.match(Doc(nlp.vocab, words="go go on three go".split())) == before
    assert {number for number, *_ in before} == {0, 1, 2, 3}


def test_matrices_are_multiplied_otherwise_only_within() -> None:
    from thinc.api import get_current_ops

    before = get_current_ops()
    with quick_products():
        assert get_current_ops() is not before
    assert get_current_ops() is before


def test_neighbours_change_nothing() -> None:
    together = pipeline().parse((text, ()) for text in TEXTS)
    for text, doc in zip(TEXTS, together, strict=True):
        (alone,) = pipeline().parse([(text, ())])
        assert all_of(alone) == all_of(doc)


def test_what_is_forgotten_is_found_again() -> None:
    words = [f"Zyx{number}vale" for number in range(50)]
    text = f"{' and '.join(words)} left Gravik."
    (before,) = pipeline().parse([(text, ())])
    told = all_of(before)
    strings = len(pipeline().nlp.vocab.strings)
    for _ in range(2):
        with pipeline().forgetting():
            other = text.replace("Zyx", "Qev")
            (doc,) = pipeline().parse([(other, ())])
            assert without_title_words(doc).text == other
    assert len(pipeline().nlp.vocab.strings) < strings + 50
    (after,) = pipeline().parse([(text, ())])
    assert all_of(after) == told
