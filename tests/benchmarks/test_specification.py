"""The baselines for the speaker of a quotation, on a made-up annotation."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest

from specification import JUDGES, share
from stemma.annotation import Annotated, Annotation
from stemma.model import Entity, Quotation, Span, Speaker
from tests.annotation.material import article
from tests.specification.cases import Case, Passage
from tests.specification.markup import plain

if TYPE_CHECKING:
    from spacy.tokens import Doc

MARKED = "Mara Lund met Ole Dahl. “Fine,” said Lund. “[C We will rebuild],” he said. Ann Marie Berg left."
TEXT, MARKS = plain(MARKED)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span("a", start, start + len(words))


def quotation(words: str, speaker: str) -> Quotation:
    where = span(words)
    return Quotation(
        id=words,
        span=where,
        kind="direct",
        content=(where,),
        speaker=Speaker(text=speaker, named=True),
    )


def person(*names: str) -> Entity:
    return Entity(
        id=names[0], name=names[0], kind="person", forms=names, spans=tuple(map(span, names))
    )


PEOPLE = (person("Mara Lund"), person("Ole Dahl"), person("Ann Marie Berg"))


def annotation(*said: Quotation, entities: tuple[Entity, ...] = PEOPLE) -> Annotation:
    one = Annotated(article(TEXT), cast("Doc", None), said, (), (), (), (), ())
    return Annotation((one,), entities, "none")


def case(speaker: str) -> Case:
    return Case("speakers", "made up", (Passage(TEXT, MARKS, (), ()),), (speaker,))


WHOLE = annotation(quotation("Fine", "Mara Lund"), quotation("We will rebuild", "Ole Dahl"))


@pytest.mark.parametrize(
    ("way", "says"),
    [
        ("Stemma", "Ole Dahl"),
        ("Stemma where found", "Ole Dahl"),
        ("last person named", "Ole Dahl"),
        ("previous speaker", "Mara Lund"),
        ("longest name", "Ann Marie Berg"),
    ],
)
def test_what_each_way_says(way: str, says: str) -> None:
    for speaker in ("Mara Lund", "Ole Dahl", "Ann Marie Berg"):
        assert JUDGES[way](case(speaker), WHOLE) is (speaker == says)


def test_a_missed_quotation_is_wrong_but_left_out_where_found() -> None:
    missed = annotation(quotation("Fine", "Mara Lund"))
    assert JUDGES["Stemma"](case("Ole Dahl"), missed) is False
    assert JUDGES["Stemma where found"](case("Ole Dahl"), missed) is None


def test_without_a_quotation_before_it_is_the_last_person() -> None:
    assert JUDGES["previous speaker"](case("Ole Dahl"), annotation()) is True


def test_with_nobody_before_it_is_the_first_one_after() -> None:
    later = annotation(entities=(person("Ann Marie Berg"),))
    assert JUDGES["last person named"](case("Ann Marie Berg"), later) is True


def test_without_people_nobody_speaks() -> None:
    for way in ("last person named", "previous speaker", "longest name"):
        assert JUDGES[way](case("nobody"), annotation(entities=())) is True


def test_what_is_left_out_is_not_counted() -> None:
    assert share([True, None, False, True]) == "2 of 3 = 67%"
    assert share([None]) == "0 of 0 = 0%"
