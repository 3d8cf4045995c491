from __future__ import annotations

from pathlib import Path

import pytest

from stemma import example
from stemma.cli.exits import Exit
from stemma.cli.guard import run


def test_says_where_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["example"]) == Exit.OK
    assert Path(capsys.readouterr().out.strip()) == example.path()


def test_copies_all_articles_and_may_be_called_again(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "er"
    for _ in range(2):
        assert run(["example", str(target)]) == Exit.OK
    for original in example.path().iterdir():
        assert (target / original.name).read_bytes() == original.read_bytes()


def test_does_not_lose_what_was_changed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["example", str(tmp_path)])
    changed = sorted(tmp_path.iterdir())[0]
    changed.write_text("mine", "utf-8")
    assert run(["example", str(tmp_path)]) == Exit.USAGE
    assert changed.read_text("utf-8") == "mine"
    assert "--force" in capsys.readouterr().err
    assert run(["example", "--force", str(tmp_path)]) == Exit.OK
    assert changed.read_text("utf-8") != "mine"


def test_a_file_is_no_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x").touch()
    assert run(["example", str(tmp_path / "x")]) == Exit.USAGE
    assert "Traceback" not in capsys.readouterr().err
