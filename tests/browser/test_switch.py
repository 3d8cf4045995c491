"""The switch of every account in the browser: what falls without it is marked, and comes back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from scripts.screenshot import show
from stemma.render.html.switch import switches
from stemma.render.names import marks
from tests.browser.driving import BROWSER, js
from tests.render.sample import dossier

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

pytestmark = BROWSER

WIDTHS = pytest.mark.parametrize("width", [390, 1400])
SAYS = "return document.querySelector('[data-fallen]').textContent"
TAGS = """
return Object.fromEntries([...document.querySelectorAll("tr.row")].flatMap((row) =>
  [...row.querySelectorAll(".fall")].filter((el) => el.checkVisibility())
    .map((el) => [row.id, el.textContent])));
"""
DIMMED = """
return [...document.querySelectorAll("#ledger tr.row:first-child td.c")]
  .filter((el) => getComputedStyle(el.firstElementChild).opacity < 1)
  .map((el) => el.querySelector(".sig").textContent).join("");
"""
LOOKS = """
return [...document.querySelectorAll("#ledger *")].filter((el) => el.checkVisibility())
  .map((el) => { const s = getComputedStyle(el); const box = el.getBoundingClientRect();
    return [el.tagName, s.opacity, s.color, s.textDecoration, box.width, box.height].join(" "); });
"""


def switch(driver: Chrome, number: int) -> None:
    js(driver, f"document.querySelector('[data-switch=\"{number}\"]').click()")


@WIDTHS
def test_it_marks_what_falls_and_says_how_much(driver: Chrome, page: Path, width: int) -> None:
    made = dossier()
    buttons, tags = switches(made, marks(made))
    show(driver, page, width=width)
    assert js(driver, TAGS) == {}
    for one in buttons:
        switch(driver, one.number)
        assert js(driver, SAYS) == one.says
        assert js(driver, TAGS) == {
            f"st-{statement}": tag.text
            for statement, found in tags.items()
            for tag in found
            if tag.number == one.number
        }
        assert set(js(driver, DIMMED)) == {mark.siglum for mark in one.members}
    pressed = "return document.querySelectorAll('[data-switch][aria-pressed=true]').length"
    assert js(driver, pressed) == 1
    switch(driver, buttons[-1].number)
    assert (js(driver, pressed), js(driver, SAYS), js(driver, DIMMED)) == (0, "", "")
    assert js(driver, TAGS) == {}


def test_it_works_by_keyboard(driver: Chrome, page: Path) -> None:
    from selenium.webdriver.common.keys import Keys

    show(driver, page, width=1400)
    js(driver, "document.querySelector('.switches summary').focus()")
    for key in (Keys.TAB, Keys.SPACE):
        driver.switch_to.active_element.send_keys(key)
    button = driver.switch_to.active_element
    assert button.accessible_name == "without A B C G"
    assert button.get_attribute("aria-pressed") == "true"
    assert "12 of 26 statements are lost" in js(driver, SAYS)
    assert js(driver, "return document.querySelector('[data-fallen]').role") == "status"


@WIDTHS
def test_marked_rows_fit(driver: Chrome, page: Path, large: Path, width: int) -> None:
    for path in (page, large):
        show(driver, path, width=width)
        switch(driver, 0)
        assert js(driver, "return document.documentElement.scrollWidth") == width


def test_many_switches_are_folded_and_dim_whole_accounts(driver: Chrome, huge: Path) -> None:
    show(driver, huge, width=1400)
    switch(driver, 1)
    assert not js(driver, "return document.querySelector('.switches').open")
    js(driver, "document.querySelector('.switches summary').click()")
    assert js(driver, "return document.querySelector('[data-switch]').checkVisibility()")
    pills = "[...document.querySelectorAll('tr.row:first-child .pill')]"
    dimmed = js(driver, f"return {pills}.map((el) => getComputedStyle(el).opacity)")
    assert [n for n, opacity in enumerate(dimmed) if opacity != "1"] == [1]


def test_on_paper_it_changes_nothing(driver: Chrome, page: Path) -> None:
    show(driver, page, width=1400)
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        before = js(driver, LOOKS)
        switch(driver, 0)
        assert js(driver, LOOKS) == before
    finally:
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_without_scripts_there_are_no_switches(driver: Chrome, page: Path) -> None:
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        show(driver, page, width=1400)
        found = driver.find_elements("css selector", "[data-switch], .fall")
        shown = [one for one in found if one.is_displayed()]
    finally:
        driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})
    assert found
    assert shown == []
