"""A page judged in every look it can have: by axe, and by whether something sticks out at the side."""

from axe_playwright_python.sync_playwright import Axe

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SCHEMES = ("light", "dark")
WIDE = {"width": 1280, "height": 800}
NARROW = {"width": 320, "height": 640}
SIZES = (WIDE, NARROW)
# The browser's usual font size, and twice that.
USUAL_SIZE = 16
DOUBLE_SIZE = 32

# What can be scrolled by itself, such as a wide table, may be wider than the page.
STICKING_OUT = """() => {
  const room = document.documentElement.clientWidth;
  const isKept = element => {
    for (let each = element; each && each !== document.body; each = each.parentElement) {
      if (getComputedStyle(each).overflowX !== "visible") return true;
    }
    return false;
  };
  const wide = [...document.body.querySelectorAll("*")].filter(element =>
    element.checkVisibility() && element.getBoundingClientRect().right > room + 1 && !isKept(element));
  const page = document.documentElement.scrollWidth > room ? ["the page itself"] : [];
  return [...page, ...wide.map(element => element.outerHTML.slice(0, 120))];
}"""


def every_look(page):
    """Give the page each colour scheme at each width; yields what it looks like now."""
    for size in SIZES:
        for scheme in SCHEMES:
            yield _look(page, size, scheme)


def two_looks(page):
    """Give the page each colour scheme and each width once, where four would take too long."""
    for size, scheme in zip(SIZES, SCHEMES, strict=True):
        yield _look(page, size, scheme)


def _look(page, size, scheme):
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    show_whole(page, size)
    return f"{scheme} at {size['width']}"


def show_whole(page, size):
    """Make the window as high as the page: what stands half behind the composer is no fault, it can be scrolled."""
    page.set_viewport_size(size)
    height = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({**size, "height": max(size["height"], height)})
    page.evaluate("scrollTo(0, 0)")


def violations(page):
    """Give what axe finds, one line an element."""
    options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options).response["violations"]
    return [f"{rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"]]


def sticking_out(page):
    """Give what does not fit into the width of the page."""
    return page.evaluate(STICKING_OUT)


def double_the_text(page):
    """Let the reader's browser have a font size twice the usual."""
    session = page.context.new_cdp_session(page)
    sizes = {"standard": DOUBLE_SIZE, "fixed": DOUBLE_SIZE}
    session.send("Page.setFontSizes", {"fontSizes": sizes})
