"""From nodes to articles as a program gets them, with every sentence's place in the text."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from stemma.model import Article, Moment
from traditions.nodes import Node
from traditions.sentences import Line

BEGAN = datetime(2031, 3, 4, 6, 30)
"""A Tuesday morning."""


@dataclass(frozen=True, slots=True)
class Printed:
    """One article and where its sentences stand."""

    node: Node
    article: Article
    places: tuple[tuple[int, int, Line], ...]


def printed(node: Node, published: Moment | None, known: bool) -> Printed:
    """The node's text; `known` says whether the input tells who published it."""
    text, places = node.place, []
    for number, line in enumerate(node.lines):
        if number:
            text += "\n\n" if number % node.newsroom.sentences_in_paragraph == 0 else " "
        words = _curly(line.text) if node.newsroom.curly else line.text
        places.append((len(text), len(text) + len(words), line))
        text += words
    if node.last:
        text += f"\n\n{node.last}"
    digest = hashlib.sha256(text.encode()).hexdigest()
    key = hashlib.sha256(f"{node.newsroom.name}\n{digest}".encode()).hexdigest()[:12]
    article = Article(
        id="a" + key,
        source=f"{node.number:03d}.txt",
        title=node.headline,
        outlet=node.newsroom.name if known else None,
        outlet_basis="the record" if known else "",
        published=published,
        text=text,
        digest=f"sha256:{digest}",
    )
    return Printed(node, article, tuple(places))


def clocks(nodes: list[Node], draw: Random) -> dict[int, Moment | None]:
    """When each node says it came out: exactly, by the day, not at all, or wrongly."""
    habit = draw.choices(("exact", "gaps", "day", "none"), (0.5, 0.25, 0.15, 0.1))[0]
    found: dict[int, Moment | None] = {}
    for node in nodes:
        when = BEGAN + timedelta(minutes=node.minute)
        if draw.random() < 0.04:
            when += timedelta(hours=draw.choice((-5, -2, 3, 24)))
        if habit == "none" or (habit == "gaps" and draw.random() < 0.4):
            found[node.number] = None
        elif habit == "day":
            found[node.number] = Moment(
                value=when.date().isoformat(), precision="day", basis="the record"
            )
        else:
            value = when.isoformat(timespec="minutes")
            found[node.number] = Moment(value=value, precision="minute", basis="the record")
    return found


def _curly(words: str) -> str:
    parts = words.split('"')
    return "".join(
        part + ("" if place == len(parts) - 1 else "“" if place % 2 == 0 else "”")
        for place, part in enumerate(parts)
    ).replace("'", "’")
