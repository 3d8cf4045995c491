"""Everything that Stemma raises on purpose, as one small tree.

    StemmaError
    ├── InputError          a path, file or record that cannot be used
    ├── MissingModelError   a language model's package is absent or altered
    ├── MissingExtraError   an optional package is absent; the message names the extra
    └── VerificationError   a span does not verify against its snapshot; nothing is rendered

Each message is one sentence that says what happened, where, and what to do.
"""

from __future__ import annotations


class StemmaError(Exception):
    """The root of the tree: catch this to catch all of Stemma's own errors."""


class InputError(StemmaError):
    """Input that cannot be used at all, such as a path that does not exist."""


class MissingModelError(StemmaError):
    """A language model that the work needs is not installed, or is not the pinned one."""


class MissingExtraError(StemmaError):
    """An optional package is not installed; the message names the extra to install."""


class VerificationError(StemmaError):
    """A span's text is not what its snapshot holds, so nothing may be rendered from it."""
