"""The algebra of independence: written once, tested as laws."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.model import Independence

E, N, D = Independence.ESTABLISHED, Independence.NOT_ESTABLISHED, Independence.DERIVATIVE
values = st.sampled_from(Independence)


@given(values, values)
def test_evidence_on_a_pair_commutes(a: Independence, b: Independence) -> None:
    assert a & b is b & a


@given(values, values, values)
def test_evidence_on_a_pair_is_associative(
    a: Independence, b: Independence, c: Independence
) -> None:
    assert (a & b) & c is a & (b & c)


@given(values)
def test_evidence_is_idempotent_and_silence_is_neutral(a: Independence) -> None:
    assert a & a is a
    assert a & N is a


@given(values)
def test_derivative_absorbs(a: Independence) -> None:
    assert a & D is D


@given(st.lists(values))
def test_a_pair_is_established_only_with_positive_evidence(evidence: list[Independence]) -> None:
    assert (Independence.of_pair(evidence) is E) == (E in evidence and D not in evidence)


@given(st.lists(values))
def test_a_statement_is_established_when_two_accounts_are(pairs: list[Independence]) -> None:
    assert (Independence.of_statement(pairs) is E) == (E in pairs)


@given(st.lists(values), values)
def test_one_more_pair_never_takes_establishment_away(
    pairs: list[Independence], more: Independence
) -> None:
    if Independence.of_statement(pairs) is E:
        assert Independence.of_statement([*pairs, more]) is E


@pytest.mark.parametrize(
    ("pairs", "value"), [([], N), ([D], D), ([D, D], D), ([D, N], N), ([N], N), ([D, E], E)]
)
def test_statements(pairs: list[Independence], value: Independence) -> None:
    assert Independence.of_statement(pairs) is value
