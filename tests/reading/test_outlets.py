"""The gazetteer."""

from __future__ import annotations

import pytest

from stemma.reading.outlets import agencies, host_of, outlet_named, outlet_of_domain, outlets


def test_is_a_gazetteer_of_the_world() -> None:
    assert len(outlets()) >= 250
    assert len(agencies()) >= 80
    assert len({outlet.name for outlet in outlets()}) == len(outlets())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("AP", "Associated Press"),
        ("The Associated Press", "Associated Press"),
        ("associated press", "Associated Press"),
        ("Reuters", "Reuters"),
        ("AFP", "Agence France-Presse"),
        ("dpa", "Deutsche Presse-Agentur"),
        ("New York Times", "The New York Times"),
        ("the guardian", "The Guardian"),
        ("  Kyodo   News ", "Kyodo News"),
        ("Ma’an News Agency", "Ma'an News Agency"),
    ],
)
def test_brings_a_form_to_its_name(text: str, name: str) -> None:
    found = outlet_named(text)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("text", ["ap", "", "the mayor", "AP reports", "Corvan Bugle"])
def test_knows_what_it_does_not_know(text: str) -> None:
    assert outlet_named(text) is None


@pytest.mark.parametrize(
    ("domain", "name"),
    [
        ("www.bbc.co.uk", "BBC News"),
        ("edition.cnn.com", "CNN"),
        ("https://apnews.com/article/x", "Associated Press"),
        ("corvan-bugle.example", "corvan-bugle.example"),
        ("www.news.corvan.co.uk", "corvan.co.uk"),
    ],
)
def test_names_the_outlet_of_a_site(domain: str, name: str) -> None:
    found = outlet_of_domain(domain)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("domain", ["", "localhost", "127.0.0.1", "not a host", "https://"])
def test_what_is_no_site_has_no_outlet(domain: str) -> None:
    assert outlet_of_domain(domain) is None


def test_the_host_is_bare() -> None:
    assert host_of("https://user@WWW.Corvan.example:8080/a?b#c") == "corvan.example"


def test_every_outlet_has_a_family() -> None:
    assert all(outlet.family for outlet in outlets())
