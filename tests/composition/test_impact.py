"""What falls if a source falls: nothing more, nothing less, and never a rise."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from stemma.composition.impact import by_account, impact
from stemma.composition.named import origin_names
from stemma.errors import InputError
from stemma.model import Dossier, Independence
from stemma.model.impact import Change, Impact
from tests.render.sample import dossier as sample

DOSSIER = sample()
NAMES = [
    *(one.siglum for one in DOSSIER.articles),
    *(f"account:{one.label}" for one in DOSSIER.accounts),
    *(f"origin:{name}" for name in origin_names(DOSSIER)),
]
some_names = st.lists(st.sampled_from(NAMES), unique=True, max_size=4)
quick = settings(max_examples=60, deadline=None)


def change(found: Impact, begins: str) -> Change:
    return next(one for one in found.statements if one.text.startswith(begins))


def sigla(found: Impact, articles: tuple[str, ...]) -> str:
    return "".join(found.sigla[article] for article in articles)


def test_nothing_taken_away_changes_nothing() -> None:
    found = impact(DOSSIER)
    assert found.statements == ()
    assert found.before == found.after


def test_everything_taken_away_leaves_nothing() -> None:
    for names in ([a.siglum for a in DOSSIER.articles], [a.id for a in DOSSIER.accounts]):
        after = impact(DOSSIER, names).after
        assert (after.articles, after.accounts, after.statements, after.established) == (0, 0, 0, 0)
        assert {one.falls for one in impact(DOSSIER, names).statements} == {("lost",)}


def test_without_an_article_its_copies_still_carry_the_words() -> None:
    found = impact(DOSSIER, ["A"])
    copied = change(found, "It opened in 1987")
    assert copied.falls == ()
    assert sigla(found, copied.after.articles) == "BCD"
    assert found.after.accounts == found.before.accounts


def test_without_an_account_all_that_goes_back_to_it_is_gone() -> None:
    found = impact(DOSSIER, ["account:A"])
    assert sigla(found, found.taken[0].articles) == "ABCG"
    left = change(found, "It opened in 1987")
    assert left.falls == ("single",)
    assert sigla(found, left.after.articles) == "D"
    assert change(found, "The cabins stopped").falls == ("lost",)


def test_without_a_lost_source_all_that_descends_from_it_is_gone() -> None:
    found = impact(DOSSIER, ["Northern Press Agency"])
    assert found.taken[0].kind == "origin"
    assert sigla(found, found.taken[0].articles) == "DF"


def test_without_a_speaker_only_what_rests_on_the_speaker_is_gone() -> None:
    found = impact(DOSSIER, ["tomas brandt"])
    assert [one.text for one in found.statements] == [
        "We heard a bang and then nothing moved any more"
    ]
    assert found.after.articles == found.before.articles


def test_an_outlet_takes_its_articles_and_what_credits_it() -> None:
    found = impact(DOSSIER, ["Karsholm Courier"])
    assert {"A", "B", "C"} <= set(sigla(found, found.taken[0].articles))


def test_the_last_independent_leg() -> None:
    found = impact(DOSSIER, ["E"])
    fallen = change(found, "Forty-one people")
    assert fallen.falls == ("not established", "single")
    assert fallen.before.independence is Independence.ESTABLISHED
    assert fallen.after.independence is Independence.NOT_ESTABLISHED


def test_another_leg_holds() -> None:
    """With a second independent pair the fall of one article is no fall."""
    first = DOSSIER.statements[0]
    places = {o.span.article: o.span for o in first.occurrences}
    third = next(
        o.span for s in DOSSIER.statements for o in s.occurrences if o.span.article == "a-D"
    )
    held = replace(
        first,
        occurrences=(*first.occurrences, replace(first.occurrences[0], span=third)),
        articles=(*first.articles, "a-D"),
        legs=((places["a-C"], places["a-E"]), (places["a-C"], third)),
    )
    found = impact(replace(DOSSIER, statements=(held,)), ["E"])
    assert found.statements[0].falls == ()
    assert impact(replace(DOSSIER, statements=(held,)), ["C"]).statements[0].falls == (
        "not established",
    )


@quick
@given(some_names, st.randoms())
def test_the_order_of_the_names_changes_nothing(names: list[str], random: object) -> None:
    shuffled = random.sample(names, len(names))  # type: ignore[attr-defined]  # a Random
    assert impact(DOSSIER, names) == impact(DOSSIER, shuffled)
    assert impact(DOSSIER, names) == impact(DOSSIER, [*names, *names])


@quick
@given(some_names, st.sampled_from(NAMES))
def test_taking_more_away_never_gives_anything_back(names: list[str], more: str) -> None:
    fewer, most = impact(DOSSIER, names), impact(DOSSIER, [*names, more])
    for field in ("articles", "accounts", "statements", "several", "established"):
        assert getattr(most.after, field) <= getattr(fewer.after, field)
    standings = {one.statement: one.after for one in most.statements}
    for one in fewer.statements:
        after = standings[one.statement]
        assert set(after.articles) <= set(one.after.articles)
        assert set(after.origins) <= set(one.after.origins)
        if after.independence is Independence.ESTABLISHED:
            assert one.after.independence is Independence.ESTABLISHED


@quick
@given(some_names)
def test_independence_never_rises(names: list[str]) -> None:
    for one in impact(DOSSIER, names).statements:
        if one.after.independence is Independence.ESTABLISHED:
            assert one.before.independence is Independence.ESTABLISHED
        assert set(one.after.articles) <= set(one.before.articles)
        assert one.after != one.before


def test_what_rests_on_what_is_what_is_lost_without_it() -> None:
    found = impact(DOSSIER)
    for rest in found.rests:
        without = impact(DOSSIER, [f"{rest.kind}:{rest.id}"])
        assert rest.alone == found.before.statements - without.after.statements
        assert rest.established == found.before.established - without.after.established
    for kind in ("account", "origin"):
        alone = [one.alone for one in found.rests if one.kind == kind]
        assert alone == sorted(alone, reverse=True)


def test_account_by_account_it_is_the_impact_of_each() -> None:
    found = by_account(DOSSIER)
    assert list(found) == [one.id for one in DOSSIER.accounts]
    for key, changes in found.items():
        assert changes == impact(DOSSIER, [f"account:{key}"]).statements


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("A", ("article", "a-A")),
        ("a-A", ("article", "a-A")),
        ("a.html", ("article", "a-A")),
        ("article:A", ("article", "a-A")),
        ("account:A", ("account", "c-A")),
        ("c-A", ("account", "c-A")),
        ("Origin: anders holm", ("origin", "Anders Holm")),
        ("Courier", ("origin", "Karsholm Courier")),
    ],
)
def test_names(name: str, meant: tuple[str, str]) -> None:
    [taken] = impact(DOSSIER, [name]).taken
    assert (taken.kind, taken.id) == meant


@pytest.mark.parametrize("name", ["Z", "nobody", "account:Anders Holm", ""])
def test_an_unknown_name_is_told_with_those_that_there_are(name: str) -> None:
    with pytest.raises(
        InputError, match=r"There is no .* there are the articles A, B, .*Holm.*\.$"
    ):
        impact(DOSSIER, [name])


def test_a_name_of_two_files_is_told() -> None:
    alike: Dossier = replace(
        DOSSIER, articles=tuple(replace(one, source="x.txt") for one in DOSSIER.articles)
    )
    with pytest.raises(InputError, match="more than one article: A, B, C"):
        impact(alike, ["x.txt"])
