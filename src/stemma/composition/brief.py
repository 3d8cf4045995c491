"""The brief: the best attested statements in a bounded number of words, in the articles' own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from stemma.composition.repeated import PARTS, repeats
from stemma.model import Dossier, Independence, Statement
from stemma.model.brief import Attestation, Brief, BriefStatement
from stemma.statements.best import PRONOUNS

WORDS = 250
"""A page's worth: about one minute of reading."""
ORDER: tuple[Attestation, ...] = ("independent", "several accounts", "one account", "one article")
"""Best first."""


def brief(dossier: Dossier, words: int = WORDS) -> Brief:
    """The best attested statements that together have no more than so many words.

    They are taken by how well they are attested; what one article alone says, only where no other
    says anything with it. None is taken that says again what another one says, that later news has
    overtaken, or that one account tells in words which do not stand alone. They are shown in that
    order, what is alike in it as the articles tell it, and what lies before the day of the story last.
    """
    taken = _taken(dossier, words)
    told = _told(dossier)
    shown = sorted(
        taken, key=lambda one: (ORDER.index(_attested(one)), *told[one.id], one.span, one.id)
    )
    return Brief(
        generator=dossier.generator,
        title=dossier.story.title,
        limit=words,
        words=sum(map(_length, taken)),
        statements=tuple(_shown(one, dossier) for one in shown),
        others=len(dossier.statements) - len(taken),
    )


def _taken(dossier: Dossier, words: int) -> list[Statement]:
    overtaken = _overtaken(dossier)
    shared = [one for one in dossier.statements if len(one.articles) > 1]
    taken: list[Statement] = []
    left = words
    # Sorting keeps the dossier's own order, which is by attestation too, among those that are alike.
    for one in sorted(shared or dossier.statements, key=lambda one: ORDER.index(_attested(one))):
        if (
            _length(one) <= left
            and one.id not in overtaken
            and (len(one.accounts) > 1 or _stands_alone(one))
            and not repeats(one, taken)
        ):
            taken.append(one)
            left -= _length(one)
    return taken


def _attested(one: Statement) -> Attestation:
    if one.independence is Independence.ESTABLISHED:
        return "independent"
    if len(one.accounts) > 1:
        return "several accounts"
    return "one account" if len(one.articles) > 1 else "one article"


def _length(one: Statement) -> int:
    return len(one.text.split())


def _overtaken(dossier: Dossier) -> set[str]:
    """What its own words put as still to come, and has come since: the reading that holds stands last."""
    passed = [
        span
        for difference in dossier.differences
        if difference.kind == "status" and difference.verdict == "superseded"
        for reading in difference.readings[:-1]
        for span in reading.spans
    ]
    return {one.id for one in dossier.statements if any(s.overlaps(one.span) for s in passed)}


def _stands_alone(one: Statement) -> bool:
    """Whether its words begin a sentence, and not with a pronoun.

    What several accounts carry is too weighty to leave out for that.
    """
    first = PARTS.search(one.text)
    return first is not None and not first[0][0].islower() and first[0].casefold() not in PRONOUNS


def _told(dossier: Dossier) -> Mapping[str, tuple[bool, float]]:
    """For each statement whether it lies before the day of the story, and where articles tell it."""
    lengths = {article.id: len(article.text) for article in dossier.articles}
    earlier = set(_earlier(dossier))
    told = {}
    for one in dossier.statements:
        places = [o.span.start / lengths[o.span.article] for o in one.occurrences]
        told[one.id] = (one.id in earlier, round(sum(places) / len(places), 3))
    return told


def _earlier(dossier: Dossier) -> Iterator[str]:
    """Statements all of whose times lie before the day of the story."""
    if dossier.story.when is None:
        return
    day = dossier.story.when.value
    times: dict[str, list[str]] = {}
    for event in dossier.timeline:
        times.setdefault(event.statement, []).append(event.when.value)
    for statement, values in times.items():
        if all(value[: len(day)] < day[: len(value)] for value in values):
            yield statement


def _shown(one: Statement, dossier: Dossier) -> BriefStatement:
    sigla = {article.id: article.siglum for article in dossier.articles}
    differing = [o.span.article for o in one.occurrences if o.role == "differs"]
    return BriefStatement(
        statement=one.id,
        attested=_attested(one),
        span=one.span,
        text=one.text,
        sentence=one.sentence,
        sigla=_sigla(one.articles, sigla),
        differing=_sigla(differing, sigla),
        articles=len(one.articles),
        accounts=len(one.accounts),
        origins=tuple(dict.fromkeys(o.name for o in one.origins if o.kind != "unknown")),
        independence=one.independence,
        because=one.because,
    )


def _sigla(articles: Sequence[str], sigla: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(sigla[article] for article in articles))
