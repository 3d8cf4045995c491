"""What is said of all runs at once is what aligning each pair of articles says."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from stemma.reuse.alignment import Run, align
from stemma.reuse.candidates import Runs, find_runs
from stemma.reuse.chains import find_chains
from stemma.reuse.row import in_a_row
from tests.reuse.texts import article

PIECES = ["a b c d e", "f g h i", "k l m n o p", "x", "y z", "1 2 3 4 5 6 7 8 9"]
TEXTS = st.lists(st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join), max_size=4)


def as_tuples(runs: Runs) -> tuple[Run, ...]:
    columns = (runs.first.tolist(), runs.second.tolist(), runs.words.tolist())
    return tuple(zip(*columns, strict=True))


@given(TEXTS)
def test_like_aligning_every_pair_with_all_its_runs(texts: list[str]) -> None:
    row = in_a_row([article(f"a{k}", text) for k, text in enumerate(texts)], {})
    runs = find_runs(row)
    pair = list(zip(row.article[runs.first], row.article[runs.second], strict=True))
    words = row.words.tolist()
    slow: list[tuple[Run, ...]] = []
    for wanted in set(pair):
        here = np.array([k for k, one in enumerate(pair) if one == wanted])
        slow.extend(align(words, words, as_tuples(runs.at(here))))
    chains = find_chains(row, runs)
    parts = np.split(np.arange(len(chains.runs)), chains.begins[1:])
    found = [as_tuples(chains.runs.at(part)) for part in parts]
    assert [chain for chain in found if chain] == sorted(
        slow, key=lambda chain: (chain[0][0], chain[-1][0] + chain[-1][2], chain[0][1])
    )
