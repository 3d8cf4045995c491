"""What a statement rests on when some of its occurrences are gone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from stemma.composition.resting import NOTHING, Gone
from stemma.model import Dossier, Independence, Span, Statement
from stemma.model.impact import Standing


def standing(statement: Statement, account_of: Mapping[str, str], gone: Gone = NOTHING) -> Standing:
    """Articles, accounts and origins that are left, and how independent the accounts are."""
    left = [one.span for one in statement.occurrences if one.span not in gone.places]
    articles = tuple(dict.fromkeys(span.article for span in left))
    accounts = tuple(dict.fromkeys(account_of[article] for article in articles))
    whole = len(left) == len(statement.occurrences)
    return Standing(
        articles=articles,
        accounts=accounts,
        origins=tuple(
            dict.fromkeys(
                origin.name
                for origin in statement.origins
                if origin.kind != "unknown" and (whole or set(left) & set(origin.occurrences))
            )
        ),
        independence=(
            statement.independence if whole else _independence(statement, left, account_of)
        ),
    )


def accounts_by_article(dossier: Dossier) -> dict[str, str]:
    """The `id` of its account for that of each article."""
    return {article: one.id for one in dossier.accounts for article in one.articles}


def _independence(
    statement: Statement, left: Sequence[Span], account_of: Mapping[str, str]
) -> Independence:
    """That of the accounts that are left.

    Two accounts are independent while one of their independent pairs of occurrences is left. What
    was found to be of one origin stays so: what is known of two reports does not change when a
    third is taken away, and so independence never rises.
    """
    articles = {span.article for span in left}
    accounts = sorted({account_of[article] for article in articles})
    if len(accounts) < 2:
        several = len(articles) > 1
        return Independence.DERIVATIVE if several else Independence.NOT_ESTABLISHED
    legs = {
        frozenset(account_of[span.article] for span in leg)
        for leg in statement.legs
        if set(leg) <= set(left)
    }
    derivative = statement.independence is Independence.DERIVATIVE
    otherwise = Independence.DERIVATIVE if derivative else Independence.NOT_ESTABLISHED
    return Independence.of_statement(
        Independence.ESTABLISHED if frozenset(pair) in legs else otherwise
        for pair in combinations(accounts, 2)
    )
