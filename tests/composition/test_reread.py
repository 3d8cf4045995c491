"""A dossier is read back as it was written, or not at all."""

from __future__ import annotations

import json

import pytest
from msgspec.structs import replace

from stemma.composition.reread import is_dossier, reread
from stemma.errors import InputError
from stemma.model import Dossier
from tests.render.sample import dossier

WRITTEN = dossier().to_json().encode()


def test_the_same_comes_back() -> None:
    again = reread(WRITTEN)
    assert again == dossier()
    assert reread(again.to_json().encode()).to_json() == again.to_json()


def test_the_noun_reads_itself() -> None:
    assert Dossier.from_json(WRITTEN) == Dossier.from_json(WRITTEN.decode()) == dossier()


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (WRITTEN, True),
        (b"\n " + json.dumps(json.loads(WRITTEN), sort_keys=True).encode(), True),
        (b'{"schema": "stemma-dossier/9"}', True),
        (b'{"schema": "stemma-lineage/1"}', False),
        (b'{"schema": 1}', False),
        (b'{"title": "x", "text": "y"}', False),
        (b"[]", False),
        (b"{", False),
        (b"{\xff", False),
        (b'{"schema": "stemma-dossier/1", "x": ' + b"[" * 200_000, False),
        (b"", False),
        (b"stemma-dossier/1", False),
    ],
)
def test_is_known_by_its_schema(data: bytes, expected: bool) -> None:
    assert is_dossier(data) is expected


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("stemma-dossier/1", "stemma-dossier/9", "is stemma-dossier/9, and this version reads"),
        ('"generator"', '"maker"', "is not stemma-dossier/1"),
        ("Forty-one people", "Forty-two people", "was changed after it was made"),
        (
            '"accounts": [\n        "c-E"',
            '"accounts": [\n        "c-X"',
            "names c-X, which is not in it",
        ),
    ],
)
def test_what_does_not_hold_is_told_in_one_sentence(old: str, new: str, said: str) -> None:
    text = WRITTEN.decode()
    assert old in text
    with pytest.raises(InputError, match=rf"^d\.json .*{said}.*\.$"):
        reread(text.replace(old, new).encode(), "d.json")


def test_an_article_of_no_account_is_told() -> None:
    made = dossier()
    alone = replace(made, accounts=tuple(a for a in made.accounts if a.id != "c-E"), statements=())
    written = replace(alone, differences=(), timeline=()).to_json()
    with pytest.raises(InputError, match=r"has an article that is of no account"):
        reread(written.encode())


def test_a_statement_that_nobody_says_is_told() -> None:
    made = json.loads(WRITTEN)
    made["statements"][0]["occurrences"] = []
    with pytest.raises(InputError, match="that nobody says"):
        reread(json.dumps(made).encode())
