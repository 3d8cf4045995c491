"""How far an event has come, as its words present it."""

from __future__ import annotations

import pytest

from tests.annotation.material import read

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "lemma", "status"),
    [
        ("Lund met Dahl.", "meet", "done"),
        ("Lund has met Dahl.", "meet", "done"),
        ("Lund is meeting Dahl.", "meet", "ongoing"),
        ("Lund will meet Dahl.", "meet", "planned"),
        ("Lund is to meet Dahl.", "meet", "planned"),
        ("Lund plans to meet Dahl.", "meet", "planned"),
        ("Lund is scheduled to meet Dahl.", "meet", "planned"),
        ("Lund is expected to meet Dahl.", "meet", "expected"),
        ("Lund did not meet Dahl.", "meet", "negated"),
        ("Lund has not yet met Dahl.", "meet", "negated"),
        ("Lund failed to meet Dahl.", "meet", "negated"),
        ("Lund denied that he met Dahl.", "meet", "denied"),
        ("Lund would meet Dahl.", "meet", "conditional"),
        ("Lund may meet Dahl.", "meet", "conditional"),
        ("If Lund resigns, Dahl stays.", "resign", "conditional"),
        ("The planned meeting drew crowds.", "meet", "planned"),
        ("The expected meeting drew crowds.", "meet", "expected"),
        ("The arrival of Lund drew crowds.", "arrive", "done"),
        ("The talks with Dahl ended.", "talk", "done"),
        ("Lund will hold talks with Dahl.", "talk", "planned"),
        ("Her resignation came late.", "resign", "done"),
    ],
)
def test_status(text: str, lemma: str, status: str) -> None:
    found = {event.lemma: event.status for event in read(text).events}
    assert found[lemma] == status


def test_participants_are_entities() -> None:
    text = "Mara Lund met Ole Dahl in Bergen."
    one = read(text)
    (event,) = (e for e in one.events if e.lemma == "meet")
    names = {m.entity: one.article.words(m.span) for m in one.mentions}
    assert sorted(names[p] for p in event.participants) == ["Mara Lund", "Ole Dahl"]
