from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import stemma
from stemma.cli.exits import EXIT_MEANINGS, Exit
from stemma.cli.guard import run

STEMMA = [sys.executable, "-m", "stemma"]


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == Exit.OK
    assert capsys.readouterr().out == f"stemma {stemma.__version__}\n"


@pytest.mark.parametrize("arguments", [["--help"], ["dossier", "-h"], ["example", "--help"]])
def test_help_shows_examples(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == Exit.OK
    assert "  stemma dossier" in capsys.readouterr().out


def test_every_code_has_a_meaning_and_is_in_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert set(EXIT_MEANINGS) == set(Exit)
    run(["dossier", "--help"])
    printed = capsys.readouterr().out
    assert all(f"{code.value:>3}  " in printed for code in Exit)


@pytest.mark.parametrize("arguments", [["nonsense"], ["--nonsense"], ["schema", "--format", "x"]])
def test_a_wrong_call_is_told_without_a_traceback(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == Exit.USAGE
    assert "Error: " in capsys.readouterr().err


def test_a_reader_that_goes_away_is_no_error() -> None:
    process = subprocess.Popen([*STEMMA, "example"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    told = process.stderr.read()
    process.stderr.close()
    assert process.wait() == Exit.PIPE
    assert told == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
@pytest.mark.parametrize("arguments", [["schema"], ["example"]])
def test_a_full_standard_output_is_told(arguments: list[str]) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run([*STEMMA, *arguments], stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == Exit.OUTPUT
    assert done.stderr.startswith("stemma: standard output cannot be written: no space left")
    assert done.stderr.count("\n") == 1


def test_python_dash_m_is_the_command() -> None:
    done = subprocess.run([*STEMMA, "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == f"stemma {stemma.__version__}\n"
