"""Which names are of one person: full names in several spellings, then surnames, article by article.

Full names come first, the fullest before the others, each to the one person whom it can name. What
is left is one word, and its article decides: news gives the full name and then the surname. All
look-ups go by keys of surnames, so that the work grows with the number of names and not its square.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from stemma.annotation.names.countries import country_named
from stemma.annotation.names.mentions import Name
from stemma.annotation.names.spelling import (
    is_known_given_name,
    is_womans_name,
    plain,
    same_given_name,
    same_surname,
    sound,
    surname_keys,
)
from stemma.annotation.names.titles import (
    FEMALE_TITLES,
    GENERATIONS,
    LEGAL_FORMS,
    MALE_TITLES,
    PARTICLES,
    untitled,
)
from stemma.model.entity import EntityKind
from stemma.reading.outlets import outlet_named

Linked = dict[Name, tuple[str, str]]
"""For each name the key of its group, and why it is in it."""

_ORDER: tuple[EntityKind, ...] = ("person", "body", "place", "other")
_DOMINANT = 3
"""In so many times as many articles one bearer of a surname must be named as the next."""


@dataclass(eq=False)
class Person:
    """Somebody named in full."""

    key: str
    """The form that was met first, which names the group."""
    forms: list[str]
    """All full forms, titles left out."""
    named: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    """Where each article names this person in full, in order."""
    titles: set[str] = field(default_factory=set)
    """Titles before the name, without full stops."""


def people(names: Sequence[Name]) -> Linked:
    """The names that are of persons, each with its group."""
    forms: dict[str, list[Name]] = defaultdict(list)
    for name in names:
        forms[name.text].append(name)
    known = _People()
    linked: Linked = {}
    full = [form for form, of in forms.items() if _in_full(form, of)]
    frequency = {form: len(forms[form]) for form in full}
    for form in sorted(full, key=lambda f: (-_weight(f), -frequency[f], f)):
        person, basis = known.add(untitled(form), forms[form])
        linked.update(dict.fromkeys(forms[form], (person.key, basis)))
    bodies = _openings(form for form in forms if " " in form and form not in frequency)
    for form, of in sorted(forms.items()):
        if form not in frequency and _one_word(untitled(form)) and not country_named(form):
            linked.update(_bare(form, of, known, bodies))
    return linked


def surname(name: str) -> str:
    """The last word of a name that is no generation (`Jr.`), without `al-` before it."""
    words = [word for word in name.split() if plain(word) not in GENERATIONS]
    last = words[-1] if words else name
    return last[3:] if last[:3].lower() in ("al-", "el-") else last


def kind_of(of: Iterable[Name]) -> EntityKind:
    """What most of these names were taken for."""
    counts = Counter(name.kind for name in of)
    return max(_ORDER, key=lambda kind: counts[kind])


class _People:
    """Everybody named in full so far, by surname and by given name."""

    def __init__(self) -> None:
        self.by_surname: dict[str, list[Person]] = defaultdict(list)
        self.by_first: dict[str, list[Person]] = defaultdict(list)

    def add(self, form: str, of: Sequence[Name]) -> tuple[Person, str]:
        """The person whom a full name means, who may be new."""
        basis = "full name"
        found = [p for p in self.alike(form) if all(one_person(form, f) for f in p.forms)]
        if len(found) > 1:
            articles = {name.span.article for name in of}
            near = [p for p in found if articles & p.named.keys()]
            found = near if len(near) == 1 else []
        if found:
            (person,) = found
            basis = _why_same(form, person.forms)
            person.forms.append(form)
        else:
            person = Person("person " + form, [form])
        for key in surname_keys(surname(form)):
            if person not in self.by_surname[key]:
                self.by_surname[key].append(person)
        first = plain(form.split()[0])
        if person not in self.by_first[first]:
            self.by_first[first].append(person)
        for name in of:
            person.named[name.span.article].append(name.span.start)
            person.named[name.span.article].sort()
            if name.title:
                person.titles.add(name.title)
        return person, basis

    def alike(self, form: str) -> list[Person]:
        """All whose surname may be that of `form`."""
        found: dict[str, Person] = {}
        for key in sorted(surname_keys(surname(form))):
            found.update({person.key: person for person in self.by_surname.get(key, ())})
        return [found[key] for key in sorted(found)]


def one_person(one: str, other: str) -> bool:
    """Whether two full names can be of one person."""
    a, b = one.split(), other.split()
    if not same_surname(surname(one), surname(other)) or not same_given_name(a[0], b[0]):
        return False
    if plain(surname(one)) != plain(surname(other)) and min(len(plain(w[0])) for w in (a, b)) < 2:
        return False  # Two doubts at once: an initial, and a surname in another spelling.
    if _generation(a) and _generation(b) and _generation(a) != _generation(b):
        return False
    middle, other_middle = _middle(a), _middle(b)
    if not middle or not other_middle:
        return True
    return all(same_given_name(m, o) for m, o in zip(middle, other_middle, strict=False))


def _middle(words: Sequence[str]) -> list[str]:
    kept = [w for w in words if plain(w) not in GENERATIONS and plain(w) not in PARTICLES]
    return [word for word in kept[1:-1] if plain(word)]


def _generation(words: Sequence[str]) -> str:
    return next((plain(word) for word in words if plain(word) in GENERATIONS), "")


def _weight(form: str) -> int:
    """How much a form says: words in full before initials."""
    return sum(2 if len(plain(word)) > 1 else 1 for word in untitled(form).split())


def _why_same(form: str, forms: Sequence[str]) -> str:
    given = plain(form.split()[0])
    if any(plain(f) == plain(form) for f in forms):
        return "full name"
    alike = [f for f in forms if plain(surname(f)) == plain(surname(form))]
    if not alike or not any(
        plain(f.split()[0])[:1] == given[:1] and same_given_name(f.split()[0], given) for f in alike
    ):
        return "short given name before the same surname" if alike else "other spelling of the name"
    if any(plain(f.split()[0]) == given for f in alike):
        return "full name with or without its middle names"
    if len(given) == 1 or any(len(plain(f.split()[0])) == 1 for f in alike):
        return "initial before the same surname"
    return "other spelling of the name"


def _in_full(form: str, of: Sequence[Name]) -> bool:
    words = untitled(form).split()
    if len(words) < 2 or country_named(form) or kind_of(of) != "person":
        return False
    if _one_word(untitled(form)):
        return False
    return plain(words[-1]) not in LEGAL_FORMS and not any(c.isdigit() for c in form)


def _one_word(form: str) -> bool:
    """A word alone, or behind particles only: `Berg`, `van der Berg`."""
    return all(plain(word) in PARTICLES for word in form.split()[:-1])


def _openings(forms: Iterable[str]) -> set[str]:
    return {form.split()[0] for form in forms}


def _bare(form: str, of: Sequence[Name], known: _People, bodies: set[str]) -> Linked:
    """Whom a word alone names, mention by mention; nobody where it is no person's name."""
    word = surname(untitled(form))
    given = plain(untitled(form))
    kind = kind_of(of)
    linked: Linked = {}
    everybody = [p for p in known.alike(word) if _bears(p, word)]
    exact = [p for p in everybody if any(plain(surname(f)) == plain(word) for f in p.forms)]
    everybody = exact or everybody
    for name in of:
        titled = name.titled or untitled(form) != form
        # What most of its mentions are taken for counts: parsers differ from one to the next.
        surely = titled or (kind == "person" and form not in bodies)
        if not surely and name.kind != "person":
            claimed = form in bodies or name.placed or outlet_named(form) is not None
            if claimed or not _named_here(everybody, name):
                continue
        found = _bearer(name, everybody)
        if found is None and not everybody and (titled or name.kind == "person"):
            found = _by_given_name(name, given, known, anywhere=titled)
        if found is not None:
            linked[name] = found
        elif surely:
            linked[name] = ("surname " + sound(word), "name alone")
    return linked


