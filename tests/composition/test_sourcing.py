"""The sourcing statement: fixed wording, right counts, grammar in the singular."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from stemma.composition.counted import among, count, listed
from stemma.composition.sourcing import sourcing_of
from stemma.model import Account, Difference, Dossier, Lineage, Skipped
from tests.render.sample import dossier
from tests.world import article, statement, whole

SAMPLE = dossier()
EXPECTED = [
    "Based on 7 articles, 6 by 5 outlets (Karsholm Courier, Lakeside Blog, Radio Fjell, The Morning Ledger and The Valley Post) and 1 by an unknown outlet; 1 input could not be read.",
    "They were published from 2031-03-04 to 2031-03-05; 1 has no date.",
    "They come to 3 lines of reporting: A, B, C and G are one, rooted in A; D and F are one, rooted in Northern Press Agency; E stands alone.",
    "In part they rest on 2 sources not at hand: Channel 8 (named by B) and Northern Press Agency (named by D and F).",
    "They cite 5 named speakers (Anders Holm, Ilse Kvam, the fire service, Tomas Brandt and Veren Lifts), 3 unnamed speakers (a ministry spokeswoman, two employees and two mechanics of the operator), 1 document (the town's building office) and 1 agency (Northern Press Agency).",
    "For 18 of 26 statements no source is named.",
    "6 of 26 statements rest on more than one line of reporting: 2 are established by independent accounts, 1 goes back to one origin and for 3 independence is not established.",
    "The other 20 rest on one line of reporting, 8 of them although more than one article carries them.",
    "They contradict each other in 1 place, cite parties that disagree in 1 place and hold news that later news has overtaken in 2 places.",
]


def of(made: Dossier) -> list[str]:
    return list(
        sourcing_of(
            made.articles,
            made.accounts,
            made.lineage,
            made.statements,
            made.differences,
            made.skipped,
        ).lines
    )


def test_the_whole_of_it() -> None:
    assert of(SAMPLE) == EXPECTED


def test_one_article() -> None:
    one = article("A", "Twelve boats were lost.", "Post", "2031-03-04")
    account = Account(id="c1", label="A", articles=("A",), root="A")
    alone = replace(statement(whole(one)), accounts=("c1",))
    made = sourcing_of([one], [account], Lineage(nodes=(), edges=()), [alone])
    assert list(made.lines) == [
        "Based on 1 article by 1 outlet (Post).",
        "It was published on 2031-03-04.",
        "It comes to 1 line of reporting.",
        "For 1 of 1 statement no source is named.",
        "1 statement rests on one line of reporting.",
    ]


def test_nothing_is_known_of_them() -> None:
    pair = [article("A", "Twelve boats were lost."), article("B", "The harbour was closed.")]
    accounts = [Account(id=f"c{a.id}", label=a.id, articles=(a.id,), root=a.id) for a in pair]
    skipped = [Skipped(source="x", reason="It is empty.")]
    made = sourcing_of(pair, accounts, Lineage(nodes=(), edges=()), [], (), skipped)
    assert list(made.lines) == [
        "Based on 2 articles by unknown outlets; 1 input could not be read.",
        "They were published at unknown times.",
        "They come to 2 lines of reporting.",
    ]


def test_counts_are_those_of_the_dossier() -> None:
    made = sourcing_of(SAMPLE.articles, SAMPLE.accounts, SAMPLE.lineage, SAMPLE.statements)
    assert (made.articles, made.accounts, made.lost, made.established) == (7, 3, 2, 2)


def test_differences_that_can_be_true_together_are_no_parting() -> None:
    alike: tuple[Difference, ...] = tuple(
        replace(one, verdict="compatible") for one in SAMPLE.differences
    )
    assert of(replace(SAMPLE, differences=alike)) == EXPECTED[:-1]


@pytest.mark.parametrize(
    ("names", "shown"),
    [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")],
)
def test_lists(names: list[str], shown: str) -> None:
    assert listed(names) == among(names) == shown


def test_long_lists_are_cut() -> None:
    assert among(list("ABCDE"), 3) == "A, B, C and 2 more"
    assert (count(1, "place"), count(2, "place")) == ("1 place", "2 places")
