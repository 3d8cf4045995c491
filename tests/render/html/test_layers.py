"""Every mark of an article is on its words and in its list."""

from __future__ import annotations

import re

from msgspec.structs import replace

from stemma.model import Span
from stemma.render.html import render
from stemma.render.html.articles import Leaf, paragraphs
from stemma.render.html.layers import SHOWN, layers
from stemma.render.names import marks
from tests.render.sample import dossier

MADE = dossier()
NAMED = marks(MADE)


def words_by_row(leaves: tuple[Leaf, ...]) -> dict[str, str]:
    """For each row the words that its marks stand on."""
    found: dict[str, str] = {}
    for leaf in leaves:
        if leaf.mark is not None:
            if leaf.mark.row:
                text = "".join(inner(part) for part in leaf.parts)
                found[leaf.mark.row] = found.get(leaf.mark.row, "") + text
            for row, text in words_by_row(leaf.parts).items():
                found[row] = found.get(row, "") + text
    return found


def inner(leaf: Leaf) -> str:
    return leaf.text + "".join(map(inner, leaf.parts))


def test_every_mark_is_on_its_words() -> None:
    for article in MADE.articles:
        shown = layers(MADE, article, NAMED)
        found: dict[str, str] = {}
        for paragraph in paragraphs(MADE, article, NAMED, shown):
            for row, text in words_by_row(paragraph.leaves).items():
                found[row] = found.get(row, "") + text
        for layer in shown:
            for told, spans in zip(layer.rows, layer.spans, strict=True):
                assert found[told.id] == "".join(article.words(span) for span in spans)


def test_the_rows_say_what_was_found() -> None:
    first = MADE.articles[0]
    told = {
        layer.letter: [(row.places[0][0], row.says) for row in layer.rows]
        for layer in layers(MADE, first, NAMED)
    }
    assert told["n"] == [
        (
            "the operator",
            "Veren Lifts: body, by role; the body named beside it; very likely (0.80)",
        ),
        ("Veren Lifts", "Veren Lifts: body, in full"),
        ("Tomas Brandt", "Tomas Brandt: person, in full"),
    ]
    assert told["t"][0] == (
        "Tuesday",
        "4 March 2031; to the day; published 2031-03-04; as good as certain (0.96)",
    )
    assert told["u"][1] == ("about 200,000 people", "about 200,000 person")
    assert [says for _, says in told["e"]] == [
        "done",
        'expected; "expected to" before the verb; very likely (0.90)',
    ]
    assert told["q"][-1] == (
        "look into every part of the system, including the guides, …",
        "said by Ilse Kvam; in the article’s words",
    )


def test_a_layer_without_marks_is_not_there() -> None:
    letters = [layer.letter for layer in layers(MADE, MADE.articles[6], NAMED)]
    assert "t" not in letters


def test_many_places_are_not_all_linked() -> None:
    time = MADE.times[0]
    text = MADE.articles[0].text
    many = tuple(replace(time, span=Span("a-A", n, n + 1)) for n in range(len(text)))[:40]
    crowded = replace(MADE, times=many)
    [layer] = [one for one in layers(crowded, MADE.articles[0], NAMED) if one.letter == "t"]
    assert (len(layer.rows[0].places), layer.rows[0].more) == (SHOWN, 40 - SHOWN)
    assert "and 28 more" in render(crowded)


def test_a_mark_over_several_paragraphs_is_named_once() -> None:
    first = MADE.articles[0]
    gap = first.text.index("\n\n")
    spans = (Span("a-A", 5, gap + 20), Span("a-A", gap, gap + 30), Span("a-A", gap + 1, gap + 9))
    over = replace(MADE, times=tuple(replace(MADE.times[0], span=span) for span in spans))
    page = render(over)
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    for span in spans:
        assert f'id="w-A-{span.start}-{span.end}"' in page
