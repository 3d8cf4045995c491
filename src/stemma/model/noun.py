"""The base of every noun: frozen, compared by value, strict when read from JSON."""

from __future__ import annotations

import msgspec


class Noun(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A value that cannot change (each noun names its fields when it is made); a changed copy is made with `msgspec.structs.replace`."""
