from __future__ import annotations

import json as standard

import jsonschema
import pytest

from stemma.model import SCHEMA, Dossier
from stemma.render import json
from stemma.render.marked import ANNOTATIONS
from stemma.render.schema import FORMS, Form, schema
from stemma.render.shared import PASSAGES
from stemma.render.traced import LINEAGE
from tests.render.sample import dossier
from tests.render.stress import many


@pytest.mark.parametrize(
    ("of", "title"),
    [
        ("dossier", SCHEMA),
        ("annotate", ANNOTATIONS),
        ("reuse", PASSAGES),
        ("lineage", LINEAGE),
    ],
)
def test_is_a_schema(of: Form, title: str) -> None:
    made = schema(of)
    jsonschema.Draft202012Validator.check_schema(made)
    assert made["title"] == title
    assert made["$id"].removeprefix("urn:stemma:schema:") == title[7:].replace("/", ":")


@pytest.mark.parametrize("made", [dossier(), many(1), many(40)], ids=["rich", "one", "forty"])
def test_what_is_written_is_valid(made: Dossier) -> None:
    jsonschema.validate(standard.loads(json.render(made)), schema())


@pytest.mark.parametrize("of", FORMS)
def test_every_field_and_every_noun_is_described(of: Form) -> None:
    for name, definition in schema(of)["$defs"].items():
        for field, what in definition.get("properties", {}).items():
            assert what.get("description"), f"{name}.{field}"
        if "properties" in definition:
            assert definition["description"], name


def test_a_description_is_the_docstring_under_the_field() -> None:
    siglum = schema()["$defs"]["Article"]["properties"]["siglum"]["description"]
    assert siglum.startswith("The letter it is shown with")


def test_unknown_fields_are_refused() -> None:
    data = standard.loads(json.render(dossier()))
    data["score"] = 1
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, schema())
