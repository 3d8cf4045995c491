"""`stemma annotate` with everything real."""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from stemma.cli.exits import Exit
from stemma.cli.guard import run
from stemma.render.schema import schema
from tests.cli.test_dossier import _Input

pytestmark = pytest.mark.slow

Capture = pytest.CaptureFixture[str]
FIRST = {
    "id": "r1",
    "date": "2031-03-05",
    "text": "Mora Lind opened the bridge on Tuesday. “It holds,” Lind said.\r\n\r\nCafe\u0301 owners \u2028 left. ",
}
SECOND = {"id": "r2", "text": "At least 40 people cheered, Mora Lind told the Lorne Echo."}


@pytest.fixture
def records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file with two records, in the current folder."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "in.jsonl"
    path.write_bytes(b"".join(json.dumps(one).encode() + b"\n" for one in (FIRST, SECOND)))
    return path


def made(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.split("\n")[:-1]]


def annotated(capsys: Capture, *arguments: str) -> list[dict[str, Any]]:
    assert run(["annotate", *arguments]) == Exit.OK
    printed = capsys.readouterr()
    assert printed.err == ""
    return made(printed.out)


def test_a_story_has_one_line_per_record_and_names_across_them(
    records: Path, capsys: Capture
) -> None:
    first, second = annotated(capsys, "--as-is", "in.jsonl")
    assert [first["id"], second["id"]] == ["r1", "r2"]
    lind = {one["id"] for one in first["entities"] if "Lind" in one["name"]}
    assert lind
    assert lind <= {one["id"] for one in second["entities"]}
    for line in (first, second):
        jsonschema.validate(line, schema("annotate"))


@pytest.mark.parametrize("each", [(), ("--each",)])
def test_as_is_leaves_the_text_as_it_is(
    records: Path, capsys: Capture, each: tuple[str, ...]
) -> None:
    first, second = annotated(capsys, "--as-is", "in.jsonl", *each)
    assert [first["text"], second["text"]] == [FIRST["text"], SECOND["text"]]
    (said,) = first["quotations"]
    assert [first["text"][a:b] for a, b in said["content"]] == ["“It holds,”"]
    assert [first["text"][a:b] for a, b in said["words"]] == ["It holds"]
    (time,) = first["times"]
    assert (time["value"], first["text"][slice(*time["span"])]) == ("2031-03-04", "Tuesday")


def test_each_article_alone_does_not_know_the_others(records: Path, capsys: Capture) -> None:
    together = annotated(capsys, "--as-is", "in.jsonl", "--each")
    for record, line in zip((FIRST, SECOND), together, strict=True):
        records.write_text(json.dumps(record), "utf-8")
        [alone] = annotated(capsys, "--as-is", "in.jsonl", "--each")
        assert {**alone, "source": ""} == {**line, "source": ""}


def test_packed_input_and_standard_input(
    records: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = records.read_bytes()
    plain = annotated(capsys, "--as-is", "in.jsonl")
    records.write_bytes(gzip.compress(data))
    assert annotated(capsys, "--as-is", "in.jsonl") == plain
    monkeypatch.setattr(sys, "stdin", _Input(gzip.compress(data)))
    assert [one["id"] for one in annotated(capsys, "--as-is", "-")] == ["r1", "r2"]


def test_a_line_is_written_when_it_is_done(records: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The lines before a failure are in the file, each of them whole."""
    import stemma.render.annotations as rendering

    lines, calls = rendering.lines, iter(range(9))

    def fail_at_the_second(annotation: Any) -> Any:
        if next(calls):
            raise ZeroDivisionError("oh")
        return lines(annotation)

    monkeypatch.setattr(rendering, "lines", fail_at_the_second)
    assert run(["annotate", "--as-is", "--each", "in.jsonl", "-o", "out.jsonl"]) == Exit.BUG
    assert [one["id"] for one in made(Path("out.jsonl").read_text("utf-8"))] == ["r1"]


@pytest.mark.parametrize("each", [(), ("--each",)])
def test_a_file_is_written(records: Path, capsys: Capture, each: tuple[str, ...]) -> None:
    assert annotated(capsys, "--as-is", "in.jsonl", "-o", "out.jsonl", *each) == []
    assert len(made(Path("out.jsonl").read_text("utf-8"))) == 2


@pytest.mark.parametrize("each", [(), ("--each",)])
def test_a_bad_record_costs_one_line(records: Path, capsys: Capture, each: tuple[str, ...]) -> None:
    with records.open("ab") as file:
        file.write(b'{"id": "r3"}\n')
    assert run(["annotate", "--as-is", "in.jsonl", *each]) == Exit.OK
    printed = capsys.readouterr()
    assert len(made(printed.out)) == 2
    assert printed.err.startswith("stemma: in.jsonl#3: It has no `text`")
    assert len(printed.err.splitlines()) == 1
    assert run(["annotate", "--as-is", "in.jsonl", "--strict", *each]) == Exit.SKIPPED


def test_an_id_stands_for_one_record_of_a_story(records: Path, capsys: Capture) -> None:
    records.write_bytes(records.read_bytes() * 2)
    assert run(["annotate", "--as-is", "in.jsonl", "--strict"]) == Exit.SKIPPED
    printed = capsys.readouterr()
    assert len(made(printed.out)) == 2
    assert len(printed.err.splitlines()) == 2
    assert len(annotated(capsys, "--as-is", "in.jsonl", "--each")) == 4


def test_an_empty_text_has_a_line(records: Path, capsys: Capture) -> None:
    records.write_text('{"id": "x", "text": ""}\n{"id": "y", "text": " \\n"}\n', "utf-8")
    for each in ((), ("--each",)):
        assert [one["text"] for one in annotated(capsys, "--as-is", "in.jsonl", *each)] == [
            "",
            " \n",
        ]


@pytest.mark.parametrize("each", [(), ("--each",)])
def test_nothing_to_show(records: Path, capsys: Capture, each: tuple[str, ...]) -> None:
    Path("out.jsonl").write_text("before", "utf-8")
    arguments = ["annotate", "--as-is", "nowhere.jsonl", "-o", "out.jsonl", *each]
    assert run(arguments) == Exit.NOTHING
    assert Path("out.jsonl").read_text("utf-8") == "before"
    assert "nothing to show" in capsys.readouterr().err


def test_cleaned_articles_are_those_of_the_dossier(
    records: Path, capsys: Capture, tmp_path: Path
) -> None:
    page = (
        "<html><head><title>Bridge</title></head><body><nav>Home News</nav><article><h1>Bridge</h1>"
    )
    body = "<p>Mora Lind opened the long bridge over the river Velm on Tuesday morning.</p>" * 3
    (tmp_path / "a.html").write_text(page + body + "</article></body></html>", "utf-8")
    [one] = annotated(capsys, "a.html")
    assert "Home" not in one["text"]
    assert one["source"] == "a.html"
    assert annotated(capsys, "a.html", "--each") == [one]


def test_an_input_is_never_overwritten(records: Path) -> None:
    before = records.read_bytes()
    assert run(["annotate", "--as-is", "in.jsonl", "-o", "./in.jsonl"]) == Exit.USAGE
    assert records.read_bytes() == before


def test_a_model_that_is_not_there(records: Path, capsys: Capture) -> None:
    assert run(["annotate", "--as-is", "in.jsonl", "--model", "no_such_model"]) == Exit.MODEL
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_profile_goes_to_standard_error(records: Path, capsys: Capture) -> None:
    assert run(["annotate", "--as-is", "in.jsonl", "--profile"]) == Exit.OK
    assert capsys.readouterr().err.startswith("stage")
