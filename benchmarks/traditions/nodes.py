"""One simulated article, visible or lost, before it is printed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from traditions.newsrooms import Newsroom
from traditions.sentences import Line

Mode = Literal["revision", "copy", "rewrite", "mix"]


@dataclass(eq=False)
class Node:
    """What one newsroom put out at one time, and whose text it was made from."""

    number: int
    newsroom: Newsroom
    page: int
    """Versions of one page have one number."""
    minute: int
    """When, in minutes after the event began."""
    lines: list[Line]
    headline: str
    parents: list[tuple[Node, Mode]] = field(default_factory=list)
    credited: set[str] = field(default_factory=set)
    """Newsrooms that its text names as where it has something from."""
    covering: set[str] = field(default_factory=set)
    """Those of them that it credits for all of its text."""
    place: str = ""
    """The words before the first sentence: a dateline, with or without an agency."""
    last: str = ""
    """A line behind the last one: `Reporting by ...`."""
    lost: bool = False
    """Not among the articles that the program is given."""

    @property
    def wordings(self) -> set[str]:
        """The sets of words of its prose; two nodes that share some have one writer for them."""
        return {line.wording for line in self.lines if line.prose}

    def ancestors(self) -> set[Node]:
        """Everything that it was made from, itself left out."""
        found: set[Node] = set()
        front = [self]
        while front:
            for parent, _ in front.pop().parents:
                if parent not in found:
                    found.add(parent)
                    front.append(parent)
        return found
