from __future__ import annotations

from stemma.render.html.ledger import columns, filters, rows
from stemma.render.names import marks
from tests.render.sample import dossier


def test_columns_go_account_by_account() -> None:
    made = dossier()
    found = [(mark.siglum, first) for mark, first in columns(made, marks(made))]
    assert "".join(siglum for siglum, _ in found) == "ABCGDFE"
    assert [siglum for siglum, first in found if first] == ["A", "D", "E"]


def test_a_row_says_how_many_really() -> None:
    made = dossier()
    row = rows(made, marks(made), columns(made, marks(made)), {})[5]
    assert row.rests == "4 articles, 1 account"
    assert [len(group) for group in row.accounts] == [4]
    assert {c.mark.siglum: c.role for c in row.cells}["B"] == "inherited"
    assert {c.mark.siglum: c.role for c in row.cells}["E"] == "silent"


def test_who_speaks_of_other_things_is_not_silent() -> None:
    made = dossier()
    for row, one in zip(
        rows(made, marks(made), columns(made, marks(made)), {}), made.statements, strict=True
    ):
        roles = {cell.mark.id: cell.role for cell in row.cells}
        assert {key for key, role in roles.items() if role == "silent"} == set(one.silent)
        others = {article.id for article in made.articles} - {*one.articles, *one.silent}
        assert {key for key, role in roles.items() if role == "absent"} == others


def test_equal_wordings_are_shown_once() -> None:
    made = dossier()
    row = rows(made, marks(made), columns(made, marks(made)), {})[5]
    assert [len(wording.by) for wording in row.wordings] == [3, 1]


def test_filters_count() -> None:
    made = dossier()
    found = {
        name: number
        for name, _, number in filters(rows(made, marks(made), columns(made, marks(made)), {}))
    }
    assert found == {"all": 26, "several": 6, "one": 20, "disputed": 3, "differs": 4}
