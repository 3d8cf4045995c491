"""Pairs of articles by name: two ids on each line, or `{"a": ..., "b": ...}`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from stemma.errors import InputError
from stemma.model import Skipped
from stemma.reading.records import NotJson, parsed

Pair = tuple[str, str]


def pairs(path: str | os.PathLike[str]) -> Iterator[Pair | Skipped]:
    """The pairs in a file, in its order, each once; or what is wrong with a line.

    The ids are parted by a tab, or by a comma where there is none. Raises `InputError` where the file
    cannot be read.
    """
    name = Path(path).name
    try:
        text = Path(path).read_text("utf-8-sig")
    except OSError as error:
        why = (error.strerror or type(error).__name__).lower()
        raise InputError(f"The file of pairs {name} cannot be read ({why}).") from error
    except UnicodeDecodeError as error:
        raise InputError(f"The file of pairs {name} is not UTF-8; convert it.") from error
    known: set[Pair] = set()
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        one = _pair(line.strip("\r"))
        if isinstance(one, str):
            yield Skipped(source=f"{name}#{number}", reason=one)
        elif one not in known:
            known.add(one)
            yield one


def _pair(line: str) -> Pair | str:
    """The two ids of a line, or one sentence on what is wrong with it."""
    if line.lstrip().startswith("{"):
        return _object(line)
    found = [part.strip() for part in line.split("\t" if "\t" in line else ",")]
    return _checked(found) or "It does not hold two ids; part them by a tab or a comma."


def _object(line: str) -> Pair | str:
    try:
        value = parsed(line)
    except NotJson as error:
        return str(error)
    found = [value.get(side) for side in ("a", "b")] if isinstance(value, dict) else []
    named = [str(one) for one in found if isinstance(one, str | int) and not isinstance(one, bool)]
    return _checked(named) or "It does not hold two ids; give them as `a` and `b`."


def _checked(found: list[str]) -> Pair | str:
    if len(found) != 2 or not all(found):
        return ""
    if found[0] == found[1]:
        return "It names one article twice; name two."
    return found[0], found[1]
