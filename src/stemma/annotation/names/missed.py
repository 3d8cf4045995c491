"""Names that the parser passes over in one place and finds in another, headlines in capitals included."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from stemma.annotation.names.countries import country_named
from stemma.annotation.names.mentions import Name
from stemma.annotation.names.people import surname
from stemma.model import Article, Span
from stemma.model.entity import EntityKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Pairs = Sequence[tuple[Article, "Doc"]]

_OFTEN = 2
"""So many times a word must be found as a name to be one where the parser sees none."""
_LONGEST = 6
_SHORTEST = 3
_CAPITALS = 0.8
"""The share of capitals among the letters of a line that is printed in them."""


def missed(pairs: Pairs, named: Sequence[Name]) -> list[Name]:
    """Every further place in which words stand that are found as a name elsewhere."""
    known = _Known.of(named)
    taken: dict[str, set[int]] = defaultdict(set)
    for name in named:
        taken[name.span.article].update(range(name.span.start, name.span.end))
    found: list[Name] = []
    for article, doc in pairs:
        for start, end, kind in _places(doc, known, taken[article.id]):
            text = " ".join(article.text[start:end].split())
            found.append(Name(Span(article.id, start, end), text, kind))
    return found


@dataclass(frozen=True)
class _Known:
    """What is found as a name somewhere, by its words, with what it is."""

    forms: Mapping[tuple[str, ...], EntityKind]
    capitals: Mapping[tuple[str, ...], EntityKind]
    """The same as headlines in capitals print it."""
    openings: frozenset[str]
    """First words of the forms."""
    loud_openings: frozenset[str]
    """First words in capitals that are no first words of the forms."""

    @classmethod
    def of(cls, named: Sequence[Name]) -> _Known:
        """Full names, names found often, and surnames of people named in full."""
        of_form: dict[str, Counter[EntityKind]] = defaultdict(Counter)
        for name in named:
            if not name.country:
                of_form[name.text][name.kind] += 1
        forms: dict[tuple[str, ...], EntityKind] = {}
        for text, kinds in sorted(of_form.items()):
            words = tuple(text.split())
            kind = max(sorted(kinds), key=lambda k: kinds[k])
            if len(words) > 1 or country_named(text) or sum(kinds.values()) >= _OFTEN:
                forms.setdefault(words, kind)
            if kind == "person" and len(words) > 1:
                forms[(surname(text),)] = "person"
        forms = {words: kind for words, kind in forms.items() if len(words) <= _LONGEST}
        capitals = {tuple(word.upper() for word in words): kind for words, kind in forms.items()}
        openings = frozenset(words[0] for words in forms)
        return cls(forms, capitals, openings, frozenset(w[0] for w in capitals) - openings)


def _places(doc: Doc, known: _Known, taken: set[int]) -> Iterator[tuple[int, int, EntityKind]]:
    past = 0
    in_capitals: dict[int, bool] = {}
    for token in doc:
        loud = token.text in known.loud_openings
        if token.i < past or token.idx in taken or not (loud or token.text in known.openings):
            continue
        if loud:
            first = token.sent.start
            if first not in in_capitals:
                in_capitals[first] = _in_capitals(token)
            if not in_capitals[first]:
                continue
        table = known.capitals if loud else known.forms
        for length in range(_LONGEST, 0, -1):
            words = tuple(t.text for t in doc[token.i : token.i + length])
            kind = table.get(words) if len(words) == length else None
            if kind is None or (length == 1 and not loud and not _may_be_name(token)):
                continue
            last = doc[token.i + length - 1]
            end = last.idx + len(last)
            if not any(place in taken for place in range(token.idx, end)):
                yield token.idx, end, kind
                past = token.i + length
            break


def _may_be_name(token: Token) -> bool:
    return token.pos_ == "PROPN" and len(token) >= _SHORTEST


def _in_capitals(token: Token) -> bool:
    letters = [char for char in token.sent.text if char.isalpha()]
    return sum(char.isupper() for char in letters) >= _CAPITALS * len(letters)
