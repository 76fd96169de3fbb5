"""Chromiums: the system's browser, for the tests of the demo and for its pictures."""

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from playwright.async_api import Browser, async_playwright

from tests.simulator.conftest import ARGUMENTS, BROWSERS


@asynccontextmanager
async def a_chromium() -> AsyncIterator[Browser]:
    """Run a browser without a window, and close it in the end."""
    found = [path for path in map(shutil.which, BROWSERS) if path]
    assert found, "install chromium: the demo is seen in a real browser"
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=found[0], args=ARGUMENTS)
        yield browser
        await browser.close()
