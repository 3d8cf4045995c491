"""Word families: forms of one word share a stem, whatever part of speech they are."""

from __future__ import annotations

from functools import cache

ENDINGS = (
    "ations ation ments ment ingly ings ing ions ion ances ance ences ence "
    "ers er ors or als al ive ity ed es ly s"
).split()
LEAST = 4
"""So many letters must stay."""


@cache
def stem(lemma: str) -> str:
    """The stem of a lemma: `ouster` and `oust` are `oust`, `announcement` and `announce` `announc`.

    One ending is taken off, then a closing `e` and a doubled consonant: less than Porter (1980)
    takes, since the words compared are lemmas already, but nouns of doing are brought to their verb.
    """
    for ending in ENDINGS:
        if lemma.endswith(ending) and len(lemma) - len(ending) >= LEAST:
            lemma = lemma[: -len(ending)]
            break
    if lemma.endswith("e") and len(lemma) > LEAST:
        lemma = lemma[:-1]
    if len(lemma) > LEAST and lemma[-1] == lemma[-2] and lemma[-1] not in "ls":
        lemma = lemma[:-1]
    return lemma
