"""The articles that a command takes, one after the other, with what was skipped told on the way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from stemma.cli import given

if TYPE_CHECKING:
    from stemma.model import Article, Skipped


class Told:
    """Tells of what was skipped when it comes by, and remembers whether there was any."""

    def __init__(self) -> None:
        self.skipped = 0

    def tell(self, one: Skipped) -> None:
        """One line on standard error."""
        self.skipped += 1
        given.tell(one)

    def articles(self, stream: Iterator[Article | Skipped]) -> Iterator[Article]:
        """What can be used of a stream."""
        from stemma.model import Skipped

        for one in stream:
            if isinstance(one, Skipped):
                self.tell(one)
            else:
                yield one


def articles(paths: tuple[str, ...], as_is: bool) -> Iterator[Article | Skipped]:
    """Records one by one; other input is read whole, because its pages are compared to clean them."""
    from stemma.profiling import stage

    if as_is:
        from stemma.reading.verbatim import records

        yield from records(paths, stdin=given.standard_input())
        return
    with stage("read"):
        collection = given.read(paths)
    yield from collection.skipped
    yield from collection.articles


def unlike(stream: Iterator[Article | Skipped], otherwise: str) -> Iterator[Article | Skipped]:
    """Articles of an `id` that came before are skipped; `otherwise` says what to do about it."""
    from stemma.model import Skipped

    known: set[str] = set()
    for one in stream:
        if not isinstance(one, Skipped) and one.id in known:
            reason = f"Its `id` {one.id} is another record's too; {otherwise}."
            yield Skipped(source=one.source, reason=reason)
            continue
        if not isinstance(one, Skipped):
            known.add(one.id)
        yield one
