"""Words by which a text holds back: `may`, `reportedly`, `is believed to`, `about 40`.

The lists are general knowledge of English, written for this project; no corpus was counted for them.
"""

from __future__ import annotations

from collections.abc import Sequence

HEDGES = frozenset(
    "may might could maybe perhaps possibly possible probably probable presumably presumed "
    "apparently apparent seemingly seem seems seemed seeming appear appears appeared likely "
    "unlikely allegedly alleged alleges allege alleging reportedly purportedly purported supposedly "
    "supposed ostensibly ostensible potentially potential conceivably plausibly arguably suspected "
    "suspects suspect claim claims claimed claiming rumoured rumored rumours rumors rumour rumor "
    "unconfirmed unverified unproven preliminary provisional tentative tentatively speculated "
    "speculation suggests suggested suggest suggesting indicates indicated hinted hints believes "
    "thinks assumes assumed unclear uncertain uncertainty".split()
)
"""Words that hedge wherever they stand."""
BEFORE_TO = frozenset(
    "believed thought understood said reported considered expected known deemed presumed assumed "
    "estimated feared rumoured rumored alleged according".split()
)
"""Words that hedge before `to`: `is thought to be`, `according to officials`."""
APPROXIMATE = frozenset(
    "about around approximately roughly some circa nearly almost over under estimated "
    "virtually approaching exceeding".split()
)
"""Words that hedge before a number."""
APPROXIMATE_PAIRS = frozenset(
    {
        ("at", "least"),
        ("at", "most"),
        ("more", "than"),
        ("less", "than"),
        ("fewer", "than"),
        ("up", "to"),
        ("as", "many"),
        ("many", "as"),
        ("as", "much"),
        ("much", "as"),
        ("close", "to"),
        ("just", "over"),
        ("just", "under"),
        ("upwards", "of"),
        ("excess", "of"),
        ("short", "of"),
    }
)
"""Pairs of words that hedge before a number."""
CLAIMS = frozenset("claim claims claimed claiming".split())
_NO_CLAIM = frozenset("life lives responsibility victory credit asylum".split())
"""What is claimed without any doubt being cast."""
_REACH = 3
"""How many words may lie between a pair that hedges and its number: `as many as 40`."""


def hedges(words: Sequence[str], first: int, past: int, is_number: Sequence[bool]) -> int:
    """How many words from `first` to `past` hedge, read with the words around them."""
    return sum(_hedges(words, k, is_number) for k in range(first, past))


def _hedges(words: Sequence[str], k: int, is_number: Sequence[bool]) -> bool:
    word = words[k]
    after = words[k + 1] if k + 1 < len(words) else ""
    if word in CLAIMS and _NO_CLAIM & set(words[k + 1 : k + 3]):
        return False
    if word in HEDGES or (word in BEFORE_TO and after == "to"):
        return True
    if word in APPROXIMATE:
        return any(is_number[k + 1 : k + 2])
    before = words[k - 1] if k else ""
    if (word, after) in APPROXIMATE_PAIRS or (before, word) in APPROXIMATE_PAIRS:
        return any(is_number[k + 1 : k + 1 + _REACH])
    return False
