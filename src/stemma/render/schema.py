"""The JSON Schemas of what is written, described by the docstrings of the nouns themselves."""

from __future__ import annotations

import ast
import inspect
from typing import Any, Literal

import msgspec

from stemma.model import SCHEMA, Dossier
from stemma.model.brief import BRIEF, Brief
from stemma.model.impact import IMPACT, Impact
from stemma.render.marked import ANNOTATIONS, AnnotatedArticle
from stemma.render.shared import PASSAGES, SharedPassage
from stemma.render.traced import LINEAGE, TracedLineage

DIALECT = "https://json-schema.org/draft/2020-12/schema"
IDENTITY = "urn:stemma:schema:{}"
"""A name, not an address: nothing is fetched to validate."""
Form = Literal["dossier", "annotate", "reuse", "lineage", "impact", "brief"]
"""The commands whose output has a schema."""
FORMS: dict[Form, tuple[type[msgspec.Struct], str]] = {
    "dossier": (Dossier, SCHEMA),
    "annotate": (AnnotatedArticle, ANNOTATIONS),
    "reuse": (SharedPassage, PASSAGES),
    "lineage": (TracedLineage, LINEAGE),
    "impact": (Impact, IMPACT),
    "brief": (Brief, BRIEF),
}
"""What each writes, and the name and version of its form."""


def schema(of: Form = "dossier") -> dict[str, Any]:
    """JSON Schema 2020-12 of what a command writes as JSON, or of a line of `annotate` or `reuse`.

    A fresh copy on every call.
    """
    noun, title = FORMS[of]
    made: dict[str, Any] = msgspec.json.schema(noun)
    for each in _nouns(noun):
        _describe(made["$defs"][each.__name__], each)
    name, _, version = title.rpartition("/")
    return {
        "$schema": DIALECT,
        "$id": IDENTITY.format(f"{name.removeprefix('stemma-')}:{version}"),
        "title": title,
        "version": version,
        **made,
    }


def _nouns(root: type[msgspec.Struct]) -> list[type[msgspec.Struct]]:
    """Every noun that `root` can hold, found from the type of its fields."""
    found: list[type[msgspec.Struct]] = []
    info = msgspec.inspect.multi_type_info([root])
    waiting: list[object] = list(info)
    while waiting:
        one = waiting.pop()
        if isinstance(one, msgspec.inspect.StructType):
            if one.cls in found:
                continue
            found.append(one.cls)
            waiting.extend(field.type for field in one.fields)
        elif isinstance(one, msgspec.inspect.VarTupleType):
            waiting.append(one.item_type)
        elif isinstance(one, msgspec.inspect.TupleType):
            waiting.extend(one.item_types)
        elif isinstance(one, msgspec.inspect.UnionType):
            waiting.extend(one.types)
    return sorted(found, key=lambda noun: noun.__name__)


def _describe(definition: dict[str, Any], noun: type[msgspec.Struct]) -> None:
    definition["description"] = inspect.cleandoc(noun.__doc__ or "")
    for field, meaning in _meanings(noun).items():
        definition["properties"][field]["description"] = meaning


def _meanings(noun: type[msgspec.Struct]) -> dict[str, str]:
    """For each field the docstring under it, which Python itself does not keep."""
    [made] = ast.parse(inspect.getsource(noun)).body
    if not isinstance(made, ast.ClassDef):
        raise TypeError(f"{noun} is not written as a class.")
    found: dict[str, str] = {}
    for field, below in zip(made.body, made.body[1:], strict=False):
        if (
            isinstance(field, ast.AnnAssign)
            and isinstance(field.target, ast.Name)
            and isinstance(below, ast.Expr)
            and isinstance(below.value, ast.Constant)
            and isinstance(below.value.value, str)
        ):
            found[field.target.id] = inspect.cleandoc(below.value.value)
    return found
