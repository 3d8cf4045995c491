"""How articles, accounts and lost sources are called and marked on every page."""

from __future__ import annotations

from dataclasses import dataclass

from stemma.model import Article, Dossier
from stemma.model.lineage import EdgeKind
from stemma.render.phrases import STEP

GREEK = "αβγδεζηθικλμνξοπρστυφχψω"
SHAPES = 6
COLOURS = 7
"""Shape and colour step through different lengths: 42 accounts look different."""


@dataclass(frozen=True)
class Mark:
    """How one article or lost source is shown."""

    id: str
    """The node's id."""
    siglum: str
    """`A`, or a Greek letter for a lost source."""
    name: str
    """The outlet, or the lost source's name."""
    lost: bool
    """Whether it is not among the articles."""
    account: str
    """How the account that it belongs to is called; empty for lost sources of no account."""
    shape: int
    """Which of the shapes, from 0."""
    colour: int
    """Which of the colours, from 0."""

    @property
    def look(self) -> str:
        """The classes that carry shape and colour."""
        return "lost" if self.lost else f"s{self.shape} c{self.colour}"


def marks(dossier: Dossier) -> dict[str, Mark]:
    """For the id of each article and lost source its mark."""
    account_of = {
        article: (number, account.label)
        for number, account in enumerate(dossier.accounts)
        for article in account.articles
    }
    found: dict[str, Mark] = {}
    for article in dossier.articles:
        number, label = account_of.get(article.id, (len(dossier.accounts), ""))
        found[article.id] = Mark(
            id=article.id,
            siglum=article.siglum,
            name=outlet(article),
            lost=False,
            account=label,
            shape=number % SHAPES,
            colour=number % COLOURS,
        )
    lost = [node for node in dossier.lineage.nodes if node.kind == "lost"]
    for number, node in enumerate(lost):
        found[node.id] = Mark(
            id=node.id,
            siglum=greek(number),
            name=node.label,
            lost=True,
            account="",
            shape=0,
            colour=0,
        )
    return found


def greek(number: int) -> str:
    """`α` for 0 and so on; `α2` after `ω`."""
    turn, letter = divmod(number, len(GREEK))
    return GREEK[letter] + (str(turn + 1) if turn else "")


def outlet(article: Article) -> str:
    """Who published it, as far as is known."""
    return article.outlet or "unknown outlet"


def step(kind: EdgeKind, child: str, parent: str) -> str:
    """An edge in one plain sentence without its full stop."""
    return f"{child} {STEP[kind][0]} {parent}"
