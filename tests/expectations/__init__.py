"""What a dossier must contain, as checks that know nothing of how it was made.

An expectation is a JSON object: `articles` gives each file or record (`feed.jsonl#2`) a letter,
`checks` lists what must hold, each with its `type`, a phenomenon number `no` and often a `note`.
Texts match case-insensitively, whatever quotes, dashes, hyphens and white space are used.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from stemma.model import Dossier
from tests.expectations import bodies, descent, parting, saying, speech
from tests.expectations.view import Check, Expected, View

CHECKS: dict[str, Check] = {
    **bodies.CHECKS,
    **descent.CHECKS,
    **speech.CHECKS,
    **saying.CHECKS,
    **parting.CHECKS,
}
"""Every type of check that an expectation may use."""


def failures(dossier: Dossier, expectation: Mapping[str, Any]) -> list[str]:
    """One line for each check that does not hold; a `ValueError` for a check of unknown type."""
    view = View(dossier, expectation["articles"])
    lines = ((check, _reason(view, check)) for check in expectation["checks"])
    return [f"{describe(check)}: {reason}" for check, reason in lines if reason is not None]


def describe(check: Expected) -> str:
    """A check in one line: its number, type and what it asks."""
    asked = (f"{key}={value!r}" for key, value in check.items() if key not in _ASIDE)
    return f"[{check.get('no', '-')}] {check['type']} {' '.join(asked)}"


_ASIDE = frozenset({"no", "type", "note"})


def _reason(view: View, check: Expected) -> str | None:
    if check["type"] not in CHECKS:
        raise ValueError(f"There is no check of type {check['type']!r}.")
    try:
        return CHECKS[check["type"]](view, check)
    except LookupError as missing:
        return str(missing)
