from __future__ import annotations

import pytest

from stemma.profiling import peak_memory, profiled, stage, table


def test_costs_nothing_and_counts_nothing_when_nobody_profiles() -> None:
    with stage("unseen"):
        pass
    with profiled() as profile:
        pass
    assert profile.stages == {}


def test_repeated_and_nested_stages_are_counted() -> None:
    with profiled() as profile:
        for _ in range(3):
            with stage("outer", 2), stage("inner"):
                pass
        with stage("inner"):
            pass
    shown = [(one.name, one.depth, one.count, one.items) for one in profile.stages.values()]
    assert shown == [("outer", 0, 3, 6), ("inner", 1, 3, 0), ("inner", 0, 1, 0)]
    outer, inner, _ = profile.stages.values()
    assert 0 <= inner.wall <= outer.wall <= profile.wall


def test_a_stage_that_fails_is_counted_and_ended() -> None:
    with profiled() as profile:
        with pytest.raises(ValueError, match="oh"), stage("failing"):
            raise ValueError("oh")
        with stage("next"):
            pass
    assert [(one.name, one.depth, one.count) for one in profile.stages.values()] == [
        ("failing", 0, 1),
        ("next", 0, 1),
    ]


def test_profiling_ends() -> None:
    with profiled() as first, stage("a"):
        pass
    with stage("b"):
        pass
    assert [one.name for one in first.stages.values()] == ["a"]


def test_the_table_has_a_row_for_each_stage_and_a_total() -> None:
    with profiled() as profile, stage("outer", 4), stage("inner"):
        pass
    head, outer, inner, total = table(profile).splitlines()
    assert head.split() == ["stage", "wall", "s", "cpu", "s", "share", "ms/item", "peak", "MiB"]
    assert outer.startswith("outer ")
    assert inner.startswith("  inner ")
    assert total.startswith("total ")


def test_memory_is_told_in_mib() -> None:
    peak = peak_memory()
    assert peak is None or 5 < peak < 50_000
