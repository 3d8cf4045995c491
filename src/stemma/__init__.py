"""Stemma: many reports, one event: who has it from whom.

    import stemma

    collection = stemma.read(["articles/"])
    dossier = stemma.dossier(collection)
    print(dossier.to_markdown())

Importing this costs next to nothing; the language models are loaded by the first `dossier` or `annotate`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from stemma.errors import (
    InputError,
    MissingExtraError,
    MissingModelError,
    StemmaError,
    VerificationError,
)

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable
    from typing import BinaryIO

    from stemma.annotation import Annotation
    from stemma.composition.descent import Progress
    from stemma.language import Model
    from stemma.model import Article, Collection, Dossier, Independence, Span

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Collection",
    "Dossier",
    "Independence",
    "InputError",
    "MissingExtraError",
    "MissingModelError",
    "Span",
    "StemmaError",
    "VerificationError",
    "__version__",
    "annotate",
    "dossier",
    "read",
]

_NOUNS = frozenset({"Article", "Collection", "Dossier", "Independence", "Span"})


def read(paths: Iterable[str | os.PathLike[str]], *, stdin: BinaryIO | None = None) -> Collection:
    """The articles in these files and folders, cleaned, and what could not be read.

    Each path is a file or a folder (taken with all its sub-folders) of plain text, HTML, JSON or
    JSON lines; `-` is standard input. The form is told by the content, not by the name. The order
    of the paths changes nothing. What cannot be read is in `Collection.skipped` with its reason;
    bad input raises nothing.
    """
    from stemma import reading

    return reading.read(paths, stdin=stdin)


def annotate(articles: Collection | Iterable[Article], *, model: Model | None = None) -> Annotation:
    """All marks of these articles: quotations, credits, names, times, quantities, events.

    The articles are taken for one story: who is who is settled across them. They come back in the
    order given, one given twice (the same `id`) once. `model` is the name or the folder of a spaCy
    pipeline, or a `stemma.language.Pipeline`; without it the model that came with Stemma parses.

    Raises `MissingModelError` where the model is not installed or lacks what the rules read.
    """
    from stemma import annotation, language

    unique = {article.id: article for article in articles}
    return annotation.annotate(tuple(unique.values()), pipeline=language.pipeline(model))


def dossier(
    articles: Collection | Iterable[Article],
    *,
    model: Model | None = None,
    progress: Progress | None = None,
) -> Dossier:
    """All that Stemma finds out about the one event that these articles report.

    `model` is the parser to use, as in `annotate`. `progress` is called with the name of each stage
    when it begins. The first call loads the language models, which takes a few seconds. The same articles give the same dossier, whatever
    their order.

    Raises `InputError` where there is no article, `MissingModelError` where a language model's
    package is absent, and `VerificationError` where a span does not verify against its snapshot,
    which would be an error in Stemma.
    """
    from stemma.composition.compose import compose

    return compose(articles, model=model, progress=progress)


if not TYPE_CHECKING:  # or else every name would be thought to exist

    def __getattr__(name: str) -> object:
        """The nouns, imported when first asked for, so that `import stemma` stays quick."""
        if name not in _NOUNS:
            raise AttributeError(f"module 'stemma' has no attribute {name!r}")
        value = getattr(import_module("stemma.model"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
