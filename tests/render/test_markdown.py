from __future__ import annotations

import pytest

from stemma.render import markdown
from stemma.render.escaping import escaped
from tests.render.sample import dossier
from tests.render.stress import many


def test_has_the_sections() -> None:
    text = markdown.render(dossier())
    for heading in (
        "Sourcing statement",
        "In brief",
        "Articles",
        "Who has it from whom",
        "What is said",
        "Differences",
        "Who said what",
        "Timeline",
        "Skipped",
    ):
        assert f"\n## {heading}\n" in text
    assert "**B is copied from A**" in text
    assert "  - silent, though on the same ground: **A B D F G**" in text
    assert "could also be: F may have it from D itself" in text


def test_one_article() -> None:
    assert "and 2 statements that one article alone makes" in markdown.render(many(1))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<script>x</script>", "\\<script\\>x\\</script\\>"),
        ("a\n# b", "a \\# b"),
        ("- no list", "\\- no list"),
        ("12. no list", "12\\. no list"),
        ("3 people", "3 people"),
        ("[x](javascript:y)", "\\[x\\](javascript:y)"),
        ("see https://x.example", "see https:\\//x.example"),
        ("\x1b[31mred\u202e", "\\[31mred"),
    ],
)
def test_what_was_read_is_no_markup(text: str, shown: str) -> None:
    assert escaped(text) == shown


def test_titles_are_escaped() -> None:
    assert "<b>" not in markdown.render(dossier())
