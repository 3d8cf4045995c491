"""Where sentences begin and end."""

from __future__ import annotations

import pytest

from stemma.model import Zone
from tests.annotation.material import read

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    "sentences",
    [
        ["Lund left.", "Dahl stayed."],
        ["U.S. Secretary Mara Lund left Oslo."],
        ["He met Gen. Ole Dahl and Mr. Lund in St. Olav’s hall."],
        ["He left the U.S.", "The ship sank."],
        ["“We will build,” Lund said.", "“We will pay.”"],
        ["Lund (she left. Then returned.) met Dahl."],
        ["It cost 1.2 million.", "Nobody paid."],
    ],
)
def test_one_paragraph(sentences: list[str]) -> None:
    one = read(" ".join(sentences))
    assert [one.article.text[s.start : s.end] for s in one.article.sentences] == sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A heading\n\nLund left.", ["A heading", "Lund left."]),
        ("Lund said the\nbridge was safe.", ["Lund said the\nbridge was safe."]),
        (
            "It rained in the U.S.\nSecretary Lund left.",
            ["It rained in the U.S.\nSecretary Lund left."],
        ),
        ("A heading\r\n\r\nLund left.", ["A heading", "Lund left."]),
        ("- Lund left\n- Dahl stayed", ["- Lund left", "- Dahl stayed"]),
    ],
)
def test_lines(text: str, expected: list[str]) -> None:
    assert [text[s.start : s.end] for s in read(text).article.sentences] == expected


def test_a_dateline_ends_where_its_zone_does() -> None:
    text = "Gravik (CNN)U.S. officials left."
    zone = Zone(start=0, end=12, kind="dateline")
    found = read(text, zones=(zone,)).article.sentences
    assert [text[s.start : s.end] for s in found] == ["Gravik (CNN)", "U.S. officials left."]
