"""Whom an article credits: one of the others, itself, or somebody who is not among them."""

from __future__ import annotations

import re
from collections.abc import Sequence

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


def printed_for(one: Annotated) -> str | None:
    """The article's outlet, or, where nothing tells it, the agency in its own dateline.

    `CORVAN (Hill Wire) -` opens the agency's own text or a reprint of it: the nearest that is at hand.
    """
    if one.article.outlet is not None:
        return one.article.outlet
    return next((credit.to for credit in one.credits if credit.kind == "dateline"), None)


def credited_articles(child: Annotated, parent: Annotated) -> tuple[Credit, ...]:
    """The credits in `child` that name the outlet of `parent`; its own outlet is no credit."""
    outlet = printed_for(parent)
    if outlet is None or same_outlet(printed_for(child), outlet):
        return ()
    return tuple(
        credit
        for credit in child.credits
        if credit.covers != "photo" and same_outlet(credit.to, outlet)
    )


def is_agency(outlet: str | None) -> bool:
    """Whether an outlet sells its reports to others: the gazetteer says so, or its own name."""
    if outlet is None:
        return False
    known = outlet_named(outlet)
    return known.kind == "agency" if known is not None else bool(_AGENCY.search(outlet))


def lost_credits(child: Annotated, articles: Sequence[Annotated]) -> dict[str, tuple[Credit, ...]]:
    """The credits in `child` that name an outlet of which no article is at hand, by its name."""
    present = [printed_for(one) for one in articles]
    lost: dict[str, list[Credit]] = {}
    for credit in child.credits:
        if credit.covers == "photo" or any(same_outlet(credit.to, outlet) for outlet in present):
            continue
        name = next((known for known in lost if same_outlet(known, credit.to)), credit.to)
        lost.setdefault(name, []).append(credit)
    return {name: tuple(given) for name, given in lost.items()}


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()
