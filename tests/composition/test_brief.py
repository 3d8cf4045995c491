"""The brief: best attested first, nothing twice, never longer than asked for."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from stemma.composition.brief import ORDER, brief
from stemma.composition.repeated import repeats
from stemma.model import Account, Article, Dossier, Lineage, Sourcing, Statement, Story
from tests.render.sample import dossier as sample
from tests.world import article, at, statement

SAMPLE = sample()


def world(*articles: Article, statements: tuple[Statement, ...]) -> Dossier:
    """A dossier of these articles, each its own account, and nothing else."""
    return Dossier(
        generator="stemma test",
        story=Story(title="x", article=None, when=None, place=None),
        articles=articles,
        accounts=tuple(
            Account(id=f"c{a.id}", label=a.id, articles=(a.id,), root=a.id) for a in articles
        ),
        lineage=Lineage(nodes=(), edges=()),
        passages=(),
        quotations=(),
        utterances=(),
        credits=(),
        entities=(),
        statements=statements,
        differences=(),
        timeline=(),
        sourcing=Sourcing(articles=0, accounts=0, lost=0, established=0, lines=()),
        skipped=(),
        settings={},
    )


def said(
    one: Article, words: str, accounts: int = 1, others: tuple[Article, ...] = ()
) -> Statement:
    spans = (at(one, words), *(at(other, words) for other in others))
    return replace(
        statement(*spans, words=words),
        id=words,
        accounts=tuple(f"c{number}" for number in range(accounts)),
    )


def test_best_attested_first() -> None:
    ranks = [ORDER.index(one.attested) for one in brief(SAMPLE).statements]
    assert ranks == sorted(ranks)
    assert ranks[0] == 0


@given(st.integers(min_value=1, max_value=400))
@settings(deadline=None, max_examples=40)
def test_is_as_long_as_asked_for_and_says_nothing_twice(words: int) -> None:
    made = brief(SAMPLE, words)
    assert made.words == sum(len(one.text.split()) for one in made.statements) <= words
    assert made.others + len(made.statements) == len(SAMPLE.statements)
    by_id = {one.id: one for one in SAMPLE.statements}
    shown = [by_id[one.statement] for one in made.statements]
    assert not any(repeats(one, [other]) for one, other in combinations(shown, 2))


def test_every_word_is_the_articles() -> None:
    texts = {one.id: one for one in SAMPLE.articles}
    for one in brief(SAMPLE).statements:
        assert texts[one.span.article].words(one.span) == one.text


def test_what_was_still_to_come_and_came_is_left_out() -> None:
    """Left out where its own words say so; where only another article's do, it is shown."""
    assert any("expected to lower" in one.text for one in brief(SAMPLE, 1000).statements)
    [coming] = [one for one in SAMPLE.statements if "expected to lower" in one.text]
    [status] = [one for one in SAMPLE.differences if one.kind == "status"]
    before, after = status.readings
    overtaken = replace(status, readings=(replace(before, spans=(coming.span,)), after))
    made = replace(SAMPLE, differences=(overtaken,))
    assert not any("expected to lower" in one.text for one in brief(made, 1000).statements)


def test_who_gives_another_value_is_named() -> None:
    [one] = [s for s in brief(SAMPLE, 1000).statements if s.text.startswith("The cable car was")]
    assert (one.sigla, one.differing) == (("A", "C", "D", "F"), ("D", "F"))


A = article(
    "A", "Twelve boats were lost. The harbour of Orle was closed. He saw it. and left early"
)
B = article("B", "The harbour of Orle was closed. He saw it. and left early")


def test_what_one_article_says_is_told_only_where_nothing_is_shared() -> None:
    boats, harbour = said(A, "Twelve boats were lost."), said(A, "The harbour of Orle was closed.")
    alone = brief(world(A, statements=(boats, harbour)))
    assert [one.attested for one in alone.statements] == ["one article", "one article"]
    shared = said(A, "The harbour of Orle was closed.", 1, (B,))
    made = brief(world(A, B, statements=(shared, boats)))
    assert [one.attested for one in made.statements] == ["one account"]


@pytest.mark.parametrize("words", ["He saw it.", "and left early"])
def test_words_that_do_not_stand_alone_need_several_accounts(words: str) -> None:
    one = said(A, words, 1, (B,))
    assert brief(world(A, B, statements=(one,))).statements == ()
    assert (
        len(brief(world(A, B, statements=(replace(one, accounts=("c0", "c1")),))).statements) == 1
    )


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Twelve boats were lost", "The harbour was closed", False),
        ("Twelve boats were lost", "twelve BOATS lost in the storm at Orle", True),
        ("Twelve boats were lost in the storm at Orle", "Boats were lost", True),
        ("The authority had been warned", "The authority had not been warned", False),
        ("Crews lifted 46 people out", "Crews lifted 12 people out", False),
        ("It was he", "It was he", True),
        ("Engineers announced a closure", "The closure was announced by engineers", True),
    ],
)
def test_the_same_words(one: str, other: str, expected: bool) -> None:
    first, second = article("A", one), article("B", other)
    found = repeats(said(first, one), [said(second, other)])
    assert found is expected
    assert repeats(said(second, other), [said(first, one)]) is expected


def test_two_clauses_of_one_sentence() -> None:
    one = article("A", "Twelve boats were lost and the harbour was closed.")
    boats, harbour = said(one, "Twelve boats were lost"), said(one, "the harbour was closed")
    assert not repeats(boats, [harbour])
    sentence = at(one, one.text)
    assert repeats(replace(boats, sentence=sentence), [replace(harbour, sentence=sentence)])
