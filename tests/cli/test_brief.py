"""`stemma brief` on a dossier made by hand."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from stemma.cli import brief as command_of
from stemma.cli.exits import Exit
from stemma.composition.brief import WORDS
from stemma.render.schema import schema
from tests.cli.conftest import Command
from tests.render.sample import dossier

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def made(folder: Path) -> Path:
    """A dossier that was written before."""
    path = folder / "dossier.json"
    path.write_text(dossier().to_json(), "utf-8")
    return path


def test_the_default_is_that_of_the_function() -> None:
    assert command_of.WORDS == WORDS


def test_for_reading(command: Command, made: Path, capsys: Capture) -> None:
    assert command("brief", made) == Exit.OK
    assert capsys.readouterr().out.startswith(
        "Passengers stranded above Lake Veren\n\nEstablished by"
    )


def test_data_keeps_to_the_schema(command: Command, made: Path, capsys: Capture) -> None:
    assert command("brief", made, "--words", 40, "--format", "json") == Exit.OK
    data = json.loads(capsys.readouterr().out)
    jsonschema.validate(data, schema("brief"))
    assert data["words"] <= data["limit"] == 40


def test_the_ending_of_the_output_says_what_to_write(command: Command, made: Path) -> None:
    assert command("brief", made, "-o", "x.md") == Exit.OK
    assert Path("x.md").read_text("utf-8").startswith("# Passengers")


def test_articles_are_composed(command: Command, folder: Path, capsys: Capture) -> None:
    assert command("brief", "articles") == Exit.OK
    assert "Carried by several articles of one account" in capsys.readouterr().out


def test_nothing_to_show(command: Command, folder: Path) -> None:
    assert command("brief", "nowhere.txt") == Exit.NOTHING


@pytest.mark.parametrize("words", ["0", "-3", "many"])
def test_a_length_that_is_none_is_a_usage_error(command: Command, made: Path, words: str) -> None:
    assert command("brief", made, "--words", words) == Exit.USAGE
