"""Any number of files, folders and standard input to one `Collection`."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Iterator
from typing import IO, BinaryIO

from stemma.model import Article, Collection, Skipped
from stemma.reading.bounds import too_long, too_much
from stemma.reading.decode import Decoded, binary, decode
from stemma.reading.files import STDIN, find
from stemma.reading.form import Form, form_of
from stemma.reading.html import read_html
from stemma.reading.limits import (
    ARTICLE_BYTES,
    HEAD_BYTES,
    RECORDS_BYTES,
    STDIN_BYTES,
)
from stemma.reading.own import REASON, is_own_record, is_own_text
from stemma.reading.page import NotReadable
from stemma.reading.plaintext import bylines, clean
from stemma.reading.printed import published_in
from stemma.reading.publisher import publisher_of
from stemma.reading.records import NotJson, parsed, read_record, records_in
from stemma.reading.snapshot import Draft, Facts, article, in_order
from stemma.reading.template import without_template

_STDIN_NAME = "standard input"
_Result = Draft | Skipped


def read(paths: Iterable[str | os.PathLike[str]], *, stdin: BinaryIO | None = None) -> Collection:
    """The articles in files and folders; `-` stands for `stdin`.

    The form of each input is told by its content: plain text, HTML, JSON or JSON lines. What cannot
    be read becomes a `Skipped` with one sentence, never an exception. The result does not depend on
    the order of `paths`.
    """
    named = list(paths)
    found, missing = find(named)
    results: list[_Result] = list(missing)
    if any(os.fspath(path) == STDIN for path in named):
        results += _standard_input(stdin)
    for one in found:
        try:
            with one.path.open("rb") as stream:
                results += _stream(stream, one.source)
        except OSError as error:
            why = (error.strerror or type(error).__name__).lower()
            results.append(
                Skipped(source=one.source, reason=f"It cannot be read ({why}); check its rights.")
            )
    drafts = without_template([one for one in results if isinstance(one, Draft)])
    articles, without_text = _finished(drafts)
    skipped = [one for one in results if isinstance(one, Skipped)] + without_text
    return Collection(
        articles=in_order(articles),
        skipped=tuple(sorted(skipped, key=lambda one: (one.source, one.reason))),
    )


def _finished(drafts: list[Draft]) -> tuple[list[Article], list[Skipped]]:
    articles, skipped = [], []
    for draft in drafts:
        reason = _unusable(draft)
        if reason:
            skipped.append(Skipped(source=draft.source, reason=reason))
        else:
            articles.append(article(draft))
    return articles, skipped


def _unusable(draft: Draft) -> str:
    text = draft.body.text
    if not text:
        return "No sentence of an article was found in it; give the article's own text."
    return too_long(text)


def _standard_input(stdin: BinaryIO | None) -> list[_Result]:
    if stdin is None:
        return [
            Skipped(
                source=_STDIN_NAME, reason="There is no standard input here; name a file instead."
            )
        ]
    from tempfile import SpooledTemporaryFile

    with SpooledTemporaryFile(max_size=ARTICLE_BYTES) as spool:
        taken = 0
        while taken <= STDIN_BYTES and (chunk := stdin.read(1 << 20)):
            taken += len(chunk)
            spool.write(chunk)
        if taken > STDIN_BYTES:
            return [_too_large(_STDIN_NAME, taken, STDIN_BYTES)]
        spool.seek(0)
        return list(_stream(spool, _STDIN_NAME))


def _stream(stream: IO[bytes], source: str) -> Iterator[_Result]:
    head = stream.read(HEAD_BYTES)
    if not head.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        yield Skipped(source=source, reason="It is empty; give a file with an article in it.")
        return
    kind = binary(head)
    if kind:
        yield Skipped(source=source, reason=f"It is {kind}; save the article as text or HTML.")
        return
    form = form_of(decode(_whole_characters(head), declared=True).text)
    if form is Form.JSON and _goes_on(stream, head):
        form = Form.JSONL
    size = stream.seek(0, io.SEEK_END)
    stream.seek(0)
    if form is Form.JSONL and not _one_value(stream, size):
        yield from _lines(stream, source)
    elif form in {Form.JSON, Form.JSONL}:
        yield from _json(stream, source, size)
    elif form is Form.XML:
        yield Skipped(
            source=source,
            reason="It is XML, which cannot be read yet; save the article as text or HTML.",
        )
    elif size > ARTICLE_BYTES:
        yield _too_large(source, size, ARTICLE_BYTES)
    else:
        decoded = decode(stream.read(), declared=form is Form.HTML)
        if decoded.note:
            yield Skipped(source=source, reason=decoded.note)
        yield _page(decoded, source) if form is Form.HTML else _text(decoded, source)


def _page(decoded: Decoded, source: str) -> _Result:
    try:
        draft = read_html(decoded.text, source)
    except NotReadable as error:
        return Skipped(source=source, reason=str(error))
    return draft or Skipped(
        source=source, reason="It is an HTML page without content; save the page again."
    )


def _text(decoded: Decoded, source: str) -> _Result:
    reason = REASON if is_own_text(decoded.text) else too_much(decoded.text)
    if reason:
        return Skipped(source=source, reason=reason)
    body = clean(decoded.text)
    outlet, basis = publisher_of(body)
    facts = Facts(
        outlet=outlet,
        outlet_basis=basis,
        authors=bylines(body.residue),
        published=published_in(body),
    )
    return Draft(source, body, facts)


def _json(stream: IO[bytes], source: str, size: int) -> Iterator[_Result]:
    if size > RECORDS_BYTES:
        yield _too_large(source, size, RECORDS_BYTES)
        return
    decoded = decode(stream.read())
    if decoded.note:
        yield Skipped(source=source, reason=decoded.note)
    try:
        value = parsed(decoded.text.lstrip("\ufeff"))
    except NotJson as error:
        yield Skipped(source=source, reason=str(error))
        return
    if is_own_record(value):
        yield Skipped(source=source, reason=REASON)
        return
    records = list(records_in(value, source))
    if not records:
        yield Skipped(source=source, reason="It is an empty list; give at least one article.")
    for name, record in records:
        yield read_record(record, name)


def _lines(stream: IO[bytes], source: str) -> Iterator[_Result]:
    number = 0
    while line := stream.readline(ARTICLE_BYTES + 1):
        number += 1
        if len(line) > ARTICLE_BYTES and not line.endswith(b"\n"):
            length = len(line)
            while (rest := stream.readline(1 << 20)) and not rest.endswith(b"\n"):
                length += len(rest)
            yield _too_large(f"{source}:{number}", length + len(rest), ARTICLE_BYTES)
            continue
        if not line.strip():
            continue
        decoded = decode(line)
        if decoded.note:
            yield Skipped(source=f"{source}:{number}", reason=decoded.note)
        try:
            value = parsed(decoded.text)
        except NotJson as error:
            yield Skipped(source=f"{source}:{number}", reason=str(error))
            continue
        yield read_record(value, f"{source}#{number}")


def _goes_on(stream: IO[bytes], head: bytes) -> bool:
    """Whether another object follows a first line that is longer than `head`."""
    if b"\n" in head.strip():
        return False
    while (rest := stream.readline(1 << 20)) and not rest.endswith(b"\n"):
        pass  # the rest of the first line, in pieces
    following = stream.read(64).lstrip()
    stream.seek(0)
    return following.startswith(b"{")


def _one_value(stream: IO[bytes], size: int) -> bool:
    """Whether what looks like JSON lines is one JSON value that is printed over several lines."""
    first = stream.readline(ARTICLE_BYTES)
    stream.seek(0)
    if len(first) == ARTICLE_BYTES:
        return False
    try:
        parsed(decode(first).text)
    except NotJson:
        pass  # the first line is broken, or is only the beginning of a value
    else:
        return False
    if size > RECORDS_BYTES:
        return False
    try:
        parsed(decode(stream.read()).text)
    except NotJson:
        return False
    finally:
        stream.seek(0)
    return True


def _whole_characters(head: bytes) -> bytes:
    """`head` without a UTF-8 character that was cut in two at its end."""
    for back in range(1, min(4, len(head)) + 1):
        byte = head[-back]
        if byte < 0x80:
            break
        if byte >= 0xC0:
            return head[:-back]
    return head


def _too_large(source: str, size: int, limit: int) -> Skipped:
    return Skipped(
        source=source,
        reason=f"It is too large ({size / 1e6:,.0f} MB, the limit is {limit / 1e6:,.0f} MB); split it.",
    )
