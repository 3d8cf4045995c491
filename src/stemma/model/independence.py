"""Independence is never invented: one enum and its algebra."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import reduce


class Independence(StrEnum):
    """Whether two reports of one thing stand on their own feet.

    The values are ordered by what they exclude. Evidence on one pair is combined with `&`
    (commutative, associative, `DERIVATIVE` absorbs, `NOT_ESTABLISHED` is neutral); a statement
    is as independent as its best pair of accounts (`of_statement`).
    """

    ESTABLISHED = "established"
    NOT_ESTABLISHED = "not_established"
    DERIVATIVE = "derivative"

    def __and__(self, other: Independence) -> Independence:
        """Both pieces of evidence about one pair together."""
        if Independence.DERIVATIVE in (self, other):
            return Independence.DERIVATIVE
        if Independence.ESTABLISHED in (self, other):
            return Independence.ESTABLISHED
        return Independence.NOT_ESTABLISHED

    @staticmethod
    def of_pair(evidence: Iterable[Independence]) -> Independence:
        """All evidence about one pair; silence is `NOT_ESTABLISHED`."""
        return reduce(Independence.__and__, evidence, Independence.NOT_ESTABLISHED)

    @staticmethod
    def of_statement(pairs: Iterable[Independence]) -> Independence:
        """A statement is established when two of its accounts are so against each other.

        With no pair at all (one account only) everything descends from one line: `DERIVATIVE`
        where several articles carry it is the caller's to say, so silence stays `NOT_ESTABLISHED`.
        """
        found = set(pairs)
        if Independence.ESTABLISHED in found:
            return Independence.ESTABLISHED
        if found == {Independence.DERIVATIVE}:
            return Independence.DERIVATIVE
        return Independence.NOT_ESTABLISHED
