"""Any lineage at all, drawn: nothing lies on anything, nothing is lost, the order changes nothing."""

from __future__ import annotations

from itertools import combinations, pairwise
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from stemma.model import Dossier
from stemma.model.lineage import EdgeKind
from stemma.render.html.narrow import narrow
from stemma.render.html.view import View
from stemma.render.html.wide import wide
from stemma.render.names import marks
from tests.render.html.test_drawing import meets
from tests.render.making import article
from tests.render.stress import linked

KINDS: list[EdgeKind] = ["revision", "copy", "credit", "common_source", "undirected"]


@st.composite
def lineages(draw: st.DrawFn) -> Dossier:
    """Up to fourteen articles of up to six outlets, dated or not, with links from earlier sigla."""
    sigla = "ABCDEFGHIJKLMN"[: draw(st.integers(1, 14))]
    days = st.none() | st.integers(1, 28).map(lambda day: f"2031-05-{day:02}T08:00")
    outlets = st.none() | st.integers(0, 4).map(lambda n: f"The Daily Paper of Town {n}")
    articles = [article(s, f"Text {s}.", s, draw(outlets), draw(days)) for s in sigla]
    pairs = [*combinations(sigla, 2), *((lost, s) for lost in "xy" for s in sigla)]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=18))
    edges = [(a, b, "credit" if a.islower() else draw(st.sampled_from(KINDS))) for a, b in chosen]
    return linked(articles, edges, draw(st.floats(0, 1)))


@given(lineages())
@settings(max_examples=60, deadline=None)
def test_nothing_lies_on_anything_and_no_label_is_lost(made: Dossier) -> None:
    drawing = wide(View(made, marks(made)))
    nodes = [(d.x - d.r, d.y - d.r, d.x + d.r, d.y + d.r) for d in drawing.dots]
    labels = [one.label.box for one in drawing.lines if one.label]
    assert len(labels) == len(made.lineage.edges)
    assert not [1 for one, other in combinations([*nodes, *labels], 2) if meets(one, other)]
    assert all(box[0] >= 0 and box[2] <= drawing.width for box in labels)


@given(lineages())
@settings(max_examples=60, deadline=None)
def test_rows_on_the_phone_do_not_overlap(made: Dossier) -> None:
    dots = sorted(narrow(View(made, marks(made))).dots, key=lambda dot: dot.y)
    for one, other in pairwise(dots):
        assert one.y + 13 + 17 * len(one.notes) < other.y - other.r


@given(lineages(), st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_the_order_of_edges_changes_nothing(made: Dossier, draw: Random) -> None:
    shuffled = list(made.lineage.edges)
    draw.shuffle(shuffled)
    other = replace(made, lineage=replace(made.lineage, edges=tuple(shuffled)))
    one, two = (wide(View(each, marks(each))) for each in (made, other))
    assert one.dots == two.dots
    key = {line.anchor: (line.path, line.label) for line in one.lines}
    assert key == {line.anchor: (line.path, line.label) for line in two.lines}
