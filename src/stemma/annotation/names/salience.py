"""How likely a pronoun means somebody: a weighted count of plain facts.

In the manner of Lappin and Leass (1994), with facts that news needs: who spoke last, who is talked about
within speech, and where a paragraph begins. Weights were set by hand on invented articles.
"""

from __future__ import annotations

from dataclasses import dataclass

from stemma.annotation.names.gender import Gender
from stemma.annotation.names.referents import Mention, Referent

WEIGHTS: dict[str, float] = {
    "sentence": -1.0,
    "far sentence": -0.35,
    "other paragraph": -0.35,
    "subject": 1.2,
    "agent": 0.4,
    "object": 0.3,
    "possessor": -0.1,
    "inner": -0.5,
    "main clause": 0.5,
    "first in its sentence": 0.2,
    "talked about": -1.6,
    "last speaker": 0.9,
    "speaker just before": 0.4,
    "often": 0.25,
    "gender known": 1.0,
    "gender leans": 0.5,
    "gender leans away": -2.0,
    "person unsure": -0.7,
    "unnamed": -0.3,
    "said of itself": -1.5,
    "pronoun": 0.3,
}
"""What each fact adds."""

_NEAR = 2
_OFTEN = 4


@dataclass(frozen=True)
class Place:
    """Where a pronoun stands."""

    token: int
    sentence: int
    paragraph: int
    speaks: bool
    quoted: bool


def facts(
    mention: Mention, place: Place, gender: Gender, last: Referent | None, reported: bool
) -> dict[str, float]:
    """The facts about one earlier mention, by the names in `WEIGHTS`."""
    one = mention.referent.settled()
    back = place.sentence - mention.sentence
    found: dict[str, float] = {
        "sentence": min(back, _NEAR),
        "far sentence": max(0, back - _NEAR),
        "other paragraph": float(mention.paragraph != place.paragraph),
        mention.function: 1.0,
        "main clause": float(mention.main and mention.function == "subject"),
        "talked about": float(mention.quoted and not place.quoted),
        "said of itself": float(reported),
        "often": float(min(one.count, _OFTEN)),
        "pronoun": float(mention.pronoun),
        "unnamed": float(one.group is None),
        "person unsure": float(one.kind == "person" and not one.sure),
    }
    if gender:
        found["gender known"] = float(one.gender == gender)
        if not one.gender and one.leaning:
            leans = max(one.leaning, key=lambda g: (one.leaning[g], g)) == gender
            found["gender leans" if leans else "gender leans away"] = 1.0
    if place.speaks and last is not None and last.settled() is one:
        found["last speaker"] = 1.0
        found["speaker just before"] = float(mention.speaks and back <= 1)
    return found


def score(found: dict[str, float]) -> float:
    """The weighted sum."""
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in found.items())
