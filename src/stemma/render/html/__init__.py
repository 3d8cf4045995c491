"""The dossier as one HTML page: no request to anywhere, no markup from what was read."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from stemma.model import Dossier

if TYPE_CHECKING:
    from jinja2 import Environment

POLICY = (
    "default-src 'none'; style-src '{style}'; script-src '{script}'; img-src data:; "
    "base-uri 'none'; form-action 'none'"
)
"""The page's own style and script run, known by their hashes, and nothing else does."""


def render(dossier: Dossier) -> str:
    """The page; the same bytes for the same dossier.

    Raises `VerificationError` where a span does not lie in its snapshot.
    """
    from markupsafe import Markup

    from stemma.render.html.page import context

    style, script = _text("page.css"), _text("page.js")
    policy = POLICY.format(style=_hash(style), script=_hash(script))
    template = _environment().get_template("page.html.j2")
    # The package's own files, hashed as they are: they must reach the page as they are.
    own = {"style": Markup(style), "script": Markup(script)}  # noqa: S704
    return template.render(policy=policy, **own, **context(dossier))


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("stemma.render.html", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


@cache
def _text(name: str) -> str:
    return (files("stemma.render.html") / "templates" / name).read_text("utf-8").strip()


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()
