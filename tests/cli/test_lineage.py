"""`stemma lineage` with everything real."""

from __future__ import annotations

import json
import random
import re
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from stemma import example
from stemma.cli.exits import Exit
from stemma.cli.guard import run
from stemma.render.schema import schema
from tests.cli.test_dossier import _Input

pytestmark = pytest.mark.slow

Capture = pytest.CaptureFixture[str]
STORY = (
    "Crews worked by lamplight to shore up the sagging piers of the Velm bridge on Tuesday while "
    "ferries hauled gravel upstream, and engineers said that the river had not been so high since "
    "the mill burned down. The bakery on the quay gave away the bread that it could not sell."
)
RECORDS: list[dict[str, Any]] = [
    {"id": "post", "date": "2031-03-05", "outlet": "Dale Post", "title": "Bread given away",
     "text": f"{STORY} So the Lorne Echo reports."},
    {"id": "echo", "date": "2031-03-04", "outlet": "Lorne Echo", "title": "Piers sag", "text": STORY},
    {"id": "other", "text": "Residents asked the council what it would cost, and were not told."},
    {"id": 4, "text": f"By lantern they worked. {STORY}"},
]  # fmt: skip


@pytest.fixture
def records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of records in the current folder."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "in.jsonl"
    write(path, RECORDS)
    return path


def write(path: Path, given: list[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(one) + "\n" for one in given), "utf-8")


def printed(capsys: Capture, *arguments: str) -> str:
    assert run(["lineage", *arguments]) == Exit.OK
    told = capsys.readouterr()
    assert told.err == ""
    return told.out


def test_the_example_as_a_tree(capsys: Capture) -> None:
    """Who stands under whom; figures and reasons are the lineage's own matter."""
    found = re.findall(
        r"^[│├└─ ]*\w  .*|(?<=  )(?:copied from|update of|common source).*?(?= ·)|^\d.*",
        printed(capsys, str(example.path())),
        re.M,
    )
    assert found == [
        "E  Ostrel Telegraph, 4 March 2031, 11:20",
        "└─ A  Daily Brazier, 4 March 2031",
        "copied from E",
        "α  Veldan Press Agency",
        "├─ B  Harbour Gazette, 4 March 2031, 08:10",
        "common source with C: Veldan Press Agency (α, lost)",
        "└─ C  Corvan Herald, 4 March 2031, 09:25",
        "D  Lowland Times, 4 March 2031, 10:30",
        "└─ G  Lowland Times, 4 March 2031, 17:05",
        "update of D",
        "F  Lisk Valley News, 4 March 2031, 12:40",
        "7 articles, 4 accounts: A E, B C, D G, F.",
        "1 lost source: Veldan Press Agency.",
    ]


def test_records_as_they_are(records: Path, capsys: Capture) -> None:
    lines = printed(capsys, "--as-is", "in.jsonl").splitlines()
    assert lines[0] == "A  Lorne Echo, 4 March 2031"
    assert any(line.endswith("B  Dale Post, 5 March 2031") for line in lines)
    assert any("copied from A · " in line for line in lines)
    assert "   other" in lines  # its `id` stands for the title that it has not
    assert lines[-1].startswith("4 articles, 2 accounts: ")


def test_data_keeps_to_the_schema_and_spans_count_in_its_texts(
    records: Path, capsys: Capture
) -> None:
    data = json.loads(printed(capsys, "--as-is", "in.jsonl", "--format", "json"))
    jsonschema.validate(data, schema("lineage"))
    texts = {str(one["id"]): one["text"] for one in RECORDS}
    assert {one["id"]: one["text"] for one in data["articles"]} == texts
    [credit] = [
        reason
        for edge in data["edges"]
        for reason in edge["evidence"]
        if reason["kind"] == "credit"
    ]
    [span] = credit["spans"]
    assert "Lorne Echo" in texts[span["article"]][span["start"] : span["end"]]
    assert {key for edge in data["edges"] for key in edge["passages"]} == {
        one["id"] for one in data["passages"]
    }


@pytest.mark.parametrize("form", ["tree", "json", "dot"])
def test_the_order_of_the_input_changes_nothing(records: Path, capsys: Capture, form: str) -> None:
    before = printed(capsys, "--as-is", "in.jsonl", "--format", form)
    for seed in range(3):
        write(records, random.Random(seed).sample(RECORDS, len(RECORDS)))
        assert printed(capsys, "--as-is", "in.jsonl", "--format", form) == before
    for number, one in enumerate(RECORDS):
        write(records.with_name(f"part{number}.jsonl"), [one])
    names = [f"part{number}.jsonl" for number in (2, 0, 3, 1)]
    assert printed(capsys, "--as-is", *names, "--format", form) == before


@pytest.mark.parametrize(
    ("name", "begins"), [("x.JSON", "{\n"), ("x.dot", "digraph"), ("x.gv", "digraph"), ("x", "A ")]
)
def test_the_ending_of_the_output_says_what_to_write(
    records: Path, capsys: Capture, name: str, begins: str
) -> None:
    assert printed(capsys, "--as-is", "in.jsonl", "-o", name) == ""
    assert Path(name).read_text("utf-8").startswith(begins)


def test_standard_input(records: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    before = printed(capsys, "--as-is", "in.jsonl")
    monkeypatch.setattr(sys, "stdin", _Input(records.read_bytes()))
    assert printed(capsys, "--as-is", "-") == before


def test_what_is_skipped_is_told_and_shown(records: Path, capsys: Capture) -> None:
    write(records, [*RECORDS, RECORDS[0], {"id": "no text"}])
    assert run(["lineage", "--as-is", "in.jsonl"]) == Exit.OK
    told = capsys.readouterr()
    assert [line.split(": ")[1] for line in told.err.splitlines()] == ["in.jsonl#5", "in.jsonl#6"]
    assert "\nSkipped\n" in told.out
    assert run(["lineage", "--as-is", "in.jsonl", "--strict"]) == Exit.SKIPPED


def test_nothing_to_show(records: Path, capsys: Capture) -> None:
    Path("out.json").write_text("before", "utf-8")
    assert run(["lineage", "--as-is", "nowhere.jsonl", "-o", "out.json"]) == Exit.NOTHING
    assert Path("out.json").read_text("utf-8") == "before"
    assert "nothing to show" in capsys.readouterr().err


def test_an_input_is_never_overwritten(records: Path) -> None:
    before = records.read_bytes()
    assert run(["lineage", "--as-is", "in.jsonl", "-o", "./in.jsonl"]) == Exit.USAGE
    assert records.read_bytes() == before


def test_a_model_that_is_not_there(records: Path, capsys: Capture) -> None:
    assert run(["lineage", "--as-is", "in.jsonl", "--model", "no_such_model"]) == Exit.MODEL
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_profile_goes_to_standard_error(records: Path, capsys: Capture) -> None:
    assert run(["lineage", "--as-is", "in.jsonl", "--profile"]) == Exit.OK
    names = [line.split()[0] for line in capsys.readouterr().err.splitlines()]
    assert {"annotate", "reuse", "lineage", "render"} <= set(names)
    assert not {"embed", "statements"} & set(names)
