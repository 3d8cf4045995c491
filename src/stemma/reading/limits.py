"""How much of an input is read: enough for any article, little enough for any machine."""

from __future__ import annotations

ARTICLE_BYTES = 12_000_000
"""The largest text or HTML file, and the longest line of a JSONL file."""
RECORDS_BYTES = 100_000_000
"""The largest JSON file, which must be held in memory whole."""
STDIN_BYTES = 1_000_000_000
"""The most that is taken from standard input."""
SNAPSHOT_CHARACTERS = 400_000
"""The longest article: about 65,000 words, far more than any report and less than the parser's limit."""
LINE_CHARACTERS = 100_000
"""The longest paragraph: a longer one is data, not prose."""
MARKS_TOGETHER = 3_000
"""The most marks without a letter, a figure or a space between them: splitting them takes quadratic time."""
TEXT_CHARACTERS = 1_000_000
"""The longest plain text with all its residue."""
TEXT_LINES = 10_000
"""The most lines of a plain text with all its residue."""
PAGE_ELEMENTS = 20_000
"""The most elements of a page; a large news page has some 5,000."""
COMPARED_ELEMENTS = 8_000
"""The most elements of a page whose body several extractors look for: one takes quadratic time."""
HTML_DEPTH = 400
"""How deeply the elements of a page may be nested."""
HEAD_BYTES = 65_536
"""How much of a file is looked at to tell its form."""
