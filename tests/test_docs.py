"""The documentation names all that there is, and the README's commands are real."""

from __future__ import annotations

import json
import re
import sys
import warnings
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, cast

import click
import jsonschema
import pytest

import stemma
from stemma.cli.app import app
from stemma.reading import verbatim
from stemma.render.annotations import lines
from stemma.render.schema import schema
from tests.test_layering import ROOMS
from tests.world import article

if TYPE_CHECKING:
    from spacy.language import Language

    from stemma.language import Pipeline

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"


def page(name: str) -> str:
    return (DOCS / name).read_text("utf-8")


@pytest.mark.parametrize("command", sorted(app.commands))
def test_every_command_and_option_is_documented(command: str) -> None:
    written = page("command-line.md")
    assert f"## `stemma {command}" in written
    for parameter in app.commands[command].params:
        if isinstance(parameter, click.Option):
            assert all(f"`{name}" in written for name in parameter.opts), parameter.name


def test_the_group_options_are_documented() -> None:
    written = page("command-line.md")
    for parameter in app.params:
        assert all(name in written for name in parameter.opts)


def test_the_exit_codes_are_taken_from_the_program() -> None:
    assert "_made/exits.md" in page("command-line.md")
    assert "_made/fields.md" in page("schema.md")
    assert "_made/annotation-fields.md" in page("marks.md")
    assert "_made/passage-fields.md" in page("formats.md")
    assert "_made/lineage-fields.md" in page("formats.md")
    assert "_made/impact-fields.md" in page("formats.md")
    assert "_made/brief-fields.md" in page("formats.md")


@pytest.mark.parametrize("name", sorted(stemma.__all__))
def test_every_public_name_is_documented(name: str) -> None:
    assert f"stemma.{name}" in page("python.md")


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_is_documented(room: str) -> None:
    assert f"| `{room}` |" in page("architecture.md")


def test_every_page_is_within_reach() -> None:
    tree = re.findall(r"^[a-z-]+$", page("index.md"), re.M)
    assert {path.stem for path in DOCS.glob("*.md")} - {"index"} == set(tree) & {
        path.stem for path in DOCS.glob("*.md")
    }


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_links_lead_somewhere(name: str) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", (ROOT / name).read_text("utf-8")):
        assert (ROOT / target).exists(), target


def test_make_targets_that_are_named_exist() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    for name in ("README.md", "CONTRIBUTING.md", "docs/install.md", "docs/benchmarks.md"):
        for target in re.findall(r"(?:`|\$ )make ([a-z]+)\b", (ROOT / name).read_text("utf-8")):
            assert re.search(rf"^{target}:", makefile, re.M), target


def test_the_example_of_marks_is_one() -> None:
    written = page("marks.md")
    [block] = re.findall(r"```json\n(.*?)```", written, re.S)
    line = json.loads(block)
    jsonschema.validate(line, schema("annotate"))
    [record] = re.findall(r'^\{"id".*$', written, re.M)
    assert line["text"] == json.loads(record)["text"]

    def words(span: list[int]) -> str:
        return str(line["text"][slice(*span)])

    [said] = line["quotations"]
    assert [words(one) for one in said["source"] + said["cue"]] == ["she", "told"]
    assert words(said["words"][0]) == "We will rebuild"
    for kind, expected in {
        "credits": "told the Hill Wire",
        "names": "Mora Lind",
        "times": "Tuesday",
        "quantities": "at least 40",
        "events": "lost",
    }.items():
        assert [words(one["span"]) for one in line[kind]] == [expected]


@pytest.mark.slow
def test_the_marks_of_the_example_are_found(tmp_path: Path) -> None:
    """All but how sure they are and why, which is each rule's own to say."""
    written = page("marks.md")
    [block] = re.findall(r"```json\n(.*?)```", written, re.S)
    [record] = re.findall(r'^\{"id".*$', written, re.M)
    (tmp_path / "record.jsonl").write_text(record, "utf-8")
    [article] = verbatim.records([tmp_path / "record.jsonl"])
    assert isinstance(article, stemma.Article)
    [found] = (json.loads(line) for line in lines(stemma.annotate([article])))
    for kind, expected in json.loads(block).items():
        if kind in ("names", "quotations", "credits", "times", "quantities", "events"):
            spans = [one.get("span", one.get("content")) for one in found[kind]]
            assert expected[0].get("span", expected[0].get("content")) in spans, kind


@pytest.mark.slow
def test_a_model_of_your_own_is_plugged_in_as_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """The code runs, with the installed model for those that it names and a classifier made up."""

    def classify(text: str) -> list[dict[str, object]]:
        at = text.find("Smith")
        return [{"start": at, "end": at + 5, "entity_group": "PER"}] if at >= 0 else []

    def load(_name: str, exclude: Sequence[str] = ()) -> Language:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", message=r"\[W095\]")
            return installed(locate(PARSER), exclude=exclude)

    import spacy

    from stemma.language.pinned import PARSER, locate

    installed = spacy.load
    transformers = ModuleType("transformers")
    transformers.pipeline = lambda *_, **__: classify  # type: ignore[attr-defined]  # a double
    monkeypatch.setitem(sys.modules, "transformers", transformers)
    monkeypatch.setattr(spacy, "load", load)
    text = "Anna Smith said that it rained in Orle."
    monkeypatch.setattr(stemma, "read", lambda _paths: (article("A", text),))
    first, second = re.findall(r"```python\n(.*?)```", page("own-model.md"), re.S)
    names: dict[str, object] = {}
    exec(first, names)  # noqa: S102  # the documentation's own code
    assert names["dossier"].settings["language model"].startswith("en_core_web_trf")  # type: ignore[attr-defined]
    exec(second, names)  # noqa: S102
    own = cast("Pipeline", names["own"])
    made = stemma.annotate([article("A", text)], model=own)
    assert [one.name for one in made.entities] == ["Smith"]


def test_the_sentence_about_a_lacking_component_is_the_programs() -> None:
    [written] = re.findall(r"```text\nstemma: (.*?)\n```", page("own-model.md"), re.S)
    source = (ROOT / "src/stemma/language/pipeline.py").read_text("utf-8")
    for part in (
        "cannot be used because it gives no",
        "add the component that does, or use another model.",
    ):
        assert part in written
        assert part in source
