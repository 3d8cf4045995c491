"""Articles as JSON: one object, a list, `{"articles": [...]}`, or one object per line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from stemma.model import Skipped
from stemma.reading.bounds import too_much
from stemma.reading.dates import moment_of
from stemma.reading.html import read_html
from stemma.reading.json_ld import text_of, texts_of
from stemma.reading.outlets import Outlet, host_of, outlet_named, outlet_of_domain
from stemma.reading.own import REASON, is_own_record
from stemma.reading.page import NotReadable
from stemma.reading.plaintext import bylines, clean
from stemma.reading.printed import published_in
from stemma.reading.publisher import outlet_or_name, publisher_of
from stemma.reading.snapshot import Draft, Facts, squeeze

_TITLE = ("title", "headline", "name")
_TEXT = (
    "text",
    "body",
    "content",
    "articleBody",
    "article_body",
    "maintext",
    "body_text",
    "full_text",
    "article",
)
_HTML = ("html", "raw_html", "body_html", "content_html")
_URL = ("url", "link", "canonical_url", "uri", "web_url", "webUrl")
_OUTLET = ("outlet", "publisher", "site_name", "source", "source_name", "publication", "site")
_DOMAIN = ("source_domain", "domain", "source_url", "host")
_AUTHORS = ("authors", "author", "byline", "creator")
_PUBLISHED = ("published", "date", "datePublished", "date_publish", "date_published", "published_at", "publishedAt", "publish_date", "pub_date", "pubDate", "timestamp", "created_at")  # fmt: skip
_LANGUAGE = ("language", "lang", "inLanguage")
_LISTS = ("articles", "items", "results", "records", "data", "docs", "documents")


class NotJson(Exception):
    """The text is not JSON; the message is one sentence for the user."""


def parsed(text: str) -> object:
    """The JSON value in `text`; raises `NotJson` with the place of the error."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise NotJson(
            f"It is not valid JSON ({error.msg} at {where}); correct it there."
        ) from error
    except RecursionError as error:
        raise NotJson("It is nested too deeply; give one flat object per article.") from error
    except ValueError as error:
        raise NotJson("It holds a number that is too long to read; correct it.") from error


def records_in(value: object, source: str) -> Iterator[tuple[str, object]]:
    """Each record in a JSON value with its name: `file.json`, or `file.json#2` in a list."""
    if isinstance(value, dict) and not any(key in value for key in (*_TEXT[:3], *_HTML)):
        value = next((value[key] for key in _LISTS if isinstance(value.get(key), list)), value)
    if isinstance(value, list):
        yield from ((f"{source}#{number}", one) for number, one in enumerate(value, start=1))
    else:
        yield source, value


def read_record(record: object, source: str) -> Draft | Skipped:
    """The article in one record, or why there is none."""
    if not isinstance(record, dict):
        return Skipped(
            source=source,
            reason='It is not an object with a text; give {"title": ..., "text": ...}.',
        )
    if is_own_record(record):
        return Skipped(source=source, reason=REASON)
    html, text = _string(record, _HTML), _string(record, _TEXT)
    if text and re.match(r"\s{0,20}<(?:!doctype|html|p|div|article)\b", text, re.IGNORECASE):
        html, text = html or text, ""
    stated = _facts(record)
    if text and too_much(text):
        return Skipped(source=source, reason=too_much(text))
    if text:
        body = clean(text, title=stated.title)
        outlet, basis = (stated.outlet, stated.outlet_basis)
        if outlet is None:
            outlet, basis = publisher_of(body)
        authors = stated.authors or bylines(body.residue)
        facts = replace(
            stated,
            outlet=outlet,
            outlet_basis=basis,
            authors=authors,
            published=stated.published or published_in(body),
        )
        return Draft(source, body, facts)
    if html:
        try:
            draft = read_html(html, source)
        except NotReadable as error:
            return Skipped(source=source, reason=str(error))
        if draft is not None:
            return replace(draft, facts=_merged(stated, draft.facts))
    fields = ", ".join(sorted(str(key)[:30] for key in record)[:8]) or "none"
    return Skipped(
        source=source, reason=f"It has no text (its fields are: {fields}); name the field `text`."
    )


def _facts(record: dict[str, Any]) -> Facts:
    url = _string(record, _URL).strip() or None
    outlet, basis = _outlet(record, url)
    authors = [
        re.sub(r"^[Bb][Yy]\s+", "", squeeze(name))
        for key in _AUTHORS
        for name in texts_of(record.get(key))
    ]
    published = next(
        (moment for key in _PUBLISHED if (moment := moment_of(record.get(key), f"field {key}"))),
        None,
    )
    language = re.match(r"[a-z]{2}(?=$|[-_])", _string(record, _LANGUAGE).lower())
    return Facts(
        title=squeeze(_string(record, _TITLE)),
        outlet=outlet,
        outlet_basis=basis,
        authors=tuple(dict.fromkeys(name for name in authors if 1 < len(name) <= 120)),
        url=url if url and re.match(r"[a-z]{2,10}:[^\s]{1,2000}$", url) else None,
        published=published,
        language=language.group() if language else "en",
    )


def _outlet(record: dict[str, Any], url: str | None) -> tuple[Outlet | None, str]:
    for key in _OUTLET:
        name = squeeze(text_of(record.get(key)))
        if (
            name
            and "." in name
            and " " not in name
            and outlet_named(name) is None
            and host_of(name)
        ):
            outlet = outlet_of_domain(name)
        else:
            outlet = outlet_or_name(name) if name else None
        if outlet is not None:
            return outlet, f"field {key}"
    for key in (*_DOMAIN, "url"):
        address = (url or "") if key == "url" else _string(record, (key,))
        outlet = outlet_of_domain(host_of(address)) if host_of(address) else None
        if outlet is not None:
            return outlet, f"field {key}: {host_of(address)}"
    return None, ""


def _merged(stated: Facts, found: Facts) -> Facts:
    """What the record states, and for the rest what its page says."""
    return Facts(
        title=stated.title or found.title,
        outlet=stated.outlet or found.outlet,
        outlet_basis=stated.outlet_basis or found.outlet_basis,
        authors=stated.authors or found.authors,
        url=stated.url or found.url,
        published=stated.published or found.published,
        language=stated.language if stated.language != "en" else found.language,
    )


def _string(record: dict[str, Any], keys: tuple[str, ...]) -> str:
    for key in keys:
        value = record.get(key)
        if isinstance(value, str) and value.strip():
            return value
        if isinstance(value, list) and key in _TEXT and all(isinstance(one, str) for one in value):
            return "\n\n".join(value)
    return ""
