"""What was read is no markup: words made safe for Markdown."""

from __future__ import annotations

SPECIAL = frozenset("\\`*_[]<>#|~&@$")
"""What Markdown, its dialects or HTML within it take for markup anywhere in a line."""


def escaped(text: str) -> str:
    """On one line, with everything escaped that could become markup or a link."""
    plain = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    shown = "".join(f"\\{c}" if c in SPECIAL else c for c in plain)
    shown = shown.replace("://", ":\\//").replace("www.", "www\\.")
    number = len(shown) - len(shown.lstrip("0123456789"))
    if number and shown[number : number + 1] in (".", ")"):
        return f"{shown[:number]}\\{shown[number:]}"
    return f"\\{shown}" if shown[:1] in ("-", "+", "=") else shown
