"""What the command's exit codes mean."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """The exit codes of `stemma`; `EXIT_MEANINGS` says each in one line."""

    OK = 0
    NOTHING = 1
    USAGE = 2
    SKIPPED = 3
    MODEL = 4
    OUTPUT = 5
    BUG = 70
    INTERRUPTED = 130
    PIPE = 141


EXIT_MEANINGS = {
    Exit.OK: "done; input that was skipped is listed on standard error",
    Exit.NOTHING: "nothing to show: no article could be read",
    Exit.USAGE: "the command was called in a wrong way, or a name that it was given means nothing",
    Exit.SKIPPED: "done, but some input was skipped (only with --strict)",
    Exit.MODEL: "a language model or an optional package is not installed or unfit",
    Exit.OUTPUT: "the output could not be written",
    Exit.BUG: "an error in Stemma itself",
    Exit.INTERRUPTED: "interrupted (Ctrl-C)",
    Exit.PIPE: "the reader of standard output went away",
}


def exit_codes() -> str:
    """The codes as lines for `--help`."""
    return "\n".join(f"  {code.value:>3}  {meaning}" for code, meaning in EXIT_MEANINGS.items())
