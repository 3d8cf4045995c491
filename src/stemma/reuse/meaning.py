"""How likely an edit changes the meaning: a logistic regression over what the two sides show.

Fitted by `scripts/train_edits.py` on revisions of news that people labelled (Du et al. 2022,
"Understanding Iterative Revision from Human-Written Text"); `data/meaning.json` holds the weights and
says how well it does. No language model is asked: what counts is what came in that the text did not say
anywhere before, how much went, and what kind of edit it is.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from importlib.resources import files
from math import exp, log1p

from stemma.model.edit import EditKind
from stemma.reuse.background import background
from stemma.reuse.functionwords import PRONOUNS, REPORTING
from stemma.reuse.inflection import uninflected
from stemma.reuse.likeness import unlike
from stemma.reuse.sides import Side
from stemma.reuse.timewords import TIMES

Features = dict[str, float]


@dataclass(frozen=True)
class Weights:
    """The regression as it is stored."""

    weights: Mapping[str, float]
    """For each feature; those that are not among them count nothing."""
    threshold: float
    """From this likelihood on an edit is taken to change the meaning."""

    def likelihood(self, features: Features) -> float:
        """The likelihood that an edit with these features changes the meaning."""
        total = sum(self.weights.get(name, 0.0) * value for name, value in features.items())
        return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, total))))


@cache
def weights() -> Weights:
    """The weights that come with the package, read once."""
    card = json.loads((files("stemma.reuse") / "data" / "meaning.json").read_text("utf-8"))
    return Weights(card["weights"], card["threshold"])


def features(kind: EditKind, a: Side, b: Side) -> Features:
    """What the regression is told of an edit, by name; what is not there is nothing."""
    return {name: value for name, value in _features(kind, a, b) if value}


def _features(kind: EditKind, a: Side, b: Side) -> Iterator[tuple[str, float]]:
    yield "always", 1.0
    yield kind, 1.0
    gone, come = unlike(a.content(), b.content())
    for name, side, other, words in (("gone", a, b, gone), ("come", b, a, come)):
        yield f"{name}: words", log1p(len(words))
        new = _nowhere(words, other)
        yield f"{name}: new words", log1p(len(new))
        yield f"{name}: new bits", log1p(sum(map(background().word_bits, new)) / 10)
        yield f"{name}: all known", float(bool(words) and not new)
        yield f"{name}: numbers", min(1.0, len(set(side.numbers()) - set(other.numbers())))
        yield f"{name}: names", min(1.0, len(set(side.names(other)) & set(words)))
        yield f"{name}: new names", min(1.0, len(set(side.names(other)) & set(new)))
        yield f"{name}: times", float(bool(set(side.forms) & TIMES - set(other.forms)))
        yield f"{name}: reporting", float(bool(set(side.forms) & REPORTING - set(other.forms)))
        yield f"{name}: pronoun", float(bool(set(side.forms) & PRONOUNS - set(other.forms)))
        yield f"{name}: none", float(not len(side))
        yield f"{name}: sentence", float(_sentence(side))
    yield "kept", float(len(a.content()) > len(gone))
    yield "difference", float(log1p(len(b)) - log1p(len(a)))
    if len(a) and len(b):
        yield "both", 1.0
        one, two = " ".join(a.forms), " ".join(b.forms)
        yield "letters", SequenceMatcher(None, one, two, autojunk=False).ratio()
        yield "one word each", float(len(a) == 1 and len(b) == 1)


def _nowhere(words: list[str], other: Side) -> list[str]:
    """Those of the words that the other text does not have anywhere, in any inflection."""
    known = other.version.stems
    return [word for word in words if uninflected(word) not in known]


def _sentence(side: Side) -> bool:
    """Whether a sentence begins within the side."""
    return any(side.version.opens[side.first : side.past])
