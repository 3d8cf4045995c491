"""A newspaper's, station's or agency's name as a line of its own."""

from __future__ import annotations

import re

from stemma.reading.titles import PAPERS

_NAME = re.compile(
    r"(?:The |the )?(?P<name>(?:[A-Z][\w&.'’-]{0,24} ){1,4}"
    rf"(?:{PAPERS}|Reporter|Radio|Press|Wire|Online"
    r"|(?:News|Wire|Press) (?:Service|Agency)))"
)


def masthead(line: str) -> str | None:
    """The name that `line` is, without its article, where nothing but a name such as papers bear.

    `The Corvan Herald` gives `Corvan Herald`; a headline, a section (`World News`) gives `None`.
    """
    found = _NAME.fullmatch(" ".join(line.split()))
    return found["name"] if found else None
