"""Every case of the specification, one test each; those that fail today are listed in `open.txt`."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from stemma.annotation import Annotation
from tests.specification import speaking
from tests.specification.cases import Case, cases
from tests.specification.families import FAMILIES, MEASURING, known_open, measuring_open

ALL = [case for family in FAMILIES for case in cases(family)]


def _parameter(case: Case) -> object:
    is_open = case.id in known_open()
    marks = [pytest.mark.xfail(strict=True, raises=AssertionError)] if is_open else []
    return pytest.param(case, id=case.id, marks=marks)


@pytest.mark.slow
@pytest.mark.parametrize("case", [_parameter(case) for case in ALL])
def test_case(case: Case, annotation_of: Callable[[Case], Annotation]) -> None:
    assert FAMILIES[case.family](case, annotation_of(case)) == []


@pytest.mark.slow
def test_the_measuring_half_is_only_counted(annotation_of: Callable[[Case], Annotation]) -> None:
    wrong = sum(bool(speaking.faults(case, annotation_of(case))) for case in cases(MEASURING))
    assert wrong == measuring_open(known_open()), "count anew, and write the figure into open.txt"


def test_every_case_has_a_name_of_its_own() -> None:
    ids = [case.id for case in (*ALL, *cases(MEASURING))]
    assert len(ids) == len(set(ids))


def test_what_is_open_is_a_case() -> None:
    counted = {line for line in known_open() if line.startswith(f"{MEASURING} = ")}
    assert known_open() - counted <= {case.id for case in ALL}


def test_the_halves_are_balanced() -> None:
    def kinds(family: str) -> dict[str, int]:
        found = [case.name.split(" / ")[0] for case in cases(family)]
        return {kind: found.count(kind) for kind in ("pronoun", "role", "missing")}

    assert kinds("speakers_tuning") == kinds(MEASURING)
    assert sum(kinds(MEASURING).values()) == len(cases(MEASURING)) >= 40


def test_no_passage_is_in_both_halves() -> None:
    texts = {case.passages[0].text for case in ALL}
    assert not texts & {case.passages[0].text for case in cases(MEASURING)}
