"""Silent is who covers the ground and does not say it, not whoever writes of something else."""

from __future__ import annotations

from dataclasses import replace as changed
from typing import cast

import numpy as np
import pytest

from stemma.model import Article, Sentence, Statement
from stemma.statements.items import Item, Scene
from stemma.statements.silent import with_silent
from tests.world import annotated, article, at, statement

NAMES = ("Lind", "Voss", "Orle", "Velm")


def scenes(one: Article) -> list[Scene]:
    """The sentences of an article, their names found by their words."""
    made = annotated(one)
    empty = np.zeros(0)
    start, found = 0, []
    for words in one.text.split(". "):
        end = min(len(one.text), start + len(words) + 1)
        items = tuple(
            Item("name", name, (0,), 1.0, predicate=False) for name in NAMES if name in words
        )
        found.append(
            Scene(
                made,
                Sentence(start=start, end=end),
                cast("object", None),  # type: ignore[arg-type]  # nothing here asks for the parse
                items,
                empty,  # type: ignore[arg-type]  # nor for any vector
                empty,  # type: ignore[arg-type]
                empty,  # type: ignore[arg-type]
                empty,  # type: ignore[arg-type]
            )
        )
        start = end + 1
    return found


CARRIER = article(
    "A", "It rained. Lind met Voss at Orle. Water should be boiled. The Velm rose. Nobody slept."
)


def said(words: str, *articles: Article) -> Statement:
    return statement(*(at(one, words) for one in articles), words=words)


def silent(one: Statement, *others: Article, also: tuple[Statement, ...] = ()) -> tuple[str, ...]:
    rows = [scene for each in (CARRIER, *others) for scene in scenes(each)]
    return with_silent([one, *also], rows)[0].silent


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lind and Voss sat by the Velm", ("B",)),
        ("Lind sat with Voss", ()),
        ("Cats are grey", ()),
    ],
)
def test_who_speaks_of_most_of_those_named_there(text: str, expected: tuple[str, ...]) -> None:
    boiled = said("Water should be boiled.", CARRIER)
    assert silent(boiled, article("B", text)) == expected


def test_who_carries_a_statement_from_beside_it() -> None:
    other = article("B", "The Velm rose.")
    boiled, rose = said("Water should be boiled.", CARRIER), said("The Velm rose.", CARRIER, other)
    assert silent(boiled, other, also=(rose,)) == ("B",)


def test_a_statement_from_further_away_is_other_ground() -> None:
    other = article("B", "Nobody slept.")
    boiled, slept = said("Water should be boiled.", CARRIER), said("Nobody slept.", CARRIER, other)
    assert silent(boiled, other, also=(slept,)) == ()


def test_who_carries_it_is_not_silent() -> None:
    other = article("B", "Lind, Voss, Orle and Velm. Water should be boiled.")
    assert silent(said("Water should be boiled.", CARRIER, other), other) == ()


def test_where_nobody_is_named_names_say_nothing() -> None:
    lonely = changed(scenes(article("B", "It snowed"))[0])
    alone = article("C", "It thawed")
    thawed = said("It thawed", alone)
    assert with_silent([thawed], [lonely, *scenes(alone)])[0].silent == ()


def test_the_order_of_the_articles_changes_nothing() -> None:
    boiled = said("Water should be boiled.", CARRIER)
    others = [article(name, "Lind and Voss sat by the Velm") for name in ("AA", "C", "B")]
    assert silent(boiled, *others) == silent(boiled, *others[::-1]) == ("B", "C", "AA")
