"""What words above an event, and words around them in turn, make of it."""

from __future__ import annotations

import pytest

from stemma.annotation.events.readings import READINGS
from tests.annotation.material import read

pytestmark = pytest.mark.slow


def status_of(text: str, word: str, published: str = "") -> str:
    one = read(text, published=published)
    return {one.article.words(event.span): event.status for event in one.events}[word]


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        # One word above.
        ("The company is about to close the mill.", "close", "planned"),
        ("The company has decided to close the mill.", "close", "planned"),
        ("The company tried to close the mill.", "close", "conditional"),
        ("Police prevented the crowd from entering.", "entering", "negated"),
        ("The army attacked instead of meeting the rebels.", "meeting", "negated"),
        ("The minister was accused of stealing the money.", "stealing", "reported"),
        ("The king is rumoured to have died.", "died", "reported"),
        ("Police believe the man fled.", "fled", "reported"),
        ("It is unclear whether the minister resigned.", "resigned", "conditional"),
        ("Reports that the king had died are false.", "died", "denied"),
        ("The crew was able to reach the village.", "reach", "done"),
        ("The crew was unable to reach the village.", "reach", "negated"),
        # A fact below a word of planning, and one who speaks on.
        ("Both sides agreed that they had met.", "met", "done"),
        ("The matter is settled, she continued.", "settled", "done"),
        # Two words above.
        ("The company denied that it planned to close the mill.", "close", "denied"),
        ("The company had not planned to close the mill.", "close", "negated"),
        ("The company may decide to close the mill.", "close", "conditional"),
        ("The company did not deny that it closed the mill.", "closed", "reported"),
        # Verbs joined by `and`.
        ("The company plans to close the mill and sell the land.", "sell", "planned"),
        ("The company reportedly closed the mill and sold the land.", "sold", "reported"),
        ("The ministers did not meet and left.", "left", "done"),
        # A task is no plan.
        ("The mayor is to open the bridge.", "open", "planned"),
        ("The hope is to open the bridge.", "open", "conditional"),
    ],
)
def test_verbs(text: str, word: str, status: str) -> None:
    assert status_of(text, word) == status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("Both sides held talks.", "talks", "done"),
        ("Both sides did not hold talks.", "talks", "negated"),
        ("The president will pay a visit to the coast.", "visit", "planned"),
        ("The visit is likely to be cancelled.", "visit", "negated"),
        ("The visit is due on Monday.", "visit", "planned"),
        ("The union called off the planned strike.", "strike", "negated"),
        ("The union has not yet announced the strike.", "strike", "planned"),
        ("The strike has not ended.", "strike", "ongoing"),
        ("A strike could trigger protests.", "protests", "conditional"),
        ("The opposition called for an inquiry.", "inquiry", "conditional"),
        ("The mayor denied reports of an attack.", "attack", "denied"),
        ("The company announced the death of its founder.", "death", "done"),
        # What has happened does not hang on what comes of it.
        ("Police will investigate the attack.", "attack", "done"),
        ("The minister did not attend the funeral.", "funeral", "done"),
        ("Nobody died in the crash.", "crash", "done"),
    ],
)
def test_nouns(text: str, word: str, status: str) -> None:
    assert status_of(text, word) == status


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The mill closes on Saturday.", "closes", "planned"),
        ("The president is visiting Kest next week.", "visiting", "planned"),
        ("The president visited Kest on Monday.", "visited", "done"),
        ("A vote on 8 March 2031 divides the party.", "vote", "planned"),
    ],
)
def test_days_to_come(text: str, word: str, status: str) -> None:
    assert status_of(text, word, published="2031-03-06") == status


def test_who_decided_is_told() -> None:
    (event,) = read("Lund failed to arrive.").events[1:]
    assert (event.basis, event.confidence) == (
        READINGS["failing"].basis,
        READINGS["failing"].confidence,
    )


def test_a_long_list_of_verbs_is_read() -> None:
    text = "Lund refused to " + " and ".join(["sing", "dance", "leave"] * 200) + "."
    assert len(read(text).events) > 300
