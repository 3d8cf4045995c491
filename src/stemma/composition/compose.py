"""The main job: from articles to a verified dossier."""

from __future__ import annotations

from collections.abc import Iterable

from stemma.annotation.annotated import Annotation
from stemma.composition.descent import Progress, descent
from stemma.composition.sourcing import sourcing_of
from stemma.composition.story import story_of
from stemma.composition.timeline import timeline_of
from stemma.composition.verify import verify
from stemma.language import Model
from stemma.model import Article, Collection, Dossier, Skipped
from stemma.profiling import stage


def compose(
    articles: Collection | Iterable[Article],
    *,
    model: Model | None = None,
    progress: Progress | None = None,
) -> Dossier:
    """All that Stemma finds out about the story that the articles tell.

    The order of the articles changes nothing. `model` is the parser to use. Raises `InputError` where there is no article,
    `MissingModelError` where a language model is not installed or unfit, and `VerificationError` rather
    than handing on a span that is not in its snapshot.
    """
    from stemma import __version__
    from stemma.differences import find_differences
    from stemma.differences.clock import clock_of
    from stemma.differences.roles import with_roles
    from stemma.language import embeddings
    from stemma.lineage import copied_prose, kinship
    from stemma.reuse import with_edits
    from stemma.statements import find_statements
    from stemma.statements.independence import Grounds
    from stemma.statements.items import scenes_of
    from stemma.statements.utterances import find_utterances

    skipped: tuple[Skipped, ...] = articles.skipped if isinstance(articles, Collection) else ()
    say = progress or (lambda _name: None)
    found = descent(articles, model=model, progress=progress)
    annotation, speech, passages = found.annotation, found.speech, found.passages
    lineage, accounts, given = found.lineage, found.accounts, found.articles
    with stage("utterances", len(given)):
        utterances, marked = find_utterances(annotation.articles, passages, lineage)
        grounds = Grounds(kinship(accounts, given), copied_prose(marked, passages, speech))
    say("aligning statements")
    with stage("embed", len(given)):
        encoder = embeddings()
        scenes = scenes_of(marked, encoder)
    with stage("statements", len(given)):
        statements = find_statements(marked, scenes, grounds)
    say("comparing")
    with stage("differences", len(given)):
        said = {one.article.id: one.quotations for one in marked}
        passages = with_edits(passages, given, speech, said)
        differences = find_differences(marked, statements, passages, lineage, scenes)
        statements = with_roles(statements, differences, marked, clock_of(given, lineage))
    with stage("compose", len(given)):
        dossier = Dossier(
            generator=f"stemma {__version__}",
            story=story_of(annotation, marked, lineage, statements),
            articles=tuple(one.article for one in marked),
            accounts=accounts,
            lineage=lineage,
            passages=passages,
            quotations=tuple(q for one in marked for q in one.quotations),
            utterances=utterances,
            credits=tuple(c for one in marked for c in one.credits),
            entities=annotation.entities,
            mentions=tuple(mention for one in marked for mention in one.mentions),
            times=tuple(time for one in marked for time in one.times),
            quantities=tuple(number for one in marked for number in one.quantities),
            events=tuple(event for one in marked for event in one.events),
            statements=statements,
            differences=differences,
            timeline=timeline_of(statements, marked),
            sourcing=sourcing_of(given, accounts, lineage, statements, differences, skipped),
            skipped=skipped,
            settings=_settings(annotation, encoder.name),
        )
        verify(dossier)
    return dossier


def _settings(annotation: Annotation, embedding_model: str) -> dict[str, str]:
    return {"language model": annotation.language_model, "embedding model": embedding_model}
