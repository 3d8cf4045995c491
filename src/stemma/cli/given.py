"""What the user gave: read, told about where it cannot be read, and never overwritten."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, BinaryIO

import click

from stemma.cli.output import STDOUT
from stemma.cli.plain import plain

if TYPE_CHECKING:
    from stemma.model import Collection, Skipped


def refuse_to_overwrite(target: str, paths: tuple[str, ...]) -> None:
    """A usage error where the output would replace one of the inputs."""
    if target == STDOUT or not os.path.exists(target):
        return
    named = any(os.path.isfile(path) and os.path.samefile(path, target) for path in paths)
    if named or _article_among(target, paths):
        raise click.UsageError(f"{plain(target)} is one of the articles; write to another file.")


def _article_among(target: str, paths: tuple[str, ...]) -> bool:
    """Whether a file lies in one of the folders and holds an article.

    A dossier, or whatever else holds none, may be written anew where it lies.
    """
    folders = [path for path in paths if os.path.isdir(path)]
    if not folders or not os.path.isfile(target):
        return False
    from stemma.model import Article
    from stemma.reading.files import find
    from stemma.reading.reader import read as articles_of
    from stemma.reading.verbatim import records

    if not any(os.path.samefile(one.path, target) for one in find(folders)[0]):
        return False
    return bool(articles_of([target]).articles) or any(
        isinstance(one, Article) for one in records([target])
    )


def read(paths: tuple[str, ...]) -> Collection:
    """The articles at the paths; `-` is standard input."""
    import stemma

    return stemma.read(paths, stdin=standard_input())


def standard_input() -> BinaryIO | None:
    """Standard input as bytes, where there is one."""
    return sys.stdin.buffer if sys.stdin else None


def tell(one: Skipped) -> None:
    """One line on standard error about input that could not be read."""
    click.echo(f"stemma: {plain(one.source)}: {plain(one.reason)}", err=True)


def tell_nothing() -> None:
    """The line for input that holds no article at all."""
    click.echo("stemma: nothing to show: no article could be read.", err=True)
