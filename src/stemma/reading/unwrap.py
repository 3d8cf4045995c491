"""Hard-wrapped text: lines that were broken inside sentences are joined again.

A break is the wrapping's, and not the author's, where the next word would not have fitted into the
width that the file was wrapped at, or where the words themselves run on: the line ends with a word
that ends nothing (`The`, `of`, `U.S.`), or stops without a full stop and the next line goes on in
lower case.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from stemma.reading.blocks import Block, ends_abbreviated, ends_open, ends_sentence
from stemma.reading.dateline import dateline_of
from stemma.reading.residue import reason_of

_BULLET = re.compile(r"^\s{0,12}(?:[-*•·▪◦‣■●]|\d{1,2}[.)])\s+\S")
_MIN_WIDTH, _MAX_WIDTH = 40, 140
_WHOLE = frozenset({"byline", "caption", "date", "menu", "share bar", "video"})
"""Kinds of residue that are lines by themselves and never run on."""
_Raw = tuple[int, int, str]


def raw_lines(rendition: str) -> list[_Raw]:
    """The lines of `rendition` with their offsets, surrounding white space left out."""
    found: list[_Raw] = []
    start = 0
    for line in rendition.split("\n"):
        text = line.strip()
        lead = len(line) - len(line.lstrip()) if text else 0
        found.append((start + lead, start + lead + len(text), text))
        start += len(line) + 1
    return found


def blocks(rendition: str, *, wrapped: bool = True) -> list[Block]:
    """The logical lines of `rendition`; `wrapped` is whether line breaks may be a wrapping's."""
    lines = raw_lines(rendition)
    width = wrap_width([text for _, _, text in lines]) if wrapped else 0
    vocabulary = Counter(re.findall(r"[a-z]{6,}", rendition)) if width else Counter()
    found: list[Block] = []
    parts: list[_Raw] = []
    gap = gap_before = False
    for line in lines:
        if not line[2]:
            if parts:
                found.append(_joined(parts, gap_before, vocabulary))
                parts = []
            gap = True
            continue
        if parts and not (wrapped and runs_on(parts[-1][2], line[2], width, len(parts))):
            found.append(_joined(parts, gap_before, vocabulary))
            parts = []
        if not parts:
            gap_before, gap = gap, False
        parts.append(line)
    if parts:
        found.append(_joined(parts, gap_before, vocabulary))
    return found


def wrap_width(lines: list[str]) -> int:
    """The width that a file was wrapped at, in characters; 0 where it was not.

    Lines that break off without a full stop before a line in lower case must have been broken at
    the margin; the margin is where the longer of them end.
    """
    broken = [
        len(line)
        for line, following in pairwise(lines)
        if line and following[:1].islower() and not ends_sentence(line)
    ]
    wide = sorted(length for length in broken if length >= _MIN_WIDTH)
    prose = sum(len(line) >= _MIN_WIDTH for line in lines)
    if len(wide) < 3 or len(wide) < 0.12 * prose:
        return 0
    margin = wide[int(0.9 * (len(wide) - 1))]
    return margin if margin <= _MAX_WIDTH else 0


def runs_on(line: str, following: str, width: int, joined: int) -> bool:
    """Whether the break between two adjacent lines is a wrapping's; `joined` lines came before."""
    lower = following[:1].islower()
    if not width:
        return lower and ends_open(line) and not line.islower()
    if _BULLET.match(following) or reason_of(line) in _WHOLE or dateline_of(following):
        return False
    if ends_abbreviated(line):
        return True
    if ends_sentence(line) or line.endswith(":"):
        return False
    if ends_open(line) or _barely_begun(line) or line.endswith((",", ";", "-", "–", "—")):
        return True
    continued = joined > 1 or line[:1].isupper() or not line[:1].isalpha()
    if lower and continued:
        return len(line) <= width + 8
    first = following.split(None, 1)[0]
    return len(line) <= width + 8 and len(line) + 1 + len(first) > width - 2


def _barely_begun(line: str) -> bool:
    """Whether a line is a dateline and the first word or two of its sentence."""
    dateline = dateline_of(line)
    return dateline is not None and len(line[dateline.length :].split()) <= 2


def _joined(parts: list[_Raw], gap: bool, vocabulary: Counter[str]) -> Block:
    text = " ".join(parts[0][2].split())
    for _, _, line in parts[1:]:
        following = " ".join(line.split())
        if text.endswith("-") and text[-2:-1].isalpha() and following[:1].islower():
            half, rest = text[:-1].rsplit(None, 1)[-1], following.split(None, 1)[0]
            whole = (half + re.split(r"\W", rest, maxsplit=1)[0]).lower()
            text = (text[:-1] if vocabulary[whole] else text) + following
        else:
            text = f"{text} {following}"
    return Block(parts[0][0], parts[-1][1], text, gap)
