"""Pairs of articles and all the evidence that relates them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from stemma.annotation.annotated import Annotated
from stemma.lineage.evidence import (
    AgencyText,
    Clue,
    CreditGiven,
    NarratorProse,
    OwnReporting,
    Promotion,
    PublicationClock,
    SameOutlet,
    SharedQuotation,
    StockPhrase,
)
from stemma.lineage.evidence.narrator_prose import RUN_COST, weight_of_runs
from stemma.lineage.evidence.revision import KEPT
from stemma.lineage.instants import instant
from stemma.lineage.outlets import Outlets, is_agency, same_outlet
from stemma.lineage.progress import event_clock
from stemma.lineage.prose import ProseRun, prose_of
from stemma.model import Article, Credit, Passage, Span

SHOWN = 70
"""So many characters of shared words stand in a reason."""
RELATED = 10.0
"""Decibans (odds of ten to one) that narrator prose must carry before two articles are related."""


@dataclass(frozen=True, eq=False)
class Relation:
    """Two articles and everything that speaks on whether one has it from the other."""

    a: str
    b: str
    """The articles' ids, `a` before `b` in order."""
    clues: tuple[Clue, ...]
    passages: tuple[Passage, ...]
    prose: tuple[ProseRun, ...]
    """The stretches of narrator prose that both share."""

    lengths: tuple[int, int]
    """How many words the articles have."""

    @property
    def weight(self) -> float:
        """How firmly the shared prose relates the two, in decibans."""
        return self.weight_of([run.bits for run in self.prose])

    @property
    def bits(self) -> float:
        """The information of all prose that the two share, without what each run would have by chance."""
        return sum(max(0.0, run.bits - RUN_COST) for run in self.prose)

    @property
    def credited(self) -> bool:
        """Whether one of the two credits the other in words of its own."""
        return any(isinstance(clue, CreditGiven) and clue.own for clue in self.clues)

    @property
    def named(self) -> bool:
        """Whether one of the two credits the other in any words."""
        return any(isinstance(clue, CreditGiven) for clue in self.clues)

    @property
    def balance(self) -> float:
        """Decibans of all clues on direction, positive where `a` is the older one."""
        return sum(
            (clue.older[1] if clue.older[0] == self.a else -clue.older[1])
            for clue in self.clues
            if clue.older is not None
        )

    def share(self, article: str) -> float:
        """How much of one of the two stands in passages that both have, from 0 to 1."""
        words = sum(passage.words for passage in self.passages)
        return round(min(1.0, words / self.lengths[0 if article == self.a else 1]), 3)

    def weight_of(self, bits: Sequence[float]) -> float:
        """How firmly runs with so much information would relate the two, in decibans."""
        return weight_of_runs(tuple(bits), self.lengths)

    @property
    def revision(self) -> bool:
        """Whether the two are versions of one article."""
        return any(isinstance(clue, SameOutlet) for clue in self.clues)

    def earlier(self) -> str | None:
        """The article that was published first, where both carry a time."""
        for clue in self.clues:
            if isinstance(clue, PublicationClock):
                return clue.earlier
        return None


def relate(
    articles: Sequence[Annotated],
    passages: Iterable[Passage],
    speech: Mapping[str, Sequence[Span]],
) -> tuple[Relation, ...]:
    """All pairs of articles that share text or of which one credits the other."""
    by_pair: dict[tuple[str, str], list[Passage]] = defaultdict(list)
    for passage in passages:
        by_pair[passage.spans[0].article, passage.spans[1].article].append(passage)
    known = {one.article.id: one for one in articles}
    handed, outlets = Handed(by_pair), Outlets(articles)
    relations = []
    for a, b in combinations(sorted(known), 2):
        relation = _relation(
            known[a], known[b], tuple(by_pair.get((a, b), ())), speech, handed, outlets
        )
        # That one came out before the other relates nobody.
        if relation.passages or any(clue.kind != "time" for clue in relation.clues):
            relations.append(relation)
    return tuple(relations)


def _relation(
    a: Annotated,
    b: Annotated,
    passages: tuple[Passage, ...],
    speech: Mapping[str, Sequence[Span]],
    handed: Handed,
    outlets: Outlets,
) -> Relation:
    sides = {one.article.id: one.article for one in (a, b)}
    prose = tuple(run for passage in passages for run in prose_of(passage, sides, speech))
    lengths = (_length(a.article), _length(b.article))
    weight = weight_of_runs(tuple(run.bits for run in prose), lengths)
    clues: list[Clue] = list(_clues_of_prose(a.article, b.article, passages, prose, weight))
    clues.extend(_promotions(passages, a, b))
    for parent, child in ((a, b), (b, a)):
        given = outlets.credits_to(parent.article.id, child)
        if given:
            own = any(not handed.on(credit, child, parent) for credit in given)
            clues.append(CreditGiven(parent.article.id, given, own))
    clues.extend(_own_reporting(a, b, passages))
    if weight >= RELATED:
        clues.extend(_agency(a, b, outlets))
    clock = _publication_clock(a.article, b.article)
    if clock is not None:
        clues.append(clock)
    if weight >= RELATED:
        progress = event_clock(a, b)
        if progress is not None:
            clues.append(progress)
    return Relation(a.article.id, b.article.id, tuple(clues), passages, prose, lengths)


