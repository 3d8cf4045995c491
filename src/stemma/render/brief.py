"""The brief as lines of text or Markdown; every statement with who carries it."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator

from stemma.model import Dossier
from stemma.model.brief import Attestation, Brief, BriefStatement
from stemma.render.console import safe
from stemma.render.escaping import escaped
from stemma.render.phrases import count, listed
from stemma.render.words import excerpt

WIDTH = 100
"""Columns of the plain text."""
HEADINGS: dict[Attestation, str] = {
    "independent": "Established by independent accounts",
    "several accounts": "Carried by several accounts, whose independence is not established",
    "one account": "Carried by several articles of one account",
    "one article": "Said by one article alone",
}


def text(dossier: Dossier, made: Brief) -> str:
    """For the terminal: a heading for each degree of attestation, and a sentence below each."""
    lines = [textwrap.fill(safe(made.title), WIDTH)]
    for heading, statements in _parts(made):
        lines += ["", heading]
        for one in statements:
            said = f"{' '.join(one.sigla)}  “{safe(_words(dossier, one))}” ({_who(one, safe)})"
            lines.append(
                textwrap.fill(said, WIDTH, initial_indent="  ", subsequent_indent="      ")
            )
    return "\n".join([*lines, "", _rest(made)]) + "\n"


def document(dossier: Dossier, made: Brief) -> str:
    """A document of Markdown; its last line says what it is, so that nobody takes it for an article."""
    lines = [f"# {escaped(made.title)}", "", *markdown(dossier, made), "", _rest(made), ""]
    lines.append(f"Made by {escaped(made.generator)} ({escaped(made.schema)}).")
    return "\n".join(lines) + "\n"


def markdown(dossier: Dossier, made: Brief) -> Iterator[str]:
    """Lines of Markdown without a heading of their own."""
    first = True
    for heading, statements in _parts(made):
        yield from () if first else ("",)
        yield f"{heading}:"
        yield ""
        for one in statements:
            yield (
                f"- “{escaped(_words(dossier, one))}” **{' '.join(one.sigla)}** "
                f"({_who(one, escaped)})"
            )
        first = False


def _parts(made: Brief) -> Iterator[tuple[str, list[BriefStatement]]]:
    for attested, heading in HEADINGS.items():
        statements = [one for one in made.statements if one.attested == attested]
        if statements:
            yield heading, statements


def _words(dossier: Dossier, one: BriefStatement) -> str:
    statement = next(s for s in dossier.statements if s.id == one.statement)
    return excerpt(dossier, statement)


def _who(one: BriefStatement, shown: Callable[[str], str]) -> str:
    """`3 articles, 2 accounts; from Ada Voss; F differs`."""
    parts = [f"{count(one.articles, 'article')}, {count(one.accounts, 'account')}"]
    if one.origins:
        parts.append(f"from {listed([shown(name) for name in one.origins])}")
    if one.differing:
        verb = "differs" if len(one.differing) == 1 else "differ"
        parts.append(f"{listed(list(one.differing))} {verb}")
    return "; ".join(parts)


def _rest(made: Brief) -> str:
    return f"{count(made.words, 'word')}. {count(made.others, 'more statement')} in the dossier."
