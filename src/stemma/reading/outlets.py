"""The gazetteer of news agencies and well-known outlets, and what can be looked up in it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

_ARTICLES = ("the ", "le ", "la ", "el ", "der ", "die ")
_SECOND_LEVEL = frozenset({"co", "com", "net", "org", "gov", "gob", "edu", "ac", "msk", "in", "or"})


@dataclass(frozen=True)
class Outlet:
    """One news agency or outlet, as the gazetteer knows it."""

    name: str
    """Its usual name, which every form is brought to."""
    kind: Literal["agency", "outlet"]
    """Whether it mainly sells its reports to other outlets."""
    family: str
    """The owner or wire that it belongs to; its own name where it stands alone."""
    domains: tuple[str, ...] = ()
    """Its sites."""
    forms: tuple[str, ...] = ()
    """Other names and abbreviations, as printed."""


def outlets() -> tuple[Outlet, ...]:
    """All entries, in the order of the file."""
    return _gazetteer()


def agencies() -> tuple[Outlet, ...]:
    """The news agencies, in the order of the file."""
    return tuple(outlet for outlet in _gazetteer() if outlet.kind == "agency")


def outlet_named(text: str) -> Outlet | None:
    """The outlet that `text` as a whole names: its name, a form or an abbreviation.

    An abbreviation must be printed as the gazetteer prints it (`AP`, not `ap`); longer names match
    in any case, with or without a leading article.
    """
    printed = " ".join(text.split()).replace("’", "'")
    if printed in _exact():
        return _exact()[printed]
    return _folded().get(_fold(printed))


def outlet_of_domain(domain: str) -> Outlet | None:
    """The outlet that publishes at `domain`, which may be a host or a whole address.

    A site that the gazetteer does not know still is an outlet, by its registrable domain's name.
    `None` where `domain` is not the name of a site at all.
    """
    host = host_of(domain)
    labels = host.split(".")
    for first in range(len(labels) - 1):
        known = _domains().get(".".join(labels[first:]))
        if known is not None:
            return known
    name = _registrable(labels)
    if name is None:
        return None
    return Outlet(name=name, kind="outlet", family=name, domains=(name,))


def host_of(address: str) -> str:
    """The host in an address, lower case and without port, user and `www.`; `` where none is."""
    rest = address.strip().lower().partition("://")[2] or address.strip().lower().lstrip("/")
    for mark in "/?#\\":
        rest = rest.partition(mark)[0]
    host = rest.rpartition("@")[2].partition(":")[0].strip(".")
    if not host or not all(char.isalnum() or char in ".-" for char in host):
        return ""
    return host.removeprefix("www.")


def _registrable(labels: list[str]) -> str | None:
    if len(labels) < 2 or not all(labels) or labels[-1].isdigit():
        return None
    country = len(labels[-1]) == 2
    keep = 3 if country and labels[-2] in _SECOND_LEVEL and len(labels) > 2 else 2
    return ".".join(labels[-keep:])


def _fold(name: str) -> str:
    folded = name.casefold().strip(" .")
    for article in _ARTICLES:
        if folded.startswith(article):
            return folded[len(article) :]
    return folded


def _abbreviation(form: str) -> bool:
    return len(form) <= 5 and " " not in form


@cache
def _gazetteer() -> tuple[Outlet, ...]:
    text = (files("stemma.reading") / "outlets.toml").read_text(encoding="utf-8")
    return tuple(
        Outlet(
            name=name,
            kind=entry.get("kind", "outlet"),
            family=entry.get("family", name),
            domains=tuple(entry.get("domains", ())),
            forms=tuple(entry.get("forms", ())),
        )
        for name, entry in tomllib.loads(text).items()
    )


@cache
def _exact() -> dict[str, Outlet]:
    found: dict[str, Outlet] = {}
    for outlet in _gazetteer():
        for form in (outlet.name, *outlet.forms):
            found.setdefault(form.replace("’", "'"), outlet)
    return found


@cache
def _folded() -> dict[str, Outlet]:
    found: dict[str, Outlet] = {}
    for form, outlet in _exact().items():
        if not _abbreviation(form):
            found.setdefault(_fold(form), outlet)
    return found


@cache
def _domains() -> dict[str, Outlet]:
    return {domain: outlet for outlet in _gazetteer() for domain in outlet.domains}
