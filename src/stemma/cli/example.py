"""`stemma example`: the bundled articles."""

from __future__ import annotations

from pathlib import Path

import click

from stemma.cli.exits import Exit
from stemma.cli.output import check, write


@click.command(
    short_help="Copy the bundled example.",
    epilog="""\b
Examples:
  stemma example articles           copy them into the folder "articles"
  stemma dossier "$(stemma example)"   read them where they are
""",
)
@click.argument("folder", required=False, metavar="[DIR]", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Replace files of the same name that are not the same.")
def example(folder: Path | None, force: bool) -> int:
    """Copy seven articles about one invented event into DIR, or say where they are."""
    from stemma import example as bundled

    if folder is None:
        click.echo(bundled.path())
        return Exit.OK
    articles = sorted(path for path in bundled.path().iterdir() if path.is_file())
    for article in articles:
        _refuse_to_lose(folder / article.name, article, force)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise click.UsageError(f"{folder} cannot be made a folder: {error.strerror}.") from error
    for article in articles:
        target = str(folder / article.name)
        check(target)
        write(target, article.read_text("utf-8"))
    click.echo(f"{len(articles)} files are in {folder}; now run: stemma dossier {folder}")
    return Exit.OK


def _refuse_to_lose(target: Path, article: Path, force: bool) -> None:
    if force or not target.exists():
        return
    if target.is_dir() or target.read_bytes() != article.read_bytes():
        raise click.UsageError(
            f"{target} exists and is not the same; choose another folder, or use --force."
        )
