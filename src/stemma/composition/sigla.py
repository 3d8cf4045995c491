"""Sigla: the letters that articles are shown with."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from stemma.model import Article


def with_sigla(articles: Iterable[Article]) -> tuple[Article, ...]:
    """The articles by time of publication, then by name, lettered in that order.

    An article given twice (the same `id`) is taken once.
    """
    unique = {article.id: article for article in articles}
    ordered = sorted(unique.values(), key=_place)
    return tuple(
        msgspec.structs.replace(article, siglum=siglum(number))
        for number, article in enumerate(ordered)
    )


def siglum(number: int) -> str:
    """The siglum of article `number`, counted from 0: A, B, ... Z, AA, AB, ..."""
    letters = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _place(article: Article) -> tuple[str, str, str]:
    return (article.published.value if article.published else "~", article.source, article.id)
