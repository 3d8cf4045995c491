"""Everybody whom one article speaks of, as far as it has been read."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from stemma.annotation.names.clauses import frame, function, in_main_clause, speaks
from stemma.annotation.names.layout import Layout, layout
from stemma.annotation.names.referents import Mention, Named, Referent, ReferentKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_ACTIVE = 60


@dataclass
class Discourse:
    """It grows while the text is read, from its beginning to its end."""

    doc: Doc
    """The parse of the article."""
    layout: Layout
    """Where each token stands."""
    starts: dict[int, Named]
    """The names by their first token."""
    inside: dict[int, Named]
    """The names by each of their tokens."""
    groups: dict[str, Referent] = field(default_factory=dict)
    """Those with a name, by the group of that name."""
    at: dict[int, Mention] = field(default_factory=dict)
    """The mention that each token heads or stands in."""
    mentions: list[Mention] = field(default_factory=list)
    """In the order of the text."""
    speaking: list[Mention] = field(default_factory=list)
    """Those that say something, outside of quotation marks, in the order of the text."""
    referents: list[Referent] = field(default_factory=list)
    """In order of first mention."""
    active: OrderedDict[int, Mention] = field(default_factory=OrderedDict)
    """The most prominent recent mention of each of the last referents, the latest last."""
    last: Referent | None = None
    """Who spoke last, outside of quotation marks."""

    def new(self, text: str, kind: ReferentKind) -> Referent:
        """Somebody who was not spoken of before."""
        one = Referent(len(self.referents), text, kind)
        self.referents.append(one)
        return one

    def mention(self, token: Token, one: Referent, *, pronoun: bool = False) -> Mention:
        """The words that `token` heads, as words for `one`."""
        lay = self.layout
        return Mention(
            token=token.i,
            referent=one,
            sentence=lay.sentence[token.i],
            paragraph=lay.paragraph[token.i],
            function=function(token),
            main=in_main_clause(token),
            quoted=lay.quoted[token.i] or (frame(token) is not None and not speaks(token)),
            speaks=speaks(token),
            pronoun=pronoun,
        )

    def add(self, mention: Mention) -> Mention:
        """The mention, remembered."""
        one = mention.referent
        self.mentions.append(mention)
        one.count += 1
        before = self.active.get(one.number)
        if before is None or before.sentence < mention.sentence or _rank(mention) >= _rank(before):
            self.active[one.number] = mention
        self.active.move_to_end(one.number)
        if len(self.active) > _ACTIVE:
            self.active.popitem(last=False)
        if mention.speaks and not self.layout.quoted[mention.token]:
            self.last = one
            self.speaking.append(mention)
        return mention

    def recent(self) -> list[tuple[Referent, Mention]]:
        """Those spoken of last, the latest first, each with its most prominent recent mention."""
        found: dict[int, tuple[Referent, Mention]] = {}
        for number in reversed(self.active):
            one = self.referents[number].settled()
            found.setdefault(one.number, (one, self.active[number]))
        return list(found.values())

    def beside(self, one: Referent) -> Referent | None:
        """The other one of the last pair of whom `one` was named as a member."""
        for pair, _ in self.recent():
            members = [self.referents[number].settled() for number in pair.members]
            if one in members and len(members) == 2:
                return next((member for member in members if member is not one), None)
        return None


def unread(doc: Doc, names: Sequence[Named]) -> Discourse:
    """The discourse of an article of which nothing but the names is known."""
    return Discourse(
        doc,
        layout(doc),
        starts={named.first: named for named in names},
        inside={i: named for named in names for i in range(named.first, named.last + 1)},
    )


def _rank(mention: Mention) -> tuple[bool, bool]:
    return mention.function == "subject", mention.main
