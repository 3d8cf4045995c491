"""Which names are of one body, place or thing: abbreviations, short names, names without their country.

Forms that differ in nothing that counts are one group; the rules here then join a group to the one
other group that its words can stand for, and leave it alone where there are two.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from stemma.annotation.credits.outletwords import named_by_itself
from stemma.annotation.names.bodykeys import (
    SMALL,
    country_of,
    initials,
    key_of,
    named_by_building,
)
from stemma.annotation.names.bodywords import INSTITUTIONS, TRADES
from stemma.annotation.names.countries import country_named, country_of_people, country_ruled_from
from stemma.annotation.names.mentions import Name
from stemma.annotation.names.people import Linked, kind_of
from stemma.annotation.names.spelling import LONGEST, distance, plain
from stemma.annotation.names.titles import HONORIFICS
from stemma.model.entity import EntityKind
from stemma.reading.outlets import outlet_named

_ABBREVIATION = range(2, 7)
_MISSPELT = 8
"""So many letters a word must have for one wrong one to be a slip."""
_OFTEN = 3
"""So many times a spelling must occur for another that occurs once to be a slip."""

_LONGEST_NAME = 12
"""So many words of a name are looked at for a part that stands alone."""

Joins = Iterator[tuple[str, str, str]]
"""The key of a group, the key of the one that it is joined to, and why."""


@dataclass(frozen=True, eq=False)
class Group:
    """Names that differ in nothing that counts."""

    key: str
    words: tuple[str, ...]
    """What counts in them; empty for countries and well-known outlets."""
    names: tuple[Name, ...]
    """In the order of articles and text."""
    kind: EntityKind
    """What most of them were taken for."""
    placed: bool
    """Whether most stand as places do."""

    def forms(self) -> list[str]:
        """The forms in which it is printed."""
        return sorted({name.text for name in self.names})

    def starts(self) -> dict[str, list[int]]:
        """Where it stands in each article."""
        found: dict[str, list[int]] = defaultdict(list)
        for name in self.names:
            found[name.span.article].append(name.span.start)
        return found


def bodies(names: Sequence[Name]) -> Linked:
    """The group of each name that is no person's, and why it is in it."""
    groups = _groups(names)
    leader = {key: key for key in groups}
    why: dict[str, str] = {}
    for rule in _RULES:
        # Every rule sees what those before it joined as one group.
        for key, other, basis in list(rule(groups, leader)):
            one, target = _find(leader, key), _find(leader, other)
            if one != target:
                leader[one] = target
                why[key] = basis
    return {
        name: (_find(leader, group.key), _basis(name, why.get(group.key)))
        for group in groups.values()
        for name in group.names
    }


def _groups(names: Sequence[Name]) -> dict[str, Group]:
    by_key: dict[str, list[Name]] = defaultdict(list)
    for name in sorted(names, key=lambda n: n.span):
        by_key[key_of(name.text, name.country)].append(name)
    return {
        key: Group(
            key,
            () if key.startswith(("country ", "outlet ")) else tuple(key.split()),
            tuple(of),
            kind_of(of),
            sum(name.placed for name in of) * 2 > len(of),
        )
        for key, of in sorted(by_key.items())
    }


def _basis(name: Name, joined: str | None) -> str:
    if name.form == "demonym":
        return "people of the country"
    if name.form == "seat":
        capital = country_ruled_from(name.text) is not None
        return (
            "capital that acts for its government"
            if capital
            else "building or street that stands for its government"
        )
    if named_by_building(name.text):
        return "building that stands for the body in it"
    return joined or "same name"


def _in_brackets(groups: dict[str, Group], leader: dict[str, str]) -> Joins:
    """`European Space Agency (ESA)`: the article itself says what the letters stand for."""
    given: dict[str, Counter[str]] = defaultdict(Counter)
    for group in groups.values():
        for name in group.names:
            if name.alias and _stands_for(name.alias, group):
                given[key_of(name.alias)][group.key] += 1
    for alias, full in sorted(given.items()):
        (best, often), *others = sorted(full.items(), key=lambda item: (-item[1], item[0]))
        if alias in groups and (not others or others[0][1] < often):
            yield alias, best, "abbreviation given in brackets"


def _acronyms(groups: dict[str, Group], leader: dict[str, str]) -> Joins:
    """`ESA`, where one body in the story has these initials, or one in the same articles."""
    full: dict[str, set[str]] = defaultdict(set)
    for group in groups.values():
        if group.kind != "place" or len(group.words) > 2:
            for made in initials(group.words):
                full[made].add(group.key)
    for group in groups.values():
        short = next((f for f in group.forms() if _is_abbreviation(f)), None)
        if short is None or len(group.words) != 1:
            continue
        fitting = sorted(full.get(plain(short), set()) - {group.key})
        if len({_find(leader, key) for key in fitting}) > 1:
            articles = group.starts().keys()
            fitting = [key for key in fitting if groups[key].starts().keys() & articles]
        if len({_find(leader, key) for key in fitting}) == 1:
            yield group.key, fitting[0], "abbreviation of the full name"


def _trades(groups: dict[str, Group], leader: dict[str, str]) -> Joins:
    """`Ferro` for `Ferro Industries`: the words left out say only what it does."""
    for group in groups.values():
        words = group.words
        while len(words) > 1 and words[-1] in TRADES:
            words = words[:-1]
            short = groups.get(" ".join(words))
            if short is not None and short.kind != "place" and words[-1].title() not in HONORIFICS:
                yield short.key, group.key, "short name of the company"
                break


