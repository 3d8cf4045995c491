"""Records `{id, text, date?, outlet?, title?}` taken as they are, so that every offset is one of the input's own.

One JSON object on each line, plain or gzipped. The text is not cleaned, trimmed or brought to NFC: it
becomes the snapshot code point for code point, and the record's `id` becomes the article's.
"""

from __future__ import annotations

import gzip
import io
import os
import zlib
from collections.abc import Iterable, Iterator
from typing import IO, BinaryIO, cast

from stemma.model import Article, Moment, Skipped
from stemma.reading.bounds import too_long
from stemma.reading.dates import moment_of
from stemma.reading.files import STDIN, find
from stemma.reading.limits import ARTICLE_BYTES
from stemma.reading.publisher import outlet_or_name
from stemma.reading.records import NotJson, parsed
from stemma.reading.snapshot import digest, squeeze

_GZIP = b"\x1f\x8b"
_STDIN_NAME = "standard input"


def records(
    paths: Iterable[str | os.PathLike[str]], *, stdin: BinaryIO | None = None
) -> Iterator[Article | Skipped]:
    """The article of each record, or why there is none, one after the other and none of them kept.

    Files come by name and records in their order; `-` stands for `stdin` and comes last. A `date`
    that cannot be read is told besides the article, which then has none. Bad input raises nothing.
    """
    named = list(paths)
    found, missing = find(named)
    yield from missing
    for one in found:
        try:
            with one.path.open("rb") as stream:
                yield from _unpacked(stream, one.source)
        except OSError as error:
            why = (error.strerror or type(error).__name__).lower()
            yield Skipped(source=one.source, reason=f"It cannot be read ({why}); check its rights.")
    if any(os.fspath(path) == STDIN for path in named):
        if stdin is None:
            reason = "There is no standard input here; name a file instead."
            yield Skipped(source=_STDIN_NAME, reason=reason)
        else:
            yield from _unpacked(stdin, _STDIN_NAME)


def _unpacked(raw: IO[bytes], source: str) -> Iterator[Article | Skipped]:
    """The records of a stream, which is unpacked first where it begins as gzip does."""
    stream = io.BufferedReader(cast("io.RawIOBase", raw))
    try:
        if stream.peek(2)[:2] != _GZIP:
            yield from _lines(stream, source)
            return
        with gzip.GzipFile(fileobj=stream) as packed:
            yield from _lines(packed, source)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        reason = f"It is not a whole gzip file ({str(error).rstrip('.').lower()}); pack it again."
        yield Skipped(source=source, reason=reason)
    finally:
        stream.detach()  # or else `raw`, which is not ours, would be closed with it


def _lines(stream: io.BufferedIOBase, source: str) -> Iterator[Article | Skipped]:
    number = 0
    empty = True
    while line := stream.readline(ARTICLE_BYTES + 1):
        number += 1
        name = f"{source}#{number}"
        if len(line) > ARTICLE_BYTES and not line.endswith(b"\n"):
            while (rest := stream.readline(1 << 20)) and not rest.endswith(b"\n"):
                pass  # what is left of the line, in pieces
            reason = f"Its line is longer than {ARTICLE_BYTES / 1e6:,.0f} MB; split the record."
            yield Skipped(source=name, reason=reason)
            empty = False
            continue
        line = line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line
        if not line.strip():
            continue
        if empty and (line.strip() == b"{" or not line.lstrip().startswith(b"{")):
            reason = "It is not JSON lines; give one record with `id` and `text` on each line."
            yield Skipped(source=source, reason=reason)
            return
        empty = False
        yield from _record(line, name)
    if empty:
        yield Skipped(source=source, reason="It is empty; give at least one record.")


def _record(line: bytes, name: str) -> Iterator[Article | Skipped]:
    """The article of one line, before it what is wrong with its date; or why there is none."""
    try:
        value = parsed(line.decode("utf-8"))
    except UnicodeDecodeError:
        yield Skipped(source=name, reason="It is not UTF-8; convert it.")
        return
    except NotJson as error:
        yield Skipped(source=name, reason=str(error))
        return
    reason = _unusable(value)
    if reason:
        yield Skipped(source=name, reason=reason)
        return
    record = cast("dict[str, object]", value)
    published = _published(record.get("date"))
    if published is None and record.get("date") not in (None, ""):
        reason = "Its `date` is no ISO 8601 date; the text is taken without a time of publication."
        yield Skipped(source=name, reason=reason)
    text = str(record["text"])
    outlet = outlet_or_name(_words(record, "outlet"))
    yield Article(
        id=str(record["id"]),
        source=name,
        title=_words(record, "title"),
        outlet=outlet.name if outlet else None,
        outlet_basis="field outlet" if outlet else "",
        family=outlet.family if outlet else None,
        published=published,
        text=text,
        digest=digest(text),
    )


def _unusable(value: object) -> str:
    """Why a JSON value is no record; `` where it is one."""
    if not isinstance(value, dict):
        return 'It is not an object; give {"id": ..., "text": ...}.'
    name, text = value.get("id"), value.get("text")
    if isinstance(name, bool) or not isinstance(name, str | int) or name == "":
        return "It has no `id`; give a string or a whole number."
    if not isinstance(text, str):
        return "It has no `text`; give a string."
    try:
        (str(name) + text).encode("utf-8")
    except UnicodeEncodeError:
        return "It holds half of a surrogate pair, which is no character; correct it."
    return too_long(text)


def _words(record: dict[str, object], field: str) -> str:
    """The field on one line; `` where it is missing or no string."""
    value = record.get(field)
    return squeeze(value) if isinstance(value, str) else ""


def _published(value: object) -> Moment | None:
    return moment_of(value, "field date") if isinstance(value, str) else None
