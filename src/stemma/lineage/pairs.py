"""Which articles descend from one another: what independence asks of the lineage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from stemma.lineage.outlets import same_outlet
from stemma.model import Account, Article


@dataclass(frozen=True)
class Kinship:
    """Answers whether two articles are of one account, one outlet or one family."""

    account: dict[str, str]
    """The account's `id` by the article's."""
    outlet: dict[str, str | None]
    family: dict[str, str | None]

    def one_account(self, a: str, b: str) -> bool:
        """Whether both go back to one line of reporting."""
        return self.account[a] == self.account[b]

    def one_family(self, a: str, b: str) -> bool | None:
        """Whether both are of one outlet or family; nothing where an outlet is not known."""
        one, other = self.outlet[a], self.outlet[b]
        if one is None or other is None:
            return None
        if same_outlet(one, other):
            return True
        family, fellow = self.family[a], self.family[b]
        return family is not None and family == fellow


def kinship(accounts: Sequence[Account], articles: Sequence[Article]) -> Kinship:
    """The kinship of all articles."""
    return Kinship(
        account={article: account.id for account in accounts for article in account.articles},
        outlet={article.id: article.outlet for article in articles},
        family={article.id: article.family for article in articles},
    )
