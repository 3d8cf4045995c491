"""`stemma annotate`: the marks of each article as one line of JSON."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING

import click

from stemma.cli import given, options
from stemma.cli.exits import Exit, exit_codes
from stemma.cli.output import check, lines_to, write
from stemma.cli.progress import progress
from stemma.cli.stream import Told, articles, unlike

if TYPE_CHECKING:
    from stemma.model import Article

ALONE = "give each its own, or use --each"


@click.command(
    short_help="Mark who said what, who is who, when.",
    epilog=f"""\b
Examples:
  stemma annotate articles                          one JSON line per article
  stemma annotate --as-is --each big.jsonl.gz -o marks.jsonl
  cat records.jsonl | stemma annotate --as-is -     read standard input

\b
Exit codes:
{exit_codes()}
""",
)
@options.paths
@options.output
@options.as_is
@click.option(
    "--each",
    is_flag=True,
    help="Take each article alone, and write its line when it is done.  [default: one story]",
)
@options.model
@options.strict
@options.profile
@options.quiet
def annotate(
    paths: tuple[str, ...],
    output: str,
    as_is: bool,
    each: bool,
    model: str | None,
    strict: bool,
    profile: bool,
    quiet: bool,
) -> int:
    """Write the marks of the articles at each PATH: one JSON line per article.

    Quotations with their speakers, credits, names, times, quantities and events; `stemma schema
    --for annotate` describes them. All articles are taken for one story, so that names are the same
    across them, unless --each is given. Spans count code points of `text`.
    """
    from stemma.profiling import profiled, table

    given.refuse_to_overwrite(output, paths)
    check(output)
    told = Told()
    with ExitStack() as stack:
        measured = stack.enter_context(profiled()) if profile else None
        stream = articles(paths, as_is)
        if each:
            written = _each(told.articles(stream), output, model, quiet)
        else:
            written = _story(told.articles(unlike(stream, ALONE)), output, model, quiet)
    if measured is not None:
        click.echo(table(measured), err=True)
    if not written:
        given.tell_nothing()
        return Exit.NOTHING
    return Exit.SKIPPED if strict and told.skipped else Exit.OK


def _story(given: Iterator[Article], output: str, model: str | None, quiet: bool) -> int:
    """All articles as one story, written whole or not at all; returns how many there were."""
    import stemma
    from stemma.profiling import stage
    from stemma.render.annotations import lines

    story = list(given)
    if not story:
        return 0
    with progress(quiet) as tell, stage("annotate", len(story)):
        tell(f"annotating {len(story)} articles")
        annotation = stemma.annotate(story, model=model)
    with stage("render", len(story)):
        text = "".join(lines(annotation))
    write(output, text)
    return len(story)


def _each(articles: Iterator[Article], output: str, model: str | None, quiet: bool) -> int:
    """Each article alone, its line written when it is done; returns how many there were."""
    from stemma.annotation import annotate as annotate_story
    from stemma.language import pipeline
    from stemma.profiling import stage
    from stemma.render.annotations import lines

    done = 0
    with progress(quiet) as tell, lines_to(output) as put:
        for article in articles:
            parser = pipeline(model)
            with stage("annotate", 1), parser.forgetting():
                for line in lines(annotate_story([article], pipeline=parser)):
                    put(line)
            done += 1
            tell(f"{done} articles")
    return done
