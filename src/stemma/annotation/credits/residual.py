"""Credits that stand outside of the article: bylines, credit lines, captions."""

from __future__ import annotations

import re

from stemma.annotation.credits.edges import contributors, outlets_listed
from stemma.annotation.credits.outlets import Outlets
from stemma.annotation.ids import identity
from stemma.model import Article, Credit
from stemma.model.credit import Coverage, CreditKind

_PHOTO_REASONS = ("caption", "photo", "image", "video")
_LINE_REASONS = ("byline", "credit", "dateline", "author", "source", "agency")
_PHOTO = re.compile(
    r"(?:[Pp]hoto(?:graph)?(?: by| credit)?|[Ii]mage|[Pp]icture|[Cc]redit|[Ss]ource|©)[:\s]+"
    r"([A-Z][^\n()|]{1,60})|\(([A-Z][^()\n]{1,60})\)|([A-Z][\w./ ]{1,40}) (?:[Pp]hoto|via)\b"
)
_PHOTO_WORDS = re.compile(r"\b(?:[Ff]ile )?(?:[Pp]hotos?|[Ii]mages?|[Pp]icture|via)\b")
_BY = re.compile(r"^(?:[Bb]y|BY)\s+|\b(?:[Ff]rom|[Ss]ource:|[Vv]ia)\s+")


def residue_credits(article: Article, known: Outlets) -> list[Credit]:
    """The credits in the residue and in the bylines, in their order."""
    found: list[Credit] = []
    for part in article.residue:
        reason = part.reason.lower()
        if any(word in reason for word in _PHOTO_REASONS):
            found.extend(
                _credit(article, part.text, o, "photo", "photo") for o in _photo(part.text, known)
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
    )


def _photo(text: str, known: Outlets) -> list[str]:
    found: list[str] = []
    for match in _PHOTO.finditer(text):
        phrase = next(group for group in match.groups() if group)
        for part in re.split(r"[/,|]|\bvia\b", _PHOTO_WORDS.sub("/", phrase)):
            outlet = known.named(part.strip())
            if outlet is not None and outlet not in found:
                found.append(outlet)
    return found


def _listed(text: str, known: Outlets) -> list[str]:
    """Outlets in a line: all of it, what stands behind `By` or `From`, or one of a list."""
    given = contributors(text, known)
    if given:
        return list(dict.fromkeys(outlet for _, _, outlet, _, _ in given))
    whole = known.named(_BY.sub("", text, count=1).strip())
    if whole is not None:
        return [whole]
    unique: list[str] = []
    for line in text.split("\n"):
        for outlet in outlets_listed(_BY.sub(", ", line), known):
            if outlet not in unique:
                unique.append(outlet)
    return unique
