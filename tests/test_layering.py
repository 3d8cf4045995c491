"""The rooms stand in one row: each imports only what lies to its left, and what lies under all."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "src" / "stemma"
ROOMS = (
    "reading",
    "language",
    "annotation",
    "reuse",
    "lineage",
    "statements",
    "differences",
    "composition",
    "render",
    "cli",
)
FOUNDATION = ("model", "errors", "profiling")
ALLOWED = {
    # A dossier verifies and renders itself, as a convenience of the public face.
    "model/dossier.py": {"composition", "render"},
    # The command's version is the package's, and its main job is the public function.
    "cli/app.py": {"stemma"},
    "cli/dossier.py": {"stemma"},
    "cli/annotate.py": {"stemma"},
    "cli/lineage.py": {"stemma"},
    "cli/given.py": {"stemma"},
    "cli/made.py": {"stemma"},
    # The bundled example is data with a path; only the command hands it out.
    "cli/example.py": {"example"},
    # What made a dossier is written into it.
    "composition/compose.py": {"stemma"},
}
"""The exceptions: file, and what else it may import."""


def modules() -> list[Path]:
    return sorted(path for path in PACKAGE.rglob("*.py") if path.parent != PACKAGE)


def imported(path: Path) -> Iterator[str]:
    """The rooms that a module imports, `stemma` for the public face."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (room(alias.name) for alias in node.names if is_ours(alias.name))
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            if node.module == "stemma":
                yield from (room(f"stemma.{alias.name}") for alias in node.names)
            elif is_ours(node.module or ""):
                yield room(node.module or "")


def is_ours(module: str) -> bool:
    return module.split(".")[0] == "stemma"


def room(module: str) -> str:
    name = module.split(".")[1] if "." in module else "stemma"
    return name if (PACKAGE / name).is_dir() or (PACKAGE / f"{name}.py").exists() else "stemma"


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_what_lies_to_its_left(path: Path) -> None:
    name = path.relative_to(PACKAGE).as_posix()
    own = name.split("/")[0]
    left = ROOMS[: ROOMS.index(own)] if own in ROOMS else ()
    under = ("errors",) if own == "model" else FOUNDATION
    allowed = {own, *left, *under, *ALLOWED.get(name, ())}
    assert set(imported(path)) <= allowed


def test_every_folder_is_a_room_or_known() -> None:
    folders = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()}
    assert folders <= {*ROOMS, "model", "example"}


def test_every_exception_is_still_needed() -> None:
    for name, extra in ALLOWED.items():
        assert extra <= set(imported(PACKAGE / name)), name
