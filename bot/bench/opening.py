"""How long a page takes until there is something to choose: in a browser, as somebody who has never been here."""

import shutil
import statistics

NAMES = ("chromium", "chromium-browser", "google-chrome")
# The first visit also warms the server, and is not counted.
VISITS = 11

# Milliseconds from the start of the navigation to the frame in which the first choice can be pressed.
_SHOWN = """
window.shown = new Promise(resolve => {
  const look = () => {
    const button = document.querySelector(".from-bot .choice:not(:disabled)");
    if (button?.checkVisibility()) resolve(performance.now());
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
});
"""


def browser_found() -> str | None:
    """Give where the browser is; None where there is none."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def median_opening(address: str) -> float | None:
    """Give the median of ten first visits, in milliseconds; None where there is no browser to visit with."""
    browser = browser_found()
    if browser is None:
        return None
    # A dependency for development: the assistant itself runs without a browser.
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright, playwright.chromium.launch(executable_path=browser) as chromium:
        taken = []
        for _ in range(VISITS):
            context = chromium.new_context(base_url=address, locale="nb-NO")
            context.add_init_script(_SHOWN)
            page = context.new_page()
            page.goto("/", wait_until="commit")
            taken.append(float(page.evaluate("window.shown")))
            context.close()
    return statistics.median(taken[1:])
