"""`stemma reuse`: lines, pairs, what it refuses, and that no model is loaded."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from stemma.cli.exits import Exit
from stemma.cli.guard import run
from stemma.render.schema import schema
from tests.cli.test_dossier import _Input

Capture = pytest.CaptureFixture[str]
TEXT = "The ferry {} in {} Brenn on Tuesday, and the harbour was {} that night, said the town."
RECORDS: list[dict[str, Any]] = [
    {"id": "late", "date": "2031-03-06", "text": TEXT.format("sank", "eastern", "“closed”")},
    {
        "id": "early",
        "date": "2031-03-05",
        "text": TEXT.format("may have sunk", "eastern", "closed"),
    },
    {"id": "undated", "text": TEXT.format("sank", "eastern", "open")},
    {"id": 4, "text": "Nothing that anybody else has."},
]


@pytest.fixture
def records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of records in the current folder."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "in.jsonl"
    path.write_text("".join(json.dumps(one) + "\n" for one in RECORDS), "utf-8")
    return path


def made(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.split("\n")[:-1]]


def found(capsys: Capture, *arguments: str) -> list[dict[str, Any]]:
    assert run(["reuse", "--as-is", "in.jsonl", *arguments]) == Exit.OK
    printed = capsys.readouterr()
    assert printed.err == ""
    return made(printed.out)


def pairs_of(lines: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return list(dict.fromkeys((line["a"], line["b"]) for line in lines))


def test_a_line_per_passage_the_older_article_first(records: Path, capsys: Capture) -> None:
    lines = found(capsys)
    assert pairs_of(lines) == [("early", "late"), ("early", "undated"), ("late", "undated")]
    texts = {str(one["id"]): str(one["text"]) for one in RECORDS}
    for line in lines:
        jsonschema.validate(line, schema("reuse"))
        for edit in line["edits"]:
            for side in "ab":
                words = texts[line[side]][slice(*edit[f"{side}_span"])]
                assert words.strip()
                assert edit[f"{side}_words"] == ("" if edit["absent"] == side else words)


def test_the_edits_say_what_became_of_the_words(records: Path, capsys: Capture) -> None:
    edits = [
        (edit["kind"], edit["a_words"], edit["b_words"])
        for line in found(capsys)
        if (line["a"], line["b"]) == ("early", "late")
        for edit in line["edits"]
    ]
    assert ("hedge lost", "may have sunk", "sank") in edits
    assert ("promoted", "closed", "closed") in edits


@pytest.mark.parametrize(
    "written",
    ["late\tearly\n\n", " late , early \r\nlate,early\n", '{"a": "late", "b": "early", "n": 1}'],
)
def test_pairs_are_compared_as_they_are_named(records: Path, capsys: Capture, written: str) -> None:
    Path("pairs").write_text(written, "utf-8")
    lines = found(capsys, "--pairs", "pairs")
    assert pairs_of(lines) == [("late", "early")]
    kinds = {edit["kind"] for line in lines for edit in line["edits"]}
    assert {"hedge added", "demoted"} <= kinds


def test_a_bad_pair_costs_one_line(records: Path, capsys: Capture) -> None:
    Path("pairs").write_text(
        'late\nlate\tlate\n{"a": true}\n{\nlate\tnobody\n{"a": 4, "b": "late"}\nearly\tlate\n',
        "utf-8",
    )
    arguments = ["reuse", "--as-is", "in.jsonl", "--pairs", "pairs"]
    assert run(arguments) == Exit.OK
    printed = capsys.readouterr()
    assert pairs_of(made(printed.out)) == [("early", "late")]
    told = printed.err.splitlines()
    assert [line.split(": ")[1] for line in told] == [
        "pairs#1",
        "pairs#2",
        "pairs#3",
        "pairs#4",
        "--pairs",
    ]
    assert run([*arguments, "--strict"]) == Exit.SKIPPED


@pytest.mark.parametrize(
    "arguments",
    [
        ["--pairs", "nowhere"],
        ["--model", "en"],
        ["-o", "in.jsonl"],
        ["--pairs", "pairs", "-o", "pairs"],
    ],
)
def test_what_is_called_in_a_wrong_way(
    records: Path, capsys: Capture, arguments: list[str]
) -> None:
    Path("pairs").write_text("late\tearly\n", "utf-8")
    before = records.read_bytes()
    assert run(["reuse", "--as-is", "in.jsonl", *arguments]) == Exit.USAGE
    assert "Error: " in capsys.readouterr().err
    assert records.read_bytes() == before
    assert Path("pairs").read_text("utf-8") == "late\tearly\n"


def test_no_shared_passage_is_no_line_and_no_failure(records: Path, capsys: Capture) -> None:
    records.write_text("".join(json.dumps(one) + "\n" for one in RECORDS[::3]), "utf-8")
    Path("out.jsonl").write_text("before", "utf-8")
    assert found(capsys, "-o", "out.jsonl") == []
    assert Path("out.jsonl").read_text("utf-8") == ""


def test_nothing_to_show(records: Path, capsys: Capture) -> None:
    Path("out.jsonl").write_text("before", "utf-8")
    assert run(["reuse", "--as-is", "nowhere.jsonl", "-o", "out.jsonl"]) == Exit.NOTHING
    assert Path("out.jsonl").read_text("utf-8") == "before"
    assert "nothing to show" in capsys.readouterr().err


def test_an_id_stands_for_one_record(records: Path, capsys: Capture) -> None:
    once = found(capsys)
    records.write_bytes(records.read_bytes() * 2)
    assert run(["reuse", "--as-is", "in.jsonl", "--strict"]) == Exit.SKIPPED
    printed = capsys.readouterr()
    assert made(printed.out) == once
    assert len(printed.err.splitlines()) == len(RECORDS)


def test_standard_input_and_a_file_give_the_same_bytes(
    records: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(["reuse", "--as-is", "in.jsonl", "-o", "out.jsonl"]) == Exit.OK
    monkeypatch.setattr(sys, "stdin", _Input(records.read_bytes()))
    assert run(["reuse", "--as-is", "-"]) == Exit.OK
    assert capsys.readouterr().out == Path("out.jsonl").read_text("utf-8")


def test_articles_are_cleaned_unless_told_otherwise(records: Path, capsys: Capture) -> None:
    for name, words in (("a", "sank"), ("b", "went down")):
        Path(f"{name}.txt").write_text(f"{TEXT.format(words, 'the port of', 'closed')}\n" * 2)
    assert run(["reuse", "a.txt", "b.txt", "-q"]) == Exit.OK
    lines = made(capsys.readouterr().out)
    assert lines
    assert {edit["a_words"] for line in lines for edit in line["edits"]} & {"sank", "went down"}


def test_profile_goes_to_standard_error(records: Path, capsys: Capture) -> None:
    assert run(["reuse", "--as-is", "in.jsonl", "--profile"]) == Exit.OK
    assert capsys.readouterr().err.startswith("stage")


def test_no_language_model_is_loaded(records: Path) -> None:
    code = (
        "import sys; from stemma.cli.guard import run; "
        "run(['reuse', '--as-is', 'in.jsonl', '-o', 'out.jsonl']); "
        "sys.exit(any(name in sys.modules for name in ('spacy', 'onnxruntime', 'tokenizers')))"
    )
    source = str(Path(__file__).parents[2] / "src")
    environment = {**os.environ, "PYTHONPATH": source}
    subprocess.run([sys.executable, "-c", code], check=True, env=environment)
    assert made(Path("out.jsonl").read_text("utf-8"))


@pytest.mark.slow
def test_marks_find_another_speaker(records: Path, capsys: Capture) -> None:
    words = "“We heard a long scrape and then nothing at all,”"
    texts = {
        "a": f"Ines Vold was aboard the ferry. {words} said Ines Vold on Tuesday.",
        "b": f"Tor Halm was aboard the ferry. {words} said Tor Halm on Tuesday.",
    }
    lines = "".join(json.dumps({"id": key, "text": text}) + "\n" for key, text in texts.items())
    records.write_text(lines, "utf-8")

    def kinds(*arguments: str) -> set[str]:
        return {edit["kind"] for line in found(capsys, *arguments) for edit in line["edits"]}

    assert "re-attributed" not in kinds()
    assert "re-attributed" in kinds("--marks")


@pytest.mark.slow
def test_a_model_that_is_not_there(records: Path, capsys: Capture) -> None:
    arguments = ["reuse", "--as-is", "in.jsonl", "--marks", "--model", "no_such_model"]
    assert run(arguments) == Exit.MODEL
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_the_older_article_whatever_the_zones(records: Path, capsys: Capture) -> None:
    text = TEXT.format("sank", "eastern", "closed")
    given = [("west", "2031-03-04T23:00:00-05:00"), ("east", "2031-03-05T01:00:00+09:00")]
    lines = [json.dumps({"id": name, "date": when, "text": text}) for name, when in given]
    records.write_text("\n".join(lines), "utf-8")
    assert pairs_of(found(capsys)) == [("east", "west")]
