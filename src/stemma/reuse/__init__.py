"""Reuse: which passages articles share, and how much sharing them tells."""

from stemma.reuse.background import Background, background
from stemma.reuse.passages import find_passages
from stemma.reuse.rewritten import Rewriting, rewritten
from stemma.reuse.speech import prose_runs
from stemma.reuse.words import Words, words_of

__all__ = [
    "Background",
    "Rewriting",
    "Words",
    "background",
    "find_passages",
    "prose_runs",
    "rewritten",
    "words_of",
]
