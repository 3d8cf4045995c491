"""Countries and unions under their usual names, with their other names and demonyms."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


def country_named(text: str) -> str | None:
    """The usual name of the country that `text` names (`U.S.` is `United States`), if it names one."""
    return _tables()[0].get(_bare(text))


def country_of_people(text: str) -> str | None:
    """The usual name of the country that a demonym belongs to (`Danish` is `Denmark`)."""
    return _tables()[1].get(text)


def _bare(text: str) -> str:
    plain = text.replace("’", "'")
    return plain[4:] if plain[:4].lower() == "the " else plain


@cache
def _tables() -> tuple[dict[str, str], dict[str, str]]:
    content = (files("stemma.annotation.names") / "data" / "countries.txt").read_text(
        encoding="utf-8"
    )
    names: dict[str, str] = {}
    peoples: dict[str, str] = {}
    for line in content.splitlines():
        if not line or line.startswith("#"):
            continue
        usual, others, demonyms = (field.strip() for field in line.split("|"))
        for name in (usual, *_listed(others)):
            names[_bare(name)] = usual
        for people in _listed(demonyms):
            peoples[people] = usual
    return names, peoples


def _listed(field: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in field.split(",") if part.strip())
