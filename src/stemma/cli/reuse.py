"""`stemma reuse`: the passages that articles share, and how they were edited."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from typing import TYPE_CHECKING

import click

from stemma.cli import given, options
from stemma.cli.exits import Exit, exit_codes
from stemma.cli.output import check, write
from stemma.cli.progress import progress
from stemma.cli.stream import Told, articles, unlike

if TYPE_CHECKING:
    from stemma.model import Article, Passage, Quotation, Span
    from stemma.reading.pairs import Pair

    Speech = Mapping[str, Sequence[Span]]
    Said = Mapping[str, Sequence[Quotation]]


@click.command(
    short_help="Find shared passages and their edits.",
    epilog=f"""\b
Examples:
  stemma reuse articles                             one JSON line per passage
  stemma reuse --as-is old.jsonl new.jsonl --pairs pairs.tsv
  cat records.jsonl | stemma reuse --as-is - -o passages.jsonl

\b
Exit codes:
{exit_codes()}
""",
)
@options.paths
@options.output
@click.option(
    "--pairs",
    "pairs_file",
    metavar="FILE",
    help="Compare only these: two ids on each line, parted by a tab or comma, or JSON lines of `a` and `b`.",
)
@options.as_is
@click.option(
    "--marks",
    is_flag=True,
    help="Ask the language model who speaks, so that changed speakers are found.  [slower]",
)
@options.model
@options.strict
@options.profile
@options.quiet
def reuse(
    paths: tuple[str, ...],
    output: str,
    pairs_file: str | None,
    as_is: bool,
    marks: bool,
    model: str | None,
    strict: bool,
    profile: bool,
    quiet: bool,
) -> int:
    """Write the passages that the articles at each PATH share: one JSON line per passage.

    Each with its edits, their kind, and whether they change the meaning; `stemma schema --for reuse`
    describes them. Speech is what stands in quotation marks; no language model is loaded, unless
    --marks is given.
    """
    from stemma.profiling import profiled, table

    if model is not None and not marks:
        raise click.UsageError("--model is of use only with --marks.")
    given.refuse_to_overwrite(output, (*paths, *([pairs_file] if pairs_file else [])))
    check(output)
    told = Told()
    with ExitStack() as stack:
        measured = stack.enter_context(profiled()) if profile else None
        wanted = None if pairs_file is None else _pairs(pairs_file, told)
        found = list(told.articles(unlike(articles(paths, as_is), "give each its own")))
        if found:
            write(output, "".join(_lines(found, wanted, told, marks, model, quiet)))
    if measured is not None:
        click.echo(table(measured), err=True)
    if not found:
        given.tell_nothing()
        return Exit.NOTHING
    return Exit.SKIPPED if strict and told.skipped else Exit.OK


def _pairs(path: str, told: Told) -> list[Pair]:
    """The pairs in the file; a usage error where it cannot be read."""
    from stemma.errors import InputError
    from stemma.model import Skipped
    from stemma.reading.pairs import pairs

    try:
        read = list(pairs(path))
    except InputError as error:
        raise click.UsageError(str(error)) from error
    for one in read:
        if isinstance(one, Skipped):
            told.tell(one)
    return [one for one in read if not isinstance(one, Skipped)]


def _lines(
    found: Sequence[Article],
    wanted: Sequence[Pair] | None,
    told: Told,
    marks: bool,
    model: str | None,
    quiet: bool,
) -> Iterator[str]:
    """The lines of all passages, pair by pair."""
    from stemma.profiling import stage
    from stemma.render.shared import lines

    by_id = {article.id: article for article in found}
    with progress(quiet) as tell:
        tell(f"reading {len(found)} articles")
        speech, said = _marked(found, model) if marks else _quoted(found)
        tell(f"comparing {len(found)} articles")
        for together in _groups(found, wanted, told):
            with stage("reuse", len(together)):
                passages = _compared(together, speech, said)
            order = {article.id: k for k, article in enumerate(together)}
            yield from lines(passages, by_id, order)


def _groups(
    found: Sequence[Article], wanted: Sequence[Pair] | None, told: Told
) -> Iterator[Sequence[Article]]:
    """The articles that are compared with each other, the older before the younger; or as paired."""
    from stemma.lineage.instants import instant
    from stemma.model import Skipped

    if wanted is None:
        # Without a date nothing is known to be older: it comes last, as it does by siglum.
        yield sorted(found, key=lambda one: instant(one) or "~")
        return
    by_id = {article.id: article for article in found}
    for a, b in wanted:
        missing = next((key for key in (a, b) if key not in by_id), None)
        if missing is None:
            yield by_id[a], by_id[b]
        else:
            reason = f"The pair {a}, {b} is left out, because there is no article {missing}."
            told.tell(Skipped(source="--pairs", reason=reason))


def _compared(together: Sequence[Article], speech: Speech, said: Said) -> tuple[Passage, ...]:
    from stemma.reuse import find_passages, with_edits

    return with_edits(find_passages(together, speech), together, speech, said)


def _quoted(found: Sequence[Article]) -> tuple[Speech, Said]:
    """Speech as the quotation marks alone tell it; nobody is known to speak."""
    from stemma.reuse import quoted

    return {article.id: quoted(article) for article in found}, {}


def _marked(found: Sequence[Article], model: str | None) -> tuple[Speech, Said]:
    """Speech and speakers as annotation finds them."""
    from stemma.annotation import annotate
    from stemma.composition.descent import speech_of
    from stemma.language import pipeline
    from stemma.profiling import stage

    parser = pipeline(model)
    with stage("annotate", len(found)):
        marked = annotate(found, pipeline=parser).articles
    return speech_of(marked), {one.article.id: one.quotations for one in marked}
