"""Edits: their spans verify, equal words have none, and the sides can change places."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stemma.model import Article, Edit, EditKind, Passage
from stemma.reuse import find_passages, quoted, with_edits
from stemma.reuse.editkinds import MIRROR
from stemma.reuse.edits import DECIDES, edits_of
from stemma.reuse.version import version_of
from tests.reuse.texts import article

VOCABULARY = [
    *"the a ferry Brenn may reportedly not eastern some 214 ten 10 says said harbour harbor".split(),
    *"Vold Halm about by was closed Tuesday “closed “by storm” night,” \n - colour".split(),
]
SHARED = "the harbour of Brenn was closed by order of the council".split()
ANY_WORDS = st.lists(st.sampled_from(VOCABULARY), max_size=8)
ANY_PAIR = st.tuples(ANY_WORDS, ANY_WORDS, ANY_WORDS, ANY_WORDS).map(
    lambda parts: [
        article(key, " ".join([*left, *SHARED[:6], *right, *SHARED[6:], "night", *left]))
        for key, left, right in (("a", *parts[:2]), ("b", *parts[2:]))
    ]
)


def shared(articles: list[Article]) -> tuple[Passage, ...]:
    return find_passages(articles, {one.id: quoted(one) for one in articles})


def edited(before: str, after: str) -> tuple[Edit, ...]:
    """The edits between two texts, which are put into one frame."""
    frame = "{} and the boats came back to the harbour of Brenn that night."
    start = "It was a cold and windy week for all. "
    articles = [article(k, start + frame.format(text)) for k, text in (("a", before), ("b", after))]
    passages = with_edits(shared(articles), articles, {one.id: quoted(one) for one in articles})
    return tuple(edit for passage in passages for edit in passage.edits)


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("The ferry may have sunk", "The ferry has sunk", "hedge lost"),
        ("The ferry reportedly sank", "The ferry sank", "hedge lost"),
        ("He is thought to be ill", "He is ill", "hedge lost"),
        ("The pilot was saved", "The alleged pilot was saved", "hedge added"),
        ("About 40 boats were lost", "40 boats were lost", "hedge lost"),
        ("They fought in eastern Brenn", "They fought in Brenn", "scope lost"),
        ("Some officials agreed", "officials agreed", "scope lost"),
        ("He felt a threat by Vold here", "He felt a threat here", "scope lost"),
        ("It closed today", "It partly closed today", "scope added"),
        ("All 40 boats were lost", "All 45 boats were lost", "number changed"),
        ("There were dozens lost", "There were 1,200 lost", "number changed"),
        ("It closed on Tuesday", "It closed on Friday", "time changed"),
        ("It was Tor Halm who left", "It was Ines Vold who left", "name changed"),
        ("They did find a fault", "They did not find a fault", "negation changed"),
        ("He took his own soldiers", "He took his own troops", "substituted"),
        ("He took soldiers", "He took warm wooden soldiers", "inserted"),
        ("He took warm wooden soldiers", "He took soldiers", "trimmed"),
        ("All ten boats were lost", "All 10 boats were lost", "fluency"),
        ("The centre was shut", "The center was shut", "fluency"),
        ("Mr Halm says it was shut", "Halm said it was shut", "fluency"),
        ("A break away group left", "A breakaway group left", "fluency"),
        ("The Prime Minister left", "The PM left", "fluency"),
        ("It was Sergei Halm", "It was Sergey Halm", "fluency"),
        ("Halm called it a very odd wreck", "Halm called it “a very odd wreck”", "promoted"),
        ("Halm called it “a very odd wreck”", "Halm called it a very odd wreck", "demoted"),
        ("On 13 February it was shut", "On February 13 it was shut", "moved"),
    ],
)
def test_kinds(before: str, after: str, kind: EditKind) -> None:
    kinds = {edit.kind for edit in edited(before, after)} - {"fluency"}
    assert kinds == {kind} - {"fluency"}
    assert any(edit.kind == kind for edit in edited(before, after))
    turned = {edit.kind for edit in edited(after, before)} - {"fluency"}
    assert turned == {MIRROR.get(kind, kind)} - {"fluency"}


def test_an_edit_shows_the_words_or_the_word_before_their_place() -> None:
    [edit] = edited("The ferry sank", "The old wooden ferry sank")
    assert (edit.kind, edit.absent) == ("inserted", "a")
    articles = dict.fromkeys("ab", "It was a cold and windy week for all. The {}ferry")
    assert articles["a"].format("")[edit.a_span.start : edit.a_span.end] == "The"
    assert articles["b"].format("old wooden ")[edit.b_span.start : edit.b_span.end] == "old wooden"


def test_some_kinds_decide_by_themselves() -> None:
    for edit in edited("He may take soldiers", "He did take troops"):
        assert (edit.likelihood is None) == (edit.kind in DECIDES)
        assert edit.kind not in DECIDES or edit.meaning


@given(ANY_PAIR)
def test_spans_verify_and_nothing_but_the_sides_changes_when_they_change_places(
    pair: list[Article],
) -> None:
    by_id = {one.id: one for one in pair}
    versions = {one.id: version_of(one, quoted(one)) for one in pair}
    for passage in shared(pair):
        edits = edits_of(passage, versions["a"], versions["b"])
        for edit in edits:
            assert by_id["a"].words(edit.a_span).strip()
            assert by_id["b"].words(edit.b_span).strip()
            assert passage.spans[0].contains(edit.a_span)
            assert passage.spans[1].contains(edit.b_span)
        turned = edits_of(passage, versions["b"], versions["a"])
        assert Counter((e.kind, e.a_span, e.b_span) for e in edits) == Counter(
            (MIRROR.get(e.kind, e.kind), e.b_span, e.a_span) for e in turned
        )


@given(ANY_PAIR)
def test_all_edits_verify_those_between_passages_too(pair: list[Article]) -> None:
    by_id = {one.id: one for one in pair}
    passages = shared(pair)
    made = with_edits(passages, pair, {})
    assert [(p.id, p.runs) for p in made] == [(p.id, p.runs) for p in passages]
    for passage in made:
        for edit in passage.edits:
            assert edit.a_span.article == "a"
            assert by_id["a"].words(edit.a_span)
            assert by_id["b"].words(edit.b_span)
            assert edit.absent is None or edit.kind not in ("moved", "promoted", "demoted")


@given(st.lists(st.sampled_from("the ferry Brenn may not 214 says U.S. half mile".split())))
def test_a_text_has_no_edits_against_itself_however_it_is_set(words: list[str]) -> None:
    pair = [article("a", " ".join(words)), article("b", "\n- ".join(words).upper())]
    assert all(not passage.edits for passage in with_edits(shared(pair), pair, {}))


def test_the_first_article_is_a_whatever_its_id() -> None:
    texts = {
        "z": "The old ferry sank off Brenn that night.",
        "m": "The ferry sank off Brenn that night.",
    }
    pair = [article(key, text) for key, text in texts.items()]
    for articles, kind in ((pair, "trimmed"), (pair[::-1], "inserted")):
        [passage] = with_edits(shared(pair), articles, {})
        assert [edit.kind for edit in passage.edits] == [kind]
        assert passage.edits[0].a_span.article == articles[0].id