class Handed:
    """Which credits stand in words that an article shares with others: they came with the text."""

    def __init__(self, by_pair: Mapping[tuple[str, str], Sequence[Passage]]) -> None:
        self._beside: dict[str, list[tuple[Span, str]]] = defaultdict(list)
        for passages in by_pair.values():
            for one, other in (passage.spans for passage in passages):
                self._beside[one.article].append((one, other.article))
                self._beside[other.article].append((other, one.article))

    def on(self, credit: Credit, child: Annotated, parent: Annotated) -> bool:
        """Whether an article that is not the credited one has the words of the credit too."""
        span = credit.span
        return span is not None and any(
            other != parent.article.id and shared.contains(span)
            for shared, other in self._beside[child.article.id]
        )


def _clues_of_prose(
    a: Article,
    b: Article,
    passages: tuple[Passage, ...],
    prose: tuple[ProseRun, ...],
    weight: float,
) -> Iterator[Clue]:
    if weight > 0:
        weighty = [run for run in prose if run.bits > RUN_COST]
        spans = tuple(span for run in weighty for span in run.spans)
        yield NarratorProse(weight, spans, sum(run.words for run in weighty), len(weighty))
    spoken = [p for p in passages if p.words > p.prose_words]
    if spoken:
        words = sum(p.words - p.prose_words for p in spoken)
        yield SharedQuotation(tuple(span for p in spoken for span in p.spans), words)
    idle = [p for p in passages if p.prose_words and not p.speech]
    if weight <= 0 and idle:
        spans = tuple(span for p in idle for span in p.spans)
        yield StockPhrase(spans, sum(p.prose_words for p in idle))
    if a.outlet is not None and a.outlet == b.outlet:
        words = sum(p.words for p in passages)
        kept = words / min(_length(a), _length(b))
        if weight >= RELATED and kept >= KEPT:
            yield SameOutlet(a.outlet, min(1.0, kept))


def _length(article: Article) -> int:
    """How many words an article has."""
    return max(1, len(article.text.split()))


def _promotions(passages: tuple[Passage, ...], a: Annotated, b: Annotated) -> Iterator[Promotion]:
    """Runs that stand within quotation marks on one side only, though reported as said on both."""
    for passage in passages:
        for run in passage.runs:
            words = len(a.article.words(run[0]).split())
            if words < 6:
                continue
            inside = tuple(
                any(mark.contains(run[side]) for q in one.quotations for mark in q.marked)
                for side, one in enumerate((a, b))
            )
            outside = tuple(
                not any(mark.overlaps(run[side]) for q in one.quotations for mark in q.marked)
                for side, one in enumerate((a, b))
            )
            if inside[1] and outside[0]:
                yield Promotion(run[0], run[1], words, _short(a.article.words(run[0])))
            elif inside[0] and outside[1]:
                yield Promotion(run[1], run[0], words, _short(b.article.words(run[1])))


def _short(words: str) -> str:
    """The words in one line, and not too many of them."""
    line = " ".join(words.split())
    return line if len(line) <= SHOWN else line[:SHOWN].rsplit(" ", 1)[0] + " …"


def _own_reporting(
    a: Annotated, b: Annotated, passages: tuple[Passage, ...]
) -> Iterator[OwnReporting]:
    """The one of the two that says `told <this outlet>` within a sentence of what both share."""
    shown = {}
    for one in (a, b):
        outlet = one.article.outlet
        spans = tuple(
            credit.span
            for credit in one.credits
            if credit.kind == "told"
            and credit.span is not None
            and same_outlet(credit.to, outlet)
            and _beside(one, credit.span, passages)
        )
        if outlet is not None and spans:
            shown[one.article.id] = (one, outlet, spans)
    if len(shown) == 1:
        ((one, outlet, spans),) = shown.values()
        yield OwnReporting(one.article.id, outlet, spans, one.article.words(spans[0]))


def _agency(a: Annotated, b: Annotated, outlets: Outlets) -> Iterator[AgencyText]:
    """The one of the two that is an agency's, where the other is not."""
    for one, other in ((a, b), (b, a)):
        outlet = one.article.outlet
        if outlet is not None and is_agency(outlet) and not is_agency(outlets.of(other.article.id)):
            yield AgencyText(one.article.id, outlet)


def _beside(one: Annotated, words: Span, passages: tuple[Passage, ...]) -> bool:
    """Whether a passage stands in the sentence of the words."""
    sentence = one.sentence_at(words.start)
    if sentence is None:
        return False
    around = one.span(sentence.start, sentence.end)
    return any(span.overlaps(around) for passage in passages for span in passage.spans)


def _publication_clock(a: Article, b: Article) -> PublicationClock | None:
    if a.published is None or b.published is None:
        return None
    first, second = sorted((a, b), key=instant)
    one, other = instant(first), instant(second)
    length = min(len(one), len(other))
    # At the coarser of the two precisions the times must still differ.
    if one[:length] == other[:length] or first.published is None or second.published is None:
        return None
    return PublicationClock(first.id, second.id, first.published.value, second.published.value)