def _bears(person: Person, word: str) -> bool:
    return any(same_surname(surname(form), word) for form in person.forms)


def _named_here(persons: Iterable[Person], name: Name) -> bool:
    return any(name.span.article in person.named for person in persons)


def _bearer(name: Name, everybody: Sequence[Person]) -> tuple[str, str] | None:
    """The one of those with that surname who is meant."""
    article = name.span.article
    here = [p for p in everybody if article in p.named]
    if len(here) == 1:
        return here[0].key, "surname of somebody named in full in the article"
    if here:
        fitting = [p for p in here if _may_have_title(p, name.title)] or here
        before = [
            (p.named[article][place - 1], p.key)
            for p in fitting
            if (place := bisect_left(p.named[article], name.span.start))
        ]
        if before:
            return max(before)[1], "surname of the one last named of several who bear it"
        return (
            max(fitting, key=lambda p: (len(p.named[article]), p.key)).key,
            "surname of the one most named of several who bear it",
        )
    fitting = [p for p in everybody if _may_have_title(p, name.title)]
    if len(fitting) == 1:
        return fitting[0].key, "surname of the only one in the story who bears it"
    ranked = sorted(fitting, key=lambda p: (-len(p.named), p.key))
    if ranked and len(ranked[0].named) >= _DOMINANT * len(ranked[1].named):
        return ranked[0].key, "surname of the one most named of several who bear it"
    return None


def _may_have_title(person: Person, title: str) -> bool:
    """Whether nothing speaks against `Mrs` before this surname: the person was called `Mr`."""
    woman = any(is_womans_name(form.split()[0]) for form in person.forms)
    if title in MALE_TITLES:
        return not person.titles & FEMALE_TITLES and not woman
    if title in FEMALE_TITLES:
        return not person.titles & MALE_TITLES and (woman or not _a_mans(person))
    if title and any(person.titles):
        return title in person.titles or bool(person.titles & (MALE_TITLES | FEMALE_TITLES))
    return True


def _a_mans(person: Person) -> bool:
    """Whether the given name is a known one, and no woman's."""
    first = person.forms[0].split()[0]
    return is_known_given_name(first) and not is_womans_name(first)


def _by_given_name(
    name: Name, given: str, known: _People, *, anywhere: bool
) -> tuple[str, str] | None:
    """The person whose name begins with this word: a given name, or a family name printed first."""
    fitting = known.by_first.get(given, [])
    here = [person for person in fitting if name.span.article in person.named]
    if len(here) == 1:
        return here[0].key, "first word of a full name in the article"
    if anywhere and not here and len(fitting) == 1:
        return fitting[0].key, "first word of the only full name that begins so"
    return None
