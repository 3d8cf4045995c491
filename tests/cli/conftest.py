"""A command whose composition and rendering are doubles: these tests are about the command."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from stemma.cli.guard import run
from stemma.model import Collection, Dossier
from tests.cli import sample

Command = Callable[..., int]

BODY = "Twelve boats were lost in the storm on Tuesday night. The harbour of Orle was closed.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with one article in it."""
    monkeypatch.chdir(tmp_path)
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "a.txt").write_text(BODY * 3, "utf-8")
    return tmp_path


@pytest.fixture
def command(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run `stemma` in `folder`, without models and pages; returns the exit code."""

    def compose(
        _articles: Collection, *, model: str | None, progress: Callable[[str], None]
    ) -> Dossier:
        progress("annotating")
        return sample.dossier()

    def rendered(made: Dossier, form: str) -> str:
        return f"{form}: {made.story.title}\n"

    monkeypatch.setattr("stemma.dossier", compose)
    monkeypatch.setattr("stemma.cli.dossier._rendered", rendered)
    return lambda *arguments: run([str(argument) for argument in arguments])
