"""The bundled example, composed, written, read back and asked."""

from __future__ import annotations

import pytest

import stemma
from stemma import example
from stemma.composition.brief import brief
from stemma.composition.impact import impact
from stemma.model import Dossier, Independence

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return stemma.dossier(stemma.read([example.path()]))


def test_reads_back_to_the_same_bytes(dossier: Dossier) -> None:
    written = dossier.to_json()
    again = Dossier.from_json(written)
    assert again == dossier
    assert again.to_json() == written
    assert impact(again, ["E"]) == impact(dossier, ["E"])
    assert brief(again) == brief(dossier)


def test_what_is_established_has_legs_in_two_accounts(dossier: Dossier) -> None:
    account = {a: one.id for one in dossier.accounts for a in one.articles}
    for one in dossier.statements:
        assert bool(one.legs) is (one.independence is Independence.ESTABLISHED)
        places = {occurrence.span for occurrence in one.occurrences}
        for leg in one.legs:
            assert set(leg) <= places
            assert len({account[span.article] for span in leg}) == 2


def test_origins_share_out_the_occurrences(dossier: Dossier) -> None:
    for one in dossier.statements:
        places = [occurrence.span for occurrence in one.occurrences]
        given = [place for origin in one.origins for place in origin.occurrences]
        assert len(given) == len(set(given))
        assert set(given) <= set(places)
        for origin in one.origins:
            assert {place.article for place in origin.occurrences} == set(origin.articles)


def test_silent_are_some_of_the_others(dossier: Dossier) -> None:
    others = {one.id: len(dossier.articles) - len(one.articles) for one in dossier.statements}
    assert all(set(one.silent).isdisjoint(one.articles) for one in dossier.statements)
    assert 0 < sum(len(one.silent) for one in dossier.statements) < sum(others.values()) / 2


def test_the_siren_stands_on_the_keeper_and_the_baker(dossier: Dossier) -> None:
    """Two people heard none: without either, nothing independent is left."""
    for name in ("Jonas Reith", "Osman Dahl"):
        fallen = [
            one for one in impact(dossier, [name]).statements if "not established" in one.falls
        ]
        assert any(one.text.startswith("No siren") for one in fallen)
    copied = [one for one in impact(dossier, ["A"]).statements if one.text.startswith("No siren")]
    assert all("not established" not in one.falls for one in copied)
