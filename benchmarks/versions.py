"""Which of two versions of one text was written first, told without any clock.

    python -m benchmarks.versions [SHARED_DATA] [--show]

Pairs whose order is known, shown in an order dealt by chance, with no time, title or outlet. For each set
and half: how many pairs, how often the readings speak (coverage), how often they are then right (precision),
also where the newer text is the shorter one, and how often "longer is later" is right. The regression was
fitted on the tuning halves, and its threshold chosen there; what is run here is what is shipped.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from scripts.edits.examples import shared
from scripts.readings.fitting import figures, longer_is_later
from scripts.readings.pairs import SETS, Pair, pairs
from stemma.lineage.readings import readings_between

HEAD = (
    "| half | set | pairs | coverage | precision | said, newer is shorter | precision there "
    "| longer is later |\n|---|---|---|---|---|---|---|---|"
)


def verdict(pair: Pair, show: bool) -> float:
    """Decibans for the true order, none where nothing is said."""
    a, b, passages, newer = pair.shown()
    found = readings_between(a, b, passages)
    if found is None:
        return 0.0
    right = found.article != newer
    if show:
        print(
            f"{pair.group} {pair.document}: {'right' if right else 'WRONG'}. {found.explain(str)}"
        )
    return found.decibans if right else -found.decibans


def row(name: str, group: str, some: Sequence[Pair], said: Sequence[float]) -> str:
    """One line of the table."""
    got = figures(some, np.array(said), threshold=0.001)
    cells = [
        *(name, group, got["pairs"], f"{got['coverage']:.3f}"),
        f"{got['precision']:.3f} ({got['said']})" if got["said"] else "-",
        got["said where the newer is shorter"],
        f"{got['precision there']:.3f}" if got["said where the newer is shorter"] else "-",
        f"{longer_is_later(some):.3f}",
    ]
    return "| " + " | ".join(map(str, cells)) + " |"


def main() -> None:
    """Print the table, and with `--show` what was said of each pair."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, nargs="?", default=shared())
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    every = [(pair, verdict(pair, options.show)) for pair in pairs(options.data)]
    print(HEAD)
    for tuning in (True, False):
        for group in SETS:
            some = [one for one in every if one[0].tuning == tuning and one[0].group == group]
            name = "tuned" if tuning else "measured"
            print(row(name, group, [pair for pair, _ in some], [odds for _, odds in some]))


if __name__ == "__main__":
    main()
