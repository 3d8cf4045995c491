"""How independent two reports of one statement are, and why, in fixed wording."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from stemma.lineage import Kinship
from stemma.lineage.outlets import same_outlet
from stemma.model import Independence, Span
from stemma.statements.origins import Source

E, N, D = Independence.ESTABLISHED, Independence.NOT_ESTABLISHED, Independence.DERIVATIVE

LEAD = {E: "Established: ", N: "Not established: ", D: "Derivative: "}


@dataclass(frozen=True)
class Report:
    """One article's way of saying a statement."""

    span: Span
    source: Source
    """The origin that the article gives for it."""

    @property
    def article(self) -> str:
        """The article's `id`."""
        return self.span.article


@dataclass(frozen=True)
class Grounds:
    """What the lineage says about two reports, whatever the statement."""

    kin: Kinship
    copied: tuple[tuple[Span, Span], ...] = ()
    """Stretches of narrator prose that are too long to be met by chance, in two articles each."""

    def same_prose(self, one: Span, other: Span) -> bool:
        """Whether the narrator's own words recur in the very place of the two reports."""
        return any(
            (one.overlaps(left) and other.overlaps(right))
            or (one.overlaps(right) and other.overlaps(left))
            for left, right in self.copied
        )


def judge_pair(one: Report, other: Report, grounds: Grounds) -> tuple[Independence, str]:
    """The independence of two reports and its reason."""
    why = _derives(one, other, grounds)
    if why is not None:
        return D, why
    mine, theirs = one.source, other.source
    family = grounds.kin.one_family(one.article, other.article)
    if family:
        return N, "their outlets belong together"
    named = ("speaker", "document")
    if mine.kind in named and theirs.kind in named and mine.key and theirs.key:
        if family is None:
            return N, "the outlet of one of them is not known"
        if _one_voice(mine, theirs):
            return N, f"{mine.name} and {theirs.name} may have it from one body"
        return E, f"they name different sources, {mine.name} and {theirs.name}"
    if mine.kind == "own reporting" and theirs.kind == "own reporting":
        return E, "each shows its own reporting on it"
    if "unnamed speaker" in (mine.kind, theirs.kind):
        return N, "an unnamed speaker could be the same one behind both"
    return N, "not both say where they have it from"


def _derives(one: Report, other: Report, grounds: Grounds) -> str | None:
    """Why one report has it from the other, or both from one origin; nothing where neither shows."""
    a, b, mine, theirs, kin = one.article, other.article, one.source, other.source, grounds.kin
    if kin.one_account(a, b):
        return "they go back to one line of reporting"
    if grounds.same_prose(one.span, other.span):
        return "they share the narrator's own words here"
    for source, outlet in ((mine, kin.outlet[b]), (theirs, kin.outlet[a])):
        if any(same_outlet(name, outlet) for name in source.credited):
            return f"one has it from {outlet}, as it says"
    if mine.utterance is not None and mine.utterance == theirs.utterance:
        return f"both report the same words of {mine.name or 'one speaker'}"
    if mine.key and mine.key == theirs.key and mine.kind in ("speaker", "document", "outlet"):
        return f"both have it from {mine.name}"
    return None


def _one_voice(one: Source, other: Source) -> bool:
    """Whether two named sources may be one voice.

    They may where their names share a word, where neither is a person with a name, and where both
    speak for a body: bodies pass on what other bodies say, and a head and a spokeswoman are one.
    """
    if _name_words(one) & _name_words(other) or not (one.person or other.person):
        return True
    return one.mouthpiece and other.mouthpiece


def _name_words(source: Source) -> set[str]:
    return set(re.findall(r"\w+", source.name.casefold())) - {"the", "of", "and", "s"}


def judge(reports: Sequence[Report], grounds: Grounds) -> tuple[Independence, str]:
    """A statement is established when two of its accounts are so against each other."""
    if len({report.article for report in reports}) < 2:
        return N, "Only one article says so."
    account = grounds.kin.account
    across = [
        (x, y) for x, y in combinations(reports, 2) if account[x.article] != account[y.article]
    ]
    if not across:
        return D, f"{LEAD[D]}they go back to one line of reporting."
    value = Independence.of_statement(_by_accounts(reports, grounds))
    verdicts = [judge_pair(x, y, grounds) for x, y in across]
    reasons = sorted({reason for verdict, reason in verdicts if verdict is value})
    return value, f"{LEAD[value]}{reasons[0]}."


def legs(reports: Sequence[Report], grounds: Grounds) -> tuple[tuple[Span, Span], ...]:
    """The pairs of reports that stand on their own feet, in accounts that do so against each other."""
    return tuple(
        (min(x.span, y.span), max(x.span, y.span))
        for one, other in _pairs_of_accounts(reports, grounds)
        if _of_accounts(one, other, grounds) is E
        for x in one
        for y in other
        if judge_pair(x, y, grounds)[0] is E
    )


def _by_accounts(reports: Sequence[Report], grounds: Grounds) -> list[Independence]:
    """The independence of each two accounts."""
    return [
        _of_accounts(one, other, grounds) for one, other in _pairs_of_accounts(reports, grounds)
    ]


def _of_accounts(one: Sequence[Report], other: Sequence[Report], grounds: Grounds) -> Independence:
    """All pairs of the reports of two accounts taken together.

    One shared origin makes two accounts derivative on this statement, whatever else they name.
    """
    return Independence.of_pair(judge_pair(x, y, grounds)[0] for x in one for y in other)


def _pairs_of_accounts(
    reports: Sequence[Report], grounds: Grounds
) -> Iterator[tuple[list[Report], list[Report]]]:
    accounts: dict[str, list[Report]] = {}
    for report in reports:
        accounts.setdefault(grounds.kin.account[report.article], []).append(report)
    return combinations(accounts.values(), 2)
