"""What a quotation's content is: the words alone, or as corpora delimit it.

Stemma shows and compares the words alone. PolNeAR and PARC count the quotation marks, the comma or stop
within them, and the conjunction `that` as part of the content.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from stemma.annotation.nominals import Extent, trim

_CLOSING = re.compile(r"[,.!?;:…]{0,3} ?(?:[\"”’»]|''|')")
_OPENING = re.compile(r"(?:[\"“‘«„]|``|''|')$")
_THAT = re.compile(r"\bthat $", re.IGNORECASE)
_LONGEST = 8


def words_alone(text: str, content: Sequence[Extent], marked: Sequence[Extent]) -> list[Extent]:
    """Each stretch without marks and commas at its ends, `that` before it, and the narrator's full stop."""
    ends = {end for _, end in marked}
    found = []
    for extent in content:
        tight = trim(text, *extent)
        if tight is None:
            continue
        start, end = tight
        behind = trim(text, start + len("that "), end)
        if text[start : start + 5].lower() == "that " and tight not in marked and behind:
            start, end = behind
        found.append((start, end if end in ends else _before_stop(text, start, end)))
    return _closed_up(text, found)


def as_printed(text: str, content: Sequence[Extent]) -> list[Extent]:
    """Each stretch with the marks around it, the stop within them, and `that` before it."""
    found = []
    for start, end in content:
        before = text[max(0, start - _LONGEST) : start]
        opening = _OPENING.search(before) or _THAT.search(before)
        closing = _CLOSING.match(text, end) if _opened(text, start, end, before) else None
        found.append(
            (start - len(opening[0]) if opening else start, closing.end() if closing else end)
        )
    return found


def _opened(text: str, start: int, end: int, before: str) -> bool:
    """Whether a mark that can close behind the words was opened at them or within them."""
    return _OPENING.search(before) is not None or any(c in text[start:end] for c in '"“«‘„')


def _closed_up(text: str, content: Sequence[Extent]) -> list[Extent]:
    """Stretches that only an opening mark parts, as one."""
    found: list[Extent] = []
    for start, end in sorted(content):
        gap = text[found[-1][1] : start] if found else ""
        if found and len(gap) <= 2 and gap.strip(" ") in {"", "“", "‘", "«", '"'}:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _before_stop(text: str, start: int, end: int) -> int:
    """The end without the sentence's own full stop, which no speaker said."""
    last = text[start:end].split()[-1]
    return end - 1 if last.endswith(".") and "." not in last[:-1] else end
