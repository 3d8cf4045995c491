"""How independent two reports are: never invented, always with its reason."""

from __future__ import annotations

import pytest

from stemma.lineage import Kinship
from stemma.model import Independence, Span
from stemma.statements.independence import Grounds, Report, judge, judge_pair, legs
from stemma.statements.origins import UNKNOWN, Source

E, N, D = Independence.ESTABLISHED, Independence.NOT_ESTABLISHED, Independence.DERIVATIVE

KIN = Kinship(
    account={"A": "c1", "B": "c2", "C": "c1", "D": "c3"},
    outlet={"A": "Post", "B": "Echo", "C": "Mere News", "D": None},
    family={"A": None, "B": None, "C": None, "D": None},
)
GROUNDS = Grounds(KIN)
LIND = Source("speaker", "Mora Lind", "e1", None, person=True)
VOSS = Source("speaker", "Ida Voss", "e2", None, person=True)
OFFICIAL = Source("unnamed speaker", "a senior official", "", None)
WIRE = Source("outlet", "Hill Wire", "hill wire", None)
POST = Source("own reporting", "Post", "Post", None)
ECHO = Source("own reporting", "Echo", "Echo", None)


def report(article: str, source: Source) -> Report:
    return Report(Span(article, 0, 10), source)


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        (("A", LIND), ("B", VOSS), E),
        (("A", POST), ("B", ECHO), E),
        (("A", LIND), ("C", VOSS), D),
        (("A", LIND), ("B", LIND), D),
        (("A", WIRE), ("B", WIRE), D),
        (("A", OFFICIAL), ("B", OFFICIAL), N),
        (("A", OFFICIAL), ("B", LIND), N),
        (("A", UNKNOWN), ("B", UNKNOWN), N),
        (("A", LIND), ("B", UNKNOWN), N),
        (("A", LIND), ("D", VOSS), N),
    ],
)
def test_pairs(one: tuple[str, Source], other: tuple[str, Source], value: Independence) -> None:
    assert judge_pair(report(*one), report(*other), GROUNDS)[0] is value
    assert judge_pair(report(*other), report(*one), GROUNDS)[0] is value


def test_one_utterance_is_derivative_even_under_two_names() -> None:
    said = [Source(s.kind, s.name, s.key, None, "u1") for s in (LIND, VOSS)]
    assert judge_pair(report("A", said[0]), report("B", said[1]), GROUNDS)[0] is D


def test_shared_prose_in_the_very_place_is_derivative() -> None:
    grounds = Grounds(KIN, ((Span("B", 5, 25), Span("A", 0, 20)),))
    assert judge_pair(report("A", LIND), report("B", VOSS), grounds)[0] is D


def test_a_statement_of_one_article_is_not_established() -> None:
    assert judge([report("A", LIND)], GROUNDS)[0] is N


def test_a_shared_origin_takes_two_accounts_down() -> None:
    reports = [report("A", LIND), report("B", LIND), report("B", VOSS)]
    assert judge(reports, GROUNDS)[0] is D


def test_a_third_account_can_establish() -> None:
    kin = Kinship({**KIN.account}, {**KIN.outlet, "D": "Dale Post"}, KIN.family)
    reports = [report("A", LIND), report("B", LIND), report("D", VOSS)]
    value, because = judge(reports, Grounds(kin))
    assert value is E
    assert because == "Established: they name different sources, Mora Lind and Ida Voss."


def test_the_reason_is_that_of_the_accounts_not_of_copies_within_one() -> None:
    reports = [report("A", LIND), report("C", LIND), report("B", UNKNOWN)]
    assert judge(reports, GROUNDS) == (
        N,
        "Not established: not both say where they have it from.",
    )


def office(name: str) -> Source:
    return Source("speaker", name, name, None, None, person=True, mouthpiece=True)


def body(name: str) -> Source:
    return Source("speaker", name, name, None, None, person=False, mouthpiece=True)


@pytest.mark.parametrize(
    ("one", "other", "value"),
    [
        (office("Lind"), office("Voss"), N),
        (office("Lind"), VOSS, E),
        (body("the Navy"), body("Northern Command"), N),
        (body("the Navy"), office("Lind"), N),
        (body("the Velm hospital"), VOSS, E),
        (office("Ada Voss"), VOSS, N),
    ],
)
def test_two_voices_of_bodies_establish_nothing(
    one: Source, other: Source, value: Independence
) -> None:
    assert judge_pair(report("A", one), report("B", other), GROUNDS)[0] is value


def test_who_credits_the_other_is_derivative() -> None:
    crediting = Source("speaker", "Ida Voss", "e2", None, person=True, credited=("Post",))
    value, because = judge_pair(report("A", LIND), report("B", crediting), GROUNDS)
    assert value is D
    assert because == "one has it from Post, as it says"


def test_legs_are_the_pairs_that_establish() -> None:
    kin = Kinship({**KIN.account}, {**KIN.outlet, "D": "Hill Mail"}, KIN.family)
    reports = [report("A", LIND), report("B", LIND), report("D", VOSS)]
    assert legs(reports, Grounds(kin)) == (
        (Span("A", 0, 10), Span("D", 0, 10)),
        (Span("B", 0, 10), Span("D", 0, 10)),
    )
    assert legs(reports[:2], Grounds(kin)) == ()
