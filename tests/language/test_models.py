"""The seam to the models: found, verified, the same whatever stands beside a text."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from stemma.errors import MissingModelError
from stemma.language import embeddings, pipeline
from stemma.language.pinned import Pinned, locate

pytestmark = pytest.mark.slow


def test_the_pipeline_says_which_model_it_is() -> None:
    name, version = pipeline().name.split()
    assert name == "en_core_web_md"
    assert version[0] == "3"


def test_the_text_comes_back_as_it_was() -> None:
    texts = ["", " \n", "A (CNN)U.S. ship\xa0sank.  ", "😀 éà\n\nNew."]
    for text, doc in zip(texts, pipeline().parse((t, [3, 7]) for t in texts), strict=True):
        assert doc.text == text


def test_a_break_begins_a_token_and_a_sentence() -> None:
    (doc,) = pipeline().parse([("Gravik (CNN)U.S. officials left.", [12])])
    assert [s.text for s in doc.sents] == ["Gravik (CNN)", "U.S. officials left."]


def test_a_missing_model_is_one_sentence_that_names_the_package() -> None:
    absent = Pinned("stemma_no_such_package", "no-such-package==1", "x", ())
    with pytest.raises(MissingModelError, match="no-such-package==1 is not installed"):
        locate(absent)
    with pytest.raises(MissingModelError, match="could not be loaded"):
        pipeline("no_such_model_here")


def test_an_altered_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "stemma_altered_model"
    (package / "m").mkdir(parents=True)
    (package / "__init__.py").write_text("raise RuntimeError('never imported')")
    (package / "m" / "weights").write_text("other")
    monkeypatch.syspath_prepend(str(tmp_path))
    altered = Pinned("stemma_altered_model", "altered==1", "m", (("weights", "0" * 64),))
    with pytest.raises(MissingModelError, match="not the pinned one"):
        locate(altered)


def test_vectors_have_length_one_and_do_not_depend_on_their_batch() -> None:
    texts = ["Lund left.", "The ferry sank off Gravik in a storm on Tuesday evening.", "It rained."]
    together = embeddings().encode(texts)
    assert together.shape == (3, 384)
    assert np.allclose(np.linalg.norm(together, axis=1), 1, atol=1e-4)
    alone = np.vstack([embeddings().encode([text]) for text in texts])
    assert np.abs(together - alone).max() <= 1.1e-5
    assert embeddings().encode([]).shape == (0, 384)


def test_word_pieces_point_into_their_text() -> None:
    (pieces,) = embeddings().encode_tokens(["The ferry sank."])
    assert ["The ferry sank."[a:b] for a, b in pieces.offsets] == ["The", "ferry", "sank", "."]
    assert pieces.vectors.shape == (4, 384)
