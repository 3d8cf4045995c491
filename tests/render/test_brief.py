from __future__ import annotations

from msgspec.structs import replace

from stemma.composition.brief import brief
from stemma.reading.own import is_own_text
from stemma.render.brief import document, text
from tests.render.sample import dossier

SAMPLE = dossier()


def test_text() -> None:
    lines = text(SAMPLE, brief(SAMPLE, 80)).splitlines()
    assert lines[0] == "Passengers stranded above Lake Veren"
    assert lines[2] == "Established by independent accounts"
    assert lines[3].startswith("  C E  “")
    assert max(map(len, lines)) <= 100
    assert lines[-1] == (
        f"{brief(SAMPLE, 80).words} words. {brief(SAMPLE, 80).others} more statements in the dossier."
    )


def test_who_differs_is_said() -> None:
    assert "D and F differ" in text(SAMPLE, brief(SAMPLE)).replace("\n     ", "")


def test_markdown_is_escaped_and_known_as_ones_own() -> None:
    story = replace(SAMPLE.story, title="<b>Veren</b>")
    made = replace(SAMPLE, story=story)
    written = document(made, brief(made))
    assert "<b>" not in written
    assert is_own_text(written)
