"""The public face: few names, each documented, and quick to import."""

from __future__ import annotations

import subprocess
import sys

import pytest

import stemma
from stemma.errors import StemmaError

HEAVY = ("spacy", "onnxruntime", "numpy", "trafilatura", "lxml", "jinja2", "rich", "click")


def fresh(code: str) -> str:
    """What a fresh Python prints for this code."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_there_are_about_a_dozen_names() -> None:
    assert len(stemma.__all__) <= 14
    assert set(stemma.__all__) <= set(dir(stemma))


@pytest.mark.parametrize("name", stemma.__all__)
def test_every_name_is_there_and_documented(name: str) -> None:
    thing = getattr(stemma, name)
    assert name == "__version__" or thing.__doc__


def test_other_names_are_not_there() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = stemma.nonsense  # type: ignore[attr-defined]  # the missing name is the test


def test_every_error_is_a_stemma_error() -> None:
    errors = [getattr(stemma, name) for name in stemma.__all__ if name.endswith("Error")]
    assert len(errors) == 5
    assert all(issubclass(error, StemmaError) for error in errors)


def test_importing_loads_nothing_heavy() -> None:
    code = f"import stemma, sys; print(*[name for name in {HEAVY} if name in sys.modules])"
    assert fresh(code) == ""


def test_importing_takes_less_than_a_tenth_of_a_second() -> None:
    code = "import time; t = time.perf_counter(); import stemma; print(time.perf_counter() - t)"
    assert min(float(fresh(code)) for _ in range(3)) < 0.1


def test_the_command_starts_without_anything_heavy() -> None:
    heavy = [name for name in HEAVY if name != "click"]
    code = (
        "import sys; from stemma.cli.guard import run; run(['--version']);"
        f"print(*[name for name in {heavy} if name in sys.modules])"
    )
    assert fresh(code) == f"stemma {stemma.__version__}"


def test_no_article_is_an_input_error() -> None:
    with pytest.raises(stemma.InputError):
        stemma.dossier([])
