"""How far an event has come by the words above it in the parse, up to a few steps.

Each step asks one word above, which may be framed in turn: `denied that it planned to close the mill`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stemma.annotation.events import frames, nouns, verbs
from stemma.annotation.events.combine import combined
from stemma.annotation.events.lemmas import event_verb, lemma_of, phrase
from stemma.annotation.events.readings import READINGS, Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

    from stemma.annotation.events.verbs import Days

_STEPS = 6
"""So far up. A sentence of a thousand verbs costs no more by each than one of six."""
_NEUTRAL = READINGS["past"]
_HAPPENED = frozenset({"done", "ongoing", "planned"})
_TOGETHER = frozenset("in at during by to for with before after following on".split())
_TIME_MARKS = frozenset({"when", "once", "until", "till", "before", "after", "as"})


def reading(token: Token, days: Days, steps: int = _STEPS) -> Reading:
    """How far an event has come; of other words how far what stands below them can hold."""
    if token.pos_ in ("VERB", "AUX"):
        return _verb(token, days, steps)
    if token.pos_ in ("NOUN", "PROPN"):
        return _noun(token, days, steps)
    if token.dep_ in ("acomp", "attr") and token.head.i != token.i:
        return _verb(token.head, days, steps)
    return _NEUTRAL


def _verb(verb: Token, days: Days, steps: int) -> Reading:
    own = verbs.own_reading(verb, days)
    if not steps or verb.head.i == verb.i:
        return own
    return _governed(verb, own, days, steps - 1) or own


def _governed(verb: Token, own: Reading, days: Days, steps: int) -> Reading | None:
    head = verb.head
    if verb.dep_ in ("pcomp", "pobj") and head.head.i != head.i:
        if verbs.is_finite(verb):
            return None  # `Talks on what was said`.
        return _behind(head, own, days, steps)
    if verb.dep_ in ("xcomp", "ccomp", "dobj", "acl", "relcl"):
        if head.pos_ in ("VERB", "AUX"):
            return _below_verb(verb, own, days, steps)
        return _below_other(verb, own, days, steps)
    if own.status not in _HAPPENED:
        return None
    if verb.dep_ == "conj":
        return _joined(verb, days, steps)
    return _beside(verb, own, days, steps) if verb.dep_ == "advcl" else None


def _below_verb(verb: Token, own: Reading, days: Days, steps: int) -> Reading | None:
    head, to = verb.head, verbs.is_infinitive(verb)
    if any(child.dep_ == "mark" and child.lower_ in ("whether", "if") for child in verb.children):
        return READINGS["whether"]
    if to and head.lemma_ in ("be", "have"):
        return _after_be(verb, own, days, steps)
    if to and head.lemma_ == "go" and head.tag_ == "VBG":
        return combined(READINGS["going to"], reading(head, days, steps), own)
    rule = _rule_of(head, verb)
    if rule is not None:
        return _framed(rule, verb, own, reading(head, days, steps))
    if verbs.is_finite(verb) and verb.tag_ != "VB":
        return None
    # `Began to cross`, `helped to close`, `made them leave`: as far as the verb above.
    bare = to or (verb.tag_ in ("VB", "VBG") and not verbs.helpers(verb))
    return reading(head, days, steps) if bare and own.status in _HAPPENED else None


def _rule_of(head: Token, verb: Token) -> str | None:
    if head.pos_ == "AUX" or head.lemma_ == "be":
        words = [child.lower_ for child in head.children if child.dep_ in ("acomp", "attr")]
        return next((frames.CLAUSES[word] for word in words if word in frames.CLAUSES), None)
    word = phrase(head)
    if word in frames.PASSIVES and verbs.is_passive(head):
        return frames.PASSIVES[word]
    return None if verb.dep_ in ("acl", "relcl") else frames.CLAUSES.get(word)


def _framed(rule: str, verb: Token, own: Reading, above: Reading) -> Reading | None:
    if verbs.is_finite(verb) and _states(rule, verb, own):
        return None
    if verb.head.lower_ == "able" and above.status == "done":
        return above  # Who was able to do it did it.
    plain = verbs.is_infinitive(verb) and own.status == "planned"
    return combined(READINGS[rule], above, None if plain else own)


def _states(rule: str, verb: Token, own: Reading) -> bool:
    """`Agreed that they had met` states a fact, where `agreed to meet` is a plan."""
    head = verb.head
    if rule == "continuing":
        return True  # `The matter is closed, she continued`.
    if head.lemma_ == "warn":
        return own.status in ("done", "ongoing")
    if head.lemma_ in frames.BELIEFS and not verbs.is_passive(head):
        return own.status != "done"
    return rule in ("planning", "wishing", "failing") and own.status == "done"


def _after_be(verb: Token, own: Reading, days: Days, steps: int) -> Reading:
    """`Is to meet`, `has yet to meet`, `had to meet`, `is important to meet`."""
    head = verb.head
    above = reading(head, days, steps)
    if any(child.lower_ == "yet" and child.i > head.i for child in head.children):
        return READINGS["yet to"]
    if head.lemma_ == "have":
        return above if head.tag_ == "VBD" else combined(READINGS["must"], above, own)
    rule = _rule_of(head, verb)
    if rule is not None:
        return combined(READINGS[rule], above, own)
    for child in head.children:
        task = child.dep_ == "csubj" or (child.dep_ == "nsubj" and child.lemma_ in frames.TASKS)
        if task or child.dep_ in ("acomp", "attr"):
            return combined(READINGS["task"], above, own)
    return combined(READINGS["is to"], above, own)


def _below_other(verb: Token, own: Reading, days: Days, steps: int) -> Reading | None:
    """Below an adjective (`likely to flood`) or a noun (`plans to close`, `reports that`)."""
    head = verb.head
    marked = any(c.dep_ == "mark" and c.lower_ in ("that", "whether") for c in verb.children)
    if not marked and not verbs.is_infinitive(verb) and verb.dep_ != "ccomp":
        return None
    if head.pos_ not in ("NOUN", "PROPN"):
        rule = frames.CLAUSES.get(head.lower_)
    else:
        rule = frames.NOUNS.get(lemma_of(head))
        if rule is None and any(
            child.lower_ in ("first", "last", "only") for child in head.children
        ):
            return _NEUTRAL  # `The first ship to arrive` has arrived.
        if rule is None and not marked and head.dep_ != "ROOT":  # A headline is: `Talks to begin`.
            rule = "task" if verbs.is_infinitive(verb) else None
    return None if rule is None else _framed(rule, verb, own, reading(head, days, steps))


def _behind(preposition: Token, own: Reading, days: Days, steps: int) -> Reading | None:
    """A gerund behind a preposition: `without opening`, `accused of taking`, `by closing`."""
    before = preposition.doc[max(0, preposition.i - 1)].lower_
    if preposition.lower_ == "without" or before in ("instead", "rather"):
        return READINGS["without"]
    framed = _by_preposition(preposition, days, steps)
    if framed is not None:
        rule, above = framed
        return combined(READINGS[rule], above, own)
    head = preposition.head
    if head.pos_ != "VERB" or own != READINGS["progressive"]:
        return None
    above = reading(head, days, steps)
    return None if above.status in ("negated", "denied") else above


def _by_preposition(preposition: Token, days: Days, steps: int) -> tuple[str, Reading] | None:
    """What a word with its preposition makes of what stands behind, and how far the word holds."""
    head, word = preposition.head, preposition.lower_
    rule = frames.PREPOSITIONS.get(f"{phrase(head)} {word}")
    if rule is None and head.pos_ == "NOUN" and word in ("of", "for", "to", "on", "about"):
        rule = frames.NOUNS.get(lemma_of(head))
    return None if rule is None else (rule, reading(head, days, steps))


def _joined(verb: Token, days: Days, steps: int) -> Reading | None:
    """`Plans to close the mill and sell the land`: the second verb is as far as the first."""
    first = verb.head
    if first.pos_ not in ("VERB", "AUX") or verb.tag_ != first.tag_:
        return None
    if verbs.has_subject(verb) or verbs.helpers(verb) - {"to"}:
        return None
    found = reading(first, days, steps)
    but = any(child.dep_ == "cc" and child.lower_ == "but" for child in first.children)
    return None if but and found.status == "negated" else found


def _beside(verb: Token, own: Reading, days: Days, steps: int) -> Reading | None:
    """A participle goes with the verb that it hangs on; `when he visits` with what is planned."""
    if verb.tag_ == "VBG" and not verbs.helpers(verb):
        above = reading(verb.head, days, steps)
        return None if above.status in ("negated", "denied") else above
    timed = any(child.lower_ in _TIME_MARKS for child in verb.children)
    if timed and own == READINGS["present"]:
        above = reading(verb.head, days, steps)
        return READINGS["time clause"] if above.status not in ("done", "ongoing") else None
    return None


def _noun(noun: Token, days: Days, steps: int) -> Reading:
    own = nouns.own_reading(noun, days)
    found = _noun_governed(noun, days, steps - 1) if steps else None
    if own is None or found is None:
        return own or found or READINGS["noun"]
    if own.status != "negated" and found.status in ("negated", "denied"):
        return found  # `Called off the planned strike`.
    awaited = own.status in ("planned", "expected")
    return found if awaited and found.status == "done" and _held(noun) else own


def _noun_governed(noun: Token, days: Days, steps: int) -> Reading | None:
    base = noun
    for _ in range(steps):
        if base.dep_ == "conj" and base.head.pos_ == "NOUN":
            base = base.head
    if base.dep_ == "pobj":
        return _noun_behind(base, days, steps)
    if base.head.i == base.i or base.head.pos_ not in ("VERB", "AUX"):
        return None
    if base.dep_ in ("nsubj", "nsubjpass"):
        return _subject(base, days, steps)
    return _object(base, base.head, days, steps) if base.dep_ in ("dobj", "attr", "agent") else None


def _noun_behind(noun: Token, days: Days, steps: int) -> Reading | None:
    preposition = noun.head
    head, word = preposition.head, preposition.lower_
    if word == "without":
        return READINGS["without"]
    framed = _by_preposition(preposition, days, steps)
    if framed is not None:
        return combined(READINGS[framed[0]], framed[1])
    if lemma_of(head) in frames.GROUNDS and any(child.lower_ == "no" for child in head.children):
        return READINGS["unfounded"]
    if lemma_of(head) in frames.PHASES and word == "of":
        return reading(head, days, steps)
    if head.pos_ != "VERB":
        return None
    above = reading(head, days, steps)
    return above if _comes_with(noun, above) and word in _TOGETHER else None


def _comes_with(noun: Token, above: Reading) -> bool:
    """Whether a noun beside a verb that is still to come is to come with it.

    `Will attend the talks` and `will trigger strikes`, but not `will investigate the crash`.
    """
    if event_verb(lemma_of(noun), "NOUN") in frames.ARRANGED:
        return above.status in ("planned", "expected", "ongoing")
    coming = above.status in ("planned", "expected", "conditional")
    return coming and nouns.is_indefinite(noun)


def _subject(noun: Token, days: Days, steps: int) -> Reading | None:
    verb = _acting(noun.head)
    above = reading(verb, days, steps)
    if verb.lemma_ == "be":
        rules = [frames.PREDICATES.get(word) for word in _predicates(verb)]
        for rule in rules:
            if rule is not None:
                return combined(READINGS[rule], above)
        return None if above.status in ("negated", "denied") else above
    if noun.dep_ == "nsubjpass" or verbs.is_passive(verb):
        return _object(noun, verb, days, steps)
    if frames.OBJECTS.get(phrase(verb)) == "continuing":
        return combined(READINGS["continuing"], above)
    if lemma_of(verb) in frames.ENDING and above.status == "negated":
        return READINGS["continuing"]
    return above if _carries(verb) or above.status not in ("negated", "denied") else None


def _predicates(verb: Token) -> list[str]:
    """What `be` says of its subject: `likely`, `under way`."""
    found = [c.lower_ for c in verb.children if c.dep_ in ("acomp", "attr", "advmod", "prt")]
    behind = [c for c in verb.children if c.dep_ == "prep" and c.lower_ in ("under", "in")]
    return found + [below.lower_ for child in behind for below in child.children]


def _acting(verb: Token) -> Token:
    """`Is expected to be called off`: what is said of the subject in the end."""
    for _ in range(_STEPS):
        below = [verb, *(child for child in verb.children if child.dep_ == "acomp")]
        lower = [c for one in below for c in one.children if c.dep_ == "xcomp" and c.tag_ != "VBG"]
        raising = verb.lemma_ in ("be", "have", "go") or _is_frame(verb)
        if not lower or not raising:
            return verb
        verb = lower[0]
    return verb


def _is_frame(verb: Token) -> bool:
    word = phrase(verb)
    return word in frames.CLAUSES or word in frames.PASSIVES


def _object(noun: Token, verb: Token, days: Days, steps: int) -> Reading | None:
    above = reading(verb, days, steps)
    word = phrase(verb)
    told = frames.NOUNS.get(lemma_of(noun)) == "telling"
    if told and frames.CLAUSES.get(word) == "denying":
        return combined(READINGS["denying"], above)
    rule = frames.OBJECTS.get(word)
    if word == "announce" and event_verb(lemma_of(noun), "NOUN") in frames.TOLD_WHEN_PAST:
        rule = None
    if rule == "denying" and any(child.dep_ == "dative" for child in verb.children):
        rule = "failing"  # `Denied him a victory`.
    if rule is not None:
        return combined(READINGS[rule], above)
    if _carries(verb):
        return above
    if word in frames.JOINING:
        form = verbs.form_reading(verb, days)
        return above if above.status != "negated" else form if form.status == "planned" else None
    return above if _comes_with(noun, above) else None


def _carries(verb: Token) -> bool:
    """Whether a verb only says that the event of its noun happens: `hold talks`, `take place`."""
    if verb.lemma_ == "be":
        return any(child.dep_ == "expl" for child in verb.children)
    return phrase(verb) in frames.CARRYING


def _held(noun: Token) -> bool:
    return noun.head.pos_ in ("VERB", "AUX") and _carries(noun.head)
