"""The cases: read from the plain text files beside, one file for each family of constructions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import get_args

from stemma.model import Article, Residue, Zone
from stemma.model.article import ZoneKind
from tests.annotation.material import article
from tests.specification.markup import Mark, plain

FOLDER = Path(__file__).parent / "cases"
_HEADER = re.compile(r"(published|outlet|residue): (.+)")
_ZONES: dict[str, ZoneKind] = {kind.upper(): kind for kind in get_args(ZoneKind)}


@dataclass(frozen=True)
class Passage:
    """The text of one article with its marks."""

    text: str
    """Without markup; paragraphs are parted by an empty line."""
    marks: tuple[Mark, ...]
    """What is expected of its words, zones left out."""
    zones: tuple[Zone, ...]
    """Highlights, headings and datelines."""
    headers: tuple[tuple[str, str], ...]
    """`published`, `outlet` and `residue` lines, the family's own before the case's."""

    def article(self) -> Article:
        """The article to annotate."""
        given = dict(self.headers)
        published = given.get("published", "none")
        residue = tuple(
            Residue(start=0, end=len(words), reason=reason, text=words)
            for name, line in self.headers
            if name == "residue"
            for reason, words in [line.split(" | ", 1)]
        )
        return article(
            self.text,
            published="" if published == "none" else published,
            outlet=given.get("outlet"),
            zones=self.zones,
            residue=residue,
        )


@dataclass(frozen=True)
class Case:
    """One construction: the passages of a story, and what is expected of their marks."""

    family: str
    """The name of its file."""
    name: str
    """What is peculiar about it."""
    passages: tuple[Passage, ...]
    """One for each article."""
    expected: tuple[str, ...]
    """The lines after `>`."""

    @property
    def id(self) -> str:
        """How `open.txt` and pytest name it."""
        return f"{self.family}: {self.name}"


@cache
def cases(family: str) -> tuple[Case, ...]:
    """The cases of one family, in the order of its file."""
    head, *blocks = re.split(r"^# ", (FOLDER / f"{family}.txt").read_text("utf-8"), flags=re.M)
    defaults = tuple(_headers(head.splitlines()))
    return tuple(_case(family, block, defaults) for block in blocks)


def _case(family: str, block: str, defaults: tuple[tuple[str, str], ...]) -> Case:
    name, *lines = block.strip().splitlines()
    expected = tuple(line[2:] for line in lines if line.startswith("> "))
    rest = "\n".join(line for line in lines if not line.startswith("> "))
    parts = re.split(r"^---$", rest, flags=re.M)
    return Case(family, name, tuple(_passage(part, defaults) for part in parts), expected)


def _passage(part: str, defaults: tuple[tuple[str, str], ...]) -> Passage:
    lines = part.strip().splitlines()
    headers = tuple(_headers(lines))
    body = "\n".join(line for line in lines if not _HEADER.fullmatch(line))
    paragraphs = [" ".join(one.split()) for one in re.split(r"\n\s*\n", body.strip())]
    text, marks = plain("\n\n".join(paragraphs))
    return Passage(
        text=text,
        marks=tuple(mark for mark in marks if mark.label not in _ZONES),
        zones=tuple(
            Zone(start=mark.start, end=mark.end, kind=_ZONES[mark.label])
            for mark in marks
            if mark.label in _ZONES
        ),
        headers=(*defaults, *headers),
    )


def _headers(lines: list[str]) -> Iterator[tuple[str, str]]:
    for line in lines:
        match = _HEADER.fullmatch(line)
        if match is not None:
            yield match[1], match[2]
