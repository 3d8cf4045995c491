"""The form of a lineage: what edges need and no more, and never a span that does not verify."""

from __future__ import annotations

import json as standard
from dataclasses import replace

import jsonschema
import pytest
from msgspec.structs import replace as changed

from stemma.errors import VerificationError
from stemma.model import Span
from stemma.render import json
from stemma.render.schema import schema
from stemma.render.traced import traced
from tests.render.lineages import chain, descent_of, rich
from tests.render.sample import dossier


def test_what_is_written_is_valid() -> None:
    for made in (rich(), chain(3)):
        jsonschema.validate(standard.loads(json.render(made)), schema("lineage"))


def test_has_the_passages_that_edges_name() -> None:
    made = rich()
    named = {key for edge in made.edges for key in edge.passages}
    assert [one.id for one in made.passages] == sorted(named)
    assert "pb" not in named


def test_what_was_skipped_is_handed_on() -> None:
    assert [one.source for one in rich().skipped] == ["photo.jpg"]


def test_a_span_that_does_not_verify_is_not_written() -> None:
    found = descent_of(dossier())
    first, *rest = found.lineage.edges
    reason = changed(first.evidence[0], spans=(Span("a-A", 0, 99_999),))
    wrong = changed(found.lineage, edges=(changed(first, evidence=(reason,)), *rest))
    with pytest.raises(VerificationError):
        traced(replace(found, lineage=wrong), (), "stemma")
