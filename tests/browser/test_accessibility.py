"""Axe, and whether all fits, in every state of every page: light and dark, wide and narrow."""

import pytest

from tests.browser.looks import double_the_text, every_look, sticking_out, two_looks, violations
from tests.browser.states import PAGES, STATES, in_state

PLANTED = {
    "image-alt": "document.querySelector('main').append(new Image())",
    "button-name": "document.querySelector('main').append(document.createElement('button'))",
    "color-contrast": "document.querySelector('h1').style.color = 'lightgrey'",
}


@pytest.mark.parametrize("page_in_state", STATES, indirect=True)
def test_nobody_is_shut_out_in_any_state_of_the_page(page_in_state):
    page = page_in_state
    assert {look: faults for look in every_look(page) if (faults := [*violations(page), *sticking_out(page)])} == {}


@pytest.mark.parametrize("page_in_state", STATES, indirect=True)
def test_all_fits_in_any_state_when_the_text_is_twice_as_large(page_in_state):
    double_the_text(page_in_state)

    assert {look: faults for look in two_looks(page_in_state) if (faults := sticking_out(page_in_state))} == {}


@pytest.mark.parametrize("path", PAGES)
def test_nobody_is_shut_out_of_the_pages_to_read(visit, path):
    page = visit(path)
    assert {look: faults for look in two_looks(page) if (faults := [*violations(page), *sticking_out(page)])} == {}

    double_the_text(page)
    assert {look: faults for look in two_looks(page) if (faults := sticking_out(page))} == {}


@pytest.mark.parametrize("rule", PLANTED)
def test_a_planted_fault_is_found(visit, rule):
    page = in_state(visit, "empty")
    assert violations(page) == []

    page.evaluate(PLANTED[rule])

    assert [line.partition(":")[0] for line in violations(page)] == [rule]


def test_what_sticks_out_at_the_side_is_found(visit):
    page = in_state(visit, "empty")
    assert sticking_out(page) == []

    page.evaluate("document.querySelector('h1').style.minWidth = '200vw'")

    assert "the page itself" in sticking_out(page)


def test_the_text_that_is_judged_twice_as_large_is_twice_as_large(visit):
    page = in_state(visit, "empty")
    size = "parseFloat(getComputedStyle(document.querySelector('textarea')).fontSize)"
    before = page.evaluate(size)

    double_the_text(page)

    assert page.evaluate(size) == 2 * before
