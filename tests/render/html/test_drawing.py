from __future__ import annotations

import pytest

from stemma.model import Dossier
from stemma.render.html.narrow import narrow
from stemma.render.html.routes import label_box, meets
from stemma.render.html.wide import CHARACTER, RADIUS, wide
from stemma.render.names import marks
from tests.render.sample import dossier
from tests.render.stress import many

EXAMPLES = pytest.mark.parametrize(
    "made", [dossier(), many(12), many(40)], ids=["rich", "12", "40"]
)


@EXAMPLES
def test_no_label_crosses_a_line_a_node_or_a_label(made: Dossier) -> None:
    drawing = wide(made, marks(made))
    boxes = [label_box(one.at, len(one.label) * CHARACTER) for one in drawing.lines if one.at]
    points = [point for one in drawing.lines for point in one.points]
    for number, box in enumerate(boxes):
        assert not any(box[0] <= x <= box[2] and box[1] <= y <= box[3] for x, y in points)
        assert not any(meets(box, other) for other in boxes[number + 1 :])
        for dot in drawing.dots:
            node = (dot.x - RADIUS, dot.y - RADIUS, dot.x + RADIUS, dot.y + RADIUS)
            assert not meets(box, node)


def test_most_lines_have_a_label() -> None:
    assert sum(one.at is not None for one in wide(dossier(), marks(dossier())).lines) >= 4


@EXAMPLES
def test_everything_lies_within_the_drawing(made: Dossier) -> None:
    for drawing in (wide(made, marks(made)), narrow(made, marks(made))):
        for dot in drawing.dots:
            assert dot.x - dot.r > 0
            assert dot.x + dot.r < drawing.width
            assert dot.y - dot.r > 0
            assert dot.y + dot.r < drawing.height


def test_thickness_is_the_share_of_words() -> None:
    lines = {one.anchor: one for one in wide(dossier(), marks(dossier())).lines}
    assert lines["edge-A-B"].width == pytest.approx(2 + 7 * 0.52)
    assert lines["edge-A-G"].tip == ""
    assert lines["edge-A-B"].tip != ""


def test_the_narrow_drawing_names_every_step_in_words() -> None:
    dots = {one.mark.siglum: one for one in narrow(dossier(), marks(dossier())).dots}
    assert [text for text, _ in dots["B"].notes] == ["copied: A, 52\u202f%", "credited: α"]
