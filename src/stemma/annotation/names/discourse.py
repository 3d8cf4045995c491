"""Reads an article once, from its beginning, and keeps who is meant by every name, pronoun and role noun."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from stemma.annotation.names.clauses import (
    frame,
    function,
    in_main_clause,
    outer,
    said_by_insertion,
    speaks,
    subject_of,
    verb_of,
)
from stemma.annotation.names.countries import country_of_people
from stemma.annotation.names.definite import Phrase, taken_up
from stemma.annotation.names.descriptions import (
    Description,
    describe,
    noun_with_modifiers,
    possessor_gender,
    words_of,
)
from stemma.annotation.names.gender import Gender, is_given_name, name_gender, noun_gender, pronoun_gender
from stemma.annotation.names.layout import Layout, layout
from stemma.annotation.names.referents import Mention, Named, Referent, ReferentKind
from stemma.annotation.names.rolewords import (
    BODIES,
    DOCUMENTS,
    PEOPLE,
    SYNONYM,
    fit,
    is_person_noun,
)
from stemma.annotation.names.salience import Place, facts, score
from stemma.annotation.nominals import noun_phrase

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_WINDOW = 40
_SENTENCES = 9
_ACTIVE = 60
_LEAST = -2.6
_PLURAL = frozenset({"they", "them", "their", "themselves"})
_NEUTER = frozenset({"it", "its", "itself"})
_SPEAKING_OF_ITSELF = frozenset({"nsubj", "nsubjpass", "csubj"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
_ROLES_OF_NOUNS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss", "conj", "dative", "ROOT"})


@dataclass
class Discourse:
    """Everybody whom one article speaks of."""

    doc: Doc
    layout: Layout
    at: dict[int, Mention] = field(default_factory=dict)
    """The mention that each token heads or stands in."""
    mentions: list[Mention] = field(default_factory=list)
    """In the order of the text."""
    referents: list[Referent] = field(default_factory=list)
    """In order of first mention."""
    speaking: list[Mention] = field(default_factory=list)
    """Those that say something, outside of quotation marks, in the order of the text."""


def read(doc: Doc, names: Sequence[Named]) -> Discourse:
    """The discourse of one parsed article whose names are known."""
    reader = _Reader(Discourse(doc, layout(doc)), names)
    reader.run()
    return reader.discourse


class _Reader:
    """The state of one reading."""

    def __init__(self, discourse: Discourse, names: Sequence[Named]) -> None:
        self.discourse = discourse
        self.doc = discourse.doc
        self.starts = {named.first: named for named in names}
        self.inside = {i for named in names for i in range(named.first, named.last + 1)}
        self.groups: dict[str, Referent] = {}
        self.active: OrderedDict[int, Mention] = OrderedDict()
        self.last: Referent | None = None
        self.descriptions: dict[int, Description] = {}

    def run(self) -> None:
        for named in self.starts.values():
            self._introduce(named)
        for token in self.doc:
            if token.i in self.starts:
                self._name(self.starts[token.i])
            elif token.i not in self.inside and token.i not in self.discourse.at:
                self._other(token)

    # names

    def _introduce(self, named: Named) -> None:
        """What the whole article says of the gender of a name, which holds from its beginning."""
        described = self.descriptions[named.first] = describe(self.doc, named, self.starts)
        one = self.groups.get(named.group)
        if one is None:
            one = self._new(named.name, named.kind)
            one.group = named.group
            one.gender = name_gender(without_role_words(named.name))
            if named.kind != "person" and not (one.gender and named.last > named.first):
                one.gender = ""
            one.sure = bool(one.gender)
            one.words |= set(named.name.lower().split())
            self.groups[named.group] = one
        if described.gender:
            one.gender = described.gender
        if one.gender:
            # A title or a given name knows better than the search for names.
            one.kind = "person"
        one.sure = one.sure or described.titled or bool(described.gender)

    def _name(self, named: Named) -> None:
        one = self.groups[named.group]
        described = self.descriptions[named.first]
        head = self._head(named)
        sentence = self.discourse.layout.sentence[named.first]
        self._settle(one, described, named)
        for role in described.roles:
            one.roles.setdefault(role, sentence)
        one.words |= described.words
        one.age = one.age or described.age
        mention = self._mention(head, one)
        for index in range(named.first, named.last + 1):
            self.discourse.at[index] = mention
        self._pair(head)

    def _head(self, named: Named) -> Token:
        for index in range(named.last, named.first - 1, -1):
            token = self.doc[index]
            if token.dep_ == "ROOT" or not named.first <= token.head.i <= named.last:
                return token
        return self.doc[named.last]

    def _settle(self, one: Referent, described: Description, named: Named) -> None:
        """A name that was left out before: `A spokesman for X said ... The spokesman, Ole Dahl, ...`."""
        if one.count or one.kind != "person":
            return
        for number in reversed(self.active):
            other = self.discourse.referents[number].settled()
            if other.group is not None or other.kind != "person" or other is one:
                continue
            if not one.may_be(other.gender) or (other.age and other.age == described.age) is None:
                continue
            heads = list(other.roles)
            again = bool(described.taken_up) and any(
                fit(described.taken_up, role) >= SYNONYM for role in heads
            )
            own = other.words - set(heads)
            same = bool(own) and own <= described.words and any(
                fit(mine, role) >= SYNONYM for role in heads for mine in described.roles
            )
            aged = bool(other.age) and other.age == described.age
            if again or same or aged:
                other.merged = one
                one.count += other.count
                one.words |= other.words
                for role, first in other.roles.items():
                    one.roles.setdefault(role, first)
                if self.last is other:
                    self.last = one
                return

    def _pair(self, head: Token) -> None:
        """`Anna Berg and Tove Lie` as one party that `they` can mean, once its last name is read."""
        if head.dep_ != "conj":
            return
        first = outer(head)
        before = self.discourse.at.get(first.i)
        if before is None or first.i == head.i or first.i >= head.i:
            return
        last = self.discourse.at[head.i]
        kinds = {before.referent.kind, last.referent.kind}
        if not kinds <= {"person", "people", "body"}:
            return
        start, end = self.doc[min(first.left_edge.i, first.i)].idx, head.idx + len(head)
        text = f"{before.referent.settled().text} and {last.referent.settled().text}"
        pair = self._new(text, "people")
        pair.members = (before.referent.number, last.referent.number)
        pair.phrase = (start, end)
        self._mention(first, pair)

    # what is no name

    def _other(self, token: Token) -> None:
        lower = token.lower_
        gender = pronoun_gender(lower)
        if gender or lower in _PLURAL or lower in _NEUTER:
            if lower in _NEUTER and token.dep_ == "expl":
                return
            self._pronoun(token, gender)
        elif lower in ("who", "which", "that") and token.dep_ in _SPEAKING_OF_ITSELF:
            self._relative(token)
        elif token.pos_ in ("NOUN", "PROPN", "ADJ") and self._names_somebody(token):
            self._noun(token)

    def _pronoun(self, token: Token, gender: Gender) -> None:
        chosen = self._antecedent(token, gender)
        if chosen is None:
            return
        if gender and not chosen.gender:
            chosen.leaning[gender] = chosen.leaning.get(gender, 0) + 1
        self.discourse.at[token.i] = self._mention(token, chosen, pronoun=True)

    def _antecedent(self, token: Token, gender: Gender) -> Referent | None:
        lay = self.discourse.layout
        place = Place(
            token.i,
            lay.sentence[token.i],
            lay.paragraph[token.i],
            speaks(token),
            lay.quoted[token.i] or frame(token) is not None,
        )
        verb = verb_of(token)
        barred = self._coarguments(token)
        talked_about = self._talked_about(place)
        best: tuple[float, int] | None = None
        chosen: Referent | None = None
        for mention in self._candidates(token, place):
            one = mention.referent.settled()
            if one.number in barred or not self._agrees(token, gender, one):
                continue
            reported = self._within_what_it_says(mention, verb, place) or bool(
                talked_about.intersection(one.text.lower().split() if one.group else ())
            )
            value = score(facts(mention, place, gender, self.last, reported))
            value += self._by_number(token, one)
            if best is None or (value, mention.token) > best:
                best, chosen = (value, mention.token), one
        return chosen if best is not None and best[0] >= _LEAST else None

    def _talked_about(self, place: Place) -> frozenset[str]:
        """The words of the names within the marked words that the pronoun is the speaker of."""
        found: set[str] = set()
        if place.speaks and not place.quoted:
            for mention in reversed(self.discourse.mentions[-_WINDOW:]):
                if mention.sentence != place.sentence:
                    break
                one = mention.referent.settled()
                if self.discourse.layout.quoted[mention.token] and one.group is not None:
                    if not mention.pronoun:
                        found.update(one.text.lower().split())
        return frozenset(found)

    def _candidates(self, token: Token, place: Place) -> Iterator[Mention]:
        for mention in reversed(self.discourse.mentions[-_WINDOW:]):
            if place.sentence - mention.sentence > _SENTENCES:
                return
            yield mention
        later = self._fronted_for(token)
        if later is not None:
            yield later

    def _fronted_for(self, token: Token) -> Mention | None:
        """The subject to come, for a pronoun in a clause before it: `When he arrived, Lund said`."""
        verb = verb_of(token)
        for _ in range(3):
            if verb is None or verb.dep_ in ("advcl", "ROOT"):
                break
            verb = verb_of(verb)
        if verb is None or verb.dep_ != "advcl":
            return None
        main = subject_of(verb.head)
        if main is None or main.i <= token.i:
            return None
        first = next((i for i in range(main.left_edge.i, main.i + 1) if i in self.starts), None)
        if first is None:
            return None
        lay = self.discourse.layout
        one = self.groups[self.starts[first].group]
        return Mention(
            first, one, lay.sentence[token.i], lay.paragraph[token.i], "subject", True, False, False
        )

    def _agrees(self, token: Token, gender: Gender, one: Referent) -> bool:
        if gender:
            return one.kind == "person" and one.may_be(gender)
        if token.lower_ in _NEUTER:
            return one.kind in ("body", "place", "other", "document")
        return one.kind in ("people", "body") or (
            one.kind == "person" and one.group is None and not one.gender
        )

    def _by_number(self, token: Token, one: Referent) -> float:
        if token.lower_ in _PLURAL:
            return {"people": 1.0, "body": -0.6}.get(one.kind, -2.0)
        if token.lower_ in _NEUTER:
            at_cue = speaks(token)
            # A report says nothing after it was read; what speaks is a body.
            known = {"body": 0.8, "document": -0.6 if at_cue else 0.0, "other": -0.2}
            value = known.get(one.kind, -0.6)
            return value + 0.5 * (one.group is not None)
        return 0.0

    def _within_what_it_says(self, mention: Mention, verb: Token | None, place: Place) -> bool:
        """Whether the mention stands in the very words that the pronoun's verb reports."""
        if verb is None or not place.speaks or mention.sentence != place.sentence:
            return False
        named = self.doc[mention.token]
        reported = frame(named)
        return (reported is not None and reported.i == verb.i) or said_by_insertion(named, verb)

    def _coarguments(self, token: Token) -> frozenset[int]:
        """Those who cannot be meant, because they stand beside the pronoun under one verb."""
        if token.dep_ == "poss":
            return frozenset()
        verb = verb_of(token)
        if verb is None or token.lower_.endswith(("self", "selves")):
            return frozenset()
        found: set[int] = set()
        for child in verb.children:
            if child.i == token.i:
                continue
            nouns = [child] if child.dep_ != "prep" else [
                c for c in child.children if c.dep_ == "pobj"
            ]
            for noun in nouns:
                mention = self.discourse.at.get(noun.i)
                # A clause in front belongs to another verb, so only nouns of this very verb count.
                if mention is not None and noun.dep_ in _ROLES_OF_NOUNS:
                    found.add(mention.referent.settled().number)
        return frozenset(found)

    def _relative(self, token: Token) -> None:
        """`who` and `which`: the noun before, or the name that this noun describes."""
        verb = verb_of(token)
        if verb is None or verb.dep_ != "relcl":
            return
        head = verb.head
        mention = self.discourse.at.get(head.i)
        person = token.lower_ == "who"
        for _ in range(3):
            fits = mention is not None and (
                mention.referent.kind in ("person", "people") or not person
            )
            if fits or head.head.i == head.i:
                break
            head = head.head
            mention = self.discourse.at.get(head.i)
        if mention is not None:
            self.discourse.at[token.i] = mention
            if speaks(token):
                self.last = mention.referent

    def _names_somebody(self, token: Token) -> bool:
        lemma = token.lemma_.lower()
        if token.pos_ == "ADJ":
            aged = token.lower_ == "old" and self._age(token) != ""
            return aged or (is_person_noun(lemma) and token.dep_ in ("nsubj", "nsubjpass"))
        if token.dep_ in ("compound", "amod", "nmod", "npadvmod"):
            return False
        listed = is_person_noun(lemma) or lemma in BODIES or lemma in DOCUMENTS
        return (
            listed
            or token.lower_ in PEOPLE
            or (country_of_people(token.text) is not None and token.pos_ == "PROPN")
            or speaks(token)
        )

    def _noun(self, token: Token) -> None:
        named = self._name_beside(token)
        if named is not None:
            return
        phrase = self._phrase(token)
        chosen = self._taken_up(token, phrase)
        if chosen is None:
            chosen = self._described(token, phrase)
        chosen.roles.setdefault(phrase.lemma, self.discourse.layout.sentence[token.i])
        self.discourse.at[token.i] = self._mention(token, chosen)

    def _name_beside(self, token: Token) -> Named | None:
        """The name whose apposition, title or predicate the noun is."""
        for child in token.children:
            if child.dep_ == "appos" and child.i in self.inside:
                return self._ahead(child, token)
        if token.dep_ == "appos" and token.head.i in self.inside:
            mention = self.discourse.at.get(token.head.i)
            if mention is not None:
                self.discourse.at[token.i] = mention
            return next((n for n in self.starts.values() if n.last == token.head.i), None)
        if token.dep_ in ("attr", "oprd"):
            subject = subject_of(token.head)
            known = self.discourse.at.get(subject.i) if subject is not None else None
            if known is not None and subject is not None:
                self.discourse.at[token.i] = known
                one = known.referent.settled()
                one.roles.setdefault(token.lemma_.lower(), known.sentence)
                one.words |= words_of([t for t in token.subtree if abs(t.i - token.i) < 6])
                return Named(subject.i, subject.i, "", "", "other")
        return self._behind_comma(token)

    def _behind_comma(self, token: Token) -> Named | None:
        """`the mayor of Ostby, Anna Berg`: parsers lose the apposition."""
        end = max(token.i, noun_end(token))
        if end + 2 < len(self.doc) and self.doc[end + 1].text == ",":
            named = self.starts.get(end + 2)
            if named is not None and named.kind == "person" and named.last > named.first:
                described = self.descriptions[named.first]
                if token.lemma_.lower() in described.roles:
                    return self._ahead(self.doc[named.first], token)
        return None

    def _ahead(self, inside: Token, noun: Token) -> Named | None:
        """The name at a token, with the noun noted as one more place where its bearer stands."""
        named = next(
            (self.starts[i] for i in range(inside.i, max(-1, inside.i - 6), -1) if i in self.starts),
            None,
        )
        if named is not None:
            one = self.groups[named.group]
            self.discourse.at[noun.i] = self._make(noun, one)
            one.roles.setdefault(noun.lemma_.lower(), self.discourse.layout.sentence[noun.i])
            one.words |= words_of(noun_with_modifiers(noun))
        return named

    def _phrase(self, token: Token) -> Phrase:
        lemma = token.lemma_.lower()
        modifiers = [
            t
            for child in token.children
            if child.dep_ in ("amod", "compound", "nmod", "poss", "prep")
            for t in child.subtree
            if t.tag_ != "PRP$" and abs(t.i - token.i) < 8
        ]
        words = words_of(modifiers)
        countries = {
            country.lower()
            for t in (*modifiers, token)
            if (country := country_of_people(t.text)) is not None
        }
        return Phrase(
            lemma=lemma,
            modifiers=frozenset(words - {c for t in modifiers if country_of_people(t.text) for c in (t.lower_,)}),
            gender=noun_gender(token.text),
            kind=self._kind(token, lemma),
            age=self._age(token),
            countries=frozenset(countries),
            speaks=speaks(token),
            guess=not any(child.dep_ in ("prep", "poss", "relcl") for child in token.children),
            owner=self._owner(token),
        )

    def _owner(self, token: Token) -> Referent | None:
        """Who `his` or `the teenager's` before the noun means."""
        for child in token.children:
            mention = self.discourse.at.get(child.i)
            if child.dep_ == "poss" and mention is not None:
                return mention.referent.settled()
        return None

    def _kind(self, token: Token, lemma: str) -> ReferentKind:
        if token.tag_ in ("NNS", "NNPS") or token.lower_ in PEOPLE:
            return "people"
        if any(c.dep_ == "conj" for c in token.children):
            return "people"
        if is_person_noun(lemma) or lemma == "old":
            return "person"
        if lemma in DOCUMENTS and lemma not in BODIES:
            return "document"
        if lemma in BODIES or (token.pos_ == "PROPN" and not self._given(token)):
            return "body"
        return "person" if speaks(token) else "other"

    def _given(self, token: Token) -> bool:
        return is_given_name(self.doc[token.left_edge.i].text)

    def _age(self, token: Token) -> str:
        """The number of `the 52-year-old`, as a noun or before one."""
        first = max(token.left_edge.i, token.i - 6)
        tokens = self.doc[first : token.i + 1]
        for one in tokens:
            if one.like_num and one.i + 4 <= token.i + 4 and one.i + 1 < len(self.doc):
                after = self.doc[one.i + 1 : one.i + 5].text.lower()
                if after.startswith("-year-old"):
                    return one.text
            head, _, rest = one.text.partition("-")
            if rest == "year-old" and head.isdigit():
                return head
        return ""

    def _taken_up(self, token: Token, phrase: Phrase) -> Referent | None:
        definite = any(c.dep_ == "det" and c.lower_ in _DEFINITE for c in token.lefts)
        owned = possessor_gender(token) or any(c.dep_ == "poss" for c in token.children)
        bare = not any(c.dep_ in ("det", "poss", "nummod") for c in token.lefts)
        title = bare and token.pos_ == "PROPN"
        again = bare and phrase.kind == "people"
        if not (definite or owned or title or again):
            return None
        barred = set(self._coarguments(token))
        if phrase.owner is not None:
            barred.add(phrase.owner.number)
        lay = self.discourse.layout
        known: dict[int, tuple[Referent, Mention]] = {}
        for number in reversed(self.active):
            one = self.discourse.referents[number].settled()
            if one.number not in known:
                known[one.number] = (one, self.active[number])
        chosen = taken_up(
            phrase, known.values(), lay.sentence[token.i], self.last, frozenset(barred)
        )
        return chosen

    def _described(self, token: Token, phrase: Phrase) -> Referent:
        """Somebody new, without a name."""
        start, end = noun_phrase(token)
        one = self._new(" ".join(self.doc.text[start:end].split()), phrase.kind)
        one.phrase = (start, end)
        one.proper = token.pos_ == "PROPN" and not is_person_noun(phrase.lemma)
        one.gender = phrase.gender
        one.age = phrase.age
        one.words |= set(phrase.modifiers) | set(phrase.countries)
        return one

    # mentions

    def _new(self, text: str, kind: ReferentKind) -> Referent:
        one = Referent(len(self.discourse.referents), text, kind)
        self.discourse.referents.append(one)
        return one

    def _make(self, token: Token, one: Referent, *, pronoun: bool = False) -> Mention:
        lay = self.discourse.layout
        return Mention(
            token.i,
            one,
            lay.sentence[token.i],
            lay.paragraph[token.i],
            function(token),
            in_main_clause(token),
            lay.quoted[token.i] or (frame(token) is not None and not speaks(token)),
            speaks(token),
            pronoun,
        )

    def _mention(self, token: Token, one: Referent, *, pronoun: bool = False) -> Mention:
        mention = self._make(token, one, pronoun=pronoun)
        self.discourse.mentions.append(mention)
        one.count += 1
        before = self.active.get(one.number)
        if before is None or before.sentence < mention.sentence or _rank(mention) >= _rank(before):
            self.active[one.number] = mention
        self.active.move_to_end(one.number)
        if len(self.active) > _ACTIVE:
            self.active.popitem(last=False)
        if mention.speaks and not self.discourse.layout.quoted[token.i]:
            self.last = one
            self.discourse.speaking.append(mention)
        return mention


def _rank(mention: Mention) -> tuple[bool, bool]:
    return mention.function == "subject", mention.main


def without_role_words(name: str) -> str:
    """A name without nouns that were taken for a part of it: `Farmer Joan Whitaker`."""
    words = name.split()
    while len(words) > 2 and is_person_noun(words[0].lower()):
        words.pop(0)
    return " ".join(words)


def noun_end(token: Token) -> int:
    """The last token of the noun's phrase before its first comma."""
    last = token.i
    for index in range(token.i + 1, min(token.right_edge.i + 1, token.i + 10)):
        if token.doc[index].text in {",", ";", ":"}:
            break
        last = index
    return last
