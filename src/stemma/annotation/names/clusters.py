"""Which names mean one and the same, over all articles of a story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from stemma.annotation.names.bodies import bodies
from stemma.annotation.names.mentions import Name
from stemma.annotation.names.people import people


@dataclass(frozen=True)
class Link:
    """A name in its group."""

    name: Name
    """The name."""
    basis: str
    """Why it is in this group."""


def cluster(found: Sequence[Name]) -> list[list[Link]]:
    """The names of all articles in groups, one group for each person, body or place.

    Persons come first, because a surname alone is often taken for a body or a place. The order of
    `found` changes nothing: groups come in the order of their first names, names in that of the text.
    """
    ordered = sorted(found, key=lambda name: name.span)
    linked = people([name for name in ordered if not name.country])
    linked.update(bodies([name for name in ordered if name not in linked]))
    groups: dict[str, list[Link]] = defaultdict(list)
    for name in ordered:
        key, basis = linked[name]
        groups[key].append(Link(name, basis))
    return list(groups.values())
