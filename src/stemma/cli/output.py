"""Writing the result: whole or not at all, to a file or to standard output."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import BinaryIO

STDOUT = "-"
SUFFIXES = {".html": "html", ".htm": "html", ".json": "json", ".md": "md", ".markdown": "md"}
"""Which format of a dossier an output file's ending asks for."""


class OutputError(Exception):
    """The output cannot be written; the message says where and why."""


def format_of(target: str, suffixes: Mapping[str, str] = SUFFIXES) -> str | None:
    """The format that the ending of `target` asks for, where it does."""
    return suffixes.get(Path(target).suffix.lower())


def check(target: str) -> None:
    """Raise `OutputError` before any work is done where `target` surely cannot be written."""
    if target == STDOUT:
        return
    if not target:
        raise OutputError("the output has an empty name; name a file, or - for standard output.")
    path = Path(os.path.realpath(target))
    try:
        os.stat(path)
    except FileNotFoundError:
        pass  # it will be made
    except OSError as error:
        raise _failed(target, error) from error
    if path.is_dir():
        raise OutputError(
            f"{target} is a folder; name a file in it, such as {target}/dossier.html."
        )
    if not path.parent.is_dir():
        raise OutputError(f"{target} cannot be written: the folder {path.parent} does not exist.")
    touched = path if _is_special(path) else path.parent
    if not os.access(touched, os.W_OK):
        raise OutputError(f"{target} cannot be written: no permission to write to {touched}.")


def write(target: str, text: str) -> None:
    """Write `text` as UTF-8 to standard output (`-`) or to a file, which is replaced in one step.

    A link is followed, and a device or named pipe is written to rather than replaced.
    """
    data = text.encode("utf-8")
    if target == STDOUT:
        _print(data)
        return
    path = Path(os.path.realpath(target))
    try:
        if _is_special(path):
            path.write_bytes(data)
        else:
            _replace(path, data)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise _failed(target, error) from error


@contextmanager
def lines_to(target: str) -> Iterator[Callable[[str], None]]:
    """A function that writes a line, with its line feed, and sees to it that it is there at once.

    A file is begun anew with the first line; with none it stays as it was. Where the work is
    broken off, the file holds the lines that were done.
    """
    with ExitStack() as stack:
        file: BinaryIO | None = None

        def put(line: str) -> None:
            nonlocal file
            data = line.encode("utf-8")
            if target == STDOUT:
                _print(data)
                return
            try:
                file = file or stack.enter_context(open(target, "wb"))
                file.write(data)
                file.flush()
            except BrokenPipeError:
                raise
            except OSError as error:
                raise _failed(target, error) from error

        yield put


def _failed(target: str, error: OSError) -> OutputError:
    reason = (error.strerror or type(error).__name__).lower()
    return OutputError(f"{target} cannot be written: {reason}.")


def _print(data: bytes) -> None:
    if sys.stdout is None:
        raise OutputError("standard output cannot be written: it is closed; name a file with -o.")
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _is_special(path: Path) -> bool:
    return path.exists() and not path.is_file()


def _replace(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".stemma-", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(path))
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _mode(path: Path) -> int:
    """The rights of the file that is there, or those that a new file would get."""
    if path.exists():
        return stat.S_IMODE(path.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
