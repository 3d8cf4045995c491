"""What readings say of an order, and when they keep silent."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from stemma.lineage.evidence import Readings
from stemma.lineage.evidence.readings import MOST
from stemma.lineage.readings import readings
from stemma.reuse import find_passages
from tests.lineage.signs.texts import FIRST, SECOND
from tests.world import annotated, article

OUTLETS = st.sampled_from([None, "Dale Post", "Fen Echo"])


def found(a: str, b: str, outlets: tuple[str | None, str | None] = (None, None)) -> Readings | None:
    one, two = (
        article(name, text, outlet)
        for name, text, outlet in zip("AB", (a, b), outlets, strict=True)
    )
    return readings(annotated(one), annotated(two), find_passages([one, two], {}))


def test_the_text_with_the_slips_is_the_older_one() -> None:
    for texts, older in (((FIRST, SECOND), "A"), ((SECOND, FIRST), "B")):
        said = found(*texts)
        assert said is not None
        assert said.older[0] == older
        assert 0 < said.older[1] <= MOST
        assert said.weight == 0


def test_it_names_the_most_telling_readings() -> None:
    said = found(FIRST, SECOND)
    assert said is not None
    assert said.explain(str.upper).startswith("B looks like A worked over: ")
    assert "“officialy” became “officially”" in said.explain(str.upper)
    assert "the latest year that it knows is 2029, not 2028" in said.explain(str.upper)
    words = {(FIRST if s.article == "A" else SECOND)[s.start : s.end] for s in said.spans}
    assert {"officialy", "officially"} <= words


def test_it_keeps_silent_where_little_or_nothing_differs() -> None:
    assert found(FIRST, FIRST) is None
    assert found(FIRST, FIRST.replace("Several", "Many")) is None


def test_a_longer_text_is_not_taken_for_the_later_one() -> None:
    more = " Two of the boats were lent by the harbour. Nobody was hurt when the bank gave way."
    assert found(SECOND, SECOND + more) is None
    assert found(SECOND, more.strip() + " " + SECOND) is None


@given(OUTLETS, OUTLETS)
def test_of_two_outlets_it_says_nothing(one: str | None, two: str | None) -> None:
    silent = found(FIRST, SECOND, (one, two)) is None
    assert silent == (None not in (one, two) and one != two)
