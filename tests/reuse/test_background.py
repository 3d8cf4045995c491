"""What news English says anyway."""

from __future__ import annotations

import hashlib
import json
from importlib.resources import files

import numpy as np

from stemma.reuse import background

DATA = files("stemma.reuse") / "data"


def test_rare_words_tell_more() -> None:
    table = background()
    assert 3 < table.word_bits("the") < 6
    assert table.word_bits("the") < table.word_bits("official") < table.word_bits("harbour")
    assert table.word_bits("harbour") < table.word_bits("xyzzyqux") == table.rare_bits


def test_stock_phrases() -> None:
    table = background()
    for phrase in ("in an interview with", "a large number of", "The President of the"):
        assert table.is_stock(phrase.split()), phrase
    for phrase in ("drifted from its charted", "of the the of", "in an interview"):
        assert not table.is_stock(phrase.split()), phrase


def test_what_stock_phrases_cover_tells_nothing() -> None:
    table = background()
    assert table.information("in an interview with".split()) == 0
    assert table.information("in an interview with harpooners".split()) == (
        table.word_bits("harpooners")
    )
    assert table.information([]) == 0
    assert table.information("drifted from its charted place".split()) > 40


def test_words_that_need_not_count_do_not() -> None:
    table = background()
    words = "drifted from its charted place".split()
    assert table.information(words, [False] * 5) == 0
    assert table.information(words, [True, False, False, False, False]) == (
        table.word_bits("drifted")
    )


def test_read_once() -> None:
    assert background() is background()


def test_the_table_is_the_one_that_the_sidecar_describes() -> None:
    table = (DATA / "background.npz").read_bytes()
    sidecar = json.loads((DATA / "background.json").read_text(encoding="utf-8"))
    assert hashlib.sha256(table).hexdigest() == sidecar["sha256"]
    assert len(table) < 3_000_000
    assert len(background().bits) == sidecar["words_kept"]
    assert len(background().stock) == sidecar["phrases"]
    assert bool(np.all(np.diff(background().stock.astype(object)) > 0))


def test_the_table_holds_single_words_only() -> None:
    assert not [word for word in background().bits if " " in word]
