"""Every way in which the command can end: an exit code, one sentence, never a traceback."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Sequence

import click

from stemma.cli.app import app
from stemma.cli.exits import Exit
from stemma.cli.output import OutputError
from stemma.cli.plain import plain
from stemma.errors import MissingExtraError, MissingModelError, StemmaError, VerificationError

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def run(arguments: Sequence[str]) -> int:
    """Run the command with these arguments; returns the exit code."""
    debug = "--debug" in arguments
    try:
        code = _invoke(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except BrokenPipeError:
        _silence()
        return Exit.PIPE
    except (KeyboardInterrupt, click.Abort):
        _say("interrupted")
        return Exit.INTERRUPTED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except Exception as error:
        if debug:
            traceback.print_exc()
        return _failed(error)


def _invoke(arguments: Sequence[str]) -> int:
    try:
        with app.make_context("stemma", list(arguments)) as context:
            return int(app.invoke(context) or Exit.OK)
    except click.exceptions.Exit as end:
        return end.exit_code


def _failed(error: Exception) -> int:
    if isinstance(error, OutputError):
        _say(str(error))
        return Exit.OUTPUT
    if isinstance(error, OSError) and error.errno in _NO_ROOM:
        # files are written by `output`, which says so itself: this one is standard output
        _say(f"standard output cannot be written: {(error.strerror or '').lower()}.")
        _silence()
        return Exit.OUTPUT
    if isinstance(error, MissingModelError | MissingExtraError):
        _say(str(error))
        return Exit.MODEL
    if isinstance(error, StemmaError) and not isinstance(error, VerificationError):
        _say(str(error))
        return Exit.NOTHING
    _say(
        f"an error in Stemma itself ({type(error).__name__}: {error}). Please "
        "report it with what `stemma --debug` and the same arguments print, if the articles allow."
    )
    return Exit.BUG


def _say(sentence: str) -> None:
    click.echo(f"stemma: {plain(sentence)}", err=True)


def _silence() -> None:
    """Point standard output to nowhere, so that nothing fails once more when Python closes it."""
    if sys.stdout is None:
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
