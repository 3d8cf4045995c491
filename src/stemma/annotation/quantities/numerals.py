"""Numbers as news prints them: `1,200`, `96.8`, `1.2bn`, `two dozen`, `a hundred and five thousand`."""

from __future__ import annotations

import re
from dataclasses import dataclass

SMALL: dict[str, float] = {
    word: float(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen".split()
    )
} | {
    word: float(value)
    for value, word in zip(
        range(20, 100, 10),
        "twenty thirty forty fifty sixty seventy eighty ninety".split(),
        strict=True,
    )
}
"""The words that are added up."""

SCALES: dict[str, float] = {
    "dozen": 12.0,
    "dozens": 24.0,
    "score": 20.0,
    "hundred": 100.0,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "lakh": 1e5,
    "crore": 1e7,
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "bn": 1e9,
    "bln": 1e9,
    "tn": 1e12,
}
"""The words, and the letters behind figures, that are multiplied by."""

_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_FIGURE = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([½¼¾⅓⅔])?(?:[ -]?(k|mn?|mln|bn|bln|tn))?")


@dataclass(frozen=True)
class Reading:
    """A number read from words."""

    value: float
    """Scale words applied."""
    words: int
    """How many of the words given it took."""


def figure(text: str) -> float | None:
    """The value of one word in figures, with the scale letters that stick to it, or nothing."""
    match = _FIGURE.fullmatch(text)
    if match is None:
        return None
    value = float(match[1].replace(",", "") + (match[2] or ""))
    value += _FRACTIONS.get(match[3] or "", 0.0)
    return _rounded(value * SCALES.get(match[4] or "", 1.0))


def read(words: list[str]) -> Reading | None:
    """The longest number at the beginning of `words` (lower case, hyphens parted), or nothing."""
    total = current = 0.0
    taken = seen = 0
    for position, word in enumerate(words):
        value = _one(word)
        if value is not None and not (seen and value >= 20 and current % 100 >= 1):
            current += value
        elif word in SCALES and len(word) > 2 and (seen or word not in ("score", "dozens")):
            current = max(current, 1.0) * SCALES[word]
            if SCALES[word] >= 1e3:
                total, current = total + current, 0.0
        elif word == "and" and seen and position + 1 < len(words) and words[position + 1] in SMALL:
            continue
        else:
            break
        seen += 1
        taken = position + 1
    if not seen:
        return None
    return Reading(_rounded(total + current), taken)


def _one(word: str) -> float | None:
    return SMALL[word] if word in SMALL else figure(word)


def _rounded(value: float) -> float:
    return round(value, 6)
