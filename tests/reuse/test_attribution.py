"""The same words, said by somebody else."""

from __future__ import annotations

from stemma.model import Article, Edit, Quotation, Span, Speaker
from stemma.reuse import find_passages, quoted, with_edits
from tests.reuse.texts import article

WORDS = "We heard a long scrape and then nothing"


def said(one: Article, name: str, *, named: bool = True) -> Quotation:
    """The marked words as somebody's."""
    start = one.text.index(WORDS)
    return Quotation(
        id="q",
        span=Span(one.id, 0, len(one.text)),
        kind="direct",
        content=(Span(one.id, start, start + len(WORDS)),),
        speaker=Speaker(text=name, entity=name, named=named) if name else None,
    )


def other_speakers(one: str, two: str, *, named: bool = True, marks: str = "“”") -> list[Edit]:
    """The edits of speaker between a report that has `one` say the words and one that has `two`."""
    opening, closing = marks[:1], marks[1:]
    pair = [
        article(key, f"{opening}{WORDS},{closing} said {name}.")
        for key, name in (("a", one), ("b", two))
    ]
    quotations = {"a": [said(pair[0], one)], "b": [said(pair[1], two, named=named)]}
    speech = {one.id: quoted(one) for one in pair}
    [passage] = with_edits(find_passages(pair, speech), pair, speech, quotations)
    return [edit for edit in passage.edits if edit.kind == "re-attributed"]


def test_two_people_who_say_the_same_words() -> None:
    [edit] = other_speakers("Ines Vold", "Tor Halm")
    assert (edit.a_span, edit.b_span) == (Span("a", 1, 40), Span("b", 1, 40))
    assert edit.meaning


def test_one_person_is_no_other() -> None:
    assert other_speakers("Ines Vold", "Ines Vold") == []


def test_somebody_without_a_name_may_be_anybody() -> None:
    assert other_speakers("Ines Vold", "a passenger", named=False) == []
    assert other_speakers("Ines Vold", "") == []


def test_a_paraphrase_is_not_enough() -> None:
    assert other_speakers("Ines Vold", "Tor Halm", marks="") == []
