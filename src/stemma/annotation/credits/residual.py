"""Credits that stand outside of the article: bylines, credit lines, captions."""

from __future__ import annotations

import re

from stemma.annotation.credits.lines import contributors, outlets_listed
from stemma.annotation.credits.outlets import Outlets
from stemma.annotation.credits.pictures import picture_outlets
from stemma.annotation.credits.rules import REASONS
from stemma.annotation.ids import identity
from stemma.model import Article, Credit
from stemma.model.credit import Coverage, CreditKind

_PHOTO_REASONS = ("caption", "photo", "image", "video")
_LINE_REASONS = ("byline", "credit", "dateline", "author", "source", "agency")
_BY = re.compile(r"^(?:[Bb]y|BY)\s+|\b(?:[Ff]rom|[Ss]ource:|[Vv]ia)\s+")


def residue_credits(article: Article, known: Outlets) -> list[Credit]:
    """The credits in the residue and in the bylines, in their order."""
    found: list[Credit] = []
    for part in article.residue:
        reason = part.reason.lower()
        if any(word in reason for word in _PHOTO_REASONS):
            found.extend(
                _credit(article, part.text, o, "photo", "photo")
                for o in picture_outlets(part.text, known)
            )
        elif any(word in reason for word in _LINE_REASONS):
            found.extend(
                _credit(article, part.text, o, "byline", "article")
                for o in _listed(part.text, known)
            )
    for author in article.authors:
        found.extend(
            _credit(article, author, o, "byline", "article") for o in _listed(author, known)
        )
    unique = {credit.id: credit for credit in found}
    return list(unique.values())


def _credit(article: Article, text: str, outlet: str, kind: CreditKind, covers: Coverage) -> Credit:
    return Credit(
        id=identity("c", article.id, kind, outlet, text),
        span=None,
        text=text,
        article=article.id,
        to=outlet,
        kind=kind,
        covers=covers,
        confidence=REASONS[kind][0],
        basis=REASONS[kind][1],
    )


def _listed(text: str, known: Outlets) -> list[str]:
    """Outlets in a line: all of it, what stands behind `By` or `From`, or one of a list."""
    given = contributors(text, known)
    if given:
        return list(dict.fromkeys(one.outlet for one in given))
    whole = known.named(_BY.sub("", text, count=1).strip())
    if whole is not None:
        return [whole]
    unique: list[str] = []
    for line in text.split("\n"):
        for outlet in outlets_listed(_BY.sub(", ", line), known):
            if outlet not in unique:
                unique.append(outlet)
    return unique
