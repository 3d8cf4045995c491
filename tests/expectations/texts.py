"""Words of an expectation found in a snapshot, whatever quotes, dashes and spaces it uses."""

from __future__ import annotations

_DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212")
_QUOTES = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc`", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033", '"'),
}
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")


def straighten(text: str) -> str:
    """`text` in lower case with straight quotes; dashes and white space are single spaces."""
    return _straightened(text)[0].strip()


def places(needle: str, text: str, *, whole_words: bool = True) -> list[tuple[int, int]]:
    """Where `needle` stands in `text`, as offsets into `text` as it is.

    With `whole_words`, an end of `needle` that is a letter or digit must be the end of a word.
    """
    wanted = straighten(needle)
    if not wanted:
        raise ValueError("An expectation must not look for an empty text.")
    hay, offsets = _straightened(text)
    found = []
    at = hay.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        if not whole_words or not (_within_word(hay, at) or _within_word(hay, end)):
            found.append((offsets[at], offsets[end - 1] + 1))
        at = hay.find(wanted, at + 1)
    return found


def same(one: str, other: str) -> bool:
    """Whether the two are the same words."""
    return straighten(one) == straighten(other)


def holds(part: str, whole: str) -> bool:
    """Whether `whole` has the words of `part` in it."""
    return bool(places(part, whole))


def _within_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def _straightened(text: str) -> tuple[str, list[int]]:
    """The straightened text, and for each of its characters the offset that it comes from."""
    out: list[str] = []
    offsets: list[int] = []
    for at, char in enumerate(text):
        if char in _INVISIBLE:
            continue
        if char.isspace() or char in _DASHES:
            if out and out[-1] == " ":
                continue
            plain = " "
        else:
            plain = _QUOTES.get(char, char.lower())
        out.extend(plain)
        offsets.extend([at] * len(plain))
    return "".join(out), offsets
