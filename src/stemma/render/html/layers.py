"""The marks of an article in layers that can be shown or not, each with a row that tells of it.

The words carry the id of their row and no more, so that what is said of them stands on the page once:
in a list beneath the article, where keyboards, screen readers and paper reach it too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from stemma.model import Article, Dossier, Span
from stemma.render import explain
from stemma.render.html.anchors import of_span
from stemma.render.html.nesting import Stretch
from stemma.render.names import Mark
from stemma.render.phrases import count
from stemma.render.words import line

EXCERPT = 10
"""So many words of a mark stand for it in the list."""
SHOWN = 12
"""So many places of one row are linked."""
LAYERS = {
    "q": ("quotation", "quotations", "what is reported as said"),
    "n": ("name", "names", "people, bodies and places, pronouns too"),
    "t": ("time", "times", "words that say when"),
    "u": ("quantity", "quantities", "numbers that count or measure"),
    "c": ("credit", "credits", "words that name where the outlet has it from"),
    "e": ("event", "events", "what happens, and how far it has come"),
}
"""Each layer's letter, what one of it and several are called, and what it shows."""
RANKS = {"q": 2, "c": 4, "n": 5, "t": 5, "u": 5, "e": 6}
"""Of two marks on the same words, the one with the lower rank holds the other."""
Told = list[tuple[str, list[Span]]]
"""What is said, and of which words."""


@dataclass(frozen=True)
class Row:
    """What is said of one mark, or of several that it is said of alike."""

    id: str
    places: tuple[tuple[str, str], ...]
    """Words and the link to them."""
    more: int
    """How many places are not linked."""
    says: str


@dataclass(frozen=True)
class Layer:
    """One kind of mark in one article."""

    letter: str
    rows: tuple[Row, ...]
    spans: tuple[tuple[Span, ...], ...]
    """For each row the words that it tells of."""

    @property
    def name(self) -> str:
        """What its marks are called."""
        return LAYERS[self.letter][1]

    @property
    def number(self) -> str:
        """How many marks there are, in words."""
        one, many, _ = LAYERS[self.letter]
        # A quotation in two parts is one.
        number = len(self.rows) if self.letter == "q" else sum(map(len, self.spans))
        return count(number, one, many)


def layers(
    dossier: Dossier, article: Article, marks: Mapping[str, Mark], letters: Iterable[str] = LAYERS
) -> tuple[Layer, ...]:
    """Those of the layers in `letters` that have a mark in this article, in a fixed order."""
    find: dict[str, Callable[[], Told]] = {
        "q": lambda: _quotations(dossier, article),
        "n": lambda: _names(dossier, article),
        "t": lambda: _alike(((one.span, explain.time(one)) for one in dossier.times), article),
        "u": lambda: _alike(((o.span, explain.quantity(o)) for o in dossier.quantities), article),
        "c": lambda: _alike(((one.span, explain.credit(one)) for one in dossier.credits), article),
        "e": lambda: _alike(((one.span, explain.event(one)) for one in dossier.events), article),
    }
    told = {letter: find[letter]() for letter in letters}
    return tuple(
        Layer(
            letter=letter,
            rows=tuple(
                Row(
                    id=f"{letter}-{article.siglum}-{number}",
                    places=tuple(
                        (_opening(dossier, span), of_span(span, marks)) for span in spans[:SHOWN]
                    ),
                    more=max(0, len(spans) - SHOWN),
                    says=says,
                )
                for number, (says, spans) in enumerate(rows)
            ),
            spans=tuple(tuple(spans) for _, spans in rows),
        )
        for letter, rows in told.items()
        if rows
    )


def stretches(
    shown: Iterable[Layer], linked: AbstractSet[Span], marks: Mapping[str, Mark]
) -> Iterator[Stretch]:
    """Every mark of the layers on its words; the first on words that a row links to names them.

    The words in `linked` are named already.
    """
    named = set(linked)
    for layer in shown:
        rank, classes = RANKS[layer.letter], f"mk {layer.letter}"
        for row, spans in zip(layer.rows, layer.spans, strict=True):
            title = row.says if layer.letter == "q" else ""
            for number, span in enumerate(spans):
                anchor = "" if span in named or number >= SHOWN else of_span(span, marks)
                named.add(span)
                yield Stretch(
                    span.start,
                    span.end,
                    rank,
                    f"w {classes}" if anchor else classes,
                    anchor=anchor,
                    title=title,
                    row=row.id,
                )


def _quotations(dossier: Dossier, article: Article) -> Told:
    """Each quotation apart, since it is the words that count."""
    here = (one for one in dossier.quotations if one.span.article == article.id)
    return [(explain.quotation(one), list(one.content)) for one in here if one.content]


def _names(dossier: Dossier, article: Article) -> Told:
    """By entity, in the order in which they come up, then by the way they are named."""
    known = {one.id: explain.entity(one) for one in dossier.entities}
    here = [one for one in dossier.mentions if one.span.article == article.id]
    order = {entity: number for number, entity in enumerate(dict.fromkeys(m.entity for m in here))}
    here.sort(key=lambda one: order[one.entity])
    said = (
        f"{known[one.entity]}, {explain.standing(one.form, one.basis, one.confidence)}"
        for one in here
    )
    return _alike(zip((one.span for one in here), said, strict=True), article)


def _alike(told: Iterable[tuple[Span | None, str]], article: Article) -> Told:
    """Spans of this article by what is said of them, in the order given."""
    found: dict[str, list[Span]] = {}
    for span, says in told:
        if span is not None and span.article == article.id:
            found.setdefault(says, []).append(span)
    return list(found.items())


def _opening(dossier: Dossier, span: Span) -> str:
    """The first words at a span, with `…` where there are more."""
    words = line(dossier, span).split(" ")
    return " ".join(words[:EXCERPT]) + " …" * (len(words) > EXCERPT)
