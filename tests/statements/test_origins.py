"""Who a statement goes back to: one official under three descriptions is one origin."""

from __future__ import annotations

from stemma.statements.origins import UNKNOWN, Source, origins_of


def unnamed(name: str) -> Source:
    return Source("unnamed speaker", name, "", None)


def test_unnamed_speakers_are_merged_by_their_description() -> None:
    found = origins_of(
        [
            ("A", unnamed("a senior Transport Ministry official")),
            ("B", unnamed("an unnamed Transport Ministry official")),
            ("C", unnamed("a fisherman")),
        ]
    )
    assert [(o.name, o.articles) for o in found] == [
        ("a fisherman", ("C",)),
        ("an unnamed Transport Ministry official", ("A", "B")),
    ]


def test_unknown_is_said_only_where_nothing_else_is_known() -> None:
    lind = Source("speaker", "Mora Lind", "e1", None)
    assert [o.kind for o in origins_of([("A", UNKNOWN), ("B", lind)])] == ["speaker"]
    assert [o.kind for o in origins_of([("A", UNKNOWN)])] == ["unknown"]


def test_one_entity_is_one_origin_shown_by_its_fullest_name() -> None:
    found = origins_of(
        [
            ("A", Source("speaker", "Lind", "e1", None)),
            ("B", Source("speaker", "Mora Lind", "e1", None)),
        ]
    )
    assert [(o.name, o.articles) for o in found] == [("Mora Lind", ("A", "B"))]
