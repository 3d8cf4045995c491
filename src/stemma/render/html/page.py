"""All that the template shows, put together from the parts."""

from __future__ import annotations

from typing import Any

from stemma.model import Article, Dossier
from stemma.render import clock
from stemma.render.html import (
    apparatus,
    articles,
    evidence,
    head,
    layers,
    ledger,
    speech,
    switch,
    timeline,
)
from stemma.render.html.collapsed import MANY, collapsed
from stemma.render.html.narrow import narrow
from stemma.render.html.order import loose
from stemma.render.html.view import View
from stemma.render.html.wide import wide
from stemma.render.names import marks

LEADING = 8
"""How many statements open the page."""
OPEN = 8
"""Up to so many articles stand open."""
FEW_LAYERS = "qc"
"""What is marked in the texts of very many articles: with all marks a page would not open."""


def context(dossier: Dossier) -> dict[str, Any]:
    """The template's values: strings and small frozen records, nothing that it could change."""
    named = marks(dossier)
    many = len(dossier.articles) > MANY
    columns = () if many else ledger.columns(dossier, named)
    switches, falls = switch.switches(dossier, named)
    rows = ledger.rows(dossier, named, columns, falls)
    letters = FEW_LAYERS if many else layers.LAYERS
    shared = [row for row in rows if row.articles > 1]
    lost = [named[node.id] for node in dossier.lineage.nodes if node.kind == "lost"]
    whole, steps = View(dossier, named), evidence.steps(dossier, named)
    folded = collapsed(dossier, named, steps)
    texts = []
    for one in dossier.articles:
        shown = layers.layers(dossier, one, named, letters)
        texts.append((one, named[one.id], articles.paragraphs(dossier, one, named, shown), shown))
    return {
        "dossier": dossier,
        "marks": named,
        "lost": lost,
        "kicker": [p for p in (clock.plain(dossier.story.when), dossier.story.place) if p],
        "summary": list(head.summary(dossier, named)),
        "leading": shared[:LEADING] or rows[:LEADING],
        "rows": rows,
        "columns": columns,
        "filters": ledger.filters(rows),
        "switches": switches,
        "account_of": {
            article: number
            for number, account in enumerate(dossier.accounts)
            for article in account.articles
        },
        "collapsed": folded,
        "wide": folded.wide if folded else wide(whole),
        "narrow": folded.narrow if folded else narrow(whole),
        "loose": loose(dossier),
        "steps": steps,
        "entries": apparatus.entries(dossier, named),
        "voices": speech.voices(dossier, named),
        "others": speech.others(dossier, named),
        "ticks": timeline.ticks(dossier, named),
        "texts": texts,
        "layers": {one: layers.LAYERS[one] for one in letters},
        "many": many,
        "open_texts": len(texts) <= OPEN,
        "moment": clock.plain,
        "published": _published,
    }


def _published(article: Article) -> str:
    """When, and why we think so; for the tooltip."""
    one = article.published
    return f"{one.value}, {one.basis}" if one else "The input does not say when it was published."
