"""A JSON Schema as tables of its fields, in Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

Schema = Mapping[str, Any]


def fields(schema: Schema) -> str:
    """One table for every object of the schema: field, type, meaning; the whole first."""
    objects = {name: one for name, one in schema.get("$defs", {}).items() if "properties" in one}
    top = _name(schema)
    first = {top: objects.pop(top, schema)} if top in objects or "properties" in schema else {}
    return "\n".join(
        line
        for name, one in {**first, **dict(sorted(objects.items()))}.items()
        for line in _table(name, one)
    )


def _name(schema: Schema) -> str:
    reference = str(schema.get("$ref", ""))
    return reference.rsplit("/", 1)[-1] or str(schema.get("title", "Dossier"))


def _table(name: str, one: Schema) -> Iterator[str]:
    yield from (f"## {name}", "")
    if "description" in one:
        yield from (str(one["description"]), "")
    yield from ("| field | type | meaning |", "|---|---|---|")
    for field, what in one["properties"].items():
        meaning = str(what.get("description", "")).replace("|", "\\|")
        yield f"| `{field}` | {_type(what)} | {meaning} |"
    yield ""


def _type(what: Schema) -> str:
    if "$ref" in what:
        return str(what["$ref"]).rsplit("/", 1)[-1]
    if "enum" in what:
        return " or ".join(f"`{value}`" for value in what["enum"])
    if "const" in what:
        return f"`{what['const']}`"
    for several in ("anyOf", "oneOf"):
        if several in what:
            return " or ".join(_type(one) for one in what[several])
    if "allOf" in what:
        return " and ".join(_type(one) for one in what["allOf"])
    if what.get("type") == "array":
        return _array(what)
    kind = what.get("type", "anything")
    return " or ".join(kind) if isinstance(kind, list) else str(kind)


def _array(what: Schema) -> str:
    if what.get("prefixItems"):
        return "[" + ", ".join(_type(one) for one in what["prefixItems"]) + "]"
    items = what.get("items")
    return f"list of {_type(items)}" if items else "list"
