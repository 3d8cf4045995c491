"""Who a statement goes back to: one official under three descriptions is one origin."""

from __future__ import annotations

from stemma.model import Span
from stemma.statements.origins import UNKNOWN, Source, origins_of


def at(article: str) -> Span:
    return Span(article, 0, 10)


def unnamed(name: str) -> Source:
    return Source("unnamed speaker", name, "", None)


def test_unnamed_speakers_are_merged_by_their_description() -> None:
    found = origins_of(
        [
            (at("A"), unnamed("a senior Transport Ministry official")),
            (at("B"), unnamed("an unnamed Transport Ministry official")),
            (at("C"), unnamed("a fisherman")),
        ]
    )
    assert [(o.name, o.articles) for o in found] == [
        ("a fisherman", ("C",)),
        ("an unnamed Transport Ministry official", ("A", "B")),
    ]


def test_unknown_is_said_only_where_nothing_else_is_known() -> None:
    lind = Source("speaker", "Mora Lind", "e1", None)
    assert [o.kind for o in origins_of([(at("A"), UNKNOWN), (at("B"), lind)])] == ["speaker"]
    assert [o.kind for o in origins_of([(at("A"), UNKNOWN)])] == ["unknown"]


def test_one_entity_is_one_origin_shown_by_its_fullest_name() -> None:
    found = origins_of(
        [
            (at("A"), Source("speaker", "Lind", "e1", None)),
            (at("B"), Source("speaker", "Mora Lind", "e1", None)),
        ]
    )
    assert [(o.name, o.articles) for o in found] == [("Mora Lind", ("A", "B"))]


def test_an_origin_knows_the_occurrences_that_go_back_to_it() -> None:
    lind, voss = (Source("speaker", name, name, None) for name in ("Lind", "Voss"))
    later = Span("A", 20, 30)
    found = origins_of([(at("A"), lind), (later, voss), (at("B"), lind)])
    assert [(o.name, o.occurrences) for o in found] == [
        ("Lind", (at("A"), at("B"))),
        ("Voss", (later,)),
    ]
