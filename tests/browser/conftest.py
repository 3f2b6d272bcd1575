"""One assistant and one Chromium for all of these tests; somebody new, with a browser context, for each."""

import shutil
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser.serving import Serving, free_port
from tests.browser.states import in_state
from tests.browser.watching import Watch

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
HERE = Path(__file__).parent
PATIENCE = 20_000


def pytest_collection_modifyitems(config, items):
    """Without Chromium, skip one of these tests for all, in one line, and leave the others out."""
    ours = [item for item in items if HERE in item.path.parents]
    if CHROMIUM or not ours:
        return
    ours[0].add_marker(pytest.mark.skip(reason=f"Chromium is not installed, so {len(ours)} tests in it are not run"))
    config.hook.pytest_deselected(items=ours[1:])
    items[:] = [item for item in items if item not in ours[1:]]


@pytest.fixture(scope="package")
def chromium():
    return CHROMIUM


@pytest.fixture(scope="package")
def intranet_port():
    return free_port()


@pytest.fixture(scope="package")
def serving(chromium, tmp_path_factory, intranet_port):
    embed = f"1804=http://localhost:{intranet_port}"
    serving = Serving(tmp_path_factory.mktemp("assistant"), TILSKUDD_EMBED=embed)
    serving.start()
    yield serving
    serving.stop()


# Not for the session: Playwright's loop would be in the way of the asynchronous tests elsewhere.
@pytest.fixture(scope="package")
def playwright(chromium):
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="package")
def browser(chromium, playwright):
    browser = playwright.chromium.launch(executable_path=chromium)
    yield browser
    browser.close()


@pytest.fixture
def watch(serving):
    return Watch(serving.address)


@pytest.fixture
def visit(browser, serving, watch):
    with visits(browser, serving, watch) as visit:
        yield visit


@pytest.fixture(scope="module")
def page_in_state(request, browser, serving):
    """Bring a new person's page into the state the parameter names; all tests of it look at the same page."""
    with visits(browser, serving, Watch(serving.address)) as visit:
        yield in_state(visit, request.param)


@contextmanager
def visits(browser, serving, watch):
    """Let addresses be opened as somebody new; whatever happens there, no other origin is asked and nothing fails."""
    contexts = []

    def visit(path="/", language="nb-NO", **options):
        context = browser.new_context(base_url=serving.address, locale=language, **options)
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        watch.follow(context)
        page = context.new_page()
        page.goto(path)
        return page

    yield visit
    for context in contexts:
        context.close()
    assert watch.strangers == []
    assert watch.faults == []
