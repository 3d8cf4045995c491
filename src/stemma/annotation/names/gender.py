"""Whether somebody is spoken of as `he` or as `she`: from titles, nouns of kin, and given names."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal

Gender = Literal["", "male", "female"]

MALE_PRONOUNS = frozenset({"he", "him", "his", "himself"})
FEMALE_PRONOUNS = frozenset({"she", "her", "hers", "herself"})

_MALE = frozenset(
    "mr mr. sir lord king prince duke baron spokesman chairman businessman councilman congressman "
    "policeman fireman salesman fisherman sportsman cameraman man boy husband father son brother "
    "uncle nephew grandfather grandson widower actor waiter priest pope father-in-law son-in-law "
    "headmaster gentleman boyfriend dad monk bishop archbishop cardinal imam ayatollah sheikh "
    "clergyman churchman groom bridegroom schoolboy stepfather stepson grandad monsignor fiance fiancé "
    "nobleman seaman gunman batsman frontman tsar emperor".split()
)
_FEMALE = frozenset(
    "mrs mrs. ms ms. miss dame lady queen princess duchess baroness spokeswoman chairwoman "
    "businesswoman councilwoman congresswoman policewoman saleswoman sportswoman woman girl wife "
    "mother daughter sister aunt niece grandmother granddaughter widow actress waitress nun "
    "headmistress girlfriend mum mom heiress hostess midwife mother-in-law ballerina bride schoolgirl "
    "stepmother stepdaughter granny fiancee fiancée noblewoman frontwoman empress".split()
)


def pronoun_gender(word: str) -> Gender:
    """The gender of a pronoun of the third person; empty for every other word."""
    lower = word.lower()
    if lower in MALE_PRONOUNS:
        return "male"
    return "female" if lower in FEMALE_PRONOUNS else ""


def noun_gender(word: str) -> Gender:
    """What a title or a noun says of its bearer: `spokeswoman` is female, `minister` is neither."""
    lower = word.lower()
    if lower in _MALE:
        return "male"
    return "female" if lower in _FEMALE else ""


def name_gender(name: str) -> Gender:
    """What the first given name says, for a name of two words or more."""
    words = name.split()
    if len(words) < 2:
        return ""
    # `Anne-Marie` is no less a woman's name than `Anne`.
    return _given_names().get(words[0]) or _given_names().get(words[0].split("-")[0], "")


def is_given_name(word: str) -> bool:
    """Whether the word is on the list of given names."""
    return word in _given_names()


@cache
def _given_names() -> dict[str, Gender]:
    content = (files("stemma.annotation.names") / "data" / "genders.txt").read_text(
        encoding="utf-8"
    )
    found: dict[str, Gender] = {}
    gender: Gender = ""
    for line in content.splitlines():
        if line == "male":
            gender = "male"
        elif line == "female":
            gender = "female"
        elif not line.startswith("#"):
            found.update(dict.fromkeys(line.split(), gender))
    return found
