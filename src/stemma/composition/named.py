"""From a name that somebody gives to the source that it means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from stemma.composition.resting import (
    Gone,
    outlets,
    same_name,
    with_articles,
    with_origin,
)
from stemma.errors import InputError
from stemma.lineage.outlets import same_outlet
from stemma.model import Article, Dossier
from stemma.model.impact import SourceKind

KINDS: tuple[SourceKind, ...] = ("article", "origin", "account")
"""What a bare name may mean, in this order: an account bears the siglum of its first article."""


@dataclass(frozen=True)
class Source:
    """An article, an account or an origin, and what goes with it."""

    kind: SourceKind
    id: str
    name: str
    gone: Gone


def named(dossier: Dossier, name: str) -> Source:
    """The source of this name; `article:`, `account:` or `origin:` before it says which is meant.

    An article is named by its siglum, the name of its file, or its `id`; an account by its label or
    `id`; an origin by any name that the articles give it. Raises `InputError` where there is none,
    or more than one.
    """
    asked = name.strip()
    kind, colon, rest = asked.partition(":")
    kinds = tuple(one for one in KINDS if colon and one == kind.casefold())
    asked = rest.strip() if kinds else asked
    for one in kinds or KINDS:
        found = _found(dossier, one, asked)
        if len(found) > 1:
            raise InputError(
                f"“{name}” names more than one {one}: {', '.join(sorted(found))}; name one of them."
            )
        if found:
            return found.popitem()[1]
    meant = kinds[0] if kinds else "article, account or origin"
    raise InputError(f"There is no {meant} “{name}”; {_all(dossier)}.")


def accounts(dossier: Dossier) -> Iterator[Source]:
    """Every account."""
    for one in dossier.accounts:
        yield Source("account", one.id, one.label, with_articles(dossier, frozenset(one.articles)))


def origins(dossier: Dossier) -> Iterator[Source]:
    """Every origin."""
    for name in origin_names(dossier):
        yield Source("origin", name, name, with_origin(dossier, name))


def origin_names(dossier: Dossier) -> list[str]:
    """Speakers, documents, outlets and lost sources, each once, by name."""
    names = [o.name for s in dossier.statements for o in s.origins if o.kind != "unknown"]
    names += [node.label for node in dossier.lineage.nodes if node.kind == "lost"]
    names += [article.outlet for article in dossier.articles if article.outlet is not None]
    once = {name.casefold(): name for name in sorted(names, reverse=True)}
    return sorted(once.values(), key=lambda name: (name.casefold(), name))


def _found(dossier: Dossier, kind: SourceKind, asked: str) -> dict[str, Source]:
    """The sources of one kind that a name may mean, by how they are shown."""
    if kind == "article":
        return {
            one.siglum: Source(kind, one.id, one.siglum, with_articles(dossier, {one.id}))
            for one in _articles(dossier, asked)
        }
    if kind == "account":
        return {
            one.id: one
            for one in accounts(dossier)
            if asked == one.id or same_name(one.name, asked)
        }
    return {
        name: Source(kind, name, name, with_origin(dossier, name))
        for name in _origins(dossier, asked)
    }


def _articles(dossier: Dossier, asked: str) -> list[Article]:
    """By siglum or `id`, else by the name of the file."""
    exact = [one for one in dossier.articles if asked in (one.siglum, one.id)]
    return exact or [one for one in dossier.articles if one.source == asked]


def _origins(dossier: Dossier, asked: str) -> list[str]:
    """By its name, else by another form of the name, else by an outlet's shortened name."""
    names = origin_names(dossier)
    exact = [name for name in names if same_name(name, asked)]
    if exact:
        return exact
    forms = [
        {entity.name.casefold(), *(form.casefold() for form in entity.forms)}
        for entity in dossier.entities
    ]
    alike: set[str] = set().union(*(known for known in forms if asked.casefold() in known))
    other = [name for name in names if name.casefold() in alike]
    known = outlets(dossier)
    return other or [
        name for name in names if name.casefold() in known and same_outlet(name, asked)
    ]


def _all(dossier: Dossier) -> str:
    """The names that there are."""
    articles = _listed(one.siglum for one in dossier.articles)
    labels = _listed(one.label for one in dossier.accounts)
    said = [f"there are the articles {articles}", f"the accounts {labels}"]
    found = origin_names(dossier)
    if found:
        said.append(f"the origins {_listed(found)}")
    return " and ".join([", ".join(said[:-1]), said[-1]])


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)
