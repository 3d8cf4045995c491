"""A dossier read back from its JSON: verified as when it was made."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from stemma.composition.verify import verify
from stemma.errors import InputError, VerificationError
from stemma.model import SCHEMA, Dossier

UNREADABLE = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)
"""What JSON that is broken, of another form, or nested without end is met with."""


class _Form(msgspec.Struct):
    """What says that some JSON is a dossier; all else in it is passed over."""

    schema: str


def is_dossier(data: bytes) -> bool:
    """Whether some data is a dossier as JSON, of whatever version."""
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return False
    try:
        form = msgspec.json.decode(data, type=_Form)
    except UNREADABLE:
        return False
    return form.schema.startswith("stemma-dossier/")


def reread(data: bytes, source: str = "The dossier") -> Dossier:
    """The dossier that `Dossier.to_json` wrote.

    Raises `InputError`, in which `source` names it, where it is of another version, not of its
    form, or where a span, a digest or a reference within it does not hold.
    """
    try:
        form = msgspec.json.decode(data, type=_Form)
        if form.schema != SCHEMA:
            raise InputError(
                f"{source} is {form.schema}, and this version reads {SCHEMA}; make it again."
            )
        made = msgspec.json.decode(data, type=Dossier)
    except UNREADABLE as error:
        raise InputError(f"{source} is not {SCHEMA}: {error}.") from error
    unknown = sorted(set(_named(made)) - _known(made))
    if unknown:
        raise InputError(f"{source} names {unknown[0]}, which is not in it; make it again.")
    if {a.id for a in made.articles} - {key for one in made.accounts for key in one.articles}:
        raise InputError(f"{source} has an article that is of no account; make it again.")
    bare = next((one.id for one in made.statements if not one.occurrences), None)
    if bare is not None:
        raise InputError(f"{source} has the statement {bare} that nobody says; make it again.")
    try:
        verify(made)
    except VerificationError as error:
        raise InputError(f"{source} was changed after it was made: {error}") from error
    return made


def _known(made: Dossier) -> set[str]:
    nouns = (made.articles, made.accounts, made.lineage.nodes, made.statements)
    return {one.id for found in nouns for one in found}


def _named(made: Dossier) -> Iterator[str]:
    """The ids that others refer to."""
    for account in made.accounts:
        yield from (*account.articles, account.root)
    for edge in made.lineage.edges:
        yield from (edge.parent, edge.child)
    for one in made.statements:
        yield from (one.span.article, *one.articles, *one.accounts, *one.silent)
    for difference in made.differences:
        yield from difference.statements
