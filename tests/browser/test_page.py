"""The made page in Debian's Chromium: silent, offline, reachable by keyboard, readable."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from scripts.screenshot import show
from tests.browser.driving import BROWSER, drain, js, wait
from tests.render.sample import dossier

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

pytestmark = BROWSER

# Relative luminance and contrast after WCAG 2.2, for all text that is shown.
CONTRAST = """
const parse = (c) => c.match(/[\\d.]+/g).map(Number);
const light = (c) => [0.2126, 0.7152, 0.0722].reduce((sum, w, i) => {
  const v = c[i] / 255;
  return sum + w * (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
}, 0);
const behind = (el) => {
  for (; el; el = el.parentElement) {
    const c = parse(getComputedStyle(el).backgroundColor);
    if (c.length < 4 || c[3] > 0.99) return c;
  }
  return [255, 255, 255];
};
const bad = new Map();
for (const el of document.querySelectorAll("body *:not(script):not(svg):not(svg *)")) {
  if (!el.checkVisibility() || el.closest(".hide, .skip")) continue;
  if (![...el.childNodes].some((n) => n.nodeType === 3 && n.data.trim())) continue;
  const [a, b] = [light(parse(getComputedStyle(el).color)), light(behind(el))];
  const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  if (ratio < 4.5) bad.set(`${el.tagName}.${el.className}`, ratio.toFixed(2));
}
return [...bad];
"""


SHOW_ALL = "document.querySelectorAll('[data-show]:not(:checked)').forEach((el) => el.click())"
LOOK = """
const look = (el) => { const s = getComputedStyle(el);
  return [s.borderBottomStyle, s.borderTopStyle, s.fontStyle, s.borderRadius].join(" "); };
return look(document.querySelector(arguments[0]));
"""
KINDS = "qntuce"


def test_is_silent_and_asks_nothing_of_anybody(driver: Chrome, page: Path) -> None:
    drain(driver, "performance")
    drain(driver, "browser")
    show(driver, page, width=1400)
    events = [json.loads(entry["message"])["message"] for entry in drain(driver, "performance")]
    asked = [
        event["params"]["request"]["url"]
        for event in events
        if event["method"] == "Network.requestWillBeSent"
    ]
    # Chromium draws its own search field with pictures that it carries itself.
    own = ("data:", "chrome:")
    assert [url for url in asked if not url.startswith(own)] == [page.resolve().as_uri()]
    assert drain(driver, "browser") == []


def test_the_policy_stands_and_stops_what_is_not_the_pages_own(driver: Chrome, page: Path) -> None:
    show(driver, page, width=1400)
    stopped = js(
        driver,
        "const s = document.createElement('script'); s.textContent = 'window.evil = 1';"
        "document.body.append(s); return window.evil === undefined",
    )
    assert stopped
    drain(driver, "browser")


@pytest.mark.parametrize("width", [390, 720, 721, 1024, 1400])
def test_nothing_scrolls_sideways(driver: Chrome, page: Path, large: Path, width: int) -> None:
    for path in (page, large):
        show(driver, path, width=width)
        js(driver, "document.querySelectorAll('details').forEach((el) => { el.open = true; })")
        assert js(driver, "return document.documentElement.scrollWidth") == width


def test_on_the_phone_nothing_scrolls_in_a_box_either(driver: Chrome, page: Path) -> None:
    show(driver, page, width=390)
    boxes = "[...document.querySelectorAll('main *')].filter((el) => el.scrollWidth > innerWidth)"
    assert js(driver, f"return {boxes}.map((el) => el.className.baseVal ?? el.className)") == []


def test_filters_and_search(driver: Chrome, page: Path) -> None:
    show(driver, page, width=1400)
    shown = "return [...document.querySelectorAll('tr.row')].filter((el) => !el.hidden).length"
    assert js(driver, shown) == 26
    js(driver, "document.querySelector('[data-filter=several]').click()")
    assert js(driver, shown) == 6
    js(driver, "document.querySelector('[data-filter=all]').click()")
    js(
        driver,
        "const box = document.querySelector('[data-search]'); box.value = 'JETTY';"
        "box.dispatchEvent(new Event('input'))",
    )
    assert js(driver, shown) == 1


def test_a_statement_leads_to_its_exact_words(driver: Chrome, page: Path) -> None:
    show(driver, page, width=1400)
    js(driver, "document.querySelectorAll('details.article').forEach((el) => { el.open = false; })")
    name = js(driver, "return document.querySelector('.stmt a').getAttribute('href').slice(1)")
    js(driver, "document.querySelector('.stmt a').click()")
    wait(driver, f"document.getElementById('{name}').classList.contains('hot')")
    words = js(
        driver,
        "const id = arguments[0]; return [document.getElementById(id),"
        " ...document.querySelectorAll(`[data-of='${id}']`)].map((el) => el.textContent).join('')",
        name,
    )
    assert words == dossier().statements[0].text
    wait(
        driver,
        f"(b => b.top > 0 && b.bottom < innerHeight)"
        f"(document.getElementById('{name}').getBoundingClientRect())",
    )
    plain, marked = (
        js(driver, f"return getComputedStyle({one}).backgroundColor")
        for one in ("document.body", f"document.getElementById('{name}')")
    )
    assert plain != marked


def test_works_without_scripts(driver: Chrome, page: Path) -> None:
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        show(driver, page, width=1400)
        driver.get(page.resolve().as_uri() + "#edge-A-B")
        text = driver.find_element("css selector", "#edge-A-B").text
        rows = driver.find_elements("css selector", "tr.row")
        tools = driver.find_element("css selector", "[data-tools]").is_displayed()
    finally:
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    assert "31 words of the reporter's own prose" in text
    assert len(rows) == 26
    assert not tools


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [390, 1400])
def test_contrast(driver: Chrome, page: Path, large: Path, width: int, dark: bool) -> None:
    for path in (page, large):
        show(driver, path, width=width, dark=dark)
        js(driver, "document.querySelectorAll('details').forEach((el) => { el.open = true; })")
        js(driver, SHOW_ALL)
        assert js(driver, CONTRAST) == []


def test_only_quotations_are_marked_at_first_and_all_can_be(driver: Chrome, page: Path) -> None:
    show(driver, page, width=1400)
    plain = "none none normal 0px"
    before = {kind: js(driver, LOOK, f".text .mk.{kind}") for kind in KINDS}
    assert {kind for kind, look in before.items() if look != plain} == {"q"}
    assert not js(driver, "return document.querySelector('.text .mk.n').title")
    js(driver, SHOW_ALL)
    looks = [js(driver, LOOK, f".text .mk.{kind}") for kind in KINDS]
    assert plain not in looks
    assert len(set(looks)) == len(KINDS), "told apart without colour"
    assert looks == [js(driver, LOOK, f".layers .mk.{kind}") for kind in KINDS], "as in the legend"
    title = js(driver, "return document.querySelector('.text .mk.t').title")
    assert title.startswith("4 March 2031; to the day")


def test_a_mark_that_is_selected_says_what_it_was_taken_for(driver: Chrome, page: Path) -> None:
    show(driver, page, width=390)
    note = "document.querySelector('[data-note]')"
    js(driver, "document.querySelector('.text .mk.t').click()")
    assert js(driver, f"return {note}.hidden"), "what is not shown is not told"
    js(driver, SHOW_ALL)
    js(driver, "document.querySelector('.text .mk.t').click()")
    assert "Tuesday – 4 March 2031; to the day" in js(driver, f"return {note}.innerText")
    assert js(driver, f"return {note}.getBoundingClientRect().bottom <= innerHeight")
    js(driver, f"{note}.firstChild.click()")
    assert not js(driver, f"return {note}.hidden")
    js(driver, "dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}))")
    assert js(driver, f"return {note}.hidden")


def test_the_keyboard_shows_marks_and_reads_their_list(driver: Chrome, page: Path) -> None:
    from selenium.webdriver.common.keys import Keys

    show(driver, page, width=1400)
    box = driver.find_element("css selector", "#show-n")
    js(driver, "arguments[0].focus()", box)
    assert driver.switch_to.active_element == box
    box.send_keys(Keys.SPACE)
    assert js(driver, LOOK, ".text .mk.n").startswith("dashed")
    js(driver, "document.querySelector('.told > summary').focus()")
    driver.switch_to.active_element.send_keys(Keys.ENTER)
    driver.switch_to.active_element.send_keys(Keys.TAB)
    link = driver.switch_to.active_element
    name = (link.get_attribute("href") or "").partition("#")[2]
    link.send_keys(Keys.ENTER)
    wait(driver, f"document.getElementById('{name}').classList.contains('hot')")


def test_marks_need_no_scripts(driver: Chrome, page: Path) -> None:
    from selenium.webdriver.common.keys import Keys

    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        show(driver, page, width=1400)
        mark = driver.find_element("css selector", ".text .mk.n")
        before = mark.value_of_css_property("border-bottom-style")
        driver.find_element("css selector", "#show-n").send_keys(Keys.SPACE)
        after = mark.value_of_css_property("border-bottom-style")
        driver.find_element("css selector", ".told > summary").send_keys(Keys.ENTER)
        told = driver.find_element("css selector", ".told").text
        hint = driver.find_element("css selector", "[data-hint]").is_displayed()
    finally:
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    assert (before, after) == ("none", "dashed")
    assert "Veren Lifts: body, by role" in told
    assert not hint


def test_dark_is_dark(driver: Chrome, page: Path) -> None:
    show(driver, page, width=1400, dark=True)
    assert js(driver, "return getComputedStyle(document.body).backgroundColor") == "rgb(23, 22, 20)"


def test_on_paper_nothing_is_folded(driver: Chrome, page: Path) -> None:
    show(driver, page, width=1400)
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        assert (
            js(driver, "return document.getElementById('edge-A-B').getBoundingClientRect().height")
            > 50
        )
        assert not js(driver, "return document.querySelector('nav.bar').checkVisibility()")
    finally:
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
