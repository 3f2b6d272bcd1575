"""The page asks nobody but the assistant; every other test here looks after that too."""

from tests.browser.serving import free_port
from tests.browser.watching import Watch


def test_a_request_to_another_origin_would_be_noticed(browser, serving):
    watch = Watch(serving.address)
    elsewhere = f"http://127.0.0.1:{free_port()}/"
    context = browser.new_context()
    watch.follow(context)
    page = context.new_page()
    page.goto(serving.address)
    assert watch.requested
    assert watch.strangers == []

    with page.expect_request(elsewhere):
        page.evaluate("address => location.assign(address)", elsewhere)

    assert watch.strangers == [elsewhere]
    context.close()


def test_the_policy_of_the_page_stops_a_script_that_asks_another_origin(browser, serving):
    watch = Watch(serving.address)
    context = browser.new_context()
    watch.follow(context)
    page = context.new_page()
    page.goto(serving.address)

    refused = page.evaluate("fetch('http://elsewhere.example/').then(() => '', error => error.name)")

    assert refused == "TypeError"
    assert watch.strangers == []
    assert any("Content Security Policy" in fault for fault in watch.faults)
    context.close()
