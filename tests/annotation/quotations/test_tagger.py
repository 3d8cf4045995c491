"""The trained tagger: its card and weights, and what must hold whatever it has learned."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from scripts.tagger.card import digest
from stemma.annotation.quotations import tagger as module
from stemma.annotation.quotations.drafts import Draft
from stemma.annotation.quotations.features import paragraphs
from stemma.annotation.quotations.tagger import LOWEST, tagger
from stemma.composition.verify import verify_marks
from stemma.language import one_thread, pipeline
from tests.annotation.material import article, read, read_all
from tests.shared_data import shared

if TYPE_CHECKING:
    from spacy.tokens import Doc

DATA = Path(module.__file__).parent / "data"
LARGEST = 5_000_000
"""Bytes: the weights travel with the package."""
STORY = (
    "Mara Lund said the old bridge was safe.\n\n"
    "“We tested every bolt,” she told the Hill Wire on Monday. “Nothing moved.”\n\n"
    "According to the harbour master, who had warned of cracks since spring and who was not heard by "
    "the council, at least 40 boats wait below the bridge, and nobody knows when they may pass.\n\n"
    "Ole Dahl denied that. The council's engineers doubt whether the report is complete, and Dahl has "
    "asked them to “read it to the end.”\n\nIt rained."
)


def parse(text: str) -> Doc:
    (doc,) = pipeline().parse([(text, ())])
    return doc


def drafts(text: str) -> list[Draft]:
    with one_thread():
        return tagger().drafts(parse(text))


@cache
def card() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((DATA / "tagger.json").read_text("utf-8"))
    return loaded


def test_the_card_is_of_these_weights() -> None:
    assert card()["weights"] == {"tagger.npz": digest(DATA / "tagger.npz")}


def test_the_card_names_script_seed_and_data() -> None:
    root = Path(__file__).resolve().parents[3]
    assert (root / card()["script"]).is_file()
    assert isinstance(card()["seed"], int)
    assert set(card()["data"]) == {"polnear_train.jsonl.gz", "polnear_dev.jsonl.gz"}


@pytest.mark.parametrize("name", ["polnear_train.jsonl.gz", "polnear_dev.jsonl.gz"])
def test_the_card_is_of_the_data_that_lies_here(name: str) -> None:
    path = shared() / "data" / "quotations" / name
    if not path.is_file():
        pytest.skip(f"{name} is not on this machine")
    assert card()["data"][name] == digest(path)


def test_a_digest_is_the_sha256_of_the_bytes(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"abc")
    assert digest(tmp_path / "x") == hashlib.sha256(b"abc").hexdigest()


def test_the_weights_are_small_and_hold_no_code() -> None:
    path = DATA / "tagger.npz"
    assert path.stat().st_size < LARGEST
    with np.load(path, allow_pickle=False) as stored:
        kinds = {stored[name].dtype.kind for name in stored.files}
        finite = all(np.isfinite(stored[name]).all() for name in stored.files)
    assert kinds <= set("fiu")
    assert finite


@pytest.mark.slow
def test_two_runs_find_the_same() -> None:
    first = drafts(STORY)
    assert len(first) >= 4
    assert drafts(STORY) == first


@pytest.mark.slow
def test_a_paragraph_alone_is_read_as_it_is_among_others() -> None:
    units = list(paragraphs(parse(STORY)))
    network = tagger()._network
    together = network.label(units, LOWEST)
    alone = [(n, one) for n, unit in enumerate(units) for one in network.label([unit], LOWEST)]
    assert [(one.paragraph, one.cue) for one in together] == [(n, one.cue) for n, one in alone]
    for one, (_, other) in zip(together, alone, strict=True):
        assert one.labels.tolist() == other.labels.tolist()
        assert (one.reports, one.fit) == pytest.approx((other.reports, other.fit), abs=1e-4)


@pytest.mark.slow
def test_an_article_alone_has_the_quotations_that_it_has_among_others() -> None:
    others = ("Nina Berg said it was late.", "“No,” said Ivan Holt. “Ask the council.”")
    alone = read(STORY).quotations
    among = read_all(others[0], STORY, others[1]).articles[1].quotations
    assert [(q.id, q.span, q.content, q.cue, q.kind, q.confidence) for q in among] == [
        (q.id, q.span, q.content, q.cue, q.kind, q.confidence) for q in alone
    ]


ODD = (
    "Lund said ",
    "said Mara Lund",
    "according to 👩‍🚒 Dahl, ",
    "that the bridge is safe",
    "“",
    "”",
    '"',
    "'",
    "‘",
    "’",
    "«",
    "»",
    "„",
    "🙂",
    "e\u0301",
    "\u200b",
    "\u202eemas si ti\u202c",
    "قال لوند إن الجسر آمن",
    "אמר לונד: ",
    ", ",
    ". ",
    "\n",
    "\n\n",
    " ",
    "\t",
    "\u00a0",
    "…",
    "—",
)


def extents(found: list[Draft]) -> Iterator[tuple[int, int]]:
    for one in found:
        yield from one.content
        yield from one.marked
        yield from (part for part in (one.cue, one.source) if part is not None)


@pytest.mark.slow
@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(ODD), max_size=40).map("".join))
@example("")
@example(" \n\n ")
@example("“”" * 30)
@example('"' * 61)
@example("“We left, she said.\n\n“Nobody stayed, said Lund.")
@example("Lund said " + "the bridge is safe and " * 400 + "it is old.")
@example("x" * 5000)
def test_every_span_verifies(text: str) -> None:
    for start, end in extents(drafts(text)):
        assert 0 <= start < end <= len(text)
        assert text[start:end].strip()
    one = read(text)
    assert one.article == article(text, sentences=one.article.sentences)
    verify_marks(one)
    for quotation in one.quotations:
        parts = [*quotation.content, *([quotation.cue] if quotation.cue else [])]
        assert all(quotation.span.contains(part) for part in parts)
        assert list(quotation.content) == sorted(quotation.content)


@pytest.mark.slow
def test_time_grows_with_the_length() -> None:
    short, long = parse(f"{STORY}\n\n" * 10), parse(f"{STORY}\n\n" * 80)

    def cost(doc: Doc) -> float:
        with one_thread():
            began = time.process_time()
            tagger().drafts(doc)
            return time.process_time() - began

    cost(short)  # loads the weights
    assert cost(long) < 20 * max(min(cost(short) for _ in range(3)), 0.01)
