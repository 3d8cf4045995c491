"""Reads an article once, from its beginning: who is meant by every name, pronoun and role noun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from stemma.annotation.names.antecedents import NEUTER, PLURAL, antecedent, coarguments
from stemma.annotation.names.clauses import speaks, subject_of, verb_of
from stemma.annotation.names.definite import Phrase, by_age, taken_up
from stemma.annotation.names.descriptions import Description, noun_with_modifiers, words_of
from stemma.annotation.names.discourse import Discourse, unread
from stemma.annotation.names.gender import pronoun_gender
from stemma.annotation.names.naming import introduced, named_before, read_name
from stemma.annotation.names.nouns import end_of, names_somebody, owner_in, phrase_of
from stemma.annotation.names.referents import Mention, Named, Referent
from stemma.annotation.names.rolewords import MUTUAL, is_person_noun
from stemma.annotation.nominals import noun_phrase, text_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
_OTHER = frozenset({"other", "second"})
_CLIMB = 3


def read(doc: Doc, names: Sequence[Named]) -> Discourse:
    """The discourse of one parsed article whose names are known."""
    known = unread(doc, names)
    descriptions = introduced(known)
    for token in doc:
        if token.i in known.starts:
            read_name(known.starts[token.i], descriptions[token.i], known)
        elif token.i not in known.inside and token.i not in known.at:
            _read_other(token, descriptions, known)
    return known


def _read_other(token: Token, descriptions: dict[int, Description], known: Discourse) -> None:
    lower = token.lower_
    if pronoun_gender(lower) or lower in PLURAL or (lower in NEUTER and token.dep_ != "expl"):
        _read_pronoun(token, known)
    elif lower in ("who", "which", "that") and token.dep_ in _SUBJECTS:
        _read_relative(token, known)
    elif token.pos_ in ("NOUN", "PROPN", "ADJ") and names_somebody(token):
        mention = _name_beside(token, descriptions, known) or _read_noun(token, known)
        known.at[token.i] = mention


def _read_pronoun(token: Token, known: Discourse) -> None:
    gender = pronoun_gender(token.text)
    chosen = antecedent(token, gender, known)
    if chosen is None:
        return
    if gender and not chosen.gender:
        chosen.leaning[gender] = chosen.leaning.get(gender, 0) + 1
    known.at[token.i] = known.add(known.mention(token, chosen, pronoun=True))


def _read_relative(token: Token, known: Discourse) -> None:
    """`who` and `which`: the noun before, or the name that this noun describes."""
    verb = verb_of(token)
    if verb is None or verb.dep_ != "relcl":
        return
    head = verb.head
    for _ in range(_CLIMB):
        mention = known.at.get(head.i)
        person = mention is not None and mention.referent.kind in ("person", "people")
        if mention is not None and (person or token.lower_ != "who"):
            known.at[token.i] = mention
            if speaks(token) and not known.layout.quoted[token.i]:
                known.last = mention.referent
            return
        head = head.head


def _name_beside(
    token: Token, descriptions: dict[int, Description], known: Discourse
) -> Mention | None:
    """The mention of the name whose apposition or predicate the noun is."""
    for child in token.children:
        if child.dep_ == "appos" and child.i in known.inside:
            return _ahead(child.i, token, known)
    called = _called(token)
    if called is not None and called.i in known.inside:
        return _ahead(called.i, token, known)
    if token.dep_ == "appos" and token.head.i in known.inside:
        return known.at.get(token.head.i)
    if token.dep_ in ("attr", "oprd"):
        subject = subject_of(token.head)
        mention = known.at.get(subject.i) if subject is not None else None
        if mention is not None:
            _call(mention.referent.settled(), token, known)
            return mention
    return _behind_comma(token, descriptions, known)


def _called(token: Token) -> Token | None:
    """The name in `a miner called Joe` and `the patient, a miner called Joe`."""
    nouns = [token, *(child for child in token.children if child.dep_ == "appos")]
    for verb in (child for noun in nouns for child in noun.children if child.dep_ == "acl"):
        if verb.lower_ in ("called", "named"):
            return next((c for c in verb.children if c.dep_ in ("oprd", "dobj")), None)
    return None


def _behind_comma(
    token: Token, descriptions: dict[int, Description], known: Discourse
) -> Mention | None:
    """`the mayor of Ostby, Anna Berg`: parsers lose the apposition."""
    end = end_of(token)
    if end + 2 >= len(known.doc) or known.doc[end + 1].text != ",":
        return None
    named = known.starts.get(end + 2)
    if named is None or named.kind != "person" or named.last == named.first:
        return None
    apposed = token.lemma_.lower() in descriptions[named.first].roles
    return _ahead(named.first, token, known) if apposed else None


def _ahead(index: int, noun: Token, known: Discourse) -> Mention | None:
    """The noun as one more place where the bearer of the name at a token stands."""
    named = named_before(known.starts, index)
    if named is None:
        return None
    one = known.groups[named.group]
    _call(one, noun, known)
    return known.mention(noun, one)


def _call(one: Referent, noun: Token, known: Discourse) -> None:
    """Note that somebody is called by a noun."""
    one.roles.setdefault(noun.lemma_.lower(), known.layout.sentence[noun.i])
    one.words |= words_of(noun_with_modifiers(noun))
    owner = owner_in(noun, known)
    if owner is not None:
        one.owners.setdefault(noun.lemma_.lower(), owner.number)


def _read_noun(token: Token, known: Discourse) -> Mention:
    phrase = phrase_of(token, known)
    chosen = _taken_up(token, phrase, known)
    if chosen is None:
        _read_first_of_two(token, phrase, known)
        chosen = _described(token, phrase, known)
    chosen.roles.setdefault(phrase.lemma, known.layout.sentence[token.i])
    return known.add(known.mention(token, chosen))


def _read_first_of_two(token: Token, phrase: Phrase, known: Discourse) -> None:
    """`An official and a diplomat came`: the words mean both, and the first is somebody as well."""
    joined = next((c for c in token.rights if c.dep_ == "conj"), None)
    if joined is None or not is_person_noun(phrase.lemma) or token.tag_ not in ("NN", "NNP"):
        return
    if not all(any(c.dep_ in ("det", "poss") for c in n.lefts) for n in (token, joined)):
        return
    one = _described(token, replace(phrase, kind="person"), known)
    start, end = token.doc[token.left_edge.i].idx, token.idx + len(token)
    one.phrase = (start, end)
    one.text = " ".join(text_of(known.doc)[start:end].split())
    one.roles.setdefault(phrase.lemma, known.layout.sentence[token.i])
    known.add(known.mention(token, one))


def _taken_up(token: Token, phrase: Phrase, known: Discourse) -> Referent | None:
    """Who was spoken of before and is meant again, unless the phrase brings in somebody new."""
    lefts = list(token.lefts)
    before = token.doc[max(0, token.left_edge.i - 1)]
    definite = before.lower_ == "the" or any(
        c.dep_ == "det" and c.lower_ in _DEFINITE for c in lefts
    )
    owned = any(c.dep_ == "poss" for c in lefts)
    bare = not any(c.dep_ in ("det", "poss", "nummod") for c in lefts)
    again = bare and (token.pos_ == "PROPN" or phrase.kind == "people")
    if not (definite or owned or again):
        return None
    barred = set(coarguments(token, known))
    if phrase.owner is not None and phrase.lemma not in phrase.owner.roles:
        barred.add(phrase.owner.number)
    sentence = known.layout.sentence[token.i]
    compared = by_age(phrase, known.recent())
    if compared is not None:
        return compared
    not_meant = _other_than(phrase, known)
    if not_meant is not None:
        beside = known.beside(not_meant)
        if beside is not None and beside.may_be(phrase.gender):
            return beside
        barred.add(not_meant.number)
    chosen = taken_up(phrase, known.recent(), sentence, known.last, frozenset(barred))
    if again and chosen is not None and phrase.kind == "people":
        own = {c.lower_ for c in lefts if c.dep_ in ("amod", "compound", "nmod")}
        if not own <= set(chosen.text.lower().split()):
            return None  # `U.S. officials` are not just any who were called officials.
    return chosen


def _other_than(phrase: Phrase, known: Discourse) -> Referent | None:
    """Who has spoken before `the other minister`, and whose brother `his brother` is."""
    if phrase.modifiers & _OTHER and known.last is not None:
        return known.last.settled()
    owner = phrase.owner
    mutual = owner is not None and phrase.lemma in MUTUAL and phrase.lemma in owner.roles
    return owner if mutual else None


def _described(token: Token, phrase: Phrase, known: Discourse) -> Referent:
    """Somebody new, without a name."""
    start, end = noun_phrase(token)
    one = known.new(" ".join(text_of(known.doc)[start:end].split()), phrase.kind)
    one.phrase = (start, end)
    one.proper = token.pos_ == "PROPN" and not is_person_noun(phrase.lemma)
    one.gender = phrase.gender
    one.age = phrase.age
    one.words |= set(phrase.modifiers) | set(phrase.countries)
    return one
