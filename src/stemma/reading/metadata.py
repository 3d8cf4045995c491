"""What a page says about itself: headline, outlet, authors, address, time, language."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from stemma.model import Moment
from stemma.reading.dates import moment_of
from stemma.reading.json_ld import article_in, text_of, texts_of
from stemma.reading.outlets import Outlet, host_of, outlet_named, outlet_of_domain
from stemma.reading.publisher import outlet_or_name
from stemma.reading.snapshot import Facts, squeeze

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SUFFIX = re.compile(r"\s+(?:\||-|–|—|::|»|·|•)\s+")
_LAST_DAY = "2199-12-31"
_MOST_AUTHORS = 12


def facts_of(tree: HtmlElement, html: str) -> Facts:
    """Everything that the page's head, JSON-LD and headline say about the article."""
    linked = article_in([str(s.text or "") for s in tree.xpath("//script") if _is_json_ld(s)])
    meta = _meta(tree)
    url = _url(tree, linked, meta)
    outlet, basis = _outlet(tree, linked, meta, url)
    return Facts(
        title=_title(tree, linked, meta, outlet),
        outlet=outlet,
        outlet_basis=basis,
        authors=_authors(linked, meta, outlet),
        url=url,
        published=_published(tree, linked, meta, html, url),
        language=_language(tree, linked, meta),
    )


def _is_json_ld(script: HtmlElement) -> bool:
    return "ld+json" in (script.get("type") or "").lower()


def _meta(tree: HtmlElement) -> Callable[..., str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = squeeze(element.get("content") or "")
        if key and content:
            found.setdefault(key.strip().lower(), content)
    return lambda *keys: next((found[key] for key in keys if key in found), "")


def _title(
    tree: HtmlElement, linked: dict[str, Any], meta: Callable[..., str], outlet: Outlet | None
) -> str:
    headings = [squeeze(h.text_content()) for h in tree.iter("h1")]
    headings = [heading for heading in headings if heading]
    stated = squeeze(text_of(linked.get("headline"))) or meta("og:title", "twitter:title")
    if not stated and len(headings) != 1:
        stated = squeeze(tree.findtext(".//title") or "")
    title = stated or (headings[0] if headings else "")
    whole = next((h for h in headings if h and title.startswith(h)), "")
    return whole or _without_suffix(_unescaped(title), outlet)


def _unescaped(title: str) -> str:
    from html import unescape

    return squeeze(unescape(title)) if "&" in title else title


def _without_suffix(title: str, outlet: Outlet | None) -> str:
    parts = _SUFFIX.split(title)
    if len(parts) < 2:
        return title
    last = parts[-1]
    named = outlet_named(last) is not None
    if named or (outlet is not None and last.casefold() == outlet.name.casefold()):
        return title[: title.rindex(last)].rstrip(" |-–—:»·•")
    return title


def _outlet(
    tree: HtmlElement, linked: dict[str, Any], meta: Callable[..., str], url: str | None
) -> tuple[Outlet | None, str]:
    site = outlet_of_domain(host_of(url)) if url else None
    if site is not None and site.name not in site.domains:
        return site, f"address: {host_of(url or '')}"
    for basis, name in (
        ("JSON-LD publisher", squeeze(text_of(linked.get("publisher")))),
        ("og:site_name", meta("og:site_name", "application-name", "dc.publisher")),
    ):
        outlet = outlet_or_name(_unescaped(name)) if name else None
        if outlet is not None:
            return outlet, basis
    if site is not None:
        return site, f"address: {host_of(url or '')}"
    for part in reversed(_SUFFIX.split(squeeze(tree.findtext(".//title") or ""))[1:]):
        known = outlet_named(part)
        if known is not None:
            return known, "page title"
    return None, ""


def _url(tree: HtmlElement, linked: dict[str, Any], meta: Callable[..., str]) -> str | None:
    canonical = [link.get("href") or "" for link in tree.xpath("//link[@rel='canonical']")]
    stated = [*canonical, meta("og:url", "twitter:url"), linked.get("url"), linked.get("@id")]
    for one in stated:
        if isinstance(one, str) and re.match(r"https?://[^\s<>\"']{3,2000}$", one.strip()):
            return one.strip()
    return None


def _authors(
    linked: dict[str, Any], meta: Callable[..., str], outlet: Outlet | None
) -> tuple[str, ...]:
    stated = texts_of(linked.get("author")) or tuple(
        re.split(
            r"\s*[,;]\s*|\s+and\s+",
            meta("author", "article:author", "byl", "dc.creator", "parsely-author"),
        )
    )
    names = [re.sub(r"^[Bb][Yy]:?\s+", "", squeeze(_unescaped(name))) for name in stated]
    publisher = outlet.name.casefold() if outlet else ""
    kept = [
        name
        for name in names
        if 1 < len(name) <= 80
        and not re.match(r"https?://|www\.|@", name)
        and name.casefold() != publisher
    ]
    return tuple(dict.fromkeys(kept))[:_MOST_AUTHORS]


def _published(
    tree: HtmlElement, linked: dict[str, Any], meta: Callable[..., str], html: str, url: str | None
) -> Moment | None:
    times = [t.get("datetime") or "" for t in tree.iter("time")]
    for basis, value in (
        ("JSON-LD datePublished", text_of(linked.get("datePublished"))),
        (
            "meta article:published_time",
            meta("article:published_time", "og:published_time", "datepublished"),
        ),
        (
            "meta date",
            meta(
                "date",
                "pubdate",
                "publishdate",
                "parsely-pub-date",
                "dc.date",
                "dc.date.issued",
                "sailthru.date",
                "publish-date",
                "article.published",
            ),
        ),
        ("JSON-LD dateCreated", text_of(linked.get("dateCreated"))),
        ("time element", next((time for time in times if time), "")),
    ):
        moment = moment_of(value, basis)
        if moment is not None:
            return moment
    return _searched(html, url)


def _searched(html: str, url: str | None) -> Moment | None:
    """A day that htmldate finds in the page's marked places; it never falls back on today."""
    from htmldate import find_date

    try:
        found = find_date(
            html, url=url, original_date=True, extensive_search=False, max_date=_LAST_DAY
        )
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None  # htmldate gives up on some broken pages, and then there is no date
    return moment_of(found, "a date on the page") if found else None


def _language(tree: HtmlElement, linked: dict[str, Any], meta: Callable[..., str]) -> str:
    for value in (
        tree.get("lang") or "",
        text_of(linked.get("inLanguage")),
        meta("og:locale", "content-language"),
    ):
        code = re.match(r"[A-Za-z]{2}(?=$|[-_])", value.strip())
        if code:
            return code.group().lower()
    return "en"
