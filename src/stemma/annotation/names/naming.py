"""Names as they are read: what the text says of their bearers, and whom they name at last."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from stemma.annotation.names.clauses import outer
from stemma.annotation.names.countries import country_of_people
from stemma.annotation.names.descriptions import Description, describe
from stemma.annotation.names.discourse import Discourse
from stemma.annotation.names.gender import name_gender
from stemma.annotation.names.referents import Named, Referent
from stemma.annotation.names.rolewords import (
    BODIES,
    GENERIC_BODIES,
    MAY_BE_FIRMS,
    SYNONYM,
    fit,
    is_person_noun,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_DETERMINERS = frozenset("a an the this that these those his her its their another one two".split())


def introduced(known: Discourse) -> dict[int, Description]:
    """What stands around each name, by its first token.

    The gender and the kind of everybody with a name are noted in `known`, since what a text says of them
    anywhere holds from its beginning.
    """
    found: dict[int, Description] = {}
    for named in known.starts.values():
        described = found[named.first] = describe(known.doc, named, known.starts)
        one = known.groups.get(named.group)
        if one is None:
            one = known.groups[named.group] = _bearer(named, known)
        one.gender = described.gender or one.gender
        if one.gender:
            # A title or a given name knows better than the search for names.
            one.kind = "person"
        if described.titled and one.kind == "body" and described.roles[-1] not in MAY_BE_FIRMS:
            one.kind = "person"
        one.sure = one.sure or described.titled or bool(described.gender)
        if one.kind == "person" and not one.sure and _only_bodies(described.roles):
            one.kind = "body"
    return found


def _only_bodies(roles: list[str]) -> bool:
    """`the dockworkers' union Havn`: whatever the search for names took it for."""
    return bool(roles) and all(role in BODIES and not is_person_noun(role) for role in roles)


def _bearer(named: Named, known: Discourse) -> Referent:
    one = known.new(named.name, named.kind)
    one.group = named.group
    if named.kind == "person" or named.last > named.first:
        one.gender = name_gender(without_role_words(named.name))
    one.sure = bool(one.gender)
    words = named.name.split()
    peoples = (country_of_people(word) for word in words)
    one.words |= {word.lower() for word in words} | {c.lower() for c in peoples if c}
    if named.kind in ("place", "other") and words[-1].lower() in BODIES | GENERIC_BODIES:
        one.kind = "body"
    return one


def read_name(named: Named, described: Description, known: Discourse) -> None:
    """Take note of one mention of a name."""
    one = known.groups[named.group]
    head = _head(named, known)
    if not one.count and one.kind in ("person", "body"):
        _settle(one, named, described, known)
    for role in described.roles:
        one.roles.setdefault(role, known.layout.sentence[named.first])
    one.words |= described.words
    one.age = one.age or described.age
    mention = known.add(known.mention(head, one))
    known.at.update(dict.fromkeys(range(named.first, named.last + 1), mention))
    _pair(head, known)


def _head(named: Named, known: Discourse) -> Token:
    for index in range(named.last, named.first - 1, -1):
        token = known.doc[index]
        if token.dep_ == "ROOT" or not named.first <= token.head.i <= named.last:
            return token
    return known.doc[named.last]


def _settle(one: Referent, named: Named, described: Description, known: Discourse) -> None:
    """Whom this name names at last: `A spokesman for X said ... The spokesman, Ole Dahl, ...`."""
    here = known.layout.paragraph[named.first]
    for other, mention in known.recent():
        unnamed = other.group is None and other.kind == one.kind
        headline = mention.paragraph == 0 < here
        meant = (headline and _headlined(other, described)) or (
            one.kind == "person" and _is_named_by(other, described)
        )
        if unnamed and one.may_be(other.gender) and meant:
            other.merged = one
            one.count += other.count
            one.words |= other.words
            for role, first in other.roles.items():
                one.roles.setdefault(role, first)
            if known.last is other:
                known.last = one
            return


def _is_named_by(other: Referent, described: Description) -> bool:
    """Whether the description of a name takes up one without a name, word for word or by the age."""
    if other.age:
        return other.age == described.age
    if described.taken_up and any(fit(described.taken_up, r) >= SYNONYM for r in other.roles):
        return True
    own = other.words - set(other.roles)
    same_role = any(fit(mine, r) >= SYNONYM for r in other.roles for mine in described.roles)
    return bool(own) and own <= described.words and same_role


def _headlined(other: Referent, described: Description) -> bool:
    """`We are broke, says mayor`: a headline's noun without an article is the one named below it."""
    return other.text.split()[0].lower() not in _DETERMINERS and any(
        fit(mine, r) >= SYNONYM for r in other.roles for mine in described.roles
    )


def _pair(head: Token, known: Discourse) -> None:
    """`Anna Berg and Tove Lie` as one party that `they` can mean, once its last name is read."""
    first = outer(head)
    before = known.at.get(first.i)
    joined = head.head if head.dep_ == "appos" else head
    if joined.dep_ != "conj" or before is None or first.i >= head.i:
        return
    last = known.at[head.i]
    if before.referent.settled() is last.referent.settled():
        return
    if before.referent.group is None and " and " in before.referent.text:
        # `The union and Baltor Lines`: the noun in front already means both.
        known.add(known.mention(first, before.referent))
        return
    if not {before.referent.kind, last.referent.kind} <= {"person", "people", "body"}:
        return
    text = f"{before.referent.settled().text} and {last.referent.settled().text}"
    pair = known.new(text, "people")
    pair.members = (before.referent.number, last.referent.number)
    known.add(known.mention(first, pair))


def without_role_words(name: str) -> str:
    """A name without nouns that were taken for a part of it: `Farmer Joan Whitaker`."""
    words = name.split()
    while len(words) > 2 and (is_person_noun(words[0].lower()) or country_of_people(words[0])):
        words.pop(0)
    return " ".join(words)


def named_before(known: Mapping[int, Named], index: int, reach: int = 6) -> Named | None:
    """The name that begins at a token or shortly before it."""
    return next((known[i] for i in range(index, max(-1, index - reach), -1) if i in known), None)
