"""Role nouns that stand for somebody named: `the minister`, `his Danish counterpart`, `the airline`.

Within an article, whoever was introduced with that office last before it; where the article
introduces nobody so, the one whom the other articles of the story introduce so, if the words say
whose office it is. All modifiers must fit: `the defence minister` is no minister of finance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from stemma.annotation.names.bodywords import BODY_HEADS
from stemma.annotation.names.countries import country_named, country_of_people
from stemma.annotation.names.roles import COMPANIES, Roles
from stemma.annotation.nominals import noun_phrase
from stemma.model import Entity, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SAME_OFFICE = (
    frozenset({"secretary", "state"}),
    frozenset({"foreign", "minister"}),
    frozenset({"foreign", "secretary"}),
)
"""What a `top diplomat` is."""
_OTHER_WORDS = {
    "premier": frozenset({"prime", "minister"}),
    "pm": frozenset({"prime", "minister"}),
    "ceo": frozenset({"chief", "executive"}),
}
_TWO_WORDS = (
    ("united", "states", "United States"),
    ("united", "kingdom", "United Kingdom"),
    ("new", "zealand", "New Zealand"),
    ("south", "africa", "South Africa"),
    ("south", "korea", "South Korea"),
    ("north", "korea", "North Korea"),
    ("saudi", "arabia", "Saudi Arabia"),
)
_LEADERS = frozenset({"president", "premier", "chancellor", "chairman", "chief"})
_EMPTY = frozenset(
    "the a an this that his her its their of for 's ’s and former new current then acting late old "
    "veteran embattled outgoing incoming".split()
)
_NARROWING = frozenset({"prep", "relcl", "poss", "compound", "nmod"})
"""What stands beside a common noun that means one body of several."""
_POSSESSIVES = frozenset({"his", "her", "their"})

_COUNTRY = "country "

Introduced = Mapping[str, frozenset[str]]
"""By the id of a person, all words that an article calls that person beside the name."""


@dataclass
class Offices:
    """Who is introduced as what, over all articles of a story."""

    by_article: dict[str, Introduced] = field(default_factory=dict)
    """What each article says."""
    _by_word: dict[str, set[tuple[str, frozenset[str]]]] = field(
        default_factory=lambda: defaultdict(set)
    )
    _holders: dict[frozenset[str], frozenset[str]] = field(default_factory=dict)

    def add(self, article: str, roles: Roles) -> None:
        """Take in what one article says; all must be in before the first question."""
        words: dict[str, set[str]] = defaultdict(set)
        for word, places in roles.people.items():
            for _, one in places:
                words[one].add(word)
        introduced = {one: _expanded(of) for one, of in words.items()}
        self.by_article[article] = introduced
        for one, said in introduced.items():
            for word in said:
                self._by_word[word].add((one, said))

    def holders(self, words: frozenset[str]) -> frozenset[str]:
        """Whoever is introduced with all these words in any one article."""
        if words not in self._holders:
            rarest = min((self._by_word.get(word, set()) for word in sorted(words)), key=len)
            self._holders[words] = frozenset(one for one, said in rarest if words <= said)
        return self._holders[words]


@dataclass(frozen=True)
class Described:
    """A role noun phrase and whom it stands for."""

    span: Span
    entity: str
    basis: str


def described(
    article: str, doc: Doc, roles: Roles, offices: Offices, entities: Mapping[str, Entity]
) -> Iterator[Described]:
    """The role nouns of one article that stand for somebody, in the order of the text."""
    for head in doc:
        if head.pos_ != "NOUN" or head.idx in roles.at or head.tag_ == "NNS":
            continue
        found = _in_apposition(head, roles, entities)
        if found is None and any(
            child.dep_ == "det" and child.lower_ == "the" for child in head.lefts
        ):
            found = _definite(article, head, roles, offices)
        elif found is None and head.lemma_.lower() == "counterpart":
            found = _counterpart(article, head, roles, offices)
        if found is not None:
            start, end = noun_phrase(head)
            yield Described(Span(article, start, end), *found)


def _in_apposition(
    head: Token, roles: Roles, entities: Mapping[str, Entity]
) -> tuple[str, str] | None:
    """`Ann Berg, the mayor`, or `the mayor, Ann Berg`: one says who the other is."""
    beside = (
        [head.head] if head.dep_ == "appos" else [c for c in head.children if c.dep_ == "appos"]
    )
    for token in beside:
        one = roles.at.get(token.idx)
        if one is None or token.pos_ != "PROPN":
            continue
        body = head.lemma_.lower() in BODY_HEADS | COMPANIES
        if (entities[one].kind == "person") is not body and entities[one].kind != "place":
            return one, "name beside it"
    return None


def _definite(article: str, head: Token, roles: Roles, offices: Offices) -> tuple[str, str] | None:
    lemma = head.lemma_.lower()
    if lemma in BODY_HEADS | COMPANIES:
        if any(child.dep_ in _NARROWING and not _behind_comma(child) for child in head.children):
            return None
        one = roles.body(lemma, head.i)
        return (one, "last body that may be called so") if one is not None else None
    words = _words(head)
    for wanted in _meanings(words):
        introduced = offices.by_article.get(article, {})
        here = {one for one, of in introduced.items() if _fits(wanted, of)}
        one = roles.last_person(here, head.i)
        if one is not None:
            return one, "last person introduced so"
        elsewhere = offices.holders(wanted) if not here and len(wanted) > 1 else frozenset()
        if len(elsewhere) == 1:
            return min(elsewhere), "person whom other articles introduce so"
    return None


def _behind_comma(child: Token) -> bool:
    """Whether a clause only adds something: `the carmaker, which lost money,`."""
    return child.dep_ == "relcl" and child.i > child.head.i and child.head.nbor(1).text == ","


def _fits(wanted: frozenset[str], introduced: frozenset[str]) -> bool:
    """Whether somebody introduced so may be described so: a country may go without saying once."""
    if wanted <= introduced:
        return True
    office = frozenset(word for word in wanted if not word.startswith(_COUNTRY))
    return (
        bool(office)
        and office <= introduced
        and not any(word.startswith(_COUNTRY) for word in introduced)
    )


def _counterpart(
    article: str, head: Token, roles: Roles, offices: Offices
) -> tuple[str, str] | None:
    """`her Danish counterpart`: whoever holds for Denmark the office that she holds."""
    owner = next((roles.at.get(c.idx) for c in head.children if c.lower_ in _POSSESSIVES), None)
    country = {word for word in _words(head) if word.startswith(_COUNTRY)}
    if not country:
        return None
    here = offices.by_article.get(article, {})
    fitting = {one for one, of in here.items() if country <= of and one != owner}
    office = here.get(owner or "", frozenset()) - country
    sharing = {one for one in fitting if here[one] & office} if office else fitting
    one = roles.last_person(sharing or fitting, head.i)
    return (one, "person of that country with such an office") if one is not None else None


def _words(head: Token) -> frozenset[str]:
    """What a description says, in lower case, with countries under their usual names."""
    found = [head.lemma_]
    for token in head.subtree:
        if token.i < head.i and token.dep_ in ("amod", "compound", "poss", "nmod"):
            found.append(token.text)
        elif (
            token.dep_ == "pobj" and token.head.lower_ in ("of", "for") and token.head.head == head
        ):
            found.extend(inner.text for inner in token.subtree)
    return _expanded(found)


def _expanded(words: Iterable[str]) -> frozenset[str]:
    """Words in lower case, those of offices spelt out, those of countries as one word each."""
    found: set[str] = set()
    for word in words:
        country = next(
            (c for w in (word, word.title(), word.upper()) if (c := _country(w)) is not None), None
        )
        found |= {_COUNTRY + country} if country else _OTHER_WORDS.get(word.lower(), {word.lower()})
    for first, second, country in _TWO_WORDS:
        if {first, second} <= found:
            found = (found - {first, second}) | {_COUNTRY + country}
    return frozenset(found - _EMPTY)


def _country(word: str) -> str | None:
    return country_named(word) or country_of_people(word)


def _meanings(words: frozenset[str]) -> Iterable[frozenset[str]]:
    """The sets of words with which whoever is meant may have been introduced."""
    country = frozenset(word for word in words if word.startswith(_COUNTRY))
    if {"top", "diplomat"} <= words:
        return [office | country for office in _SAME_OFFICE]
    if "leader" in words and country:
        return [words, *(frozenset({leader}) | country for leader in sorted(_LEADERS))]
    return [words]
