"""What news calls people and bodies, and which word can take up which: `the official`, a minister.

The lists are general knowledge of English, written for this project; no corpus was counted for them.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from stemma.annotation.names.roles import BODY_HEADS, COMPANIES

SAME = 3.0
"""The very word again."""
SYNONYM = 2.4
"""Another word for the same role."""
BROADER = 1.6
"""A general word for a narrower one."""
NARROWER = 1.0
"""A word for a narrower role than the one before."""
ANYBODY = 0.8
"""A word that fits every grown person."""

ANY_PERSON = frozenset(
    "man woman boy girl mother father parent grandmother grandfather husband wife widow widower "
    "person native star veteran teenager pensioner retiree victim survivor patient suspect "
    "defendant accused old local resident tourist visitor guest customer candidate nominee winner "
    "newcomer founder critic volunteer witness".split()
)
"""They may take up anybody, for texts seldom say of a person that it is a man or a mother."""

PRIVATE = frozenset(
    "victim survivor patient suspect defendant accused witness tourist visitor guest customer".split()
)
"""Those of them that are seldom said of somebody with an office."""

PARTISANS = frozenset(
    "republican democrat conservative socialist liberal communist nationalist".split()
)
"""Members of a party."""

KIN = frozenset(
    "mother father parent wife husband son daughter brother sister uncle aunt cousin nephew niece "
    "widow widower grandmother grandfather grandson granddaughter".split()
)
"""Roles within a family."""

MUTUAL = frozenset(
    "brother sister twin cousin sibling friend colleague partner neighbour neighbor rival".split()
)
"""Roles that two people have towards each other."""

RELATIONS = KIN | frozenset(
    "partner friend colleague neighbour neighbor successor predecessor "
    "deputy counterpart rival lawyer attorney spokesman spokeswoman spokesperson agent manager "
    "boss adviser aide doctor teacher opponent".split()
)
"""Roles that somebody has towards somebody: with `his`, they are another than `he`."""

PEOPLE = frozenset(
    "people thousands hundreds dozens crowds voters police officials authorities residents families parents friends relatives staff "
    "prosecutors researchers scientists rebels militants troops investigators medics crew pair couple duo".split()
)
"""Words for several people who speak as one."""

PAIRS = frozenset({"pair", "couple", "duo"})
"""Words for two people."""

BODIES = (
    BODY_HEADS
    | COMPANIES
    | frozenset(
        "airline charity hospital school newspaper network operator regulator watchdog ngo embassy "
        "consulate church authority senate congress cabinet administration campaign federation "
        "foundation institute society museum league hotel studio publisher startup start-up giant "
        "chain utility brewer automaker carmaker lender insurer supplier producer developer college "
        "academy tribunal panel inquiry station paper magazine broadcaster navy junta presidency "
        "palace assembly delegation conglomerate corporation consortium cooperative co-operative "
        "fund exchange orchestra theatre theater band nonprofit non-profit trust outlet website "
        "unit crowd audience mob choir squad think-tank body state nation country republic kingdom city town".split()
    )
)
"""Common nouns for bodies that speak."""

BUSINESS = frozenset(
    "company firm group manufacturer maker retailer carrier airline operator bank lender insurer "
    "automaker carmaker brewer giant chain utility supplier producer developer startup start-up "
    "publisher studio conglomerate corporation business broadcaster network".split()
)
"""Bodies that trade; their names need not have that word."""

ANY_BODY = frozenset(
    "group organization organisation body agency charity ngo watchdog regulator think-tank".split()
)
"""Words that fit nearly every body that does not trade."""

GENERIC_BODIES = ANY_BODY | frozenset(
    "board authority commission council office committee institute association service foundation "
    "bureau department centre center trust society union network alliance".split()
)
"""Words in names of bodies that do not say what such a body does."""

MAY_BE_FIRMS = frozenset(
    "owner builder developer publisher producer maker contractor employer partner winner rival leader "
    "opponent champion chain landlord founder investor buyer seller broker trader critic member "
    "manager agent star player".split()
)
"""Nouns for persons that stand before names of bodies as well: `its owner Orbis Foods`."""

STATES = frozenset("country state nation republic kingdom".split())
"""Words for a country."""

DOCUMENTS = frozenset(
    "report study statement survey poll letter document lawsuit complaint indictment filing paper "
    "article book memo email post tweet ruling affidavit release analysis review assessment "
    "verdict bill law note message text blog warrant transcript".split()
)
"""What is read, and says nothing by itself."""

_PERSONAL = (
    *("man", "woman", "person", "ographer", "ician", "ist", "keeper", "worker", "owner", "goer"),
    *("player", "writer", "fighter", "leader", "rider", "mother", "father", "brother", "sister"),
)
"""How nouns end that name a person by what that person does."""
_THINGS = frozenset(
    "list mist fist twist wrist gist heist waist checklist playlist blacklist shortlist wishlist "
    "waitlist typewriter".split()
)


@cache
def _tables() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """Synonyms of a word, and the narrower words under a general one."""
    content = (files("stemma.annotation.names") / "data" / "role_words.txt").read_text(
        encoding="utf-8"
    )
    same: dict[str, set[str]] = {}
    under: dict[str, set[str]] = {}
    for line in content.splitlines():
        if line.startswith("="):
            words = line[1:].split()
            for word in words:
                same.setdefault(word, set()).update(words)
        elif line and not line.startswith("#"):
            general, narrower = line.split(":")
            under.setdefault(general.strip(), set()).update(narrower.split())
    return (
        {word: frozenset(words) for word, words in same.items()},
        {word: frozenset(words) for word, words in under.items()},
    )


@cache
def person_nouns() -> frozenset[str]:
    """Every noun on the lists that can be a single person."""
    same, under = _tables()
    listed = set(same) | set(under) | RELATIONS | ANY_PERSON | PARTISANS
    for words in under.values():
        listed |= words
    return frozenset(listed - {"old", "prime", "lord", "vice", "executive-vice"})


def is_person_noun(lemma: str) -> bool:
    """Whether a common noun names a person by what that person is or does."""
    if lemma in BODIES and lemma not in {"developer", "publisher", "producer"}:
        return False
    return lemma in person_nouns() or (lemma.endswith(_PERSONAL) and lemma not in _THINGS)


def fit(word: str, role: str) -> float:
    """How well a noun takes up somebody introduced with another: 0 where it does not."""
    if word == role:
        return SAME
    same, under = _tables()
    if role in same.get(word, ()):
        return SYNONYM
    if role in under.get(word, ()):
        return BROADER
    if any(role in same.get(other, ()) for other in under.get(word, ())):
        return BROADER
    return 0.0
