from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from stemma.cli.exits import Exit
from stemma.errors import MissingModelError, VerificationError
from tests.cli.conftest import BODY, Command

Capture = pytest.CaptureFixture[str]


class _Input:
    """Standard input that holds these bytes."""

    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


def test_writes_a_page_in_the_current_folder_and_says_so(
    command: Command, folder: Path, capsys: Capture
) -> None:
    assert command("dossier", "articles") == Exit.OK
    assert (folder / "dossier.html").read_text("utf-8").startswith("html: ")
    printed = capsys.readouterr()
    assert printed.out.endswith("Written to dossier.html\n")
    assert "B is copied from A" in printed.out
    assert printed.err == ""


@pytest.mark.parametrize(
    ("arguments", "name", "form"),
    [
        (["--format", "json"], "dossier.json", "json"),
        (["--format", "md"], "dossier.md", "md"),
        (["-o", "x.JSON"], "x.JSON", "json"),
        (["-o", "x.htm"], "x.htm", "html"),
        (["-o", "x.markdown"], "x.markdown", "md"),
        (["-o", "x.txt", "--format", "md"], "x.txt", "md"),
    ],
)
def test_the_format_follows_the_option_or_the_ending(
    command: Command, folder: Path, arguments: list[str], name: str, form: str
) -> None:
    assert command("dossier", "articles", *arguments) == Exit.OK
    assert (folder / name).read_text("utf-8").startswith(f"{form}: ")


def test_an_ending_that_says_nothing_is_a_usage_error(command: Command, capsys: Capture) -> None:
    assert command("dossier", "articles", "-o", "x.txt") == Exit.USAGE
    assert "--format" in capsys.readouterr().err


def test_standard_output_holds_the_result_and_nothing_else(
    command: Command, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert command("dossier", "articles", "-o", "-") == Exit.OK
    printed = capsysbinary.readouterr()
    assert printed.out == b"html: Boats lost in storm\n"
    assert printed.err == b""


def test_quiet_says_nothing(command: Command, capsys: Capture) -> None:
    assert command("dossier", "articles", "--quiet") == Exit.OK
    printed = capsys.readouterr()
    assert printed.out + printed.err == ""


def test_reads_standard_input(
    command: Command, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", _Input((BODY * 3).encode()))
    assert command("dossier", "-", "-q") == Exit.OK
    assert (folder / "dossier.html").exists()


def test_what_is_skipped_costs_one_line(command: Command, folder: Path, capsys: Capture) -> None:
    (folder / "articles" / "empty.txt").write_bytes(b"")
    (folder / "articles" / "b.bin").write_bytes(b"\x7fELF\x00\x01")
    assert command("dossier", "articles", "nowhere.txt") == Exit.OK
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 3
    assert all(line.startswith("stemma: ") for line in lines)


def test_strict_turns_skipped_input_into_an_exit_code(command: Command, folder: Path) -> None:
    (folder / "articles" / "empty.txt").write_bytes(b"")
    assert command("dossier", "articles", "--strict") == Exit.SKIPPED
    assert (folder / "dossier.html").exists()


def test_nothing_to_show(command: Command, folder: Path, capsys: Capture) -> None:
    assert command("dossier", "nowhere.txt") == Exit.NOTHING
    assert len(capsys.readouterr().err.splitlines()) == 2
    assert not (folder / "dossier.html").exists()


def test_no_path_is_a_usage_error(command: Command, capsys: Capture) -> None:
    assert command("dossier") == Exit.USAGE
    assert "PATH" in capsys.readouterr().err


@pytest.mark.parametrize("target", ["articles", "no/such/folder/x.html"])
def test_an_output_that_cannot_be_written_is_told_before_the_work(
    command: Command, monkeypatch: pytest.MonkeyPatch, capsys: Capture, target: str
) -> None:
    def never(*_: object, **__: object) -> None:
        raise AssertionError("the work was begun")

    monkeypatch.setattr("stemma.dossier", never)
    assert command("dossier", "articles", "-o", target, "--format", "html") == Exit.OUTPUT
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_an_article_is_never_overwritten(command: Command, folder: Path, capsys: Capture) -> None:
    page = folder / "page.html"
    page.write_text(BODY, "utf-8")
    assert command("dossier", "page.html", "-o", "./page.html") == Exit.USAGE
    assert page.read_text("utf-8") == BODY
    assert "one of the articles" in capsys.readouterr().err


def test_nor_is_one_in_a_folder_but_what_stemma_made_is(
    command: Command, folder: Path, capsys: Capture
) -> None:
    page = folder / "page.html"
    page.write_text(BODY, "utf-8")
    assert command("dossier", str(folder), "-o", str(page)) == Exit.USAGE
    assert page.read_text("utf-8") == BODY
    assert "one of the articles" in capsys.readouterr().err
    for _ in range(2):
        assert command("dossier", str(folder), "-o", str(folder / "dossier.html")) == Exit.OK


def test_profile_goes_to_standard_error(command: Command, capsys: Capture) -> None:
    assert command("dossier", "articles", "-q", "--profile") == Exit.OK
    printed = capsys.readouterr()
    assert printed.out == ""
    assert [line.split()[0] for line in printed.err.splitlines()] == [
        "stage",
        "read",
        "render",
        "total",
    ]


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (MissingModelError("The package x==1 is not installed."), Exit.MODEL),
        (VerificationError("A span does not verify."), Exit.BUG),
        (ZeroDivisionError("oh"), Exit.BUG),
        (RecursionError("deep"), Exit.BUG),
        (KeyboardInterrupt(), Exit.INTERRUPTED),
    ],
)
def test_every_failure_is_one_sentence(
    command: Command,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: Capture,
    error: BaseException,
    code: Exit,
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("stemma.dossier", fail)
    assert command("dossier", "articles") == code
    printed = capsys.readouterr().err
    assert len(printed.splitlines()) == 1
    assert "Traceback" not in printed
    assert list(folder.glob("dossier*")) == []


def test_debug_shows_the_traceback(
    command: Command, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("oh")

    monkeypatch.setattr("stemma.dossier", fail)
    assert command("--debug", "dossier", "articles") == Exit.BUG
    assert "Traceback" in capsys.readouterr().err
