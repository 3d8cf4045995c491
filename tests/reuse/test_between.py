"""What is edited around the passages of two versions of one text."""

from __future__ import annotations

from stemma.reuse import find_passages, with_edits
from tests.reuse.texts import article

FIRST = "The ferry Amalia ran aground off the island of Brenn shortly before dawn on Friday."
SECOND = "All of the people aboard were brought ashore by boats from the harbour that morning."
NEW = "A buoy had drifted half a mile from its charted place in the gale of last week, said Halm."


def told(before: str, after: str) -> list[tuple[str, str, str]]:
    """Kind and words of each edit."""
    pair = [article("a", before), article("b", after)]
    return [
        (
            edit.kind,
            "" if edit.absent == "a" else pair[0].words(edit.a_span),
            "" if edit.absent == "b" else pair[1].words(edit.b_span),
        )
        for passage in with_edits(find_passages(pair, {}), pair, {})
        for edit in passage.edits
    ]


def test_a_sentence_put_in_or_left_out_anywhere() -> None:
    words = NEW.removesuffix(".")
    for after in (f"{NEW} {FIRST} {SECOND}", f"{FIRST} {NEW} {SECOND}", f"{FIRST} {SECOND} {NEW}"):
        assert told(f"{FIRST} {SECOND}", after) == [("inserted", "", words)]
        assert told(after, f"{FIRST} {SECOND}") == [("trimmed", words, "")]


def test_a_sentence_written_anew() -> None:
    other = "Nobody knows yet why the ship left the deep water that every pilot there keeps to."
    [edit] = told(f"{FIRST} {NEW} {SECOND}", f"{FIRST} {other} {SECOND}")
    assert edit == ("name changed" if "Halm" in edit[2] else "substituted", NEW[:-1], other[:-1])


def test_a_sentence_that_moved_was_neither_put_in_nor_left_out() -> None:
    assert told(f"{FIRST} {SECOND} {NEW}", f"{FIRST} {NEW} {SECOND}") == []


def test_articles_that_only_share_a_passage_keep_their_own_text_to_themselves() -> None:
    own = "In the town the market opened late and the fish was sold out by nine as on any day. "
    assert told(f"{own * 3}{FIRST}", f"{NEW} {SECOND} {NEW} {FIRST}") == []


def test_a_few_words_against_very_many_are_left_out_and_put_in() -> None:
    many = " ".join(f"word{k} of {k} things" for k in range(2000))
    shared = f"{FIRST} {SECOND} "
    assert [kind for kind, _, _ in told(f"{shared}The boats left early.", shared + many)] == [
        "inserted",
        "trimmed",
    ]
