"""How the documentation is built: `make docs`."""

from __future__ import annotations

from pathlib import Path

import stemma
from stemma.cli.exits import EXIT_MEANINGS
from stemma.cli.fields import fields
from stemma.render.schema import schema

project = "Stemma"
author = "The Stemma authors"
project_copyright = "2026, the Stemma authors"
version = release = stemma.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build", "_made"]
myst_enable_extensions = ["deflist", "fieldlist"]
myst_heading_anchors = 3

html_theme = "furo"
html_title = "Stemma"
html_theme_options = {"navigation_with_keys": True}

autodoc_typehints = "signature"
autodoc_typehints_format = "short"
autodoc_member_order = "bysource"
autodoc_default_options = {"members": True, "show-inheritance": True}
python_use_unqualified_type_names = True
toc_object_entries = False
# Types of the standard library and of msgspec, and nouns that the fields of nouns refer to by
# their short names, are shown without a link.
nitpick_ignore_regex = [
    (r"py:.*", r"(os|collections|typing|msgspec|enum|pathlib)\..*"),
    (r"py:.*", r"(stemma\.(model|composition)\..*|[A-Z]\w*)"),
]

MADE = Path(__file__).parent / "_made"
MADE.mkdir(exist_ok=True)
(MADE / "fields.md").write_text(fields(schema()), "utf-8")
(MADE / "annotation-fields.md").write_text(
    fields(schema("annotate")).replace("## ", "### "), "utf-8"
)
(MADE / "passage-fields.md").write_text(fields(schema("reuse")).replace("## ", "### "), "utf-8")
(MADE / "lineage-fields.md").write_text(fields(schema("lineage")).replace("## ", "### "), "utf-8")
(MADE / "impact-fields.md").write_text(fields(schema("impact")).replace("## ", "### "), "utf-8")
(MADE / "brief-fields.md").write_text(fields(schema("brief")).replace("## ", "### "), "utf-8")
(MADE / "exits.md").write_text(
    "| code | meaning |\n|---|---|\n"
    + "".join(f"| {code.value} | {meaning} |\n" for code, meaning in EXIT_MEANINGS.items()),
    "utf-8",
)