def _countries_left_out(groups: dict[str, Group], leader: dict[str, str]) -> Joins:
    """`the Air Force` for `the U.S. Air Force`, where the story has that of one country only."""
    whole: dict[str, set[str]] = defaultdict(set)
    for group in groups.values():
        for form in group.forms() if group.words else ():
            _, rest = country_of(form)
            if rest:
                whole[" ".join(rest)].add(group.key)
    for rest_key, full in sorted(whole.items()):
        if rest_key in groups and len({_find(leader, key) for key in full}) == 1:
            yield rest_key, min(full), "name without its country"


def _makers(groups: dict[str, Group], leader: dict[str, str]) -> Joins:
    """`the Falk 20` for `the Ferro Falk 20`: a thing with and without its maker's name."""
    whole: dict[str, set[str]] = defaultdict(set)
    for group in groups.values():
        for cut in range(1, min(len(group.words), _LONGEST_NAME)):
            maker = groups.get(" ".join(group.words[:cut]))
            rest = groups.get(" ".join(group.words[cut:]))
            if maker is None or rest is None or maker.kind != "body":
                continue
            if rest.words and rest.kind != "place" and not set(rest.words) <= TRADES | INSTITUTIONS:
                whole[rest.key].add(group.key)
    for rest_key, full in sorted(whole.items()):
        if len({_find(leader, key) for key in full}) == 1:
            yield rest_key, min(full), "name without its maker's"


def _openings(groups: dict[str, Group], leader: dict[str, str]) -> Joins:
    """`Northby` for `Northby Grumm`: the first words alone, once the full name has been given."""
    longer: dict[str, list[Group]] = defaultdict(list)
    for group in groups.values():
        if group.words and group.kind in ("body", "other") and _may_be_shortened(group):
            for cut in range(1, min(len(group.words), _LONGEST_NAME)):
                if not _is_place(groups, group, cut):
                    longer[" ".join(group.words[:cut])].append(group)
    for key, full in sorted(longer.items()):
        short = groups.get(key)
        if short is None or not short.words or short.placed or country_ruled_from(key.title()):
            continue
        joined = _find(leader, key)
        if any(_find(leader, g.key) == joined for g in full):
            continue
        # Parsers take unknown names of bodies for places: the full name must come first to undo that.
        if len({_find(leader, g.key) for g in full}) == 1 and _after(
            short, full, strictly=short.kind == "place"
        ):
            yield key, full[0].key, "first words of the full name"


def _is_place(groups: dict[str, Group], group: Group, cut: int) -> bool:
    """Whether the words from `cut` on are a place: `Ferro Norway` is a branch of Ferro."""
    tail = " ".join(group.names[0].text.split()[cut:])
    other = groups.get(key_of(tail)) if tail else None
    return country_named(tail) is not None or (other is not None and other.kind == "place")


def _slips(groups: dict[str, Group], leader: dict[str, str]) -> Joins:
    """A long word printed once, one letter off a word that is printed often."""
    near: dict[str, list[Group]] = defaultdict(list)
    for group in groups.values():
        if len(group.words) == 1 and _MISSPELT <= len(group.key) <= LONGEST:
            for cut in range(len(group.key)):
                near[group.key[:cut] + group.key[cut + 1 :]].append(group)
    for alike in (near[key] for key in sorted(near) if len(near[key]) > 1):
        often = max(alike, key=lambda g: (len(g.names), g.key))
        for rare in alike:
            if len(rare.names) == 1 and len(often.names) >= _OFTEN and _slip(rare.key, often.key):
                yield rare.key, often.key, "one letter off a name that is often printed"


_RULES: tuple[Callable[[dict[str, Group], dict[str, str]], Joins], ...] = (
    _in_brackets,
    _acronyms,
    _trades,
    _countries_left_out,
    _makers,
    _openings,
    _slips,
)


def _stands_for(alias: str, group: Group) -> bool:
    """Whether brackets give an abbreviation, which for a foreign body may have other letters."""
    if _letters_within(alias, group.names[0].text):
        return True
    return (
        group.kind == "body"
        and len(group.words) > 1
        and _is_abbreviation(alias)
        and outlet_named(alias) is None
    )


def _letters_within(alias: str, text: str) -> bool:
    """Whether the letters of an abbreviation occur in this order in the name, the first at its start."""
    letters, rest = plain(alias), iter(plain(text))
    return bool(letters) and plain(text)[:1] == letters[0] and all(c in rest for c in letters)


def _is_abbreviation(form: str) -> bool:
    letters = form.replace(".", "")
    capitals = sum(char.isupper() for char in letters)
    return letters.isalpha() and len(letters) in _ABBREVIATION and capitals * 2 > len(letters)


def _may_be_shortened(group: Group) -> bool:
    """No office or paper, which bear the name of their place, and nothing that begins with one."""
    last = group.words[-1]
    opens = group.names[0].text.split()[0]
    return (
        last not in INSTITUTIONS
        and last not in SMALL
        and country_of_people(opens) is None
        and named_by_itself(group.names[0].text) is None
    )


def _after(short: Group, full: Iterable[Group], *, strictly: bool) -> bool:
    """Whether the full name is given before the short one is used again, in most of their articles.

    A headline may have the short one first. Where no article has both, nothing speaks against it,
    unless `strictly`.
    """
    brief = short.starts()
    earlier = later = 0
    for group in full:
        for article, starts in group.starts().items():
            if article in brief:
                before = bisect_left(brief[article], starts[0])
                earlier, later = (earlier + (before < 2), later + (before >= 2))
    return earlier > later or (earlier == later and not strictly)


def _slip(one: str, other: str) -> bool:
    steps = distance(one, other)
    return steps == 1 or (steps == 2 and len(one) == len(other) and sorted(one) == sorted(other))


def _find(leader: dict[str, str], key: str) -> str:
    while leader[key] != key:
        key = leader[key]
    return key
