"""The regression over edits: what it says, and that its card belongs to it."""

from __future__ import annotations

import gzip
import hashlib
import json
from importlib.resources import files

import pytest

from stemma.reuse.editkinds import kind_of
from stemma.reuse.meaning import features, weights
from stemma.reuse.sides import Side
from stemma.reuse.version import version_of
from tests.reuse.texts import article
from tests.shared_data import shared


def likelihood(before: str, after: str, gone: str, come: str) -> float:
    """How likely the edit from `gone` to `come` is said to change the meaning."""
    sides = []
    for key, text, words in (("a", before, gone), ("b", after, come)):
        version = version_of(article(key, text))
        first = text.split().index(words.split()[0]) if words else 0
        sides.append(Side(version, first, first + len(words.split())))
    one, two = sides
    return weights().likelihood(features(kind_of(one, two), one, two))


def test_what_is_new_changes_more_than_how_it_is_said() -> None:
    base = "The ferry sank off the island on Friday"
    spelled = likelihood(base, base.replace("island", "iland"), "island", "iland")
    reworded = likelihood(base, base.replace("sank", "foundered"), "sank", "foundered")
    new = likelihood(base, f"{base} killing Tor Halm", "", "killing Tor Halm")
    assert spelled < reworded < weights().threshold < new


def test_the_card_names_the_data_and_what_it_is_worth() -> None:
    card = json.loads((files("stemma.reuse") / "data" / "meaning.json").read_text("utf-8"))
    assert card["measured on the last third"]["f1"] >= 0.6
    assert all(abs(weight) < 5 for weight in card["weights"].values())
    for name, digest in card["data"].items():
        path = shared() / "data" / name
        if not path.exists():
            pytest.skip("the shared data are not here")
        assert hashlib.sha256(path.read_bytes()).hexdigest() == digest
        assert gzip.decompress(path.read_bytes())
