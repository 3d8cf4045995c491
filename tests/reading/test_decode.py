"""Encodings and what is no text."""

from __future__ import annotations

import pytest

from stemma.reading.decode import binary, decode

PROSE = "The mayor said: “It’s over – at last.” He drank café au lait. "


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_reads_what_was_written(encoding: str) -> None:
    found = decode((PROSE * 5).encode(encoding))
    assert found.text.lstrip("\ufeff") == PROSE * 5
    assert found.note == ""


def test_a_declared_charset_counts_in_html() -> None:
    page = '<meta charset="iso-8859-2"><p>Zażółć gęślą jaźń, powiedział burmistrz.</p>'
    assert decode(page.encode("iso-8859-2"), declared=True).text == page


def test_utf8_wins_over_a_wrong_declaration() -> None:
    page = '<meta charset="iso-8859-1"><p>“Zażółć”</p>'
    assert decode(page.encode(), declared=True).text == page


def test_damage_is_told() -> None:
    found = decode(PROSE.encode() * 3 + b"\xff broken")
    assert "\ufffd broken" in found.text
    assert found.note.startswith("1 character could not be decoded")


def test_a_guess_is_told() -> None:
    russian = "Мэр города сообщил журналистам, что гавань закрыта из-за шторма. " * 5
    found = decode(russian.encode("cp1251"))
    assert found.text == russian
    assert "cp1251" in found.note


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"%PDF-1.7", "a PDF"),
        (b"\x89PNG\r\n", "an image"),
        (b"PK\x03\x04....", "a ZIP archive or an office document"),
        (bytes(range(256)), "a binary file"),
        (b"Plain words.", ""),
        ("Wide words, many of them.".encode("utf-16-le"), ""),
    ],
)
def test_tells_binary_from_text(head: bytes, kind: str) -> None:
    assert binary(head) == kind
