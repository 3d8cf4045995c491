"""Words that say how far something has come that stands below them: `plan to`, `deny`, `call off`.

Each gives the name of a rule in `READINGS`. Verbs stand with their particle (`rule out`).
"""

from __future__ import annotations


def _by_word(lists: dict[str, str]) -> dict[str, str]:
    return {word.replace("_", " "): rule for rule, words in lists.items() for word in words.split()}


CLAUSES = _by_word(
    {
        "planning": "plan schedule intend slate set prepare due arrange agree decide vow pledge promise"
        " aim opt choose resolve vote ready propose undertake commit determine swear gear_up"
        " about destine order",
        "expecting": "expect hope likely anticipate project forecast predict foresee poise bound tip"
        " certain sure confident optimistic",
        "continuing": "continue keep go_on carry_on keep_on",
        "wishing": "want wish try attempt seek urge ask demand request call offer consider allow invite"
        " permit threaten encourage recommend suggest advise struggle willing eager keen free able"
        " require need important necessary tempt instruct mull contemplate",
        "fearing": "fear worry doubt afraid possible warn unclear uncertain unknown imagine",
        "failing": "fail refuse decline unable unwilling forbid neglect reluctant avoid impossible"
        " rule_out omit forget",
        "unlikely": "unlikely improbable",
        "denying": "deny reject refute dismiss rebut dispute disavow contradict",
        "unfounded": "untrue false baseless unfounded",
        "telling": "allege claim suspect rumour rumor presume believe think reckon assume accuse seem"
        " appear",
    }
)
"""Verbs and adjectives by what they make of the clause below them."""

PASSIVES = _by_word({"telling": "say report understand consider deem", "expecting": "suppose"})
"""Verbs that do so in the passive only: `is said to have fled`."""

NOUNS = _by_word(
    {
        "planning": "plan intention intent decision agreement promise pledge vow commitment preparation"
        " proposal deal date",
        "expecting": "hope expectation forecast prediction prospect likelihood",
        "wishing": "attempt bid effort call demand request appeal wish desire offer threat push need ability"
        " chance opportunity permission right",
        "fearing": "fear possibility risk danger warning worry concern doubt",
        "failing": "failure refusal inability reluctance unwillingness",
        "denying": "denial",
        "telling": "accusation allegation claim report rumour rumor suggestion speculation suspicion"
        " charge",
    }
)
"""Nouns by what they make of the clause or the noun below them: `plans to`, `reports of`."""

OBJECTS = _by_word(
    {
        "planning": "plan schedule slate set arrange prepare intend call propose preview agree_on",
        "postponing": "postpone delay defer reschedule put_off push_back",
        "awaiting": "await anticipate announce",
        "expecting": "expect forecast predict project foresee hope tip",
        "continuing": "continue extend prolong",
        "wishing": "want demand request seek urge offer consider suggest recommend threaten weigh mull"
        " contemplate push",
        "fearing": "fear risk doubt",
        "cancelling": "cancel call_off scrap abandon shelve avert avoid prevent foil thwart block abort"
        " rule_out reject refuse decline forbid ban forgo miss veto halt",
        "denying": "deny refute rebut disavow",
        "telling": "allege suspect rumour rumor",
    }
)
"""Verbs by what they make of an event's noun that is their object, or their subject in the passive."""

PREPOSITIONS = _by_word(
    {
        "planning": "plan_for schedule_for set_for plan_on commit_to agree_to",
        "awaiting": "prepare_for brace_for ahead_of gear_up_for wait_for run-up_to look_ahead_to"
        " preparation_for ready_for time_for",
        "wishing": "call_for push_for press_for ask_for appeal_for campaign_for think_of think_about"
        " talk_of insist_on hope_for",
        "fearing": "warn_of warn_against threaten_with",
        "expecting": "look_forward_to",
        "failing": "prevent_from stop_from ban_from bar_from keep_from deter_from refrain_from"
        " prohibit_from discourage_from back_out_of pull_out_of short_of",
        "telling": "accuse_of suspect_of charge_with",
    }
)
"""A word with its preposition, by what they make of the noun or gerund behind it."""

CARRYING = frozenset(
    word.replace("_", " ")
    for word in "hold have make take give pay conduct carry_out stage reach sign strike do perform"
    " undertake begin start launch open mount commit suffer undergo deliver cause trigger spark"
    " provoke prompt see complete finish resume broker secure achieve declare impose be happen occur"
    " come go go_ahead proceed break_out erupt lead result".split()
)
"""Verbs that bring about the event of their noun, or say no more than that it happens."""

JOINING = frozenset("attend join host chair open address discuss leave skip".split())
"""Verbs of taking part: the event is as near as they are, but goes on without who stays away."""

ENDING = frozenset("end stop finish".split())
"""What has not ended goes on."""

BELIEFS = frozenset("think believe reckon assume presume".split())
"""Verbs for what somebody holds: of the past it is hearsay, of the present an opinion."""

PREDICATES = _by_word(
    {
        "planning": "due",
        "expecting": "likely imminent certain inevitable expected",
        "fearing": "possible unclear uncertain unlikely conceivable",
        "continuing": "underway ongoing continuing way progress",
        "unfounded": "false untrue baseless unfounded untruth fabricated",
        "failing": "impossible off",
    }
)
"""What is said of an event with `be`: `the strike is likely`, `an inquiry is under way`."""

PHASES = frozenset(
    "start beginning end close round series day week wave resumption continuation number".split()
)
"""Nouns for a part or a number of events, which are as far as they are: `a round of talks`."""

GROUNDS = frozenset("truth basis foundation substance".split())
"""What a claim has none of that is denied: `no truth in reports`."""

TOLD_WHEN_PAST = frozenset(
    "die kill arrest resign injure find win lose elect steal agree crash attack support donate decide".split()
)
"""Events that are announced once they have happened; others are announced as plans."""

ARRANGED = frozenset(
    "meet talk discuss negotiate consult debate visit travel elect vote speak confer brief dine"
    " protest inaugurate hear try interview launch wed bury perform screen match celebrate".split()
)
"""Kinds of events that stand in a calendar: beside what is to come, these are to come too."""
