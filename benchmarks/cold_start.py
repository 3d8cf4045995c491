"""From a cold start to the page: wall time and peak memory of `stemma dossier` on some articles.

    python benchmarks/cold_start.py [PATH...] [--runs N]

Each run is a process of its own; without a PATH it reads the bundled example. Prints the median of
the runs as a row for `RESULTS.md`, then the profile of one more run.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from stemma import example

COMMAND = [sys.executable, "-m", "stemma", "dossier"]


@dataclass(frozen=True)
class Run:
    """What one process took."""

    wall: float
    """Seconds from its start to its end."""
    cpu: float
    """Processor seconds of all its threads."""
    peak: float
    """The most memory it held, in MiB."""


def measure(paths: list[str], page: Path) -> Run:
    """One cold run that writes `page`."""
    began = time.perf_counter()
    process = subprocess.Popen([*COMMAND, *paths, "-q", "-o", str(page)])
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"stemma ended with exit code {process.returncode}")
    mebibyte = 2**20 if sys.platform == "darwin" else 2**10
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / mebibyte)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("paths", nargs="*", default=[str(example.path())])
    parser.add_argument("--runs", type=int, default=5)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        runs = [measure(asked.paths, page) for _ in range(asked.runs)]
        size = page.stat().st_size / 1000
        profiled = [*COMMAND, *asked.paths, "-q", "--profile", "-o", str(page)]
        profile = subprocess.run(profiled, stderr=subprocess.PIPE, text=True, check=True).stderr
    wall, cpu, peak = (
        statistics.median(getattr(run, name) for run in runs) for name in ("wall", "cpu", "peak")
    )
    print("| runs | wall s (median) | cpu s | peak MiB | page kB |")
    print("|---|---|---|---|---|")
    print(f"| {len(runs)} | {wall:.2f} | {cpu:.2f} | {peak:.0f} | {size:.0f} |")
    print(f"\n{profile}")


if __name__ == "__main__":
    main()
