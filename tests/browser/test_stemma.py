"""The drawing in the browser: lines that open their evidence, told apart without colour, at any size."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from scripts.screenshot import show
from tests.browser.driving import BROWSER, js, press, wait

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

pytestmark = BROWSER

WIDTHS = pytest.mark.parametrize("width", [390, 1400])
SHEET = "document.querySelector('.sheet')"
LINE = """
const look = (selector) => { const s = getComputedStyle(document.querySelector(selector));
  return [s.strokeDasharray, s.strokeLinecap].join(" "); };
const tip = (selector) => { const el = document.querySelector(selector);
  return el ? getComputedStyle(el).fill === getComputedStyle(document.body).backgroundColor ? "hollow" : "full" : "none"; };
return Object.fromEntries(["revision", "copy", "credit", "common_source", "undirected"].map((kind) =>
  [kind, [look(`.edge.${kind} .line`), tip(`.edge.${kind} .tip`),
          document.querySelector(`.edge.${kind} .inner`) ? "double" : "single"].join(" ")]));
"""
OVERLAPS = """
const boxes = [...document.querySelectorAll(arguments[0])].filter((el) => el.checkVisibility())
  .map((el) => [el.textContent.trim(), el.getBoundingClientRect()]);
const found = [];
boxes.forEach(([one, a], n) => boxes.slice(n + 1).forEach(([other, b]) => {
  if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) found.push([one, other]);
}));
return found;
"""


@WIDTHS
def test_a_line_raises_its_evidence_over_the_drawing(
    driver: Chrome, page: Path, width: int
) -> None:
    show(driver, page, width=width)
    assert not js(driver, "return document.getElementById('edge-A-B').checkVisibility()")
    press(driver, "[data-edge=edge-A-B]")
    wait(driver, f"{SHEET}?.id === 'edge-A-B'")
    text = js(driver, f"return {SHEET}.innerText")
    assert "31 words of the reporter's own prose" in text
    assert js(driver, "return document.querySelectorAll('.edge.chosen').length") == 2
    assert js(driver, f"return {SHEET}.getBoundingClientRect().bottom") == 900
    assert js(driver, f"return {SHEET}.scrollWidth <= innerWidth")
    assert js(driver, f"return document.activeElement === {SHEET}")
    press(driver, "[data-close]")
    assert not js(driver, f"return {SHEET}")
    assert js(driver, "return document.activeElement.dataset.edge") == "edge-A-B"


def test_the_chosen_line_stays_in_sight(driver: Chrome, large: Path) -> None:
    show(driver, large, width=1400)
    name = js(
        driver, "return [...document.querySelectorAll('.only-wide .edge')].at(-1).dataset.edge"
    )
    press(driver, f"[data-edge='{name}']")
    wait(driver, f"{SHEET}?.id === '{name}'")
    wait(
        driver,
        f"(line => line.top > 0 && line.bottom < {SHEET}.getBoundingClientRect().top)"
        f"(document.querySelector(\"[data-edge='{name}']\").getBoundingClientRect())",
    )


def test_escape_closes_and_a_link_out_of_the_evidence_leaves_it(driver: Chrome, page: Path) -> None:
    show(driver, page, width=1400)
    press(driver, "[data-edge=edge-A-B]")
    wait(driver, f"!!{SHEET}")
    js(driver, "dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}))")
    assert not js(driver, f"return {SHEET}")
    press(driver, ".edge.credit")
    wait(driver, f"!!{SHEET}")
    press(driver, ".sheet .cite")
    wait(driver, f"!{SHEET}")
    assert js(driver, "return !!document.querySelector('.w.hot')")


@WIDTHS
def test_evidence_is_side_by_side_with_the_kind_of_each_edit(
    driver: Chrome, page: Path, width: int
) -> None:
    show(driver, page, width=width)
    press(driver, "[data-edge=edge-A-B]")
    wait(driver, f"!!{SHEET}")
    left, right = js(
        driver,
        f"return [...{SHEET}.querySelectorAll('.pair:not(.names) blockquote')].slice(0, 2)"
        ".map((el) => el.getBoundingClientRect().toJSON())",
    )
    if width == 1400:
        assert left["top"] == right["top"]
        assert left["right"] <= right["left"]
    else:
        assert left["bottom"] <= right["top"]
    looks = js(
        driver,
        f"return ['del', 'ins', '.other', '.moved', '.quoted'].map((name) => {{"
        f" const s = getComputedStyle({SHEET}.querySelector('.key ' + name));"
        " return `${s.textDecorationLine} ${s.textDecorationStyle}`; })",
    )
    assert len(set(looks)) == 5, "told apart without colour"
    assert js(driver, f"return !!{SHEET}.querySelector('.pair del, .pair ins, .pair .other')")
    tags = js(driver, f"return [...{SHEET}.querySelectorAll('.edit')].map((el) => el.textContent)")
    assert tags == ["spelling"], "what the decoration does not say by itself"


def test_the_keyboard_reaches_lines_and_nodes(driver: Chrome, page: Path) -> None:
    from selenium.webdriver.common.keys import Keys

    show(driver, page, width=1400)
    js(driver, "document.querySelector('.skip').focus()")
    seen: set[str | None] = set()
    for _ in range(120):
        active = driver.switch_to.active_element
        name = active.get_attribute("data-edge")
        seen |= {name} if name else {active.get_attribute("data-node")}
        if "a-E" in seen:
            break
        active.send_keys(Keys.TAB)
    assert {"edge-A-B", "edge-A-G", "a-A", "a-E"} <= seen
    js(driver, "document.querySelector('[data-edge=edge-A-B]').focus()")
    driver.switch_to.active_element.send_keys(Keys.ENTER)
    wait(driver, f"{SHEET}?.id === 'edge-A-B'")


def test_a_node_shows_its_own_lines(driver: Chrome, page: Path) -> None:
    show(driver, page, width=1400)
    js(driver, "document.querySelector('[data-node=a-C]').focus()")
    lit = "[...document.querySelectorAll('.edge.lit')].map((el) => el.dataset.edge)"
    assert js(driver, f"return {lit}") == ["edge-A-C"]
    js(driver, "document.activeElement.blur()")
    assert js(driver, f"return {lit}") == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_kinds_of_lines_are_told_apart_without_colour(
    driver: Chrome, page: Path, dark: bool
) -> None:
    show(driver, page, width=1400, dark=dark)
    looks = js(driver, LINE)
    assert len(set(looks.values())) == 5
    assert "double" in looks["revision"]
    assert "none single" in looks["undirected"]


@WIDTHS
def test_words_of_the_drawing_do_not_overlap(
    driver: Chrome, page: Path, large: Path, huge: Path, width: int
) -> None:
    for path in (page, large, huge):
        show(driver, path, width=width)
        words = ".stemma .outlet, .stemma .label, .stemma .letter, .stemma .caption, .stemma .from"
        assert js(driver, OVERLAPS, words) == []
        assert js(driver, OVERLAPS, ".stemma .hour, .stemma .day") == []


@WIDTHS
def test_every_line_of_forty_articles_has_a_label(driver: Chrome, large: Path, width: int) -> None:
    show(driver, large, width=width)
    lines, labels = js(
        driver,
        "return ['.stemma .edge', '.stemma .label, .stemma .from'].map((name) => [...document.querySelectorAll(name)]"
        ".filter((el) => el.checkVisibility()).length)",
    )
    assert lines == labels > 20


@WIDTHS
def test_three_hundred_are_folded_and_unfold(driver: Chrome, huge: Path, width: int) -> None:
    assert huge.stat().st_size < 5_000_000
    show(driver, huge, width=width)
    assert js(driver, "return document.documentElement.scrollWidth") == width
    dots = "[...document.querySelectorAll('a.dot')].filter((el) => el.checkVisibility())"
    assert js(driver, f"return {dots}.length") == 6
    assert not js(driver, "return document.getElementById('account-A').checkVisibility()")
    press(driver, "[data-node=account-A]")
    wait(driver, "document.getElementById('account-A').checkVisibility()")
    assert js(driver, f"return {dots}.length") == 12, "145 reprints are one box"
    press(driver, "#account-A [data-edge=edge-A-B]")
    wait(driver, f"{SHEET}?.id === 'edge-A-B'")


def test_a_part_of_the_address_opens_folded_evidence(driver: Chrome, huge: Path) -> None:
    show(driver, huge, width=1400)
    js(driver, "location.hash = 'edge-A-F'")
    wait(driver, "document.getElementById('edge-A-F').checkVisibility()")
    assert not js(driver, f"return {SHEET}"), "only from the drawing it rises over the page"


def test_paper_has_the_wide_drawing(driver: Chrome, page: Path) -> None:
    show(driver, page, width=700)
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        shown = "[...document.querySelectorAll('svg.stemma')].map((el) => el.checkVisibility())"
        assert js(driver, f"return {shown}") == [True, False]
        assert js(driver, "return document.documentElement.scrollWidth") == 700
    finally:
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
