"""The lines of `stemma annotate`, made from marks by hand."""

from __future__ import annotations

import json
from dataclasses import replace

import jsonschema
import pytest

from stemma.annotation.annotated import Annotated, Annotation
from stemma.errors import VerificationError
from stemma.model import (
    Credit,
    Entity,
    EventMention,
    Mention,
    Quantity,
    Quotation,
    Span,
    Speaker,
    TimeExpression,
)
from stemma.render.annotations import lines
from stemma.render.schema import schema
from tests.world import annotated, article, at

TEXT = "Mora Lind said on Tuesday that 40\u2028boats would leave, the Echo reports."


def entity(name: str, *spans: Span) -> Entity:
    return Entity(id=f"e-{name}", name=name, kind="person", forms=(name,), spans=spans)


def world() -> Annotation:
    one = article("a1", TEXT)
    lind = at(one, "Mora Lind")
    said = Quotation(
        id="q1",
        span=at(one, TEXT[:-18]),
        kind="indirect",
        content=(at(one, "40\u2028boats would leave"),),
        speaker=Speaker(text="Mora Lind", entity="e-Lind", span=lind, basis="named here"),
        cue=at(one, "said"),
        chain=("Echo",),
        confidence=0.9,
        basis="a verb of speech with a clause",
    )
    credits = (
        Credit(id="c1", span=at(one, "the Echo reports"), text="the Echo reports", article="a1",
               to="Echo", kind="reports", covers="sentence"),
        Credit(id="c2", span=None, text="Photo: Hill Wire", article="a1", to="Hill Wire",
               kind="photo", covers="photo"),
    )  # fmt: skip
    time = TimeExpression(
        span=at(one, "Tuesday"), value="2031-03-04", type="DATE", precision="day", basis="explicit"
    )
    number = Quantity(span=at(one, "40\u2028boats"), value=40, unit="boat", counted="boat")
    event = EventMention(
        span=at(one, "leave"), lemma="leave", status="conditional", participants=("e-boats",),
        clause=at(one, "40\u2028boats would leave"),
    )  # fmt: skip
    made = annotated(
        one, given=credits, quotations=(said,), times=(time,), quantities=(number,), events=(event,)
    )
    named = replace(made, mentions=(Mention(span=lind, entity="e-Lind"),))
    other = annotated(article("a2", "Nothing."))
    people = (
        entity("Lind", lind),
        entity("Nobody", Span("a3", 0, 2)),
        entity("boats", Span("a3", 3, 4)),
    )
    return Annotation(articles=(named, other), entities=people, language_model="none")


def words(span: list[int]) -> str:
    return TEXT[slice(*span)]


def test_one_line_holds_all_marks() -> None:
    first, second = (json.loads(line) for line in lines(world()))
    assert first["text"] == TEXT
    (said,) = first["quotations"]
    assert [words(span) for span in said["content"]] == ["40\u2028boats would leave"]
    assert [words(span) for span in said["source"] + said["cue"]] == ["Mora Lind", "said"]
    assert said["speaker"] == {"name": "Mora Lind", "entity": "e-Lind", "basis": "named here"}
    assert (said["via"], said["confidence"]) == (["Echo"], 0.9)
    assert [one["span"] and words(one["span"]) for one in first["credits"]] == [
        "the Echo reports",
        None,
    ]
    assert [(words(one["span"]), one["kind"]) for one in first["names"]] == [
        ("Mora Lind", "person")
    ]
    assert words(first["times"][0]["span"]) == "Tuesday"
    assert words(first["quantities"][0]["span"]) == "40\u2028boats"
    assert words(first["events"][0]["clause"]) == "40\u2028boats would leave"
    assert second["quotations"] == second["entities"] == []


def test_whoever_a_mark_refers_to_is_listed_and_nobody_else() -> None:
    first, _ = (json.loads(line) for line in lines(world()))
    assert [one["id"] for one in first["entities"]] == ["e-Lind", "e-boats"]
    assert set(first["entities"][0]) == {"id", "name", "kind", "forms"}


def test_keeps_to_the_schema() -> None:
    published = schema("annotate")
    jsonschema.Draft202012Validator.check_schema(published)
    for line in lines(world()):
        jsonschema.validate(json.loads(line), published)


def test_a_line_is_one_line_for_every_reader() -> None:
    for line in lines(world()):
        assert line.endswith("}\n")
        assert len(line.splitlines()) == 1


def test_a_mark_outside_of_its_article_is_not_written() -> None:
    annotation = world()
    first, second = annotation.articles
    late = TimeExpression(
        span=Span("a1", 3, 999), value="2031", type="DATE", precision="year", basis="explicit"
    )
    for times in ((late,), (replace_article(late),)):
        spoilt: Annotated = replace(first, times=times)
        with pytest.raises(VerificationError):
            list(lines(replace(annotation, articles=(spoilt, second))))


def replace_article(time: TimeExpression) -> TimeExpression:
    from msgspec.structs import replace as changed

    return changed(time, span=Span("a2", 0, 3))
