from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stemma.render.html.nesting import Branch, Stretch, nest

marks = st.lists(
    st.builds(
        lambda start, length, rank, name: Stretch(start, start + length, rank, anchor=f"m{name}"),
        st.integers(0, 50),
        st.integers(1, 30),
        st.integers(0, 3),
        st.integers(0, 99),
    ),
    max_size=8,
    unique_by=lambda mark: mark.anchor,
)
Tree = tuple[tuple[int, int] | Branch, ...]


def leaves(tree: Tree) -> list[tuple[int, int]]:
    return [
        leaf for one in tree for leaf in (leaves(one.parts) if isinstance(one, Branch) else [one])
    ]


def branches(tree: Tree) -> list[Branch]:
    return [
        found for one in tree if isinstance(one, Branch) for found in (one, *branches(one.parts))
    ]


@given(marks)
def test_every_character_is_in_one_leaf(given_marks: list[Stretch]) -> None:
    found = leaves(nest(5, 60, given_marks))
    assert [n for start, end in found for n in range(start, end)] == list(range(5, 60))


@given(marks)
def test_what_goes_on_from_before_is_not_named_again(given_marks: list[Stretch]) -> None:
    both = [*branches(nest(0, 40, given_marks)), *branches(nest(40, 90, given_marks))]
    for mark in given_marks:
        assert sum(b.mark.anchor == mark.anchor for b in both) == 1


@given(marks)
def test_every_mark_covers_its_words_and_is_named_once(given_marks: list[Stretch]) -> None:
    found = branches(nest(0, 90, given_marks))
    for mark in given_marks:
        parts = [b for b in found if mark.anchor in (b.mark.anchor, b.mark.part)]
        assert sum(b.mark.anchor == mark.anchor for b in parts) == 1
        covered = {n for b in parts for n in range(b.mark.start, b.mark.end)}
        assert covered == set(range(mark.start, mark.end))
