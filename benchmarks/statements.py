"""Do two sentences say the same, and how do they differ: against hand-made pairs and public data.

    python benchmarks/statements.py [--half tuning|measuring] [--rules] [--only pairs claims answers]

The verdicts' weights come from the tuning half: there it is judged in five folds, the other half with the
weights that are shipped. `--rules` also asks whole dossiers of two sentences. ClaimDiff and NAnCo are judged
with weights fitted on the other topics or questions; nothing of that is shipped.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

import numpy as np

# Trainer and pairs stand at the top of the checkout.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from scripts.edits.examples import shared
from scripts.statements.fitting import logistic, table
from scripts.train_statements import crossed
from statement_data.answers import NAMES, questions
from statement_data.claims import topics
from statement_data.pairs import articles, scenes
from statement_data.ranking import ranked
from statement_data.scoring import average_precision, balanced_accuracy, figures
from stemma.composition.compose import compose
from stemma.differences.verdicts.judge import told
from stemma.differences.verdicts.model import verdicts
from tests.pairs.pairs import HALVES, VERDICTS, Half, Pair, load

PRIOR = 0.1
PARTS = 3


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--half", choices=HALVES, default="tuning")
    parser.add_argument("--rules", action="store_true")
    parser.add_argument("--only", nargs="+", choices=("pairs", "claims", "answers"))
    options = parser.parse_args()
    asked = options.only or ("pairs", "claims", "answers")
    if "pairs" in asked:
        pairs_of(options.half, options.rules)
    if "claims" in asked:
        claims()
    if "answers" in asked:
        answers()


def pairs_of(half: Half, rules: bool) -> None:
    """The hand-made pairs of one half."""
    pairs = load(half)
    true = [pair.verdict for pair in pairs]
    most = Counter(true).most_common(1)[0][0]
    print(f"{half}, majority:", figures(true, [most] * len(true)))
    if rules:
        print(f"{half}, rules:", figures(true, [by_rules(pair) for pair in pairs]))
    rows = [told(a, b) for a, b in scenes(pairs)]
    if half == "tuning":
        columns = table(rows, sorted({name for row in rows for name in row}))
        print(f"{half}, in folds:", crossed(columns, np.array([VERDICTS.index(v) for v in true])))
        return
    called = [max(likely, key=likely.__getitem__) for likely in map(verdicts().of, rows)]
    print(f"{half}, as shipped:", figures(true, called))


def by_rules(pair: Pair) -> str:
    """What a dossier of the two sentences says: the first difference, one statement, or nothing."""
    dossier = compose(articles(pair))
    if dossier.differences:
        return dossier.differences[0].verdict
    return "equal" if any(len(s.articles) == 2 for s in dossier.statements) else "unrelated"


def claims() -> None:
    """Whether two claims are related: each third of the topics by weights fitted on the others."""
    found = [pair for topic in topics(shared()) for pair in ranked(topic)]
    names = sorted({name for pair in found for name in pair.likeness})
    columns = table([pair.likeness for pair in found], names)
    related = np.array([pair.related for pair in found])
    homes = sorted({pair.topic for pair in found})
    part = np.array([homes.index(pair.topic) % PARTS for pair in found])
    for number in range(PARTS):
        own = part == number
        rest = related[~own].astype(float)
        weights, bias = logistic(columns[~own], rest, np.ones(len(rest)), [0] * len(names), PRIOR)
        gold = related[own].tolist()
        lone = [not one for one in gold]
        cosine, odds = columns[own][:, names.index("cosine")], columns[own] @ weights + bias
        print(
            f"ClaimDiff, third {number + 1}, {np.mean(gold):.3f} related: AP of related, cosine "
            f"{average_precision(gold, cosine.tolist()):.3f}, "
            f"fitted {average_precision(gold, odds.tolist()):.3f}; AP of unrelated, cosine "
            f"{average_precision(lone, (-cosine).tolist()):.3f}, "
            f"fitted {average_precision(lone, (-odds).tolist()):.3f}"
        )


def answers() -> None:
    """Whether two outlets answer a question alike: each question by weights fitted on the others."""
    held = questions(shared())
    for names in (["cosine"], ["words less"], list(NAMES)):
        every: list[tuple[bool, bool]] = []
        each = []
        for asked in held:
            rest = [pair for other in held if other is not asked for pair in other.pairs]
            same = np.array([float(pair.same) for pair in rest])
            balance = np.where(same > 0, 1 / same.sum(), 1 / (1 - same).sum())
            weights, bias = logistic(
                table([pair.likeness for pair in rest], names),
                same,
                balance,
                [1] * len(names),
                PRIOR,
            )
            odds = table([pair.likeness for pair in asked.pairs], names) @ weights + bias
            judged = [(p.same, bool(o > 0)) for p, o in zip(asked.pairs, odds, strict=True)]
            every += judged
            each.append(balanced_accuracy(*zip(*judged, strict=True)))
        print(
            f"NAnCo, {', '.join(names)}: balanced accuracy "
            f"{balanced_accuracy(*zip(*every, strict=True)):.3f} of all pairs, by question "
            + " ".join(f"{one:.3f}" for one in each)
        )


if __name__ == "__main__":
    main()
