"""What a verb's own form says: its helpers, its negation, its tense, the adverbs beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from stemma.annotation.events.readings import READINGS, Reading

if TYPE_CHECKING:
    from spacy.tokens import Token

Days = Mapping[int, bool]
"""The code points of tokens that tell a time: whether that is still to come."""

_NOT = frozenset({"not", "n't", "n’t", "never", "neither", "nor"})
_SPEAKERS = frozenset({"i", "we", "you"})
_ONLY = frozenset({"only", "just", "merely", "simply"})
_NOBODY = frozenset({"nobody", "none", "nothing", "no-one", "neither"})
_WILL = frozenset({"will", "'ll", "’ll", "shall", "wo"})
_MAY = frozenset({"may", "might", "could", "can", "ca"})
_IS = frozenset({"is", "are", "'s", "’s", "'re", "’re", "am", "'m", "’m", "be"})
_PERFECT = frozenset({"have", "has", "had", "'ve", "’ve", "having"})
_ADVERBS = {
    adverb: rule
    for rule, adverbs in {
        "by repute": "reportedly allegedly apparently supposedly purportedly seemingly presumably"
        " ostensibly",
        "perhaps": "perhaps possibly maybe",
        "probably": "probably likely",
    }.items()
    for adverb in adverbs.split()
}
_CONDITIONS = frozenset({"if", "unless", "lest", "provided", "providing", "supposing"})
_NO_SOURCE = frozenset("plan schedule timetable law rule custom tradition size need taste".split())


def own_reading(verb: Token, days: Days) -> Reading:
    """What the verb's form says, negation and adverbs included."""
    negation = _negation(verb)
    if negation is not None:
        # Who should not have said it has said it.
        regretted = helpers(verb) >= {"should", "have"}
        return READINGS["perfect" if regretted else negation]
    if _conditional(verb):
        return READINGS["if"]
    found = form_reading(verb, days)
    rule = _beside(verb)
    if rule == "probably" and found.status == "done":
        rule = "perhaps"  # What is past is not expected any more.
    if rule == "by repute" and found.status in ("done", "ongoing"):
        return READINGS[rule]
    if rule in ("perhaps", "probably") and found.status not in ("conditional", "expected"):
        return READINGS[rule]
    if found.status == "done" and _attributed(verb):
        return READINGS["according"]
    if found.status == "planned" and any(_decides(child) for child in verb.children):
        # `The coalition will fall if the minister resigns`.
        return READINGS["if"]
    return found


def form_reading(verb: Token, days: Days) -> Reading:
    """What helpers and tense say, as if nothing negated them."""
    return READINGS[_form(verb, days)]


def is_passive(verb: Token) -> bool:
    """Whether something is done to the subject; a bare participle counts: `a man said to be ill`."""
    if any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children):
        return True
    return verb.dep_ == "acl" and verb.tag_ in ("VBN", "VBD")


def is_infinitive(verb: Token) -> bool:
    """Whether `to` stands before the verb or before its helper."""
    return any(child.tag_ == "TO" for child in verb.children)


def is_finite(verb: Token) -> bool:
    """Whether the verb has a subject and a tense of its own."""
    return not is_infinitive(verb) and has_subject(verb)


def has_subject(verb: Token) -> bool:
    """Whether the verb has a subject of its own."""
    return any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in verb.children)


