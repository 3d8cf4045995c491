"""From bytes to text: byte-order marks, declared and undeclared encodings, damage."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""charset\s{0,3}=\s{0,3}["']?\s{0,3}([A-Za-z0-9_.:-]{2,40})""", re.I)
_MAGIC = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"RIFF", "an image, a sound or a film"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
    (b"PAR1", "a Parquet table"),
)
_USUAL = (
    "cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 iso8859_2 koi8_r shift_jis euc_jp "
    "gb18030 big5 euc_kr".split()
)
_TYPOGRAPHY = frozenset("‘’“”–—…•€£§©®°«»·½¼¾\xa0¡¿ªº²³´™‹›„‚†‡")
_CONTROLS = frozenset(range(32)) - frozenset(b"\t\n\x0b\x0c\r\x1a\x1b")


@dataclass(frozen=True)
class Decoded:
    """Text, and how sure it is."""

    text: str
    note: str = ""
    """One sentence about damage, where there is any."""


def binary(head: bytes) -> str:
    """What kind of binary file begins with `head`; `` for text."""
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if any(head.startswith(mark) for mark, _ in _MARKS) or _wide(head):
        return ""
    controls = sum(byte in _CONTROLS for byte in head)
    if b"\x00" in head or controls > 0.02 * len(head):
        return "a binary file"
    return ""


def decode(data: bytes, *, declared: bool = False) -> Decoded:
    """The text in `data`; `declared` is whether a charset named within (as in HTML) counts.

    Strict UTF-8 comes first, for other encodings hardly ever pass for it. What is left is
    windows-1252 if that gives plain Western typography, then what charset-normalizer finds.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _lossy(data, encoding)
    wide = _wide(data[:4096])
    if wide:
        return _lossy(data, wide)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass  # not UTF-8: the next guesses are tried in turn
    named = _declared(data) if declared else None
    if named and named != "utf-8":
        return _lossy(data, named)
    repaired = data.decode("utf-8", errors="replace")
    damaged = repaired.count("\ufffd")
    high = sum(char > "\x7f" for char in repaired) - damaged
    if high > damaged:
        return _lossy(data, "utf-8")
    western = _western(data)
    return Decoded(western) if western is not None else _guessed(data)


def _lossy(data: bytes, encoding: str) -> Decoded:
    before = data.count("\ufffd".encode()) if encoding.startswith("utf-8") else 0
    text = data.decode(encoding, errors="replace")
    lost = text.count("\ufffd") - before
    if lost <= 0:
        return Decoded(text)
    return Decoded(
        text,
        f"{lost} character{'s' if lost > 1 else ''} could not be decoded as {encoding} and "
        "became \N{REPLACEMENT CHARACTER}; save the file as UTF-8 to keep them.",
    )


def _wide(head: bytes) -> str:
    """UTF-16 without a mark shows in Western text: every other byte is NUL."""
    sample = head[:4096]
    if len(sample) < 8:
        return ""
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.7 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.1 * half:
        return "utf-16-be"
    return ""


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:4096])
    if not found:
        return None
    name = found.group(1).decode("ascii").lower()
    if name in {"iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"}:
        return "windows-1252"  # as every browser reads it
    try:
        info = codecs.lookup(name)
    except LookupError:
        return None
    is_text = getattr(info, "_is_text_encoding", True)
    return info.name if is_text else None


def _western(data: bytes) -> str | None:
    """`data` as windows-1252, where nearly all that is not ASCII is letters or typography."""
    try:
        text = data.decode("windows-1252")
    except UnicodeDecodeError:
        return None
    high = [char for char in text if char > "\x7f"]
    usual = sum(char in _TYPOGRAPHY or char.isalpha() for char in high)
    letters = sum(char.isalpha() for char in high)
    words = sum(char.isascii() and char.isalpha() for char in text)
    plain = usual >= 0.95 * len(high) and letters <= 0.15 * (words + 1)
    return text if plain else None


def _guessed(data: bytes) -> Decoded:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000], cp_isolation=_USUAL).best()
    encoding = best.encoding if best is not None else "windows-1252"
    found = _lossy(data, encoding)
    return Decoded(
        found.text,
        found.note
        or f"The file does not say its encoding, and it was read as {encoding}; "
        "save it as UTF-8 if that is wrong.",
    )
