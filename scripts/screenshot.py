"""A picture of a page as Chromium shows it: `screenshot.py PAGE.html OUT.png [--width 1400] [--dark]`."""

from __future__ import annotations

import argparse
import base64
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

QUIET = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--hide-scrollbars",
)
"""Without a window, and without asking anything of anybody."""


def missing() -> str:
    """What is not installed, or nothing."""
    names = [name for name in ("chromium", "chromedriver") if shutil.which(name) is None]
    return f"There is no {' and no '.join(names)} on this machine." if names else ""


@contextmanager
def browser() -> Iterator[Chrome]:
    """Debian's Chromium with a profile of its own, which is gone afterwards."""
    from selenium.webdriver import Chrome, ChromeOptions
    from selenium.webdriver.chrome.service import Service

    options = ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    with tempfile.TemporaryDirectory() as profile:
        for flag in (*QUIET, f"--user-data-dir={profile}"):
            options.add_argument(flag)
        driver = Chrome(options=options, service=Service(shutil.which("chromedriver")))
        try:
            yield driver
        finally:
            driver.quit()


def show(driver: Chrome, page: Path, *, width: int, height: int = 900, dark: bool = False) -> None:
    """Open the page at exactly this width in CSS pixels."""
    driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600},
    )
    driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia",
        {"features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]},
    )
    driver.get(page.resolve().as_uri())


def picture(driver: Chrome, *, width: int, height: int | None = None, top: int = 0) -> bytes:
    """The page, or so much of it, as PNG."""
    whole = int(driver.execute_script("return document.documentElement.scrollHeight"))
    clip = {"x": 0, "y": top, "width": width, "height": height or whole - top, "scale": 1}
    shot = driver.execute_cdp_cmd(
        "Page.captureScreenshot", {"captureBeyondViewport": True, "clip": clip}
    )
    return base64.b64decode(shot["data"])


def main() -> None:
    """Take the picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("page", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--width", type=int, default=1400)
    parser.add_argument("--height", type=int, help="the whole page where it is left out")
    parser.add_argument("--top", type=int, default=0, help="where the picture begins")
    parser.add_argument("--dark", action="store_true")
    given = parser.parse_args()
    if lacking := missing():
        parser.error(lacking)
    with browser() as driver:
        show(driver, given.page, width=given.width, dark=given.dark)
        given.out.write_bytes(
            picture(driver, width=given.width, height=given.height, top=given.top)
        )


if __name__ == "__main__":
    main()
