"""The seam to the parser: which model is used, and how a snapshot is put through it."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from stemma.errors import MissingModelError
from stemma.language.breaks import tokenise
from stemma.language.needs import lacking
from stemma.language.pinned import PARSER, locate
from stemma.language.quick import forget, quick_products, quicken
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

    @classmethod
    def of(cls, nlp: Language, name: str | None = None) -> Pipeline:
        """A spaCy pipeline of one's own, under the name given or the one that it calls itself.

        Raises `MissingModelError`, which names what is lacking, where it does not give all that
        the rules read: sentences, tags, lemmas, dependencies and names, as English models do.
        """
        meta = nlp.meta
        called = name or f"{meta['lang']}_{meta['name']} {meta['version']}"
        found = lacking(nlp)
        if found:
            raise MissingModelError(
                f"The language model {called} cannot be used because it gives no {found}; "
                "add the component that does, or use another model."
            )
        # The parser's memory grows with the text; the rim of the program limits what comes in.
        nlp.max_length = max(nlp.max_length, 50_000_000)
        return cls(name=called, nlp=nlp)

    def parse(self, texts: Iterable[tuple[str, Sequence[int]]]) -> list[Doc]:
        """Parse texts, each with the offsets at which a sentence must begin.

        `doc.text` is the text given, character for character. Each text is a batch of its own:
        in larger batches the last bits of the scores, and so now and then a label, would depend
        on the neighbours, and they are hardly faster.
        """
        docs = (tokenise(self.nlp, text, breaks) for text, breaks in texts)
        parsed = self.nlp.pipe(docs, batch_size=1)
        return [without_title_words(doc) for doc in parsed]

    @contextmanager
    def forgetting(self) -> Iterator[None]:
        """What is parsed within is gone afterwards, and with it the words that it taught spaCy.

        For streams of any length: without it each new word would stay in memory. No `Doc` may be
        used after the end.
        """
        with self.nlp.memory_zone():
            yield
        forget(self.nlp)


Model = str | os.PathLike[str] | Pipeline
"""What stands for a parser: the name of an installed spaCy model, its folder, or a `Pipeline`."""


def pipeline(model: Model | None = None) -> Pipeline:
    """The parser at the path or of the name given, else the official model, else the pinned one.

    Loaded at the first call and kept; a `Pipeline` comes back as it is. Raises `MissingModelError`
    where there is none, or where it does not give what the rules read.
    """
    if isinstance(model, Pipeline):
        return model
    return _load(None if model is None else os.fspath(model))


@cache
def _load(name: str | None) -> Pipeline:
    with stage("load models"):
        import spacy

    if name is not None:
        source: str | Path = name
    else:
        source = _OFFICIAL if find_spec(_OFFICIAL) else locate(PARSER)
    with stage("load models"), warnings.catch_warnings(), quick_products():
        # The pinned model was trained with spaCy 3.7 and says so; its results were compared.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        try:
            nlp = spacy.load(source, exclude=list(_NOT_NEEDED))
        except (OSError, ValueError, ImportError) as error:
            raise MissingModelError(_unloadable(name, error)) from error
        quicken(nlp)
        return Pipeline.of(nlp)


def _unloadable(name: str | None, error: Exception) -> str:
    """Why a model could not be loaded: it is not there, or it needs what is not there."""
    if isinstance(error, OSError):
        return (
            f"The language model {name!r} could not be loaded; give the name of an "
            f"installed spaCy model, its folder, or none to use {PARSER.requirement}."
        )
    why = " ".join(str(error).split())[:160].rstrip(".")
    return (
        f"The language model {name!r} could not be loaded ({why}); "
        "install what it needs, such as spacy-transformers."
    )
