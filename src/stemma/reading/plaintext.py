"""Badly scraped text: which lines are the article, and what the others are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection as AnyOf
from dataclasses import dataclass, replace
from itertools import pairwise

from stemma.model import Residue, Zone
from stemma.model.article import ZoneKind
from stemma.reading.blocks import Block, function_words, words_of
from stemma.reading.dateline import Dateline, dateline_of
from stemma.reading.dates import MONTH, WEEKDAY
from stemma.reading.masthead import masthead
from stemma.reading.outlets import outlet_named
from stemma.reading.residue import outside, reason_of
from stemma.reading.snapshot import Body, squeeze, tidy
from stemma.reading.span import main_span
from stemma.reading.unwrap import blocks

_HIGHLIGHTS = re.compile(
    r"^(?:story highlights|highlights|key (?:points|takeaways|facts|developments)|at a glance|in brief|"
    r"what you need to know|the essentials|summary|takeaways)\s?:?$",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^(?:[-*•·▪◦‣■●–—]|\d{1,2}[.)])\s+")
_BYLINE = re.compile(
    r"^(?:(?:(?:posted|published|updated)\b.{0,60}?\s|written |story |words )?by|author:)\s+",
    re.IGNORECASE,
)
_PAST_NAMES = re.compile(
    r"\s[|·•–—]\s|,\s(?:[A-Z]{2,}\b|for\b|in\b)|,?\s(?:on|at)\s|,?\s\d"
    rf"|(?i:,?\s(?:updated|published|posted|{WEEKDAY},?\s(?=\d|{MONTH})|{MONTH}\.?\s(?=\d)))"
)
"""What follows the names in a byline: a post, a place, a day."""
_KINDS: dict[str, ZoneKind] = {"highlights": "highlights", "heading": "heading"}
_MOST_HIGHLIGHTS = 8
_MOST_WIDENED = 3
_MOST_RELATED = 6
_MOST_ABOVE, _LONGEST_ABOVE = 5, 18
_SHORTEST = 15
_AMID = frozenset({"advertisement", "caption", "video"})
"""Residue that stands between an article's paragraphs."""


@dataclass(frozen=True)
class Line:
    """A block and what it was found to be: `body`, `title`, `highlights`, `heading` or `residue`."""

    block: Block
    role: str
    reason: str = ""


def clean(
    text: str,
    *,
    title: str = "",
    template: AnyOf[str] = (),
    wrapped: bool = True,
    extracted: bool = False,
) -> Body:
    """The article in `text`, and everything else as residue.

    `title` is the headline where something else already gave it. `template` holds lines (squeezed)
    that other articles of the same outlet carry too. `extracted` says that an extractor has found
    the body before, so that only lines that are sure to be residue go.
    """
    rendition = tidy(text)
    lines = _sorted_out(blocks(rendition, wrapped=wrapped), squeeze(title), template, extracted)
    return _assembled(rendition, lines, squeeze(title))


def bylines(residue: tuple[Residue, ...]) -> tuple[str, ...]:
    """The authors that byline residue names, as printed."""
    found: list[str] = []
    for one in residue:
        if one.reason == "byline":
            names = _BYLINE.sub("", squeeze(one.text))
            names = _PAST_NAMES.split(names, maxsplit=1)[0]
            found += [name.strip(" ,.") for name in re.split(r",\s|\sand\s|\s&\s", names)]
    return tuple(dict.fromkeys(name for name in found if 0 < len(name) <= 60))


def _sorted_out(
    found: list[Block], title: str, template: AnyOf[str], extracted: bool
) -> list[Line]:
    reasons = ["template" if b.text in template else reason_of(b.text) for b in found]
    first, last = 0, len(found)
    if not extracted:
        first, last = _widened(found, reasons, *main_span(found, reasons))
    reasons = _with_lists(found, reasons)
    highlights = _highlights(found, reasons)
    if highlights:
        first = min(first, min(highlights))
    if not extracted:
        first, last = _trimmed(found, reasons, first, last)
    if not extracted and not any(_says_something(block) for block in found[first:last]):
        first = last = 0
    lines = [
        _line(block, reason, index, first, last)
        for index, (block, reason) in enumerate(zip(found, reasons, strict=True))
    ]
    for index in highlights:
        cue = _HIGHLIGHTS.match(found[index].text)
        lines[index] = (
            Line(found[index], "residue", "label") if cue else Line(found[index], "highlights")
        )
    return _with_headings(_with_title(lines, title, first))


