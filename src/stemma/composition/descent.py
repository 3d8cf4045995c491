"""Who has it from whom, and no more than that takes: marks, shared passages, the lineage."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from stemma.annotation.annotated import Annotated, Annotation
from stemma.composition.sigla import with_sigla
from stemma.errors import InputError
from stemma.language import Model
from stemma.model import Account, Article, Lineage, Passage, Span
from stemma.profiling import stage

Progress = Callable[[str], None]
"""Called with the name of each stage when it begins."""


@dataclass(frozen=True)
class Descent:
    """The lineage of some articles, with what it was traced from."""

    annotation: Annotation
    """The articles by siglum, each with its marks."""
    speech: Mapping[str, Sequence[Span]]
    """For each article's `id` the spans that stand within quotation marks."""
    passages: tuple[Passage, ...]
    """The text that articles share; nobody has looked for the edits yet."""
    lineage: Lineage
    """Who has it from whom."""
    accounts: tuple[Account, ...]
    """The lines of reporting that the articles come to."""

    @property
    def articles(self) -> tuple[Article, ...]:
        """By siglum, their sentences filled in."""
        return tuple(one.article for one in self.annotation.articles)


def descent(
    articles: Iterable[Article], *, model: Model | None = None, progress: Progress | None = None
) -> Descent:
    """Annotate the articles, find what they share and trace where it comes from.

    The order of the articles changes nothing. `model` is the parser to use; no other model is loaded.
    Raises `InputError` where there is no article, and `MissingModelError` where the model is not
    installed or unfit.
    """
    from stemma.annotation import annotate
    from stemma.language import pipeline
    from stemma.lineage import trace
    from stemma.reuse import find_passages

    given = with_sigla(articles)
    if not given:
        raise InputError("There is no article to read; name a file or folder with articles.")
    say = progress or (lambda _name: None)
    say("annotating")
    with stage("annotate", len(given)):
        annotation = annotate(given, pipeline=pipeline(model))
    marked = annotation.articles
    say("finding shared passages")
    with stage("reuse", len(given)):
        speech = speech_of(marked)
        passages = find_passages([one.article for one in marked], speech)
    say("tracing the lineage")
    with stage("lineage", len(given)):
        lineage, accounts = trace(marked, passages, speech)
    return Descent(annotation, speech, tuple(passages), lineage, accounts)


def speech_of(articles: Sequence[Annotated]) -> dict[str, tuple[Span, ...]]:
    """For each article the spans that stand within quotation marks."""
    return {
        one.article.id: tuple(
            span
            for quotation in one.quotations
            for span in quotation.marked
            or (quotation.content if quotation.kind == "direct" else ())
        )
        for one in articles
    }
