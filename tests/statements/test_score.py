from __future__ import annotations

import json
from importlib.resources import files

import numpy as np
import pytest

from stemma.annotation import annotate
from stemma.composition.sigla import with_sigla
from stemma.language import embeddings
from stemma.statements.grouping import group
from stemma.statements.items import Scene, scenes_of
from stemma.statements.likeness import SIGNS, likeness
from stemma.statements.matching import similarity
from stemma.statements.score import Score, score
from stemma.statements.surroundings import Around, surroundings_of
from tests.world import article

FIRST = (
    "A fire broke out in the museum of Karlow on Monday night. "
    "Two paintings by Edda Morn were lost in the flames. "
    "The mayor promised that the building would be rebuilt by spring."
)
SECOND = (
    "Karlow's museum went up in flames late on Monday. "
    "The blaze destroyed a pair of works by the painter Edda Morn. "
    "Schools in the region reopen next week after the holidays."
)


@pytest.fixture(scope="module")
def scenes() -> tuple[Scene, ...]:
    given = with_sigla([article("x", FIRST), article("y", SECOND)])
    return scenes_of(annotate(given).articles, embeddings())


def test_the_log_odds_are_a_weighted_sum() -> None:
    assert (
        Score({"way": 2.0, "clash": -1.0}, 0.5, 0.0).of({"way": 1.0, "clash": 1.0, "x": 9}) == 1.5
    )


def test_no_weight_speaks_against_what_its_feature_can_mean() -> None:
    weights = score().weights
    assert set(weights) == set(SIGNS)
    assert all(weights[name] * sign >= 0 for name, sign in SIGNS.items())


def test_the_card_says_what_it_was_fitted_on() -> None:
    card = json.loads((files("stemma.statements") / "data" / "same.json").read_text("utf-8"))
    assert {"script", "seed", "data", "pairs", "events held out"} <= set(card)


@pytest.mark.slow
def test_other_words_for_one_thing_are_one_statement(scenes: tuple[Scene, ...]) -> None:
    told = [{place.span.article: place.unit for place in one.places} for one in group(scenes)]
    assert len(told) >= 1
    assert all(len(one) == 2 for one in told)


@pytest.mark.slow
def test_the_likeness_is_the_same_from_either_side(scenes: tuple[Scene, ...]) -> None:
    a, b = scenes[0], scenes[3]
    around = Around(0.5, 0.1, 0.2)
    table = similarity(a, b)
    there, back = likeness(a, b, table, around), likeness(b, a, table.T, around)
    assert there == pytest.approx(back, abs=1e-5)
    assert set(there) == set(SIGNS)


@pytest.mark.slow
def test_sentences_that_say_the_same_score_above_others(scenes: tuple[Scene, ...]) -> None:
    around = surroundings_of(scenes)

    def odds(i: int, j: int) -> float:
        a, b = scenes[i], scenes[j]
        return score().of(likeness(a, b, similarity(a, b), around.of(i, j)))

    assert odds(0, 3) > odds(0, 4)
    assert np.argmax([odds(2, j) for j in (3, 4, 5)]) in (0, 1, 2)
    assert odds(2, 5) < score().threshold
