"""Whom an article credits: one of the others, itself, or somebody who is not among them."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from stemma.annotation.annotated import Annotated
from stemma.model import Credit
from stemma.reading.outlets import outlet_named

_AGENCY = re.compile(
    r"\b(?:News|Press) (?:Agency|Service)$|\b(?:News|Press)? ?[Ww]ires?$|Newswires?$"
)


def same_outlet(one: str | None, other: str | None) -> bool:
    """Whether two outlet names are one, whatever their case and article, or how shortened.

    News shortens a paper that was named before to its last word: `the Post` for the `Dale Post`.
    """
    if one is None or other is None:
        return False
    mine, theirs = _plain(one), _plain(other)
    return mine == theirs or f" {mine}".endswith(f" {theirs}") or f" {theirs}".endswith(f" {mine}")


class Outlets:
    """Whose text each article is, as far as it or its dateline says."""

    def __init__(self, articles: Sequence[Annotated]) -> None:
        told = {one.article.outlet for one in articles if one.article.outlet is not None}
        self._of = {one.article.id: _printed_for(one, told) for one in articles}

    def of(self, article: str) -> str | None:
        """The outlet of an article, by the article's `id`."""
        return self._of[article]

    def present(self, name: str) -> bool:
        """Whether an article of the outlet of this name is at hand."""
        return any(same_outlet(name, outlet) for outlet in self._of.values())

    def credits_to(self, parent: str, child: Annotated) -> tuple[Credit, ...]:
        """The credits in `child` that name the outlet of `parent`; its own outlet is no credit."""
        outlet = self.of(parent)
        if outlet is None or same_outlet(self.of(child.article.id), outlet):
            return ()
        return tuple(
            credit
            for credit in child.credits
            if credit.covers != "photo" and same_outlet(credit.to, outlet)
        )

    def lost_in(self, child: Annotated) -> dict[str, tuple[Credit, ...]]:
        """The credits in `child` that name an outlet of which no article is at hand, by its name."""
        lost: dict[str, list[Credit]] = {}
        for credit in child.credits:
            if credit.covers == "photo" or self.present(credit.to):
                continue
            name = next((known for known in lost if same_outlet(known, credit.to)), credit.to)
            lost.setdefault(name, []).append(credit)
        return {name: tuple(given) for name, given in lost.items()}


def _printed_for(one: Annotated, told: Set[str]) -> str | None:
    """The article's outlet, or, where nothing tells it, the agency in its own dateline.

    `CORVAN (Hill Wire) -` opens the agency's own text or a reprint of it, and where the agency's
    own is not at hand, this is the nearest to it.
    """
    if one.article.outlet is not None:
        return one.article.outlet
    lines = (credit.to for credit in one.credits if credit.kind == "dateline")
    return next((n for n in lines if not any(same_outlet(n, other) for other in told)), None)


def is_agency(outlet: str | None) -> bool:
    """Whether an outlet sells its reports to others: the gazetteer says so, or its own name."""
    if outlet is None:
        return False
    known = outlet_named(outlet)
    return known.kind == "agency" if known is not None else bool(_AGENCY.search(outlet))


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()
