"""Words that name where an outlet has something from."""

from __future__ import annotations

from typing import Literal

from stemma.model.noun import Noun
from stemma.model.span import Span

CreditKind = Literal["told", "reports", "citing", "statement", "dateline", "byline", "tag", "photo"]
Coverage = Literal["quotation", "sentence", "article", "photo"]


class Credit(Noun, kw_only=True, frozen=True):
    """One acknowledgement of another outlet or agency."""

    id: str
    """Stable under reordering of the input."""
    span: Span | None
    """The words in the snapshot; nothing where the credit stands in the residue."""
    text: str
    """The words as printed, in the snapshot or in the residue."""
    article: str
    """The `id` of the article that gives the credit."""
    to: str
    """The credited outlet by its usual name (`Associated Press` for `AP`)."""
    kind: CreditKind
    """`told X`, `X reports`, `citing X`, `in a statement to X`, a dateline, a byline, `(X)`, a photo credit."""
    covers: Coverage
    """What the credit stands for."""
    confidence: float = 1.0
    """How sure it is that these words credit that outlet, between 0 and 1."""
    basis: str = ""
    """Why, in plain words: `the outlet is told it`, `a name in the dateline`."""
