"""Words that point at the present, the past or the future without a calendar: `now`, `recently`."""

from __future__ import annotations

import re

from stemma.annotation.times.reading import Context, Reading, Value, rule

_VALUES = {
    "PAST_REF": r"recently|lately|recent|the past(?! [\w-]+(?: [\w-]+)? (?:day|week|month|year|decade)| \d)(?! (?:few|several|day|week|month|year|decade|two|three|four|five|six|ten)\b)|more recently",
    "PRESENT_REF": "now|currently|current|at present|nowadays|these days|at the moment",
    "FUTURE_REF": "the future|the near future|the (?:foreseeable|immediate) future",
}


def _reference(match: re.Match[str], context: Context) -> Value:
    return Value(str(match.lastgroup), "DATE", "")


RULES: tuple[Reading, ...] = (
    rule(
        "reference",
        r"\b(?:" + "|".join(f"(?P<{value}>{words})" for value, words in _VALUES.items()) + r")\b",
        _reference,
    ),
)
"""References without a calendar value."""
