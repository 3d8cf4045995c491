"""How much of the specification holds, by family, and how often the right speaker is found.

    python -m benchmarks.specification
    python -m benchmarks.specification --open > tests/specification/open.txt

The second lists the cases that do not hold, as the tests read them.
Speakers are those of `tests/specification/cases/speakers_*.txt`: the source is a pronoun, a role noun
or missing. Beside ours stand three baselines on the same passages, which are told where the quotation
is: the last person named before it (where there is none, the first one after it), the speaker of the
quotation before it (where there is none, the last person named), and the longest name of a person in
the passage. Ours has to find the quotation as well; `where found` leaves out those that it misses.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import NamedTuple

from stemma.annotation import Annotated, Annotation
from stemma.model import Entity
from tests.specification import speaking
from tests.specification.cases import Case, cases
from tests.specification.families import FAMILIES, MEASURING, annotated


class Named(NamedTuple):
    """A person named in the passage."""

    start: int
    end: int
    name: str


def main() -> None:
    """Print one line for each family, then one for each way to find the speaker."""
    if sys.argv[1:] == ["--open"]:
        print_open()
        return
    print(f"{'family':<20}{'hold':>6}{'of':>6}")
    for family, faults in FAMILIES.items():
        if family.startswith("speakers"):
            continue
        held = sum(not faults(case, annotated(case)) for case in cases(family))
        print(f"{family:<20}{held:>6}{len(cases(family)):>6}")
    speaking_families = [family for family in FAMILIES if family.startswith("speakers")]
    halves = {
        half: [(c, annotated(c)) for c in cases(half)] for half in (*speaking_families, MEASURING)
    }
    print(
        f"\n{'speaker right':<20}"
        + "".join(f"{half.removeprefix('speakers_'):>20}" for half in halves)
    )
    for title, judge in JUDGES.items():
        shares = [share([judge(case, found) for case, found in half]) for half in halves.values()]
        print(f"{title:<20}" + "".join(f"{share:>20}" for share in shares))


def print_open() -> None:
    """Print the ids of the cases that do not hold; of the measuring half only how many they are."""
    print("; Cases that do not hold yet; of the measuring half only their number.")
    for family, faults in FAMILIES.items():
        for case in cases(family):
            if faults(case, annotated(case)):
                print(case.id)
    wrong = sum(bool(speaking.faults(case, annotated(case))) for case in cases(MEASURING))
    print(f"{MEASURING} = {wrong}")


def share(judged: list[bool | None]) -> str:
    """How many are right of those that are not left out, and their share."""
    counted = [one for one in judged if one is not None]
    return f"{sum(counted)} of {len(counted)} = {sum(counted) / max(1, len(counted)):.0%}"


def _ours(case: Case, annotation: Annotation) -> bool | None:
    return not speaking.faults(case, annotation)


def _ours_where_found(case: Case, annotation: Annotation) -> bool | None:
    held = speaking.quotations_at(case, annotation.articles[0])
    return not speaking.faults(case, annotation) if held else None


def _last_person(case: Case, annotation: Annotation) -> bool | None:
    return speaking.right(case, _person_before(annotation, min(speaking.marked(case))))


def _previous_speaker(case: Case, annotation: Annotation) -> bool | None:
    one, start = annotation.articles[0], min(speaking.marked(case))
    before = [
        quotation.speaker.text
        for quotation in one.quotations
        if quotation.speaker and quotation.speaker.named and quotation.content[-1].end <= start
    ]
    return speaking.right(case, before[-1] if before else _person_before(annotation, start))


def _longest_name(case: Case, annotation: Annotation) -> bool | None:
    names = sorted(person.name for person in _people(annotation))
    return speaking.right(case, max(names, key=len, default=""))


def _person_before(annotation: Annotation, start: int) -> str:
    people = _people(annotation)
    before = [person for person in people if person.end <= start]
    return (before[-1:] or people[:1] or [Named(0, 0, "")])[0].name


def _people(annotation: Annotation) -> list[Named]:
    """Every person named in the passage, in order; pronouns and roles are left out."""
    one = annotation.articles[0]
    return sorted(
        Named(span.start, span.end, entity.name)
        for entity in annotation.entities
        if entity.kind == "person"
        for span in entity.spans
        if _by_name(one, entity, span.start, span.end)
    )


def _by_name(one: Annotated, entity: Entity, start: int, end: int) -> bool:
    return one.article.text[start:end] in entity.forms


JUDGES: dict[str, Callable[[Case, Annotation], bool | None]] = {
    "Stemma": _ours,
    "Stemma where found": _ours_where_found,
    "last person named": _last_person,
    "previous speaker": _previous_speaker,
    "longest name": _longest_name,
}
"""Each way to find the speaker: whether it is right, or nothing where the case is left out."""


if __name__ == "__main__":
    main()
