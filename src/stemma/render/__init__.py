"""From a dossier to what people and programs read: HTML, JSON, Markdown, the terminal.

Rendering finds nothing out. The words of articles come from `words.words` alone, everything else
is fixed wording and counts.
"""
