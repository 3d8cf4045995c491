"""Which mentions name one and the same: surnames, spellings, abbreviations, other names of countries."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from stemma.annotation.credits.outletwords import named_by_itself
from stemma.annotation.names.countries import country_named
from stemma.annotation.names.mentions import Name, untitled
from stemma.annotation.names.roles import BODY_HEADS
from stemma.annotation.names.spelling import plain, same_given_name, same_surname
from stemma.model.entity import EntityKind
from stemma.reading.outlets import outlet_named

Clusters = list[list[Name]]

_ORDER: tuple[EntityKind, ...] = ("person", "body", "place", "other")

_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "de", "la"})
_NAMED_FOR_PLACES = BODY_HEADS | frozenset(
    "authority hospital museum airport station institute school church assembly congress senate "
    "administration institution college academy agency festival prison theatre theater".split()
)
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})


def cluster(found: Sequence[Name]) -> Clusters:
    """Mentions of all articles in groups, one group for each person, body or place.

    Persons come first, because a surname alone is often taken for a body or a place.
    """
    forms: dict[str, list[Name]] = defaultdict(list)
    for mention in found:
        forms[mention.text].append(mention)
    people = _people(forms)
    groups: dict[str, list[str]] = defaultdict(list)
    for form in sorted(forms):
        if form not in people:
            groups[_body_key(form, forms[form])].append(form)
    named = [sorted(group) for group in _joined(people).values()]
    named.extend(_short_names(_acronyms(groups.values()), named, forms))
    return [
        sorted((m for form in group for m in forms[form]), key=lambda m: m.span) for group in named
    ]


def surname(name: str) -> str:
    """The last word of a name that is no generation (`Jr.`)."""
    words = [word for word in name.split() if plain(word) not in _GENERATIONS]
    return words[-1] if words else name


def _people(forms: dict[str, list[Name]]) -> dict[str, str]:
    """Every form that names a person, and the fullest form of that person."""
    full = sorted(
        form
        for form, of in forms.items()
        if len(untitled(form).split()) > 1 and _kind(of) == "person" and not country_named(form)
    )
    leader = {form: form for form in full}
    for one, other in combinations(full, 2):
        if _one_person(one, other):
            _union(leader, one, other)
    known = {form: _find(leader, form) for form in full}
    for form, of in forms.items():
        alone = len(untitled(form).split()) == 1
        if form in known or not alone or outlet_named(form) or country_named(form):
            continue
        holder = _holder(form, of, known, forms)
        if holder is not None:
            known[form] = holder
        elif _kind(of) == "person":
            known[form] = form
    return known


def _one_person(one: str, other: str) -> bool:
    a, b = one.split(), other.split()
    if not same_surname(surname(one), surname(other)):
        return False
    if plain(surname(one)) != plain(surname(other)):
        full = min(len(plain(a[0])), len(plain(b[0]))) > 1
        return full and same_given_name(a[0], b[0])
    return same_given_name(a[0], b[0])


def _holder(
    form: str, of: Sequence[Name], known: dict[str, str], forms: dict[str, list[Name]]
) -> str | None:
    """The one person whom a single word names, if it fits exactly one of those named in full.

    A title that the parser took for a part of the name is left out: of `Secretary John`, cut short
    before its surname, the given name is left.
    """
    titled = untitled(form) != form or any(mention.titled for mention in of)
    form = untitled(form)
    articles = {mention.span.article for mention in of}
    by_surname = {leader for name, leader in known.items() if _fits(form, surname(name), name)}
    near = {
        known[name]
        for name in known
        if _fits(form, surname(name), name) and {m.span.article for m in forms[name]} & articles
    }
    for candidates in (near, by_surname):
        if len(candidates) == 1:
            return candidates.pop()
    if by_surname:
        return None
    alike = {k for name, k in known.items() if " " in name and same_surname(form, surname(name))}
    if len(alike) == 1:
        return alike.pop()
    if not titled:
        return None
    given = {leader for name, leader in known.items() if _fits(form, name.split()[0], name)}
    return given.pop() if len(given) == 1 else None


def _fits(form: str, word: str, name: str) -> bool:
    return " " in name and plain(form) == plain(word)


def _joined(people: dict[str, str]) -> dict[str, list[str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for form, leader in people.items():
        groups[leader].append(form)
    return groups


def _body_key(form: str, of: Sequence[Name]) -> str:
    country = country_named(form)
    if country:
        return "country " + country
    outlet = outlet_named(form)
    if outlet:
        return "outlet " + outlet.name
    words = form.split()
    while len(words) > 1 and country_named(words[0]):
        words = words[1:]
    return plain(" ".join(words)) or form


def _acronyms(groups: Iterable[list[str]]) -> list[list[str]]:
    """Groups of bodies, with an abbreviation joined to the one full name that it can stand for."""
    listed = sorted(groups)
    initials: dict[str, set[int]] = defaultdict(set)
    for index, group in enumerate(listed):
        for form in group:
            words = [w for w in form.replace("-", " ").split() if w.lower() not in _SMALL]
            if len(words) > 1:
                initials["".join(word[0] for word in words).upper()].add(index)
    merged: dict[int, list[str]] = {index: list(group) for index, group in enumerate(listed)}
    for index, group in enumerate(listed):
        short = group[0].replace(".", "")
        full = initials.get(short, set()) - {index}
        if len(group) == 1 and 2 < len(short) <= 6 and short.isupper() and len(full) == 1:
            target = full.pop()
            if target in merged:
                merged[target].extend(merged.pop(index))
    return [sorted(group) for group in merged.values()]


def _short_names(
    groups: Sequence[list[str]], people: Sequence[list[str]], forms: dict[str, list[Name]]
) -> list[list[str]]:
    """A company's first word alone joined to the company, if nothing else begins with that word."""
    first_words = Counter(
        word
        for group in (*groups, *people)
        for word in {form.split()[0] for form in group if " " in form}
    )
    owner = {
        form.split()[0]: index
        for index, group in enumerate(groups)
        for form in group
        if " " in form and _kind(forms[form]) == "body" and _may_be_shortened(form)
    }
    merged = [list(group) for group in groups]
    for index, group in enumerate(groups):
        (word, *more) = group
        target = owner.get(word, index)
        alone = not more and target != index and first_words[word] == 1
        if alone and not country_named(word) and not any(m.placed for m in forms[word]):
            merged[target].append(word)
            merged[index] = []
    return [sorted(group) for group in merged if group]


def _may_be_shortened(form: str) -> bool:
    """No office or paper, which bear the name of their place."""
    last = form.split()[-1].lower()
    return last not in _NAMED_FOR_PLACES and named_by_itself(form) is None


def _kind(of: Sequence[Name]) -> EntityKind:
    counts = Counter(mention.kind for mention in of)
    return max(_ORDER, key=lambda kind: counts[kind])


def _find(leader: dict[str, str], form: str) -> str:
    while leader[form] != form:
        form = leader[form]
    return form


def _union(leader: dict[str, str], one: str, other: str) -> None:
    first, second = sorted((_find(leader, one), _find(leader, other)))
    leader[second] = first
