"""`stemma impact` on dossiers made by hand: these tests are about the command."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import jsonschema
import pytest

from stemma.cli.exits import Exit
from stemma.render.schema import schema
from tests.cli.conftest import Command
from tests.cli.test_dossier import _Input
from tests.render.sample import dossier

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def made(folder: Path) -> Path:
    """A dossier that was written before."""
    path = folder / "dossier.json"
    path.write_text(dossier().to_json(), "utf-8")
    return path


def test_what_rests_on_what(command: Command, made: Path, capsys: Capture) -> None:
    assert command("impact", made) == Exit.OK
    told = capsys.readouterr()
    assert told.err == ""
    lines = told.out.splitlines()
    assert lines[0] == "How many of 26 statements rest on one account alone:"
    assert lines[1].startswith("  12 A B C G, going back to A")
    assert lines[-1] == "Name one with --without to see which."


def test_what_falls(command: Command, made: Path, capsys: Capture) -> None:
    assert command("impact", made, "--without", "E", "--without", "origin:Tomas Brandt") == Exit.OK
    lines = capsys.readouterr().out.splitlines()
    assert (
        lines[0] == "Without article E (The Valley Post) and origin Tomas Brandt (3 occurrences):"
    )
    assert "  A B C: “We heard a bang and then nothing moved any more”" in lines
    assert "  C E, now C: “Forty-one people came down that way”" in lines
    assert max(map(len, lines)) <= 100


def test_articles_are_composed(command: Command, folder: Path, capsys: Capture) -> None:
    (folder / "articles" / "b.bin").write_bytes(b"\x7fELF\x00\x01")
    assert command("impact", "articles", "--without", "A") == Exit.OK
    told = capsys.readouterr()
    assert told.out.startswith(
        "Without article A (unknown outlet):\n1 of 2 articles and 1 of 1 account"
    )
    assert told.err.startswith("stemma: b.bin: ")
    assert command("impact", "articles", "--without", "A", "--strict") == Exit.SKIPPED


def test_data_keeps_to_the_schema(command: Command, made: Path, capsys: Capture) -> None:
    for names in ([], ["--without", "A"]):
        assert command("impact", made, *names, "--format", "json") == Exit.OK
        data = json.loads(capsys.readouterr().out)
        jsonschema.validate(data, schema("impact"))
        assert data["schema"] == schema("impact")["title"]
        assert bool(data["statements"]) is bool(names)


def test_the_ending_of_the_output_says_what_to_write(command: Command, made: Path) -> None:
    assert command("impact", made, "-o", "x.json") == Exit.OK
    assert json.loads(Path("x.json").read_text("utf-8"))["rests"]
    assert command("impact", made, "-o", "x.txt") == Exit.OK
    assert Path("x.txt").read_text("utf-8").startswith("How many ")


def test_standard_input(
    command: Command, made: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    command("impact", made)
    before = capsys.readouterr().out
    monkeypatch.setattr(sys, "stdin", _Input(made.read_bytes()))
    assert command("impact", "-") == Exit.OK
    assert capsys.readouterr().out == before
    monkeypatch.setattr(
        sys, "stdin", _Input(b"Twelve boats were lost in the storm on Tuesday. " * 3)
    )
    assert command("impact", "-") == Exit.OK


def test_a_name_that_means_nothing_is_a_usage_error(
    command: Command, made: Path, capsys: Capture
) -> None:
    assert command("impact", made, "--without", "nobody\x1b[31m", "-o", "x.txt") == Exit.USAGE
    [line] = capsys.readouterr().err.splitlines()
    assert line.startswith(
        "stemma: There is no article, account or origin “nobody [31m”; there are "
    )
    assert not Path("x.txt").exists()


def test_a_dossier_that_was_changed_is_not_read(
    command: Command, made: Path, capsys: Capture
) -> None:
    made.write_text(made.read_text("utf-8").replace("Forty-one", "Forty-two"), "utf-8")
    assert command("impact", made) == Exit.NOTHING
    [line] = capsys.readouterr().err.splitlines()
    assert line.startswith("stemma: dossier.json was changed after it was made: ")


def test_two_dossiers_are_not_articles(command: Command, made: Path, capsys: Capture) -> None:
    assert command("impact", made, made.parent / "nowhere.txt") == Exit.NOTHING
    assert "nothing to show" in capsys.readouterr().err


def test_the_dossier_is_never_overwritten(command: Command, made: Path) -> None:
    before = made.read_bytes()
    assert command("impact", made, "-o", "./dossier.json") == Exit.USAGE
    assert made.read_bytes() == before


def test_empty_standard_input(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", _Input(b""))
    assert command("impact", "-") == Exit.NOTHING
