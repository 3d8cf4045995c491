"""The articles in full: each paragraph with marks on its words and notes beside it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from stemma.model import Article, Dossier, Span
from stemma.render.html.anchors import linked, of_span
from stemma.render.html.layers import Layer
from stemma.render.html.layers import stretches as layered
from stemma.render.html.nesting import Branch, Stretch, nest
from stemma.render.html.relations import Relation, chars_in, relations_of
from stemma.render.names import Mark
from stemma.render.phrases import count, listed
from stemma.render.words import words

NAMED = 12
"""So many other articles are named where words are shared."""


@dataclass(frozen=True)
class Leaf:
    """Words, or a mark with what it holds."""

    text: str
    mark: Stretch | None = None
    parts: tuple[Leaf, ...] = ()


@dataclass(frozen=True)
class Note:
    """What the margin says about a paragraph."""

    text: str
    marks: tuple[Mark, ...] = ()
    more: int = 0
    """How many are not named."""


@dataclass(frozen=True)
class Paragraph:
    """One paragraph of a snapshot."""

    kind: str
    """`text`, `highlights` or `heading`."""
    look: str
    """The classes of the source that most of it comes from, or empty."""
    leaves: tuple[Leaf, ...]
    notes: tuple[Note, ...]


def paragraphs(
    dossier: Dossier, article: Article, marks: Mapping[str, Mark], layers: Sequence[Layer] = ()
) -> tuple[Paragraph, ...]:
    """The article's text, whole and in order, with the marks of the layers on its words."""
    relations = tuple(relations_of(dossier, article, marks))
    named = {one for one in linked(dossier) if one.article == article.id}
    stretches = [
        *(Stretch(s.start, s.end, 0, "w", anchor=of_span(s, marks)) for s in sorted(named)),
        *_shared(relations),
        *layered(layers, named, marks),
    ]
    lines = list(_lines(article.text))
    ends = [end for _, end in lines]
    begun = [_begun(one, lines, ends) for one in stretches]
    return tuple(
        _paragraph(dossier, article, marks, start, end, relations, begun) for start, end in lines
    )


def _begun(one: Stretch, lines: Sequence[tuple[int, int]], ends: Sequence[int]) -> Stretch:
    """A mark that begins between two lines begins with the second, so that its anchor is somewhere."""
    number = bisect_right(ends, one.start)
    return one if number == len(lines) else replace(one, start=max(one.start, lines[number][0]))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    """Where each line that is not blank begins and ends."""
    start = 0
    for line in text.splitlines(keepends=True):
        body = line.strip()
        if body:
            lead = len(line) - len(line.lstrip())
            yield start + lead, start + lead + len(body)
        start += len(line)


def _paragraph(
    dossier: Dossier,
    article: Article,
    marks: Mapping[str, Mark],
    start: int,
    end: int,
    relations: Sequence[Relation],
    stretches: Sequence[Stretch],
) -> Paragraph:
    here = Span(article.id, start, end)
    zones = [z for z in article.zones if z.start < end and start < z.end]
    kind = next((z.kind for z in zones if z.kind != "dateline" and z.end - z.start > 0), "text")
    lines = [
        Stretch(z.start, z.end, 3, "dateline", title="dateline: where and by whom it was filed")
        for z in zones
        if z.kind == "dateline"
    ]
    near = [s for s in stretches if s.start < end and start < s.end]
    own = [r for r in relations if r.how == "from"]
    taken = {r.other.look for r in own if chars_in(r, here)}
    most = sum(chars_in(r, here) for r in own) * 2 >= end - start
    look = min(taken) if taken and most else ""
    return Paragraph(
        kind=kind,
        look=look,
        leaves=_leaves(dossier, article, nest(start, end, [*near, *lines])),
        notes=tuple(_notes(dossier, here, marks, relations)),
    )


def _leaves(
    dossier: Dossier, article: Article, parts: Sequence[tuple[int, int] | Branch]
) -> tuple[Leaf, ...]:
    found = []
    for part in parts:
        if isinstance(part, Branch):
            found.append(Leaf("", part.mark, _leaves(dossier, article, part.parts)))
        else:
            found.append(Leaf(words(dossier, Span(article.id, *part))))
    return tuple(found)


def _shared(relations: Sequence[Relation]) -> Iterator[Stretch]:
    titles = {
        "from": "the same words as in {}, which this article has them from",
        "common": "the same words as in {}, from one source",
        "either": "the same words as in {}; could not tell who has them from whom",
        "speech": "one speaker's words, also in {}",
    }
    held: dict[tuple[str, int, int], dict[str, Mark]] = {}
    for relation in relations:
        if relation.how in titles:
            for run in relation.runs:
                others = held.setdefault((relation.how, run.start, run.end), {})
                others[relation.other.siglum] = relation.other
    for (how, start, end), others in held.items():
        look = next(iter(others.values())).look
        title = titles[how].format(_listed([*others]))
        yield Stretch(start, end, 1, f"sh {how} {look}", title=title)


def _listed(sigla: list[str]) -> str:
    """`A, B and C`; of very many the first ones and how many more."""
    more = len(sigla) - NAMED
    return listed([*sigla[:NAMED], f"{more} more"] if more > 1 else sigla)


def _notes(
    dossier: Dossier, here: Span, marks: Mapping[str, Mark], relations: Sequence[Relation]
) -> Iterator[Note]:
    wording = {
        "from": "the same in",
        "common": "from one source, also in",
        "either": "shared, could not tell which way, with",
        "speech": "one speaker's words, also in",
        "to": "carried on in",
    }
    silent = True
    for how, said in wording.items():
        found = [r for r in relations if r.how == how and chars_in(r, here)]
        others = tuple(dict.fromkeys(r.other for r in found))
        if others:
            silent = False
            number = f"{_count(dossier, found, here)} " if how == "from" else ""
            yield Note(number + said, others[:NAMED], max(len(others) - NAMED, 0))
    for credit in dossier.credits:
        if credit.span is not None and credit.span.overlaps(here):
            silent = False
            lost = next((m for m in marks.values() if m.lost and m.name == credit.to), None)
            yield Note(f"credits {credit.to}", (lost,) if lost else ())
    if silent and len(dossier.articles) > 1:
        yield Note("only here")


def _count(dossier: Dossier, relations: Sequence[Relation], here: Span) -> str:
    number = 0
    for relation in relations:
        for run in relation.runs:
            if run.overlaps(here):
                cut = Span(here.article, max(run.start, here.start), min(run.end, here.end))
                number += len(words(dossier, cut).split())
    return count(number, "word")
