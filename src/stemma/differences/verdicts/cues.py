"""Words that say how two reports part: denials, claims, changes, wholes and parts, plans.

The lists are general knowledge of English, written for this project; no corpus was counted for them.
"""

from __future__ import annotations

from stemma.reuse.hedgewords import HEDGES
from stemma.reuse.scopewords import SCOPE

CUES: dict[str, frozenset[str]] = {
    "negation": frozenset(
        "no not n't never nobody none nothing nowhere neither nor without hardly cannot nil "
        "lack lacking absent".split()
    ),
    "denying": frozenset(
        "deny reject dismiss refute rebut dispute contest disavow repudiate contradict denial "
        "false untrue unfounded baseless groundless lie fabricate fabricated slander invent invention "
        "object wrong mistaken protest".split()
    ),
    "accusing": frozenset(
        "accuse blame allege charge fault implicate suspect accusation allegation claim complain "
        "complaint contend".split()
    ),
    "insisting": frozenset("insist maintain counter stress assert contend deny swear vow".split()),
    "admitting": frozenset(
        "admit concede confess acknowledge confirm withdraw retract apologise apologize relent "
        "reverse yield".split()
    ),
    "saying": frozenset(
        "say tell state report write announce declare add note claim argue explain accord call "
        "describe show suggest promise".split()
    ),
    "changing": frozenset(
        "now longer since meanwhile finally meantime eventually again anymore later then new "
        "latest update revise revised postpone delay cancel climb rise fall grow drop become "
        "successor overtake replace reopen resume last end earlier formerly originally instead "
        "after turn already".split()
    ),
    "still": frozenset("still yet remain unaccounted continue pending await wait until so".split()),
    "ahead": frozenset(
        "will shall plan expect expected intend schedule scheduled due hope may might could would "
        "consider propose want aim soon tomorrow next going ready likely".split()
    ),
    "hedging": HEDGES,
    "whole": frozenset(
        "all every each everyone everybody entire whole complete completely always any both fully "
        "total throughout beyond single".split()
    ),
    "part": SCOPE | frozenset("half part third quarter two-thirds minority section".split()),
    "vague": frozenset(
        "several some many few dozen dozens hundred hundreds thousand thousands million millions "
        "number group part various numerous handful couple sharply steeply slightly considerable "
        "large small recently years months weeks days decades somebody someone something certain "
        "unnamed man woman official officials person people local region area country".split()
    ),
    "record": frozenset(
        "first last only record ever never most least best worst largest biggest oldest youngest "
        "longest shortest highest lowest hottest coldest second single unprecedented since "
        "before history tallest deepest richest fastest deadliest".split()
    ),
    "first": frozenset("before earlier prior previously first".split()),
    "then": frozenset("after later following afterwards then second once".split()),
    "other": frozenset("another other different second separate next rival".split()),
    "too": frozenset("also too likewise further both meanwhile besides addition".split()),
}
"""Lemmas or forms by what they tell."""
