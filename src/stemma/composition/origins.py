"""Whom a story's statements go back to, in fixed wording and counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from stemma.composition.counted import among, count, listed, verb
from stemma.lineage.outlets import is_agency
from stemma.model import Origin, Statement
from stemma.statements.origins import description

SHOWN = 5
"""So many are named of each kind, those first that most statements go back to."""


def sources(articles: int, statements: Sequence[Statement]) -> Iterator[str]:
    """Speakers, documents, agencies and own reporting; then what names no source."""
    origins = [origin for one in statements for origin in one.origins]
    outlets = [one for one in origins if one.kind == "outlet"]
    kinds = (
        ("named speaker", "named speakers", _named(origins, "speaker")),
        ("unnamed speaker", "unnamed speakers", _unnamed(origins)),
        ("document", "documents", _named(origins, "document")),
        ("agency", "agencies", Counter(o.name for o in outlets if is_agency(o.name))),
        (
            "credited outlet",
            "credited outlets",
            Counter(o.name for o in outlets if not is_agency(o.name)),
        ),
    )
    said = [_part(one, many, names) for one, many, names in kinds if names]
    if said:
        yield f"{verb(articles, 'It cites', 'They cite')} {listed(said)}."
    own = _named(origins, "own reporting")
    if own:
        yield f"Own reporting is shown by {among(_ranked(own), SHOWN)}."
    without = sum(all(o.kind == "unknown" for o in one.origins) for one in statements)
    if without:
        yield f"For {without} of {count(len(statements), 'statement')} no source is named."


def _named(origins: Iterable[Origin], kind: str) -> Counter[str]:
    return Counter(one.name for one in origins if one.kind == kind)


def _unnamed(origins: Iterable[Origin]) -> Counter[str]:
    """Unnamed speakers are one where the same words describe them, whatever their article or case."""
    shown: dict[frozenset[str], str] = {}
    found: Counter[str] = Counter()
    for name in sorted(one.name for one in origins if one.kind == "unnamed speaker"):
        found[shown.setdefault(description(name), name)] += 1
    return found


def _part(one: str, many: str, names: Counter[str]) -> str:
    number = len(names)
    return f"{number} {one if number == 1 else many} ({among(_ranked(names), SHOWN)})"


def _ranked(names: Counter[str]) -> list[str]:
    return sorted(names, key=lambda name: (-names[name], name.casefold(), name))
