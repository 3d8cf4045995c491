"""Countries and unions: their usual and other names, their peoples, and the seats of their governments."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files


def country_named(text: str) -> str | None:
    """The usual name of the country that `text` names (`U.S.` is `United States`), if it names one."""
    return _names().get(_bare(text))


def country_of_people(text: str) -> str | None:
    """The usual name of the country that a demonym belongs to (`Danish` is `Denmark`)."""
    return _peoples().get(text)


def country_ruled_from(text: str) -> str | None:
    """The country or union whose capital is called so (`Oslo` is Norway's)."""
    return _seats(1).get(_bare(text))


def country_of_office(text: str) -> str | None:
    """The country whose government sits in the building or street of that name (`the Kremlin`)."""
    return _seats(2).get(_bare(text))


def without_country(words: list[str]) -> tuple[str, list[str]]:
    """The usual name of the country that a name begins with, or nothing, and the words behind it."""
    for count in (3, 2, 1):
        country = country_named(" ".join(words[:count])) if len(words) > count else None
        if country:
            return country, words[count:]
    return "", words


def _bare(text: str) -> str:
    plain = text.replace("’", "'")
    return plain[4:] if plain[:4].lower() == "the " else plain


@cache
def _names() -> dict[str, str]:
    return {
        _bare(name): usual
        for usual, others, _ in _rows("countries.txt")
        for name in (usual, *_listed(others))
    }


@cache
def _peoples() -> dict[str, str]:
    return {
        people: usual
        for usual, _, demonyms in _rows("countries.txt")
        for people in _listed(demonyms)
    }


@cache
def _seats(field: int) -> dict[str, str]:
    return {_bare(name): row[0] for row in _rows("seats.txt") for name in _listed(row[field])}


def _rows(name: str) -> Iterator[tuple[str, str, str]]:
    content = (files("stemma.annotation.names") / "data" / name).read_text(encoding="utf-8")
    for line in content.splitlines():
        if line and not line.startswith("#"):
            first, second, third = (field.strip() for field in line.split("|"))
            yield first, second, third


def _listed(field: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in field.split(",") if part.strip())
