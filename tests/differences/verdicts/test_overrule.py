from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

import pytest

from stemma.differences.values import Value, difference, readings_of
from stemma.differences.verdicts.overrule import checked
from stemma.model import Difference, Span
from stemma.model.difference import Verdict
from stemma.statements.items import Scene

A, B = Span("a", 4, 6), Span("b", 8, 10)
SCENES = [cast("Scene", SimpleNamespace(span=Span(name, 0, 20))) for name in ("a", "b")]


def clash(verdict: Verdict = "contradictory") -> Difference:
    return difference("number", verdict, ["s1"], readings_of([Value("9", A), Value("4", B)]))


def sure(verdict: str, chance: float = 0.9) -> Any:
    every = dict.fromkeys(("unrelated", "superseded", "disputed"), 0.0)
    return lambda _a, _b: every | {verdict: chance}


def test_two_things_are_no_contradiction() -> None:
    assert checked([clash()], SCENES, sure("unrelated")) == []


@pytest.mark.parametrize("verdict", ["superseded", "disputed"])
def test_a_sure_verdict_overrules(verdict: str) -> None:
    (found,) = checked([clash()], SCENES, sure(verdict))
    assert found.verdict == verdict
    assert found.readings == clash().readings


def test_a_guess_overrules_nothing() -> None:
    assert checked([clash()], SCENES, sure("unrelated", 0.5)) == [clash()]


def test_only_contradictions_are_checked() -> None:
    assert checked([clash("superseded")], SCENES, sure("unrelated")) == [clash("superseded")]


def test_without_the_sentences_all_stays() -> None:
    assert checked([clash()], [], sure("unrelated")) == [clash()]
