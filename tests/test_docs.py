"""The documentation names all that there is, and the README's commands are real."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

import stemma
from stemma.cli.app import app
from tests.test_layering import ROOMS

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"


def page(name: str) -> str:
    return (DOCS / name).read_text("utf-8")


@pytest.mark.parametrize("command", sorted(app.commands))
def test_every_command_and_option_is_documented(command: str) -> None:
    written = page("command-line.md")
    assert f"## `stemma {command}" in written
    for parameter in app.commands[command].params:
        if isinstance(parameter, click.Option):
            assert all(f"`{name}" in written for name in parameter.opts), parameter.name


def test_the_group_options_are_documented() -> None:
    written = page("command-line.md")
    for parameter in app.params:
        assert all(name in written for name in parameter.opts)


def test_the_exit_codes_are_taken_from_the_program() -> None:
    assert "_made/exits.md" in page("command-line.md")
    assert "_made/fields.md" in page("schema.md")


@pytest.mark.parametrize("name", sorted(stemma.__all__))
def test_every_public_name_is_documented(name: str) -> None:
    assert f"stemma.{name}" in page("python.md")


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_is_documented(room: str) -> None:
    assert f"| `{room}` |" in page("architecture.md")


def test_every_page_is_within_reach() -> None:
    tree = re.findall(r"^[a-z-]+$", page("index.md"), re.M)
    assert {path.stem for path in DOCS.glob("*.md")} - {"index"} == set(tree) & {
        path.stem for path in DOCS.glob("*.md")
    }


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_links_lead_somewhere(name: str) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", (ROOT / name).read_text("utf-8")):
        assert (ROOT / target).exists(), target


def test_make_targets_that_are_named_exist() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for name in ("README.md", "CONTRIBUTING.md", "docs/install.md", "docs/benchmarks.md"):
        for target in re.findall(r"(?:`|\$ )make ([a-z]+)\b", (ROOT / name).read_text("utf-8")):
            assert re.search(rf"^{target}:", makefile, re.M), target
