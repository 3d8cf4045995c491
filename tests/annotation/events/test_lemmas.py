"""Words for what happens, brought to their verbs."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files

import pytest

from stemma.annotation.events.lemmas import event_verb


@pytest.mark.parametrize(
    ("noun", "verb"),
    [("meeting", "meet"), ("theft", "steal"), ("demolition", "demolish"), ("table", None)],
)
def test_nouns(noun: str, verb: str | None) -> None:
    assert event_verb(noun, "NOUN") == verb


def test_verbs_stand_for_themselves() -> None:
    assert (event_verb("close", "VERB"), event_verb("quit", "VERB")) == ("close", "resign")


def test_no_noun_is_listed_twice() -> None:
    path = files("stemma.annotation.events") / "data" / "nouns.txt"
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line[0] != ";"]
    nouns = Counter(noun for line in lines for noun in line.partition(":")[2].split())
    assert [noun for noun, times in nouns.items() if times > 1] == []
