from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from stemma.cli.output import OutputError, check, format_of, write


def test_a_file_is_replaced_and_keeps_its_rights(tmp_path: Path) -> None:
    target = tmp_path / "x.html"
    target.write_text("old", "utf-8")
    target.chmod(0o640)
    write(str(target), "new \u2014 page")
    assert target.read_text("utf-8") == "new \u2014 page"
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [target]


def test_a_new_file_gets_usual_rights(tmp_path: Path) -> None:
    target, usual = tmp_path / "x.html", tmp_path / "usual"
    usual.touch()
    write(str(target), "page")
    assert target.stat().st_mode == usual.stat().st_mode


def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    target = tmp_path / "x.html"
    target.write_text("old", "utf-8")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="no space left on device"):
        write(str(target), "new")
    assert target.read_text("utf-8") == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_is_followed(tmp_path: Path) -> None:
    target, link = tmp_path / "real.html", tmp_path / "link.html"
    link.symlink_to(target)
    write(str(link), "page")
    assert link.is_symlink()
    assert target.read_text("utf-8") == "page"


def test_a_device_is_written_to_and_not_replaced() -> None:
    check(os.devnull)
    write(os.devnull, "page")
    assert not Path(os.devnull).is_file()


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="is a folder"):
        check(str(tmp_path))
    with pytest.raises(OutputError, match="does not exist"):
        check(str(tmp_path / "no" / "x.html"))
    check("-")


@pytest.mark.parametrize(
    ("name", "form"), [("a.html", "html"), ("a.HTM", "html"), ("b/a.md", "md"), ("a", None)]
)
def test_format_of(name: str, form: str | None) -> None:
    assert format_of(name) == form


def test_a_closed_standard_output_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    with pytest.raises(OutputError, match="it is closed; name a file"):
        write("-", "page")


@pytest.mark.parametrize(("target", "reason"), [("", "empty name"), ("x" * 300, "too long")])
def test_a_name_that_is_none_is_told(target: str, reason: str) -> None:
    with pytest.raises(OutputError, match=reason):
        check(target)
