"""A saved web page: the body by trafilatura, everything else on the page as residue."""

from __future__ import annotations

import re
from dataclasses import replace

from stemma.model import Residue
from stemma.reading.blocks import words_of
from stemma.reading.bounds import too_long, too_much
from stemma.reading.limits import COMPARED_ELEMENTS
from stemma.reading.metadata import facts_of
from stemma.reading.own import REASON, is_own_page
from stemma.reading.page import NotReadable, PageLine, parse, visible_lines
from stemma.reading.plaintext import bylines, clean
from stemma.reading.printed import published_in
from stemma.reading.publisher import publisher_of
from stemma.reading.residue import reason_of
from stemma.reading.snapshot import Body, Draft, Facts, tidy

_FEW = 5


def read_html(html: str, source: str) -> Draft | None:
    """The article in a page; `None` where there is none. Nothing is ever fetched.

    Raises `page.NotReadable` for a page that is beyond the limits or that Stemma itself made.
    """
    tree = parse(html)
    if tree is None:
        return None
    if is_own_page(tree):
        raise NotReadable(REASON)
    facts = facts_of(tree, html)
    rendition, lines = visible_lines(tree)
    extracted = _extracted(html, quick=sum(1 for _ in tree.iter()) > COMPARED_ELEMENTS)
    if extracted and too_long(extracted):
        body = Body(extracted)
    elif extracted:
        body = clean(extracted, title=facts.title, wrapped=False, extracted=True)
        residue = _residue(lines, body, facts.title)
        body = replace(body, residue=residue, rendition=rendition)
    else:
        if too_much(rendition):
            raise NotReadable(too_much(rendition))
        body = clean(rendition, title=facts.title, wrapped=False)
    return Draft(source, body, _completed(facts, body))


def _extracted(html: str, *, quick: bool) -> str:
    from trafilatura import extract

    text = extract(
        tidy(html),
        fast=quick,
        favor_precision=True,
        include_comments=False,
        include_tables=False,
        deduplicate=False,
        output_format="txt",
    )
    return text or ""


def _completed(facts: Facts, body: Body) -> Facts:
    """The facts with what the page's own lines add: an outlet, bylines, a date line."""
    outlet, basis = facts.outlet, facts.outlet_basis
    if outlet is None:
        outlet, basis = publisher_of(body)
    authors = facts.authors or bylines(body.residue)
    return replace(
        facts,
        outlet=outlet,
        outlet_basis=basis,
        authors=authors,
        published=facts.published or published_in(body),
    )


def _residue(lines: tuple[PageLine, ...], body: Body, title: str) -> tuple[Residue, ...]:
    """The visible lines that are not in the body, each with what kind of line it is."""
    paragraphs = [" ".join(words_of(p)) for p in re.split(r"\n+", body.text)]
    whole = f" {' '.join(paragraphs)} "
    short = set(paragraphs)
    tokens = whole.split()
    openings = {tuple(tokens[at : at + _FEW]) for at in range(len(tokens))}
    headline = " ".join(words_of(title))
    found = []
    for line in lines:
        words = " ".join(words_of(line.text))
        opening = tuple(words.split()[:_FEW])
        inside = words in short or (
            len(opening) == _FEW and opening in openings and f" {words} " in whole
        )
        if inside or not line.text:
            continue
        reason = "headline" if words and words == headline else reason_of(line.text) or line.part
        reason = reason or "outside the article"
        found.append(Residue(start=line.start, end=line.end, reason=reason, text=line.text))
    return tuple(found)
