"""One browser, and pages of seven, of forty and of three hundred articles."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from scripts.screenshot import browser
from stemma.model import Dossier
from stemma.render.html import render
from tests.render.sample import dossier
from tests.render.stress import crowd, many

if TYPE_CHECKING:
    from selenium.webdriver import Chrome


@pytest.fixture(scope="session")
def driver() -> Iterator[Chrome]:
    with browser() as made:
        yield made


@pytest.fixture(scope="session")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _written(tmp_path_factory, dossier())


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _written(tmp_path_factory, many(40))


@pytest.fixture(scope="session")
def huge(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _written(tmp_path_factory, crowd(300))


def _written(folder: pytest.TempPathFactory, made: Dossier) -> Path:
    path = folder.mktemp("page") / "dossier.html"
    path.write_text(render(made), "utf-8")
    return path