def _with_lists(found: list[Block], reasons: list[str]) -> list[str]:
    """The reasons, with those of the links that follow a line such as `RELATED ARTICLES`."""
    given = list(reasons)
    left = 0
    for at, block in enumerate(found):
        if reasons[at] == "related" and block.words <= 4:
            left = _MOST_RELATED
        elif left and not reasons[at] and block.words <= 14 and not block.finished:
            given[at] = "related"
            left -= 1
        else:
            left = 0
    return given


def _line(block: Block, reason: str, index: int, first: int, last: int) -> Line:
    if reason:
        return Line(block, "residue", reason)
    if first <= index < last:
        return Line(block, "body")
    return Line(block, "residue", outside(block, before=index < first))


def _says_something(block: Block) -> bool:
    return block.sentence or (block.finished and len(block.text) >= _SHORTEST)


def _widened(found: list[Block], reasons: list[str], first: int, last: int) -> tuple[int, int]:
    """The span with the sentences that border on it; in a text too short to tell, all sentences."""
    prose = [at for at, block in enumerate(found) if block.sentence and not reasons[at]]
    if first == last:
        return (prose[0], prose[-1] + 1) if prose else (0, 0)
    for _ in range(_MOST_WIDENED):
        first = _beyond(reasons, prose, first, -1)
        last = _beyond(reasons, prose, last - 1, 1) + 1
    return first, last


def _beyond(reasons: list[str], prose: list[int], edge: int, step: int) -> int:
    """The next sentence beyond the `edge` line, across captions and the like; or `edge`."""
    at = edge + step
    while 0 <= at < len(reasons) and reasons[at] in _AMID:
        at += step
    return at if at in prose else edge


def _trimmed(found: list[Block], reasons: list[str], first: int, last: int) -> tuple[int, int]:
    """Ends of the span drawn in to the last line that ends as prose does."""
    while last > first + 1 and (
        reasons[last - 1]
        or not (found[last - 1].sentence or found[last - 1].finished)
        or (found[last - 1].text.islower() and found[last - 1].words <= 3)
    ):
        last -= 1
    return first, last


def _highlights(found: list[Block], reasons: list[str]) -> list[int]:
    """The indices of a list of highlights with the line that announces it; empty for none."""
    index = next((at for at, one in enumerate(found) if _HIGHLIGHTS.match(one.text)), -1)
    if index < 0:
        return []
    items = [index]
    bulleted = index + 1 < len(found) and bool(_BULLET.match(found[index + 1].text))
    for at in range(index + 1, min(index + 1 + _MOST_HIGHLIGHTS, len(found))):
        block = found[at]
        if reasons[at] or dateline_of(block.text):
            break
        if bulleted != bool(_BULLET.match(block.text)) or block.words > 45:
            break
        if not bulleted and (block.finished or block.words < 4):
            break
        items.append(at)
    return items if len(items) > 1 else [index]


def _with_title(lines: list[Line], title: str, first: int) -> list[Line]:
    """The headline found among the lines, and its repetitions taken out of the body."""
    if title:
        key = words_of(title)
        return [
            Line(line.block, "residue", "headline")
            if line.role in {"body", "residue"} and words_of(line.block.text) == key
            else line
            for line in lines
        ]
    body = Counter(
        w for line in lines if line.role == "body" for w in set(words_of(line.block.text))
    )
    best, chosen = 0.0, -1
    top = next(
        (at for at, line in enumerate(lines) if line.role == "body" and line.block.sentence),
        0,
    )
    below_byline = False
    for index, line in enumerate(lines[: top + 1]):
        score = _headline_score(line, body)
        if below_byline and line.block.finished:
            score = 0.0  # a sentence that the text begins with
        if score > best:
            best, chosen = score, index
        below_byline = below_byline or line.reason == "byline"
    if chosen < 0:
        return lines
    key = words_of(lines[chosen].block.text)
    around = [*_above(lines, chosen), *_name_below(lines, chosen)]
    return [
        Line(line.block, "title")
        if index == chosen
        else Line(line.block, "residue", "headline")
        if words_of(line.block.text) == key
        else Line(line.block, "residue", outside(line.block, before=True))
        if index in around
        else line
        for index, line in enumerate(lines)
    ]


