"""The trained tagger: everything that an article attributes to somebody, as drafts of quotations.

Trained by `scripts/train_tagger.py` on the training part of PolNeAR (Newell, Margolin and Ruths 2018); the card
`data/tagger.json` says on which data, with which seed, and how right it was on articles kept apart.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np

from stemma.annotation.nominals import Extent
from stemma.annotation.quotations.decoding import LABELS
from stemma.annotation.quotations.drafts import Draft
from stemma.annotation.quotations.features import Ints, Paragraph, paragraphs
from stemma.annotation.quotations.network import Labelled, Network
from stemma.profiling import stage

if TYPE_CHECKING:
    from spacy.tokens import Doc

LOWEST = 0.2
"""What scores less is not looked at; what of the rest is a quotation, `unsaid.py` decides."""
_FOLDER = "data"
_SOURCE, _CONTENT, _CUE = (LABELS.index(f"B-{part}") for part in ("source", "content", "cue"))


class Tagger:
    """A loaded network with the figures that turn its scores into decisions."""

    def __init__(self, network: Network, threshold: float, calibration: tuple[float, ...]) -> None:
        self._network = network
        self.threshold = threshold
        """The score with the best F1 over all attributions of PolNeAR's tuning part."""
        self._calibration = calibration

    def drafts(self, doc: Doc) -> list[Draft]:
        """One draft for each word that reports, in the order of the text; each has content."""
        units = list(paragraphs(doc))
        found = [
            self._draft(doc, units[one.paragraph], one)
            for one in self._network.label(units, LOWEST)
            if _CONTENT in one.labels
        ]
        return sorted(found, key=lambda d: (min(d.content), d.cue or (0, 0)))

    def _draft(self, doc: Doc, unit: Paragraph, one: Labelled) -> Draft:
        sources = _spans(doc, unit, one.labels, _SOURCE)
        cue = int(unit.tokens[one.cue])
        head = _head(doc, unit, one.labels)
        whole = _spans(doc, unit, one.labels, _CUE)
        near = min(whole, key=lambda span: _gap(span, doc[cue].idx)) if whole else None
        return Draft(
            content=tuple(_spans(doc, unit, one.labels, _CONTENT)),
            cue=near or (doc[cue].idx, doc[cue].idx + len(doc[cue])),
            cue_token=cue,
            source=sources[0] if sources else None,
            source_token=head,
            confidence=self._confidence(one),
            score=one.reports,
            basis=f"“{doc[cue].text}” reports it",
        )

    def _confidence(self, one: Labelled) -> float:
        """The share of right ones among those with such scores, on the articles kept for tuning."""
        constant, reports, fit = self._calibration
        score = constant + reports * _logit(one.reports) + fit * _logit(one.fit)
        return round(float(1 / (1 + np.exp(-score))), 2)


@cache
def tagger() -> Tagger:
    """The tagger that comes with the package, loaded at the first call and kept."""
    with stage("load models"):
        folder = files("stemma.annotation.quotations") / _FOLDER
        card = json.loads((folder / "tagger.json").read_text(encoding="utf-8"))
        with (folder / "tagger.npz").open("rb") as file:
            stored = np.load(file, allow_pickle=False)
            weights = {
                name: stored[name].astype(np.float32)
                for name in stored.files
                if name not in ("words", "rows", "lemmas", "static", "static.scale")
            }
            weights["static"] = stored["static"].astype(np.float32) * stored["static.scale"]
            network = Network(weights, stored["words"], stored["rows"], stored["lemmas"])
    return Tagger(network, card["threshold"], tuple(card["calibration"]))


def _spans(doc: Doc, unit: Paragraph, labels: Ints, begins: int) -> list[Extent]:
    """The spans that begin with one label and go on with the next one."""
    found: list[Extent] = []
    inside = False
    for place, label in enumerate(labels.tolist()):
        if label == begins or (label == begins + 1 and inside):
            token = doc[int(unit.tokens[place])]
            start = token.idx if label == begins else found.pop()[0]
            found.append((start, token.idx + len(token)))
        inside = label in (begins, begins + 1)
    return found


def _head(doc: Doc, unit: Paragraph, labels: Ints) -> int | None:
    """The token of the first span of the source that its other tokens hang on."""
    places = [place for place, label in enumerate(labels.tolist()) if label == _SOURCE]
    if not places:
        return None
    last = places[0]
    while last + 1 < len(labels) and labels[last + 1] == _SOURCE + 1:
        last += 1
    tokens = [int(unit.tokens[place]) for place in range(places[0], last + 1)]
    inside = set(tokens)
    return next((i for i in tokens if doc[i].head.i not in inside or doc[i].head.i == i), tokens[0])


def _gap(span: Extent, place: int) -> int:
    return 0 if span[0] <= place < span[1] else min(abs(span[0] - place), abs(span[1] - place))


def _logit(share: float) -> float:
    near = min(max(share, 1e-4), 1 - 1e-4)
    return float(np.log(near / (1 - near)))
