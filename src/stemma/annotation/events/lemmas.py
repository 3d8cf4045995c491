"""Nouns for what happens, brought to their verbs: `meeting` is `meet`, `arrival` is `arrive`."""

from __future__ import annotations

_NOUNS: dict[str, str] = {
    noun: verb
    for verb, nouns in {
        "meet": "meeting sit-down summit",
        "talk": "talk talks conversation",
        "visit": "visit",
        "travel": "trip journey travel tour",
        "arrive": "arrival",
        "depart": "departure",
        "attack": "attack assault raid",
        "strike": "strike airstrike walkout",
        "die": "death",
        "kill": "killing slaying",
        "elect": "election",
        "vote": "vote ballot referendum",
        "agree": "agreement accord deal pact",
        "decide": "decision",
        "announce": "announcement",
        "resign": "resignation",
        "arrest": "arrest",
        "try": "trial",
        "sentence": "sentence",
        "explode": "explosion blast",
        "collapse": "collapse",
        "crash": "crash",
        "collide": "collision",
        "flood": "flood flooding",
        "burn": "fire blaze",
        "protest": "protest demonstration rally",
        "negotiate": "negotiation",
        "discuss": "discussion",
        "close": "closure",
        "evacuate": "evacuation",
        "launch": "launch",
        "merge": "merger",
        "acquire": "acquisition takeover",
        "approve": "approval",
        "refuse": "refusal",
        "withdraw": "withdrawal",
        "invade": "invasion",
        "annex": "annexation",
        "sanction": "sanction",
        "support": "support aid",
        "invest": "investment",
        "investigate": "investigation probe inquiry",
        "inspect": "inspection",
        "appoint": "appointment",
        "sign": "signing",
        "speak": "speech address",
        "confer": "conference",
        "dine": "dinner",
        "repair": "repair",
        "rescue": "rescue",
        "shoot": "shooting",
        "bomb": "bombing",
        "injure": "injury",
        "expel": "expulsion",
        "suspend": "suspension",
        "seize": "seizure",
        "ceasefire": "ceasefire cease-fire truce",
    }.items()
    for noun in nouns.split()
}
_VERBS = {"sit": "meet", "hold": "hold", "quit": "resign", "perish": "die", "fly": "travel"}


def event_verb(lemma: str, part_of_speech: str) -> str | None:
    """The verb that stands for an event's word; nothing where a noun names no event."""
    lemma = lemma.lower()
    if part_of_speech == "VERB":
        return _VERBS.get(lemma, lemma)
    return _NOUNS.get(lemma)
