"""What the tests of the page in a browser have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from scripts.screenshot import missing

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

BROWSER = [
    pytest.mark.browser,
    pytest.mark.skipif(bool(missing()), reason=missing() or "Chromium is there."),
]


def js(driver: Chrome, code: str, *values: object) -> Any:
    """What a function body gives back, run in the page."""
    return driver.execute_script(code, *values)


def drain(driver: Chrome, kind: str) -> list[dict[str, Any]]:
    """What the browser logged since the last time."""
    return list(driver.get_log(kind))  # type: ignore[no-untyped-call]  # selenium's own


def wait(driver: Chrome, condition: str) -> None:
    """Until the condition holds in the page; a failure after five seconds."""
    from selenium.webdriver.support.ui import WebDriverWait

    WebDriverWait(driver, 5).until(lambda one: js(one, f"return {condition}"), condition)


def press(driver: Chrome, selector: str) -> None:
    """Click on the first that is shown."""
    js(
        driver,
        "[...document.querySelectorAll(arguments[0])].find((el) => el.checkVisibility())"
        ".dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))",
        selector,
    )
