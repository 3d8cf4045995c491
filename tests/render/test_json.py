from __future__ import annotations

import json as standard

import msgspec

from stemma.model import Dossier
from stemma.render import json
from tests.render.sample import dossier


def test_is_read_back_as_the_same() -> None:
    made = dossier()
    assert msgspec.json.decode(json.render(made), type=Dossier) == made


def test_is_indented_in_the_order_of_the_fields() -> None:
    text = json.render(dossier())
    assert text.startswith('{\n  "schema": "stemma-dossier/1",\n  "generator"')
    assert text.endswith("}\n")
    assert list(standard.loads(text)) == list(Dossier.__struct_fields__)


def test_same_bytes() -> None:
    assert json.render(dossier()) == json.render(dossier())
