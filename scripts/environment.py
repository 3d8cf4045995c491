"""Bring `.venv` to what a lock file says: `environment.py run` or `environment.py dev`.

Does nothing where that holds already. A stamp in `.venv` tells: it is a hash of the lock, the project
file and the folder of the checkout, so a checkout that was moved or given a new lock is installed
anew. An installation that stopped half-way leaves a mark, and the next call starts over, for pip
takes a half-copied package for a whole one. Needs nothing but Python itself.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
UNFINISHED = VENV / "stemma.unfinished"
LOCKS = {"run": "requirements.lock", "dev": "requirements-dev.lock"}
SUFFICIENT = {"run": ("run", "dev"), "dev": ("dev",)}
FITS = "import sys, pip; sys.exit(sys.prefix == sys.base_prefix or not (3, 11) <= sys.version_info[:2] <= (3, 13))"


def digest(kind: str) -> str:
    """All that decides what belongs into `.venv`, as one hash."""
    state = hashlib.sha256(str(ROOT).encode())
    for name in (LOCKS[kind], "pyproject.toml"):
        state.update((ROOT / name).read_bytes())
    return state.hexdigest()


def stamp(kind: str) -> Path:
    """Where it is written down that `.venv` holds what this lock says."""
    return VENV / f"stemma-{kind}.stamp"


def is_current(kind: str) -> bool:
    """Whether `.venv` holds at least what this kind of work needs."""
    return is_sound() and any(
        stamp(held).is_file() and stamp(held).read_text("utf-8") == digest(held)
        for held in SUFFICIENT[kind]
    )


def is_sound() -> bool:
    """Whether there is a finished environment whose Python starts, fits and has pip."""
    if UNFINISHED.exists() or not PYTHON.exists():
        return False
    return subprocess.run([PYTHON, "-c", FITS], capture_output=True, check=False).returncode == 0


def pip(*arguments: str) -> None:
    """Run the environment's own pip, quietly where nobody looks on."""
    quiet = [] if sys.stdout.isatty() else ["--quiet"]
    options = ["--no-input", "--disable-pip-version-check", *quiet]
    subprocess.run([PYTHON, "-m", "pip", "install", *options, *arguments], cwd=ROOT, check=True)


def install(kind: str) -> None:
    """Make the environment if need be, and install the lock's packages and Stemma itself."""
    if not is_sound():
        print("Making .venv ...", flush=True)
        subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=True)
    UNFINISHED.touch()
    for name in LOCKS:
        stamp(name).unlink(missing_ok=True)
    print(f"Installing {LOCKS[kind]} into .venv (once; a few minutes) ...", flush=True)
    pip("--require-hashes", "--only-binary", ":all:", "-r", LOCKS[kind])
    pip("--no-deps", "--no-build-isolation", "--editable", ".")
    stamp(kind).write_text(digest(kind), "utf-8")
    UNFINISHED.unlink()


def main(kind: str) -> int:
    """The exit code: 0 when `.venv` holds what is needed."""
    if is_current(kind):
        return 0
    try:
        install(kind)
    except subprocess.CalledProcessError as error:
        step = " ".join(map(str, error.cmd[1:4]))
        print(
            f"The environment could not be made: `{step}` ended with exit code "
            f"{error.returncode}. See above; the next run starts over.",
            file=sys.stderr,
        )
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
