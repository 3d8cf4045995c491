from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import pytest

from stemma.model import Dossier
from stemma.render.html.drawing import Drawing
from stemma.render.html.labels import box
from stemma.render.html.narrow import narrow
from stemma.render.html.routes import Box
from stemma.render.html.view import View
from stemma.render.html.wide import RADIUS, wide
from stemma.render.names import marks
from tests.render.sample import dossier
from tests.render.stress import many

EXAMPLES = pytest.mark.parametrize(
    "made", [dossier(), many(12), many(40)], ids=["rich", "12", "40"]
)


def draw(how: Callable[[View], Drawing], made: Dossier) -> Drawing:
    return how(View(made, marks(made)))


def meets(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@EXAMPLES
def test_every_line_has_a_label_on_no_node_and_on_no_other_label(made: Dossier) -> None:
    drawing = draw(wide, made)
    labels = [one.label for one in drawing.lines if one.label]
    assert len(labels) == len(made.lineage.edges)
    nodes = [(d.x - RADIUS, d.y - RADIUS, d.x + RADIUS, d.y + RADIUS) for d in drawing.dots]
    assert not [1 for one, other in combinations(labels, 2) if meets(one.box, other.box)]
    assert not [1 for one in labels for node in nodes if meets(one.box, node)]


@EXAMPLES
def test_a_label_that_has_no_ground_of_its_own_touches_no_line(made: Dossier) -> None:
    drawing = draw(wide, made)
    points = [p for one in drawing.lines if one.way for p in one.way.points]
    for label in (one.label for one in drawing.lines if one.label and not one.label.over):
        left, top, right, bottom = label.box
        assert not any(left <= x <= right and top <= y <= bottom for x, y in points)


def test_most_labels_say_it_in_full_beside_their_line() -> None:
    labels = [one.label for one in draw(wide, dossier()).lines]
    assert sum(label is not None and not label.over for label in labels) >= 4


@EXAMPLES
def test_everything_lies_within_the_drawing(made: Dossier) -> None:
    for drawing in (draw(wide, made), draw(narrow, made)):
        for dot in drawing.dots:
            assert dot.x - dot.r > 0
            assert dot.x + dot.r < drawing.width
            assert dot.y - dot.r > 0
            assert dot.y + dot.r < drawing.height


def test_thickness_is_the_share_of_words() -> None:
    lines = {one.anchor: one for one in draw(wide, dossier()).lines}
    assert lines["edge-A-B"].width == pytest.approx(2 + 7 * 0.52)
    assert lines["edge-A-G"].tip == "", "nothing tells who has it from whom"
    assert lines["edge-A-B"].tip != ""


def test_a_line_says_what_it_is() -> None:
    lines = {one.anchor: one.says for one in draw(wide, dossier()).lines}
    assert lines["edge-A-B"] == "B is copied from A, as good as certain, 52\u202f% of B’s words"


def test_the_narrow_drawing_names_every_step_in_words() -> None:
    dots = {one.mark.siglum: one for one in draw(narrow, dossier()).dots}
    assert [text for text, _ in dots["B"].notes] == ["copied: A, 52\u202f%", "credited: α"]


def test_what_no_date_places_is_ringed_and_says_so() -> None:
    for drawing in (draw(wide, dossier()), draw(narrow, dossier())):
        dots = {one.mark.siglum: one for one in drawing.dots}
        assert [one for one, dot in dots.items() if dot.loose] == ["G"]
        assert dots["G"].says == "G: Lakeside Blog, no date, placed by descent"


def test_a_caption_takes_the_room_of_its_words() -> None:
    left, top, right, bottom = box("12 articles", (100.0, 50.0))
    assert left < 100 - 30 < 100 + 30 < right
    assert top < 50 < bottom
