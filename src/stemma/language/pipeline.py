"""The seam to the English parser: which model is used, and how a snapshot is put through it."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from stemma.errors import MissingModelError
from stemma.language.breaks import tokenise
from stemma.language.pinned import PARSER, locate
from stemma.language.titles import without_title_words
from stemma.profiling import stage

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_OFFICIAL = "en_core_web_md"
_NOT_NEEDED = ("senter",)


@dataclass(frozen=True)
class Pipeline:
    """A loaded parser."""

    name: str
    """The model and its version, as recorded in every result: `en_core_web_md 3.7.1`."""
    nlp: Language
    """The spaCy pipeline itself."""

    def parse(self, texts: Iterable[tuple[str, Sequence[int]]]) -> list[Doc]:
        """Parse texts, each with the offsets at which a sentence must begin.

        `doc.text` is the text given, character for character. Each text is a batch of its own:
        in larger batches the last bits of the scores, and so now and then a label, would depend
        on the neighbours.
        """
        docs = (tokenise(self.nlp, text, breaks) for text, breaks in texts)
        parsed = self.nlp.pipe(docs, batch_size=1)
        return [without_title_words(doc) for doc in parsed]


def pipeline(name: str | None = None) -> Pipeline:
    """The parser at the path or of the name given, else the official model, else the pinned one.

    Loaded at the first call and kept. Raises `MissingModelError` where there is none.
    """
    return _load(name)


@cache
def _load(name: str | None) -> Pipeline:
    with stage("load models"):
        import spacy

    if name is not None:
        source: str | Path = name
    else:
        source = _OFFICIAL if find_spec(_OFFICIAL) else locate(PARSER)
    with warnings.catch_warnings():
        # The pinned model was trained with spaCy 3.7 and says so; its results were compared.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        try:
            with stage("load models"):
                nlp = spacy.load(source, exclude=list(_NOT_NEEDED))
        except OSError as error:
            raise MissingModelError(
                f"The language model {str(name)!r} could not be loaded; give the name of an "
                f"installed spaCy model, its folder, or none to use {PARSER.requirement}."
            ) from error
    # The parser's memory grows with the text; the rim of the program limits what comes in.
    nlp.max_length = max(nlp.max_length, 50_000_000)
    return Pipeline(name=f"{nlp.meta['lang']}_{nlp.meta['name']} {nlp.meta['version']}", nlp=nlp)
