"""A parsed HTML page and its visible lines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from stemma.reading.limits import HTML_DEPTH, PAGE_ELEMENTS
from stemma.reading.snapshot import tidy

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_UNSEEN = frozenset(
    "script style noscript template head iframe object embed svg math canvas textarea select option "
    "datalist audio video map".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote body br button center dd details dialog div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre "
    "section summary table tbody td tfoot th thead tr ul label input".split()
)
_PARTS = {
    "nav": "menu",
    "footer": "footer",
    "figcaption": "caption",
    "form": "form",
    "button": "button",
    "aside": "related",
    "header": "",
}
_HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden", re.IGNORECASE)


@dataclass(frozen=True)
class PageLine:
    """One visible line of a page."""

    start: int
    """First code point in the page's rendition."""
    end: int
    """One past the last."""
    text: str
    """The words, tidy, with single spaces."""
    part: str
    """What the element around it says that it is: `menu`, `footer`, `caption`, ...; or ``."""


class NotReadable(Exception):
    """The page is none that an article can be read from; the message is one sentence for the user."""


def parse(html: str) -> HtmlElement | None:
    """The page as a tree; `None` where there is no element in it.

    Raises `NotReadable` where it is beyond `limits.HTML_DEPTH` or `limits.PAGE_ELEMENTS`.
    """
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    # bytes, since lxml refuses strings that declare an encoding of their own
    data = tidy(html).encode("utf-8")
    try:
        tree = document_fromstring(data, parser=HTMLParser(encoding="utf-8", huge_tree=True))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    depth = count = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        count += event == "start"
        if depth > HTML_DEPTH:
            raise NotReadable(
                "Its elements are nested too deeply for a page; save its text instead."
            )
        if count > PAGE_ELEMENTS:
            raise NotReadable(
                f"It has more than {PAGE_ELEMENTS:,} elements, more than any one article; "
                "save its text instead."
            )
    return tree


def visible_lines(tree: HtmlElement) -> tuple[str, tuple[PageLine, ...]]:
    """The page's plain rendition (its visible lines joined with a line break) and the lines."""
    gathered: list[tuple[str, str]] = []
    words: list[str] = []
    label = ""

    def flush() -> None:
        line = " ".join(tidy("".join(words)).split())
        words.clear()
        if line:
            gathered.append((line, label))

    def walk(element: Any, part: str) -> None:
        nonlocal label
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag and tag not in _UNSEEN and not _is_hidden(element):
            inner = _PARTS.get(tag) or part
            block = tag in _BLOCKS
            if block:
                flush()
                label = inner
            words.append(element.text or "")
            for child in element:
                walk(child, inner)
            if block:
                flush()
                label = part
        words.append(element.tail or "")

    walk(tree, "")
    flush()
    lines: list[PageLine] = []
    at = 0
    for text, part in gathered:
        lines.append(PageLine(at, at + len(text), text, part))
        at += len(text) + 1
    return "\n".join(text for text, _ in gathered), tuple(lines)


def _is_hidden(element: Any) -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN.search(element.get("style") or ""))
