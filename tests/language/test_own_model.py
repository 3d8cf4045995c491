"""A parser of one's own: taken if it gives what the rules read, else refused in one sentence."""

from __future__ import annotations

import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import stemma
from stemma.annotation import annotate
from stemma.errors import MissingModelError
from stemma.language import Pipeline, pipeline
from stemma.language.needs import PROBE, lacking
from stemma.language.pinned import PARSER, locate
from tests.world import article

if TYPE_CHECKING:
    from spacy.language import Language

pytestmark = pytest.mark.slow


def without(*names: str) -> Language:
    """The installed model without some of its components."""
    import spacy

    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        return spacy.load(locate(PARSER), exclude=["senter", *names])


def test_the_installed_model_lacks_nothing() -> None:
    assert lacking(pipeline().nlp) == ""


@pytest.mark.parametrize(
    ("component", "gives"),
    [
        ("parser", "no sentence borders and dependency labels of the ClearNLP scheme;"),
        ("tagger", "no tags of the Penn Treebank, parts of speech and lemmas;"),
        ("attribute_ruler", "no parts of speech and lemmas;"),
        ("lemmatizer", "no lemmas;"),
        ("ner", "no names of the kinds PERSON, ORG and GPE;"),
    ],
)
def test_what_is_lacking_is_named(component: str, gives: str) -> None:
    with pytest.raises(MissingModelError) as caught:
        Pipeline.of(without(component))
    assert (
        f"The language model en_core_web_md 3.7.1 cannot be used because it gives {gives}"
        in str(caught.value)
    )


def test_labels_of_another_scheme_are_not_taken_for_those_that_are_read() -> None:
    from spacy.language import Language

    nlp = without()

    @Language.component("test_universal_dependencies")
    def universal(doc: Any) -> Any:
        names = {"pobj": "obl", "dobj": "obj", "prep": "case", "nsubjpass": "nsubj:pass"}
        for token in doc:
            token.dep_ = names.get(token.dep_, token.dep_)
        return doc

    nlp.add_pipe("test_universal_dependencies")
    assert lacking(nlp) == "dependency labels of the ClearNLP scheme"


def test_a_name_finder_of_other_kinds_is_refused() -> None:
    from spacy.training import Example

    nlp = without("ner")
    given = Example.from_dict(nlp.make_doc("Lund left."), {"entities": [(0, 4, "PER")]})
    nlp.add_pipe("ner").initialize(lambda: [given], nlp=nlp)  # type: ignore[attr-defined]
    assert lacking(nlp) == "names of the kinds PERSON, ORG and GPE"


def test_any_component_may_do_what_another_does() -> None:
    """Names by rules instead of a model: the seam asks what is there, not who put it there."""
    nlp = without("ner")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PERSON", "pattern": "Quorra Vex"}])  # type: ignore[attr-defined]
    own = Pipeline.of(nlp, "rules of my own")
    made = annotate([article("A", "Quorra Vex said that it rained.")], pipeline=own)
    assert made.language_model == "rules of my own"
    assert [one.name for one in made.entities] == ["Quorra Vex"]


def test_a_folder_is_a_model(tmp_path: Path) -> None:
    without().to_disk(tmp_path / "model")
    told = stemma.annotate([article("A", PROBE)], model=tmp_path / "model")
    assert told.language_model == pipeline().name
    assert (
        told.articles[0].quotations == stemma.annotate([article("A", PROBE)]).articles[0].quotations
    )


def test_a_model_that_needs_what_is_not_installed(tmp_path: Path) -> None:
    without().to_disk(tmp_path / "model")
    config = tmp_path / "model" / "config.cfg"
    config.write_text(
        config.read_text("utf-8").replace('factory = "tok2vec"', 'factory = "no_such_transformer"'),
        "utf-8",
    )
    with pytest.raises(MissingModelError, match="install what it needs") as caught:
        pipeline(str(tmp_path / "model"))
    assert "\n" not in str(caught.value)
    assert "no_such_transformer" in str(caught.value)


def test_a_pipeline_is_handed_back() -> None:
    own = Pipeline.of(pipeline().nlp, "mine")
    assert pipeline(own) is own
    assert stemma.dossier([article("A", PROBE)], model=own).settings["language model"] == "mine"


def test_articles_given_twice_are_taken_once() -> None:
    one = article("A", PROBE)
    assert len(stemma.annotate([one, one, article("B", PROBE)]).articles) == 2
    assert stemma.annotate([]).articles == ()
