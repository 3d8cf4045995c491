"""Lines of passages: whole, in order, and never with a span that does not verify."""

from __future__ import annotations

import json

import pytest
from msgspec.structs import replace

from stemma.errors import VerificationError
from stemma.model import Edit, Span
from stemma.render.shared import lines
from stemma.reuse import find_passages, with_edits
from tests.reuse.texts import article

ONE = article("one", "The old ferry sank \u2028 off Brenn that night, said the harbour master.")
TWO = article("two", "The ferry sank off Brenn that night, the harbour master said on Friday.")
BY_ID = {"one": ONE, "two": TWO}


def test_a_line_is_one_line_whatever_the_text_holds() -> None:
    passages = with_edits(find_passages([ONE, TWO], {}), [TWO, ONE], {})
    made = list(lines(passages, BY_ID, {"two": 0, "one": 1}))
    assert all(len(line.splitlines()) == 1 and line.endswith("\n") for line in made)
    read = [json.loads(line) for line in made]
    assert {(one["a"], one["b"]) for one in read} == {("two", "one")}
    assert read == sorted(read, key=lambda one: one["a_span"])
    assert "old" in {edit["b_words"] for one in read for edit in one["edits"]}


def test_a_span_that_does_not_verify_is_not_rendered() -> None:
    passage = find_passages([ONE, TWO], {})[0]
    outside = Edit(
        kind="trimmed", a_span=Span("one", 0, 3), b_span=Span("two", 0, 999), meaning=False
    )
    with pytest.raises(VerificationError):
        list(lines([replace(passage, edits=(outside,))], BY_ID, {"one": 0, "two": 1}))
