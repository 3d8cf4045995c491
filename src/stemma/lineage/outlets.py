"""Whom an article credits: one of the others, itself, or somebody who is not among them."""

from __future__ import annotations

from collections.abc import Sequence

from stemma.annotation.annotated import Annotated
from stemma.model import Article, Credit


def same_outlet(one: str | None, other: str | None) -> bool:
    """Whether two outlet names are one, whatever their case and article, or how shortened.

    News shortens a paper that was named before to its last word: `the Post` for the `Dale Post`.
    """
    if one is None or other is None:
        return False
    mine, theirs = _plain(one), _plain(other)
    return mine == theirs or f" {mine}".endswith(f" {theirs}") or f" {theirs}".endswith(f" {mine}")


def credited_articles(child: Annotated, parent: Article) -> tuple[Credit, ...]:
    """The credits in `child` that name the outlet of `parent`; its own outlet is no credit."""
    if parent.outlet is None or same_outlet(child.article.outlet, parent.outlet):
        return ()
    return tuple(
        credit
        for credit in child.credits
        if credit.covers != "photo" and same_outlet(credit.to, parent.outlet)
    )


def lost_credits(child: Annotated, articles: Sequence[Annotated]) -> dict[str, tuple[Credit, ...]]:
    """The credits in `child` that name an outlet of which no article is at hand, by its name."""
    present = [one.article.outlet for one in articles]
    lost: dict[str, list[Credit]] = {}
    for credit in child.credits:
        if credit.covers == "photo" or any(same_outlet(credit.to, outlet) for outlet in present):
            continue
        name = next((known for known in lost if same_outlet(known, credit.to)), credit.to)
        lost.setdefault(name, []).append(credit)
    return {name: tuple(given) for name, given in lost.items()}


def _plain(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()
