"""How alike two spellings of one name are."""

from __future__ import annotations

import unicodedata


def plain(text: str) -> str:
    """`text` in lower case, without accents, hyphens or apostrophes."""
    parted = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in parted if char.isalnum() or char == " ")


def distance(one: str, other: str) -> int:
    """Levenshtein's edit distance (1965), two rows at a time."""
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        above, row = row, [i]
        for j, b in enumerate(other, 1):
            row.append(min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a != b)))
    return row[-1]


def same_given_name(one: str, other: str) -> bool:
    """Whether two given names can be one: equal, an initial, a short form, or spelt alike."""
    one, other = plain(one), plain(other)
    short, long = sorted((one, other), key=len)
    if not short or short == long:
        return True
    if len(short) == 1:
        return long.startswith(short)
    if len(short) < 5 or short[0] != long[0]:
        return False
    return distance(short, long) <= (1 if len(long) < 6 else 2)


def same_surname(one: str, other: str) -> bool:
    """Whether two surnames are one, transcribed in two ways (`Petrovych`, `Petrovich`)."""
    one, other = plain(one), plain(other)
    if one == other:
        return True
    return min(len(one), len(other)) >= 6 and one[0] == other[0] and distance(one, other) <= 1
