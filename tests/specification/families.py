"""The families of cases, and how each is compared."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

from stemma.annotation import Annotation, annotate
from tests.specification import naming, said, speaking, standing
from tests.specification.cases import Case

FAMILIES: dict[str, Callable[[Case, Annotation], list[str]]] = {
    "quotations": said.faults,
    "credits": standing.credits_given,
    "names": naming.faults,
    "times": standing.times,
    "quantities": standing.quantities,
    "events": standing.events,
    "speakers_tuning": speaking.faults,
    "speakers_tuning_more": speaking.faults,
}
"""Every family whose cases stand open to read, with what finds the faults in one case."""

MEASURING = "speakers_measuring"
"""The family that is only counted: who tunes neither opens it nor learns which cases fail."""

_OPEN = Path(__file__).parent / "open.txt"


def annotated(case: Case) -> Annotation:
    """All passages of a case, annotated together."""
    return annotate([passage.article() for passage in case.passages])


@cache
def known_open() -> frozenset[str]:
    """The cases that do not hold yet, by their ids."""
    lines = _OPEN.read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith(";"))


def measuring_open(listed: frozenset[str]) -> int:
    """How many cases of the measuring half do not hold yet, as `open.txt` says."""
    (line,) = (line for line in listed if line.startswith(f"{MEASURING} = "))
    return int(line.removeprefix(f"{MEASURING} = "))
