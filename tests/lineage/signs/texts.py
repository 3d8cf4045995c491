"""An invented report and the same report worked over."""

from __future__ import annotations

from stemma.lineage.signs.between import signs_between
from stemma.lineage.signs.sign import Sign
from stemma.reuse import find_passages
from stemma.reuse.version import version_of
from tests.reuse.texts import article

FIRST = (
    "Divers searched the flooded quarry near Tarn officialy closed since the spring, and and "
    "seventy neighbours watched from the ridge. The mayor which ordered the search said the "
    "gates is to be repaired. Several pumps were borrowed from a farm at Oster in 2028. "
    "Rescue crews from Ostfeld will return with heavier equipment today."
)
SECOND = (
    "Divers searched the flooded quarry near Tarn, officially closed since the spring, and "
    "seventy neighbours watched from the ridge. The mayor that ordered the search said the "
    "gates were to be repaired. Nine pumps were borrowed from a farm at Oster in 2029. "
    "Rescue crews from Ostfeld will return with heavier equipment on Friday."
)


def signs(a: str, b: str) -> tuple[Sign, ...]:
    """What two texts show; the first has the name `a`, the other `b`."""
    one, two = article("a", a), article("b", b)
    passages = find_passages([one, two], {})
    return signs_between(version_of(one), version_of(two), passages)


def kinds(a: str, b: str, newer: str = "b") -> set[str]:
    """The kinds of signs by which one of the two is the newer one."""
    return {sign.kind for sign in signs(a, b) if sign.newer.article == newer}
