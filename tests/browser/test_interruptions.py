"""What interrupts a conversation, and that nothing is lost by it."""

import pytest
from playwright.sync_api import expect

from tests.browser.person import Person


@pytest.fixture
def person(visit):
    """Be in the middle of the draft: the next question waits for the number of participants."""
    person = Person(visit(language="nn-NO"))
    person.say("Rekn ut deltakarstønad for område 2")
    assert person.pending == "participants"
    return person


def lines(person):
    return person.page.locator("chat-log > .message .text").all_inner_texts()


def test_a_reload_shows_the_same_conversation_with_the_same_question(person):
    before = lines(person)

    person.page.reload()

    expect(person.last).to_be_visible()
    assert lines(person) == before
    assert person.pending == "participants"
    person.say("15")
    assert person.pending != "participants"


def test_what_was_on_its_way_at_a_reload_arrives_once(person):
    person.page.route("**/messages", lambda route: route.abort())
    person.write("15 deltakarar")
    expect(person.page.locator("[data-state=waiting]")).to_be_visible()

    person.page.unroute("**/messages")
    person.page.reload()

    person.answer()
    assert lines(person).count("15 deltakarar") == 1
    assert person.pending != "participants"


def test_a_server_that_is_started_again_goes_on_with_the_same_question(person, serving):
    serving.stop()
    try:
        person.write("15 deltakarar")
        expect(person.page.locator("[data-state=waiting]")).to_be_visible()
    finally:
        serving.start()

    person.answer()
    assert lines(person).count("15 deltakarar") == 1
    assert person.pending != "participants"
    expect(person.page.locator("[data-state]")).to_have_count(0)


def test_what_is_written_without_a_network_is_sent_in_order_when_it_is_back(person):
    person.page.context.set_offline(True)
    person.write("15 deltakarar")
    person.write("Når er søknadsfristen?")
    expect(person.status).to_contain_text("Sambandet er borte")
    expect(person.page.locator("[data-state=waiting]")).to_have_count(2)

    person.page.context.set_offline(False)

    assert "14. februar 2023" in person.answer()
    own = person.page.locator("chat-log > .from-user .text").all_inner_texts()
    assert own[-2:] == ["15 deltakarar", "Når er søknadsfristen?"]
    expect(person.page.locator("[data-state]")).to_have_count(0)


def test_two_tabs_on_one_conversation_stay_in_step(person):
    tab = person.page.context.new_page()
    tab.goto("/")
    other = Person(tab)
    expect(other.last).to_be_visible()
    assert lines(other) == lines(person)

    person.say("15 deltakarar")

    expect(other.log).to_contain_text("15 deltakarar")
    expect(other.page.locator("chat-log > .message")).to_have_count(person.page.locator("chat-log > .message").count())
    assert lines(other) == lines(person)

    other.page.bring_to_front()
    other.say("Når er søknadsfristen?")
    expect(person.log).to_contain_text("14. februar 2023")
    assert lines(other) == lines(person)
