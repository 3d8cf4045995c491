from __future__ import annotations

import json

import pytest

from stemma.cli.exits import Exit
from stemma.cli.fields import fields
from stemma.cli.guard import run
from stemma.model import SCHEMA
from stemma.render.marked import ANNOTATIONS

SMALL = {
    "$ref": "#/$defs/Dossier",
    "$defs": {
        "Dossier": {
            "description": "All of it.",
            "properties": {
                "articles": {"type": "array", "items": {"$ref": "#/$defs/Article"}},
                "when": {"anyOf": [{"type": "string"}, {"type": "null"}], "description": "a|b"},
            },
        },
        "Article": {"properties": {"kind": {"enum": ["x", "y"]}}},
        "Kind": {"enum": ["x"]},
    },
}


def test_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema"]) == Exit.OK
    printed = capsys.readouterr().out
    assert json.loads(printed)
    assert SCHEMA in printed


def test_is_of_the_command_that_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "--for", "annotate"]) == Exit.OK
    assert json.loads(capsys.readouterr().out)["title"] == ANNOTATIONS


def test_is_a_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "--format", "md"]) == Exit.OK
    assert capsys.readouterr().out.startswith("## Dossier\n")


def test_a_table_has_a_row_for_every_field() -> None:
    assert fields(SMALL).splitlines() == [
        "## Dossier",
        "",
        "All of it.",
        "",
        "| field | type | meaning |",
        "|---|---|---|",
        "| `articles` | list of Article |  |",
        "| `when` | string or null | a\\|b |",
        "",
        "## Article",
        "",
        "| field | type | meaning |",
        "|---|---|---|",
        "| `kind` | `x` or `y` |  |",
    ]
