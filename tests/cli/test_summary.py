from __future__ import annotations

from stemma.cli.summary import summary
from tests.cli import sample


def test_says_it_all() -> None:
    assert summary(sample.dossier(), width=90).splitlines() == [
        "Boats lost in storm",
        "",
        "Articles",
        "  A unknown outlet, no date: Boats lost in storm",
        "  B unknown outlet, no date: Storm",
        "",
        "Accounts",
        "  A B, going back to A",
        "",
        "Who has it from whom",
        "  B is copied from A: They share 60 words.",
        "",
        "Best attested",
        "  A B (1 account; not independent): Twelve boats were lost in the storm.",
        "",
        "Differences",
        "  number, contradictory: 12 (A) / 13 (B)",
        "",
        "Skipped",
        "  1 skipped or read only in part, for the reasons given above",
        "",
        "In short",
        "  Based on 2 articles.",
    ]


def test_no_line_is_wider_than_asked() -> None:
    assert max(map(len, summary(sample.dossier("long " * 40), width=40).splitlines())) <= 40


def test_a_title_is_data_and_not_a_terminal_code() -> None:
    assert "\x1b" not in summary(sample.dossier("\x1b]0;owned\x07Boats"))
