"""Words without their inflection, by rules of spelling alone."""

from __future__ import annotations

from functools import lru_cache

_ENDINGS = ("ing", "ied", "ies", "ed", "es", "s")
_FEWEST = 3
"""So many letters stay."""


@lru_cache(maxsize=1 << 14)
def uninflected(word: str) -> str:
    """A word without the endings of inflection, roughly: `says`, `saying` and `say` have one."""
    word = word.removesuffix("'s").replace("'", "")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _FEWEST:
            word = word[: -len(ending)] + ("y" if ending in ("ied", "ies") else "")
            break
    return word.rstrip("e") if len(word) > _FEWEST else word
