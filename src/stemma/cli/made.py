"""A dossier to ask: composed of articles, or read back from the JSON that was written before."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from stemma.cli import given
from stemma.cli.exits import Exit
from stemma.cli.output import STDOUT
from stemma.cli.plain import plain
from stemma.cli.progress import progress

if TYPE_CHECKING:
    from stemma.model import Dossier


@dataclass(frozen=True)
class Made:
    """What came of the input."""

    dossier: Dossier | None
    """Nothing where no article could be read."""
    skipped: bool
    """Whether any input was."""

    def exit(self, strict: bool) -> Exit:
        """The exit code once the dossier is shown."""
        return Exit.SKIPPED if strict and self.skipped else Exit.OK


def made(paths: tuple[str, ...], model: str | None, quiet: bool) -> Made:
    """The dossier that is the only input, else one of the articles; tells of what was skipped."""
    import stemma

    stdin = given.standard_input()
    if len(paths) == 1:
        if paths[0] == STDOUT and stdin is not None:
            stdin = io.BytesIO(stdin.read())
        again = _again(paths[0], stdin)
        if again is not None:
            return Made(again, skipped=False)
    collection = stemma.read(paths, stdin=stdin)
    for one in collection.skipped:
        given.tell(one)
    if not collection.articles:
        given.tell_nothing()
        return Made(None, skipped=True)
    with progress(quiet) as tell:
        found = stemma.dossier(collection, model=model, progress=tell)
    return Made(found, skipped=bool(collection.skipped))


def _again(path: str, stdin: BinaryIO | None) -> Dossier | None:
    """The dossier in a file, or on standard input, where it holds one."""
    from stemma.composition.reread import is_dossier, reread

    data = _json(path, stdin)
    if not is_dossier(data):
        return None
    return reread(data, "standard input" if path == STDOUT else plain(Path(path).name))


def _json(path: str, stdin: BinaryIO | None) -> bytes:
    """The bytes of an input that may be a JSON object; none of any other, which may be large."""
    try:
        if path == STDOUT:
            data = stdin.read() if stdin is not None else b""
            if stdin is not None:
                stdin.seek(0)
            return data
        if not Path(path).is_file():
            return b""
        with Path(path).open("rb") as file:
            head = file.read(64)
            return head + file.read() if head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{" else b""
    except OSError:
        # The reader says why, as it does of all that cannot be read.
        return b""
