"""What Stemma wrote itself is not read as an article."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from stemma.model.dossier import SCHEMA
from stemma.reading import read

TEXT = (
    "The ferry to Lisse was held in the harbour for six hours on Friday, the company said. "
    "Three hundred passengers spent the night in the terminal, and nobody was hurt."
)
PAGE = (
    "<!doctype html><html><head><meta name='{}' content='{}'></head><body><p>{}</p></body></html>"
)
DOSSIER = {"schema": SCHEMA, "generator": "stemma 1.0", "articles": [{"title": "F", "text": TEXT}]}


@pytest.mark.parametrize(
    "content",
    [
        PAGE.format("generator", "stemma 1.0", TEXT),
        PAGE.format("Generator", "Stemma", TEXT),
        json.dumps(DOSSIER),
        json.dumps(DOSSIER, indent=2),
        json.dumps({"html": PAGE.format("generator", "stemma 1.0", TEXT)}),
        f"# Ferry\n\n- {TEXT}\n\nMade by stemma 1.0 ({SCHEMA}).\n",
    ],
    ids=["page", "capitals", "json", "json in lines", "page in a record", "markdown"],
)
def test_is_skipped_with_one_sentence(tmp_path: Path, content: str) -> None:
    (tmp_path / "dossier").write_text(content)
    (tmp_path / "a.txt").write_text(TEXT)
    found = read([tmp_path])
    assert [one.source for one in found] == ["a.txt"]
    (skipped,) = found.skipped
    assert skipped.source == "dossier"
    assert "that Stemma made, not an article" in skipped.reason


def test_a_dossier_among_the_lines(tmp_path: Path) -> None:
    lines = [json.dumps(DOSSIER), json.dumps({"title": "F", "text": TEXT})]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    found = read([tmp_path])
    assert [one.source for one in found] == ["a.jsonl#2"]
    assert [one.source for one in found.skipped] == ["a.jsonl#1"]


def test_the_pages_of_other_programs_are_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_text(PAGE.format("generator", "Stemmatics 3", TEXT))
    (tmp_path / "b").write_text(PAGE.format("keywords", "stemma", TEXT))
    assert len(read([tmp_path])) == 2