def _above(lines: list[Line], chosen: int) -> list[int]:
    """The indices of the lines above the headline that were taken for the body's, if they are few.

    A name, a slogan or a path through the site stands there; whole sentences or long lists above
    show that the headline is another line.
    """
    above = [index for index in range(chosen) if lines[index].role == "body"]
    few = len(above) <= _MOST_ABOVE and not any(
        lines[index].block.finished or lines[index].block.words > _LONGEST_ABOVE for index in above
    )
    return above if few else []


def _name_below(lines: list[Line], chosen: int) -> list[int]:
    """The index of the line after the headline, where it is a newspaper's or agency's name."""
    below = chosen + 1
    named = below < len(lines) and lines[below].role == "body" and masthead(lines[below].block.text)
    return [below] if named else []


def _headline_score(line: Line, body: Counter[str]) -> float:
    """How much a line above the body looks like its headline: length, capitals, shared words.

    `body` counts in how many lines of the body each word stands; the line itself does not count.
    """
    block = line.block
    plain = line.role == "body" or line.reason in {"menu", "outside the article"}
    if not plain or reason_of(block.text) or not 2 <= block.words <= 25:
        return 0.0
    if outlet_named(block.text) or dateline_of(block.text):
        return 0.0
    if block.text[:1].islower() or (block.text.endswith((".", ":", ",")) and block.sentence):
        return 0.0
    content = [word for word in words_of(block.text) if len(word) > 3]
    own = line.role == "body"
    shared = sum(body[word] > own for word in content)
    return shared + 0.1 * min(block.words, 12) if shared else 0.0


def _with_headings(lines: list[Line]) -> list[Line]:
    """Short lines between paragraphs, which stand over what follows."""
    body = [index for index, line in enumerate(lines) if line.role == "body"]
    following = dict(pairwise(body))
    for index in body[1:]:
        block = lines[index].block
        after = lines[following[index]].block if index in following else None
        short = block.words <= 12 and not block.finished and function_words(block.text) <= 4
        quoted = (
            block.words <= 6
            and block.text[:1] in "'\"‘“"
            and block.text[-1:] in "'\"’”"
            and not block.finished
        )
        plain = not block.text[:1].islower() and not block.text.endswith((",", ";", ":"))
        stands_over = after is not None and after.sentence and not dateline_of(block.text)
        if stands_over and plain and (short or quoted):
            lines[index] = replace(lines[index], role="heading")
    return lines


def _assembled(rendition: str, lines: list[Line], title: str) -> Body:
    paragraphs: list[str] = []
    zones: list[Zone] = []
    residue: list[Residue] = []
    at = 0
    begun = False
    pending = ""
    for line in lines:
        block = line.block
        if line.role == "title":
            title = block.text
            continue
        if line.role == "residue":
            words = rendition[block.start : block.end]
            residue.append(
                Residue(start=block.start, end=block.end, reason=line.reason, text=words)
            )
            continue
        text, zone = block.text, line.role if line.role != "body" else ""
        if zone == "highlights":
            text = _BULLET.sub("", text)
        if zone == "" and not begun:
            own_line = Dateline(len(pending) + 1, "") if pending else None
            text = f"{pending} {text}".strip()
            dateline = dateline_of(text) or own_line
            if dateline and dateline.length >= len(text) and not pending:
                pending = text
                continue
            begun, pending = True, ""
            if dateline:
                head = text[: dateline.length].rstrip()
                text = f"{head} {text[dateline.length :].lstrip()}".rstrip()
                zones.append(Zone(start=at, end=at + len(head), kind="dateline"))
        if zone:
            zones.append(Zone(start=at, end=at + len(text), kind=_KINDS[zone]))
        paragraphs.append(text)
        at += len(text) + 2
    if pending:
        paragraphs.append(pending)
    return Body("\n\n".join(paragraphs), tuple(zones), title, tuple(residue), rendition)
