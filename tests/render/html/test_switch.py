"""What the page says of an account that falls is what `stemma impact` says."""

from __future__ import annotations

import re
from collections import Counter

from msgspec.structs import replace

from stemma.composition.impact import impact
from stemma.model import Dossier
from stemma.render.html import render
from stemma.render.html.switch import switches
from stemma.render.impact import text
from stemma.render.names import marks
from tests.render.sample import dossier
from tests.render.stress import crowd, many


def told(made: Dossier) -> list[str]:
    return [one.says for one in switches(made, marks(made))[0]]


def test_one_sentence_for_every_account() -> None:
    assert told(dossier()) == [
        "Without A B C G: 12 of 26 statements are lost, 2 more are no longer established and "
        "3 more are left with one account.",
        "Without D F: 4 of 26 statements are lost and 4 more are left with one account.",
        "Without E: 4 of 26 statements are lost, 2 more are no longer established and "
        "1 more is left with one account.",
    ]


def test_the_tags_are_the_falls_of_the_impact() -> None:
    made = dossier()
    _, tags = switches(made, marks(made))
    for number, account in enumerate(made.accounts):
        expected = {
            one.statement: one.falls[0].replace(" ", "-")
            for one in impact(made, [f"account:{account.id}"]).statements
            if one.falls
        }
        found = {
            statement: tag.fall
            for statement, given in tags.items()
            for tag in given
            if tag.number == number
        }
        assert found == expected


def test_the_numbers_are_those_of_the_command() -> None:
    made = dossier()
    for account, says in zip(made.accounts, told(made), strict=True):
        shown = text(made, impact(made, [f"account:{account.id}"]))
        headings = re.findall(r"^\S.*\((\d+)\)$", shown, re.MULTILINE)
        assert headings == re.findall(r"(\d+) (?:of|more)", says)


def test_the_letters_of_large_accounts_are_cut_short() -> None:
    assert told(crowd(300))[0] == (
        "Without A B C D E F G H and 142 more: 150 of 301 statements are lost."
    )


def test_an_account_without_which_nothing_falls() -> None:
    made = replace(dossier(), statements=dossier().statements[:1])
    assert told(made)[1] == "Without D F: no statement falls."


def test_one_account_has_no_switch() -> None:
    assert switches(many(1), marks(many(1))) == ((), {})
    assert "data-switch=" not in render(many(1))


def test_each_tag_stands_hidden_in_the_page() -> None:
    made = dossier()
    found = Counter(re.findall(r'data-without="(\d)" title="[^"]+" hidden>', render(made)))
    tags = switches(made, marks(made))[1]
    assert found == Counter(str(tag.number) for given in tags.values() for tag in given)
