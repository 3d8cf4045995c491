"""Words that stand for somebody without being the name: seats, peoples, role nouns, capitals."""

from __future__ import annotations

import pytest

from stemma.annotation import Annotation
from stemma.annotation.names.bases import BASES
from stemma.annotation.names.given import identify
from stemma.language import pipeline
from stemma.model import Span
from tests.annotation.material import article, read_all

pytestmark = pytest.mark.slow


def standing(found: Annotation, form: str) -> list[tuple[str, str]]:
    """The words of each mention of that form, and the name of whom they stand for."""
    names = {entity.id: entity.name for entity in found.entities}
    return [
        (one.article.words(mention.span), names[mention.entity])
        for one in found.articles
        for mention in one.mentions
        if mention.form == form
    ]


@pytest.mark.parametrize(
    ("text", "seats"),
    [
        ("Russia left. Moscow said it would not return.", [("Moscow", "Russia")]),
        ("Russia left. The talks were held in Moscow.", []),
        ("Russia left. He flew from Moscow on Monday.", []),
        ("Norway left. The Kremlin accused Oslo of lying.", [("Kremlin", "Kremlin"), ("Oslo", "Norway")]),
        ("Ukraine and Russia met. Relations between Moscow and Kyiv are tense.",
         [("Moscow", "Russia"), ("Kyiv", "Ukraine")]),
        ("Iran left. Pressure on Tehran is growing.", [("Tehran", "Iran")]),
        ("Reporters waited outside the White House.", []),
        ("The U.S. agreed. The White House and Downing Street welcomed it.",
         [("White House", "U.S."), ("Downing Street", "Downing Street")]),
        ("The U.S. Department of Defense paid. The Pentagon said so.",
         [("Pentagon", "U.S. Department of Defense")]),
    ],
)  # fmt: skip
def test_seats_of_governments(text: str, seats: list[tuple[str, str]]) -> None:
    assert standing(read_all(text), "seat") == seats


def test_a_capital_as_a_place_is_an_entity_of_its_own() -> None:
    found = read_all("Russia left the talks in Moscow. Moscow said it would not return.")
    assert {(e.name, len(e.spans)) for e in found.entities} == {("Russia", 2), ("Moscow", 1)}


def test_peoples() -> None:
    found = read_all("Denmark won. The Danes cheered. A Danish official smiled.")
    assert standing(found, "demonym") == [("Danes", "Denmark"), ("Danish", "Denmark")]


def test_an_adjective_alone_makes_no_country() -> None:
    assert not read_all("They drank Danish beer.").entities


@pytest.mark.parametrize(
    ("texts", "roles"),
    [
        (("Mayor Mara Lund met Governor Peter Stone. The mayor said the governor was wrong.",),
         [("The mayor", "Mara Lund"), ("the governor", "Peter Stone")]),
        (("Danish Prime Minister Karen Holm left.", "The prime minister of Denmark was tired."),
         [("The prime minister of Denmark", "Karen Holm")]),
        (("Danish Prime Minister Karen Holm left.", "The Norwegian prime minister was tired."), []),
        (("Danish Prime Minister Karen Holm left. The Norwegian prime minister was tired.",), []),
        (("Secretary of State John Halden left. The top diplomat was tired.",),
         [("The top diplomat", "John Halden")]),
        (("Secretary of State John Halden left. The U.S. secretary of state was tired.",),
         [("The U.S. secretary of state", "John Halden")]),
        (("Secretary of State John Halden met Russian Foreign Minister Pavel Orlov. "
          "Halden thanked his Russian counterpart.",),
         [("his Russian counterpart", "Pavel Orlov")]),
        (("British Prime Minister Anna Reed resigned. The premier said she was sad.",),
         [("The premier", "Anna Reed")]),
        (("The Irish airline Lirair cut routes. Ferro Motors agreed. The airline lost money.",),
         [("The airline", "Lirair")]),
        (("Ferro Motors bought a plant in Oslo. The company paid in cash.",),
         [("The company", "Ferro Motors")]),
    ],
)  # fmt: skip
def test_role_nouns(texts: tuple[str, ...], roles: list[tuple[str, str]]) -> None:
    assert standing(read_all(*texts), "role") == roles


def test_headlines_in_capitals() -> None:
    found = read_all("CLARK MEETS HOLM\n\nJane Clark met Karen Holm on Monday.")
    forms = {entity.name: set(entity.forms) for entity in found.entities}
    assert forms["Jane Clark"] == {"Jane Clark", "CLARK"}
    assert forms["Karen Holm"] == {"Karen Holm", "HOLM"}


def test_two_of_one_surname_over_articles() -> None:
    found = read_all(
        "Hillary Clark spoke on Monday. Clark said the vote was fair.",
        "Bill Clark spoke on Monday. Clark said the vote was wrong.",
    )
    assert standing(found, "short") == [("Clark", "Hillary Clark"), ("Clark", "Bill Clark")]


def test_every_mention_says_why_and_how_sure_it_is() -> None:
    found = read_all(
        "U.S. Secretary of State John Halden met Pavel Orlov in Moscow. Halden said Moscow agreed. "
        "He thanked the Danes. The European Space Agency (ESA) left. ESA paid Ferro Motors. "
        "Ferro lost money, and the company closed. Denmark paid.",
        "J. Halden left. The secretary of state smiled. The Air Force and the U.S. Air Force won.",
    )
    mentions = [mention for one in found.articles for mention in one.mentions]
    assert {mention.form for mention in mentions} == {
        "name", "short", "role", "demonym", "seat", "pronoun"
    }  # fmt: skip
    for mention in mentions:
        assert mention.basis in BASES
        assert 0 < mention.confidence < 1
    spans = {entity.id: entity.spans for entity in found.entities}
    for mention in mentions:
        assert mention.span in spans[mention.entity]


def test_words_that_somebody_else_has_marked() -> None:
    one = article(
        "Ferro chief executive Ann Berg, 51, left Oslo. The boss of Ferro said Berg was ill."
    )
    texts = ["Ferro chief executive Ann Berg, 51", "Oslo", "Berg was ill"[:4], "The boss of Ferro"]
    spans = [Span(one.id, place, place + len(t)) for t in texts for place in [one.text.rindex(t)]]
    (doc,) = pipeline().parse([(one.text, ())])
    person, town, again, boss = (identify([(one, doc)], spans)[span] for span in spans)
    assert person is not None
    assert again is not None
    assert town is not None
    assert person.entity == again.entity != town.entity
    assert one.words(person.span) == "Ann Berg"
    assert boss is None
