"""Graphviz's language: a statement on each line, and no word of an article is one."""

from __future__ import annotations

import re

from msgspec.structs import replace

from stemma.render.dot import render
from tests.render.lineages import rich

STRING = r'"(?:[^"\\]|\\\\|\\"|\\n)*"'
VALUE = rf"(?:{STRING}|\w+)"
ATTRIBUTES = rf"\[\w+={VALUE}(?:, \w+={VALUE})*\]"
STATEMENT = re.compile(rf"  (?:node|edge|{STRING}(?: -> {STRING})?) {ATTRIBUTES};")


def test_every_line_is_a_statement() -> None:
    first, *statements, last = render(rich()).splitlines()
    assert (first, last) == ("digraph stemma {", "}")
    assert all(STATEMENT.fullmatch(one) for one in statements)


def test_says_who_has_it_from_whom() -> None:
    text = render(rich())
    assert '"A" -> "B" [label="copied 97%"' in text
    assert '"β" -> "F" [label="same source 71%"' in text
    assert re.search(r'"A" -> "G" .*dir=none', text)
    assert re.search(r'"α" \[label="α\\nChannel 8\\nlost"', text)


def test_what_an_article_says_stays_within_its_quotes() -> None:
    made = rich()
    evil = 'x"]; evil [label="\\" \\N \\" \n } digraph {'
    articles = tuple(replace(one, title=evil, outlet=evil) for one in made.articles)
    statements = render(replace(made, articles=articles)).splitlines()[1:-1]
    assert all(STATEMENT.fullmatch(one) for one in statements)
