"""Bad input costs one line and not the run, with everything real but the network."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from stemma.cli.exits import Exit
from stemma.cli.guard import run
from stemma.render.schema import schema

pytestmark = pytest.mark.slow

Capture = pytest.CaptureFixture[str]
Written = Callable[[str, str | bytes], Path]

REPORT = """Ferry runs aground off Orle

ORLE, March 4, 2031 (Orle Courier) - A ferry with 42 people aboard ran aground on a sandbank outside
the harbour of Orle on Tuesday morning, the coast guard said. Nobody was hurt.

"We felt a long scrape and then nothing moved," said Anna Bergholm, who was on her way to work. The
ferry was towed free at noon. The coast guard said that it would look into the cause.

The line between Orle and Sund has been served by two ferries since 2019. The owner said that the other
one would run every hour until the damage is repaired.
"""

HOSTILE = {
    "empty.txt": (b"", b"", 0),
    "blank.txt": (b"", b" \n\t", 9),
    "binary.txt": (b"", bytes(range(256)), 40),
    "picture.html": (b"\x89PNG\r\n\x1a\n", b"\0", 2000),
    "line.txt": (b"", b"lorem ", 8_400_000),
    "line.html": (b"<p>", b"lorem ", 8_400_000),
    "broken.json": (b'{"text": ', b"", 0),
    "number.jsonl": (b"", b"1\n", 2),
    "deep.json": (b"", b"[", 100_000),
    "deep.html": (b"<html>", b"<div>", 200_000),
}
"""For each file how it begins, what is repeated after that, and how often."""


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Written:
    """Write a file into the folder `in`, beside which the command runs."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "in"
    folder.mkdir()

    def write(name: str, content: str | bytes) -> Path:
        data = content.encode() if isinstance(content, str) else content
        (folder / name).write_bytes(data)
        return folder / name

    return write


def test_one_article_alone_has_a_page(written: Written, capsys: Capture) -> None:
    written("a.txt", REPORT)
    assert run(["dossier", "in"]) == Exit.OK
    assert "</html>" in Path("dossier.html").read_text("utf-8")
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("name", HOSTILE)
def test_bad_input_is_one_line_beside_a_page(written: Written, capsys: Capture, name: str) -> None:
    written("a.txt", REPORT)
    begin, repeated, times = HOSTILE[name]
    written(name, begin + repeated * times)
    assert run(["dossier", "in", "-q"]) == Exit.OK
    told = capsys.readouterr().err.splitlines()
    assert told
    assert all(line.startswith(f"stemma: {name}") for line in told)
    assert "</html>" in Path("dossier.html").read_text("utf-8")


def test_bad_input_alone_has_no_page(written: Written, capsys: Capture) -> None:
    written("empty.txt", b"")
    assert run(["dossier", "in"]) == Exit.NOTHING
    assert len(capsys.readouterr().err.splitlines()) == 2
    assert not Path("dossier.html").exists()


def test_two_identical_articles(written: Written) -> None:
    written("a.txt", REPORT)
    written("b.txt", REPORT)
    assert run(["dossier", "in", "-q"]) == Exit.OK
    assert "</html>" in Path("dossier.html").read_text("utf-8")


def test_markup_in_a_title_stays_text(written: Written) -> None:
    hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>"
    record = {"title": hostile, "text": REPORT, "outlet": hostile, "url": "javascript:alert(3)"}
    written("a.jsonl", json.dumps(record) + "\n")
    assert run(["dossier", "in", "-q"]) == Exit.OK
    page = Path("dossier.html").read_text("utf-8")
    assert "<script>alert" not in page
    assert not re.search(r"<img\b", page)
    assert 'href="javascript:' not in page


def test_the_data_keep_to_the_schema_and_to_the_bytes(
    written: Written, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    first = written("a.txt", REPORT)
    second = written("b.txt", REPORT.replace("42", "43").replace("Courier", "Post"))
    printed = []
    for order in ([first, second], [second, first]):
        assert run(["dossier", *map(str, order), "-o", "-", "--format", "json"]) == Exit.OK
        printed.append(capsysbinary.readouterr().out)
    assert printed[0] == printed[1]
    jsonschema.validate(json.loads(printed[0]), schema())
