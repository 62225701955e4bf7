"""The pages in a real browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Request, sync_playwright

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    found = (
        os.environ.get("GOVGRAPH_TEST_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    )
    if found is None:
        pytest.skip("browser: no chromium here")
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield made
        made.close()


@pytest.fixture
def faults() -> list[str]:
    return []


@pytest.fixture
def page(browser: Browser, address: str, faults: list[str]) -> Iterator[Page]:
    """A page without script, that notes every message of the console and every request elsewhere."""
    context = browser.new_context(base_url=address, java_script_enabled=False)
    made = context.new_page()
    made.on("console", lambda message: faults.append(message.text))
    made.on("requestfailed", lambda request: faults.extend(_failure(request)))
    made.on("request", lambda each: None if each.url.startswith(address) else faults.append(each.url))
    yield made
    context.close()


def _failure(request: Request) -> list[str]:
    """What failed, but for what the browser gave up because the reader went on."""
    return [] if request.failure == "net::ERR_ABORTED" else [request.url]


def test_from_the_first_page_by_a_quote_to_the_marked_passage(page: Page, faults: list[str]) -> None:
    page.goto("/")
    page.locator("#dual-roles a").click()
    page.get_by_role("link", name="Ann Ash is Executive Member").click()
    mark = page.locator("#mark")
    assert mark.inner_text() == "Ann Ash is Executive Member of <b>Oak Council</b>"
    box = mark.bounding_box()
    height = (page.viewport_size or {"height": 0})["height"]
    assert box is not None
    assert 0 <= box["y"] < height, "the browser scrolled to it"
    assert faults == []


def test_asking_differently_by_the_keyboard_alone(page: Page, faults: list[str]) -> None:
    page.goto("/pages/questions/dual-roles")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "To the content"
    page.get_by_label("person").focus()
    page.keyboard.type("ann ash")
    page.keyboard.press("Enter")
    page.wait_for_url("**person=ann*")
    assert page.locator("table.answer tbody").count() == 1
    assert faults == []


def test_markup_in_names_and_quotes_is_text(page: Page, faults: list[str]) -> None:
    page.goto("/pages/entities/body/markup")
    assert page.locator("h1").inner_text() == '<script>alert("x")</script> Ltd'
    page.locator("a.quote").first.click()
    assert "<script>alert(1)</script> Ltd joins" in page.locator("#mark").inner_text()
    assert faults == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/", "/pages/entities/body/council", "/pages/documents/report.txt"])
def test_every_text_stands_out_from_its_ground(
    browser: Browser, address: str, scheme: str, path: str
) -> None:
    context = browser.new_context(base_url=address, color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    page.goto(path)
    weak = page.evaluate(_CONTRAST)
    context.close()
    assert weak == []


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", ["/", "/pages/questions/evidence", "/pages/documents/report.txt"])
def test_no_page_is_wider_than_its_window(browser: Browser, address: str, width: int, path: str) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(address + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_it_prints(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}/pages/questions/dual-roles")
    page.emulate_media(media="print")
    assert not page.locator("form.parameters").is_visible()
    assert page.locator("a.quote").first.is_visible()
    assert page.pdf().startswith(b"%PDF")
    page.close()


# The texts whose contrast with the ground behind them is under 4.5 to 1 (WCAG 2.2, 1.4.3).
_CONTRAST = """
() => {
  const parse = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b]
    .map(c => c / 255).map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    .reduce((sum, c, place) => sum + c * [0.2126, 0.7152, 0.0722][place], 0);
  const ground = element => {
    for (; element; element = element.parentElement) {
      const colour = parse(getComputedStyle(element).backgroundColor);
      if (colour.length === 3 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  const weak = new Set();
  for (const element of document.body.querySelectorAll('*')) {
    const own = [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim());
    if (!own) continue;
    const [over, under] = [light(parse(getComputedStyle(element).color)), light(ground(element))];
    const ratio = (Math.max(over, under) + 0.05) / (Math.min(over, under) + 0.05);
    if (ratio < 4.5) weak.add(`${element.tagName}.${element.className} ${ratio.toFixed(2)}`);
  }
  return [...weak];
}
"""
