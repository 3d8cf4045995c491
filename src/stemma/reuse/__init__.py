"""Reuse: which passages articles share, how they were edited, and how much sharing them tells."""

from stemma.reuse.background import Background, background
from stemma.reuse.edits import with_edits
from stemma.reuse.passages import find_passages
from stemma.reuse.quoted import quoted
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
    "quoted",
    "rewritten",
    "with_edits",
    "words_of",
]
