"""The files behind the paths that a user names, each once, in an order of their own."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from stemma.model import Skipped

STDIN = "-"


@dataclass(frozen=True)
class Found:
    """One file to read."""

    path: Path
    """Where it is, with every link resolved."""
    source: str
    """Its name as shown: relative to the folder that was named, or its base name."""
    named: Path
    """The absolute path that it was named or found by, with links as they are; never shown."""


def find(paths: Iterable[str | os.PathLike[str]]) -> tuple[tuple[Found, ...], tuple[Skipped, ...]]:
    """All files under `paths`; what is not there or cannot be entered is skipped with a reason.

    Hidden files and folders below a named folder are ignored; a file reached on two ways is read
    once, under the first of its names in alphabetical order, so that the order of `paths` changes
    nothing. Files of one name are told apart by the folders that they lie in (`distinct`).
    """
    names: dict[Path, tuple[str, Path]] = {}
    skipped: set[tuple[str, str]] = set()
    for path in paths:
        if os.fspath(path) == STDIN:
            continue
        for one in _under(path):
            if isinstance(one, Skipped):
                skipped.add((one.source, one.reason))
            else:
                name = (one.source, one.named)
                names[one.path] = min(name, names.get(one.path, name))
    found = sorted(distinct([Found(path, *name) for path, name in names.items()]), key=_key)
    return tuple(found), tuple(Skipped(source=s, reason=r) for s, r in sorted(skipped))


def distinct(found: Iterable[Found]) -> list[Found]:
    """The files, those of one name with as many of their parent folders' names as tell them apart.

    The root is never shown, so that no name becomes an absolute path.
    """
    named = list(found)
    more = [0] * len(named)
    while True:
        shown = [_with_parents(one, count) for one, count in zip(named, more, strict=True)]
        times = Counter(shown)
        longer = [
            at
            for at, one in enumerate(named)
            if times[shown[at]] > 1 and _with_parents(one, more[at] + 1) != shown[at]
        ]
        if not longer:
            return [replace(one, source=name) for one, name in zip(named, shown, strict=True)]
        for at in longer:
            more[at] += 1


def _with_parents(found: Found, count: int) -> str:
    """The name as shown with the names of `count` folders above it."""
    parts = found.named.parts
    above = parts[1 : len(parts) - len(found.source.split("/"))]
    return "/".join([*map(_shown, above[len(above) - min(count, len(above)) :]), found.source])


def _key(found: Found) -> tuple[str, str]:
    return (found.source, str(found.path))


def _under(path: str | os.PathLike[str]) -> Iterator[Found | Skipped]:
    if not os.fspath(path):
        # To `Path` this is the current folder, which nobody means by it.
        yield Skipped(source="''", reason="It is an empty name; name a file or a folder.")
        return
    top = Path(path)
    shown = _shown(top.name or str(path))
    try:
        real = top.resolve(strict=True)
    except FileNotFoundError:
        yield Skipped(source=shown, reason="No such file or folder; check the name.")
        return
    except (OSError, RuntimeError, ValueError) as error:
        yield Skipped(source=shown, reason=f"It cannot be opened ({_why(error)}).")
        return
    absolute = Path(os.path.abspath(top))
    if real.is_dir():
        yield from _folder(real, absolute)
    elif real.is_file():
        yield Found(real, shown, absolute)
    else:
        yield Skipped(
            source=shown,
            reason="It is neither a file nor a folder; give its content on standard input with `-`.",
        )


def _folder(top: Path, named: Path) -> Iterator[Found | Skipped]:
    entered = {top}
    waiting = [(top, "")]
    while waiting:
        folder, prefix = waiting.pop()
        try:
            names = sorted(os.listdir(folder))
        except OSError as error:
            shown = _shown(prefix.rstrip("/") or top.name)
            yield Skipped(
                source=shown, reason=f"The folder cannot be read ({_why(error)}); check its rights."
            )
            continue
        for name in names:
            if name.startswith("."):
                continue
            one = folder / name
            try:
                real = one.resolve(strict=True)
            except (OSError, RuntimeError) as error:
                reason = f"The link leads nowhere ({_why(error)}); remove or repair it."
                yield Skipped(source=_shown(prefix + name), reason=reason)
                continue
            if real.is_dir():
                if real not in entered:
                    entered.add(real)
                    waiting.append((real, f"{prefix}{name}/"))
            elif real.is_file():
                yield Found(real, _shown(prefix + name), named / prefix / name)


def _shown(name: str) -> str:
    """A file name that can be printed: undecodable bytes and line breaks are replaced."""
    printable = name.encode("utf-8", errors="replace").decode("utf-8")
    return "".join(char if char.isprintable() else "\ufffd" for char in printable)


def _why(error: Exception) -> str:
    if isinstance(error, RuntimeError):
        return "it goes in a circle"  # so Python 3.11 and 3.12 tell of a link to itself
    return (getattr(error, "strerror", None) or type(error).__name__).lower()
