"""Renew the two lock files: every package that Stemma needs, pinned with its hashes.

`requirements.lock` is what it takes to run Stemma, `requirements-dev.lock` what it takes to work
on it. Both hold for Python 3.11 to 3.13 on any platform, name no registry and no folder, and can
be installed with `pip install --require-hashes -r FILE`. Versions that are locked already stay as
they are unless `--upgrade` is given.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST_PYTHON = "3.11"
HEADER = """\
# {what}, for Python 3.11 to 3.13 on any platform.
# Made by `make lock`; do not edit. Install with: pip install --require-hashes -r {name}
"""


def compile_lock(name: str, what: str, groups: list[str], more: list[str]) -> None:
    """Resolve the dependencies in pyproject.toml, with these groups, into the file `name`."""
    target = ROOT / name
    options = ["--universal", "--fork-strategy=fewest", f"--python-version={OLDEST_PYTHON}"]
    quiet = ["--quiet", "--no-header", "--no-annotate", "--no-emit-index-url"]
    subprocess.run(
        [
            *(sys.executable, "-m", "uv", "pip", "compile", "pyproject.toml"),
            *(f"--group={group}" for group in groups),
            *(*options, *quiet, "--no-emit-find-links", "--generate-hashes", *more),
            f"--output-file={name}",
        ],
        cwd=ROOT,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    body = target.read_text("utf-8")
    target.write_text(HEADER.format(what=what, name=name) + body, "utf-8")
    print(f"{name}: {sum(line[:1].isalnum() for line in body.splitlines())} packages")


def main() -> None:
    """Renew both files; the second agrees with the first in every version."""
    more = ["--upgrade"] if "--upgrade" in sys.argv[1:] else []
    compile_lock("requirements.lock", "What Stemma runs on", ["build"], more)
    agree = [*more, "--constraints=requirements.lock"]
    compile_lock("requirements-dev.lock", "What Stemma is developed with", ["dev"], agree)


if __name__ == "__main__":
    main()
