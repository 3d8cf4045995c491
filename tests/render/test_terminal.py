from __future__ import annotations

import msgspec
import pytest

from stemma.render.terminal import summary
from tests.render.sample import dossier


@pytest.mark.parametrize("width", [40, 80, 200])
def test_no_line_is_wider(width: int) -> None:
    shown = summary(dossier(), colour=False, width=width)
    assert max(len(line) for line in shown.splitlines()) <= width


def test_says_everything() -> None:
    shown = summary(dossier(), colour=False, width=200)
    assert "B is copied from A: 31 words" in shown
    assert "A B C G, going back to A" in shown
    assert "Numbers: overtaken by later news" in shown
    assert "A 38: “Thirty-eight”" in shown
    assert "photo.jpg: This is not text" in shown
    assert "\x1b" not in shown


def test_colour() -> None:
    assert "\x1b[" in summary(dossier(), colour=True, width=80)


def test_control_characters_stay_out() -> None:
    made = dossier()
    story = msgspec.structs.replace(made.story, title="bell\x07 \x1b]0;title\x07")
    shown = summary(msgspec.structs.replace(made, story=story), colour=False, width=80)
    assert "\x1b" not in shown
    assert "\x07" not in shown