def helpers(verb: Token) -> frozenset[str]:
    """The auxiliaries before a verb, as they are written, in small letters."""
    return frozenset(child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass"))


def _form(verb: Token, days: Days) -> str:
    before = helpers(verb)
    if before & _WILL:
        return "will"
    if before & {"would", "'d", "’d"}:
        return "would, said" if _foretold(verb, before) else "would"
    if before & {"should", "ought"}:
        return "should" if "have" not in before and _when(verb, days) is not None else "must"
    if before & _MAY:
        return "may"
    if "must" in before:
        return "must"
    if is_infinitive(verb):
        return "perfect" if before & _PERFECT else "infinitive"
    return _tensed(verb, before, days)


def _tensed(verb: Token, before: frozenset[str], days: Days) -> str:
    if verb.tag_ == "VBG" or "being" in before:
        coming = before & _IS and not before & _PERFECT and _when(verb, days) is True
        return "coming day" if coming else "progressive"
    if before & _PERFECT:
        return "perfect"
    if verb.tag_ == "VBD" or before & {"did", "was", "were"}:
        return "past"
    if verb.tag_ == "VBN":
        if before & _IS and _when(verb, days) is True:
            return "coming day"
        return "past" if before - _IS else "participle"
    return "coming day" if _when(verb, days) is True else "present"


def _foretold(verb: Token, before: frozenset[str]) -> bool:
    """`She said the bridge would open`: the future, as seen from a past saying."""
    # `I would bet, he said`: his own words, in which `would` stands as he used it.
    own_words = any(child.lower_ in _SPEAKERS and child.dep_ == "nsubj" for child in verb.children)
    wishing = verb.lemma_ in ("like", "love", "prefer", "rather")
    if (
        own_words
        or wishing
        or "have" in before
        or any(_conditional(child) for child in verb.children)
    ):
        return False
    said = [verb.head] if verb.dep_ == "ccomp" else []
    said += [child for child in verb.children if child.dep_ == "parataxis"]
    return any(one.tag_ in ("VBD", "VBN") for one in said)


def _when(verb: Token, days: Days) -> bool | None:
    """Whether the verb's own time is still to come; nothing where it has none."""
    found = [days[word.idx] for word in _adjuncts(verb) if word.idx in days]
    return any(found) if found else None


def _adjuncts(verb: Token) -> Iterator[Token]:
    """The heads of what says when: `next week`, `on Saturday`, and `Kest on Saturday`."""
    for child in verb.children:
        if child.dep_ in ("npadvmod", "advmod"):
            yield child
        elif child.dep_ == "prep":
            yield from child.children
        elif child.dep_ in ("dobj", "attr", "pobj") and child.i > verb.i:
            for below in child.children:
                if below.dep_ == "prep":
                    yield from below.children


def _negation(verb: Token) -> str | None:
    doc = verb.doc
    for child in verb.children:
        if child.lower_ in _NOT and child.dep_ in ("neg", "advmod", "preconj", "cc"):
            after = doc[child.i + 1].lower_ if child.i + 1 < len(doc) else ""
            if after not in _ONLY and not (helpers(verb) & {"may", "might"}):
                return "not"
        if child.lower_ == "longer" and any(below.lower_ == "no" for below in child.children):
            return "not"
        if child.dep_ in ("nsubj", "nsubjpass", "dobj") and _none(child):
            return "nobody"
    return None


def _none(noun: Token) -> bool:
    words = {noun.lower_, *(child.lower_ for child in noun.children if child.dep_ == "det")}
    one = noun.lower_ == "one" and any(child.lower_ == "no" for child in noun.children)
    return bool(words & (_NOBODY | {"no"})) or one


def _beside(verb: Token) -> str | None:
    return next(
        (
            _ADVERBS[child.lower_]
            for child in verb.children
            if child.lower_ in _ADVERBS and child.dep_ in ("advmod", "neg", "amod", "advcl")
        ),
        None,
    )


def _conditional(verb: Token) -> bool:
    """Whether the verb stands in a condition: `if he resigns`, `unless he resigns`."""
    return verb.dep_ in ("advcl", "prep", "pcomp") and any(
        child.dep_ in ("mark", "advmod") and child.lower_ in _CONDITIONS for child in verb.children
    )


def _decides(clause: Token) -> bool:
    """Whether a clause is a condition of what it stands beside; `even if` is none."""
    even = any(child.lower_ == "even" for child in clause.children)
    return _conditional(clause) and not even


def _attributed(verb: Token) -> bool:
    """Whether it is so only according to somebody; `according to plan` names nobody."""
    for child in verb.children:
        if child.lower_ == "according":
            sources = [s for to in child.children for s in to.children if s.dep_ == "pobj"]
            return any(source.lemma_.lower() not in _NO_SOURCE for source in sources)
    return False
