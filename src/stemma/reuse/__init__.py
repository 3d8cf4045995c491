"""Reuse: which passages articles share, and how much sharing them tells."""

from stemma.reuse.background import Background, background
from stemma.reuse.passages import find_passages
from stemma.reuse.speech import prose_runs
from stemma.reuse.words import Words, words_of

__all__ = ["Background", "Words", "background", "find_passages", "prose_runs", "words_of"]
