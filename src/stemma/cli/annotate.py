"""`stemma annotate`: the marks of each article as one line of JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING

import click

from stemma.cli import given, options
from stemma.cli.exits import Exit, exit_codes
from stemma.cli.output import STDOUT, check, lines_to, write
from stemma.cli.progress import progress

if TYPE_CHECKING:
    from stemma.model import Article, Skipped

Put = Callable[[str], None]


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
@click.option(
    "-o",
    "--output",
    default=STDOUT,
    metavar="OUT",
    help="The file to write.  [default: standard output]",
)
@click.option(
    "--as-is",
    is_flag=True,
    help='Take JSON lines {"id": ..., "text": ..., "date": ...}, also gzipped, and clean nothing.',
)
@click.option(
    "--each",
    is_flag=True,
    help="Take each article alone, and write its line when it is done.  [default: one story]",
)
@options.model
@options.strict
@options.profile
@click.option("-q", "--quiet", is_flag=True, help="No progress.")
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
    told = _Told()
    with ExitStack() as stack:
        measured = stack.enter_context(profiled()) if profile else None
        stream = _articles(paths, as_is)
        if each:
            written = _each(told.articles(stream), output, model, quiet)
        else:
            written = _story(told.articles(_unlike(stream)), output, model, quiet)
    if measured is not None:
        click.echo(table(measured), err=True)
    if not written:
        given.tell_nothing()
        return Exit.NOTHING
    return Exit.SKIPPED if strict and told.skipped else Exit.OK


class _Told:
    """Tells of what was skipped when it comes by, and remembers whether there was any."""

    def __init__(self) -> None:
        self.skipped = 0

    def articles(self, stream: Iterator[Article | Skipped]) -> Iterator[Article]:
        from stemma.model import Skipped

        for one in stream:
            if isinstance(one, Skipped):
                self.skipped += 1
                given.tell(one)
            else:
                yield one


def _articles(paths: tuple[str, ...], as_is: bool) -> Iterator[Article | Skipped]:
    """Records one by one; other input is read whole, because its pages are compared to clean them."""
    from stemma.profiling import stage

    if as_is:
        from stemma.reading.verbatim import records

        yield from records(paths, stdin=given.standard_input())
        return
    with stage("read"):
        collection = given.read(paths)
    yield from collection.skipped
    yield from collection.articles


def _story(articles: Iterator[Article], output: str, model: str | None, quiet: bool) -> int:
    """All articles as one story, written whole or not at all; returns how many there were."""
    import stemma
    from stemma.profiling import stage
    from stemma.render.annotations import lines

    story = list(articles)
    if not story:
        return 0
    with progress(quiet) as tell, stage("annotate", len(story)):
        tell(f"annotating {len(story)} articles")
        annotation = stemma.annotate(story, model=model)
    with stage("render", len(story)):
        text = "".join(lines(annotation))
    write(output, text)
    return len(story)


def _unlike(stream: Iterator[Article | Skipped]) -> Iterator[Article | Skipped]:
    """Articles of an `id` that came before are skipped: in a story it must tell them apart."""
    from stemma.model import Skipped

    known: set[str] = set()
    for one in stream:
        if not isinstance(one, Skipped) and one.id in known:
            reason = f"Its `id` {one.id} is another record's too; give each its own, or use --each."
            yield Skipped(source=one.source, reason=reason)
            continue
        if not isinstance(one, Skipped):
            known.add(one.id)
        yield one


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
