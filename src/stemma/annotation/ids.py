"""Short names for what annotation finds, the same wherever and whenever it is found."""

from __future__ import annotations

import hashlib


def identity(prefix: str, *parts: object) -> str:
    """`prefix` and ten hexadecimal digits of the SHA-256 of `parts`."""
    joined = "\x1f".join(str(part) for part in parts)
    return prefix + hashlib.sha256(joined.encode("utf-8")).hexdigest()[:10]
