"""Which edits of a revision change its meaning: the labelled revisions of Wikinews.

    python -m benchmarks.edits [SHARED_DATA]

The regression is fitted anew on two thirds of the documents, with the prior and threshold of the card
(chosen on those two thirds), and measured on the last third. `given` are the edits as the data part
them; `found` are those that `stemma reuse` finds by itself: a labelled edit is then called by what was
said of the found edit that shares the most characters with it, and one that none touches is not called.
Beside them stands one rule: what was put in changes the meaning, nothing else does.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from scripts.edits.examples import Example, articles_of, examples, is_held, rows, shared
from scripts.edits.fitting import changed, decided, figures, fit, judged
from scripts.train_edits import OUT
from stemma.model import Edit
from stemma.reuse import find_passages, quoted, with_edits
from stemma.reuse.edits import DECIDES
from stemma.reuse.meaning import Weights, features
from stemma.reuse.sides import Side
from stemma.reuse.version import Version, version_of

MARKS = frozenset({"promoted", "demoted"})
"""Edits of marks, which are no edits of the words that they stand around."""


def found_edits(row: dict[str, Any], model: Weights) -> Iterator[tuple[Edit, bool]]:
    """The edits that are found in a revision, each with whether it changes the meaning."""
    articles = articles_of(row)
    speech = {one.id: quoted(one) for one in articles}
    a, b = (version_of(one, speech[one.id]) for one in articles)
    for passage in with_edits(find_passages(articles, speech), articles, speech):
        for edit in passage.edits:
            one, two = side_of(edit, a), side_of(edit, b)
            likely = model.likelihood(features(edit.kind, one, two)) >= model.threshold
            if edit.kind not in MARKS:
                yield edit, edit.kind in DECIDES or (likely and edit.kind != "moved")


def side_of(edit: Edit, version: Version) -> Side:
    """The words of one side of an edit."""
    name = version.article.id
    words = version.words.within(edit.a_span if name == "a" else edit.b_span)
    return Side(version, words.start, words.start if edit.absent == name else words.stop)


def shared_characters(edit: Edit, gold: Example) -> int:
    """How many characters a found edit and a labelled one have in common."""
    total = 0
    for name, side, span in (("a", gold.a, edit.a_span), ("b", gold.b, edit.b_span)):
        if len(side) and edit.absent != name:
            total += max(0, min(span.end, side.span.end) - max(span.start, side.span.start))
    return total


def called(row: dict[str, Any], gold: Sequence[Example], model: Weights) -> list[bool]:
    """What is said of each labelled edit by the found edit that shares most with it."""
    found = list(found_edits(row, model))
    said = []
    for one in gold:
        touched = [(shared_characters(edit, one), k) for k, (edit, _) in enumerate(found)]
        most, k = max(touched, default=(0, 0))
        said.append(bool(most and not one.wordless and found[k][1]))
    return said


def main() -> None:
    """Fit on two thirds, measure on the last."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, nargs="?", default=shared())
    every, _ = rows(parser.parse_args().data)
    known = [one for row in every if not is_held(row["doc_id"]) for one in examples(row)]
    held = [(row, list(examples(row))) for row in every if is_held(row["doc_id"])]
    gold = [one for _, some in held for one in some]
    prior, threshold = card_choices()
    model = Weights(fit(known, prior), threshold)
    given = (judged(gold, dict(model.weights)) >= threshold) | decided(gold)
    began = time.process_time()
    own = np.array([said for row, some in held for said in called(row, some, model)])
    seconds = time.process_time() - began
    rule = np.array([not one.wordless and one.kind == "inserted" for one in gold])
    print(
        f"{len(held)} revisions, {len(gold)} edits, {int(changed(gold).sum())} change the meaning"
    )
    for name, calls in (("given", given), ("found", own), ("inserted", rule)):
        print(f"{name:9} {figures(changed(gold), calls)}")
    print(f"found in {seconds:.1f} CPU s")


def card_choices() -> tuple[float, float]:
    """Prior and threshold as `scripts/train_edits.py` chose them."""
    card = json.loads(OUT.read_text("utf-8"))
    return float(card["prior"]), float(card["threshold"])


if __name__ == "__main__":
    main()
