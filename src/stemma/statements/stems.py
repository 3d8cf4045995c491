"""Word families: forms of one word share a stem, whatever part of speech they are."""

from __future__ import annotations

from functools import cache

ENDINGS = ("ation ment ingly ing ion ance ence er or al ive ity ly").split()
LEAST = 4
"""So many letters must stay."""


@cache
def stem(lemma: str) -> str:
    """The stem of a lemma: `ouster` and `oust` are `oust`, `announcement` and `announce` `announc`.

    Endings are taken off while enough is left, then a closing `e` and a doubled consonant: as
    Porter (1980) does, but for lemmas, and so that nouns of doing are brought to their verb.
    """
    while ending := next((e for e in ENDINGS if _fits(lemma, e)), None):
        lemma = lemma[: -len(ending)]
    if lemma.endswith("e") and len(lemma) > LEAST:
        lemma = lemma[:-1]
    if len(lemma) > LEAST and lemma[-1] == lemma[-2] and lemma[-1] not in "ls":
        lemma = lemma[:-1]
    return lemma


def _fits(lemma: str, ending: str) -> bool:
    return lemma.endswith(ending) and len(lemma) - len(ending) >= LEAST
