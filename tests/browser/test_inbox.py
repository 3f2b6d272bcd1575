"""The inbox: for everybody, with nothing but a keyboard, and with nothing lost."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.advising import CANNED, INBOX, PASSWORD, Adviser, Applicant, add_user
from tests.browser.conftest import visits
from tests.browser.inbox_states import INBOX_STATES, QUESTION
from tests.browser.looks import double_the_text, every_look, sticking_out, two_looks, violations
from tests.browser.watching import Watch


@pytest.fixture(scope="module")
def users(serving):
    return {
        "ingrid": add_user(serving.folder, "Ingrid Saksbehandler", "owner"),
        "tor": add_user(serving.folder, "Tor Rådgivar"),
        "siri": add_user(serving.folder, "Siri Nynorsk", language="nn"),
    }


@pytest.fixture(scope="module")
def signed_in(browser, serving, users):
    """Sign each user in once; gives what their browsers keep of it."""
    kept = {}
    with visits(browser, serving, Watch(serving.address)) as visit:
        for name, email in users.items():
            page = visit(INBOX)
            Adviser(page).sign_in(email)
            expect(page.locator("case-list h2")).to_be_visible()
            kept[name] = page.context.storage_state()
        csrf = page.evaluate("fetch('/api/inbox/session').then(answer => answer.json()).then(({csrf}) => csrf)")
        headers = {"X-CSRF-Token": csrf, "Origin": serving.address}
        assert page.request.post("/api/inbox/replies", data=CANNED, headers=headers).status == 201
    return kept


@pytest.fixture(scope="module")
def asked(serving, signed_in):
    return Applicant(serving.address, QUESTION, {"channel": "email", "address": "kari@bodo.kommune.no"})


@pytest.fixture(scope="module")
def inbox_in_state(request, browser, serving, signed_in, asked):
    with visits(browser, serving, Watch(serving.address)) as visit:
        adviser = Adviser(visit(INBOX, storage_state=signed_in["ingrid"]))
        expect(adviser.row(QUESTION)).to_be_visible()
        INBOX_STATES[request.param](adviser)
        yield adviser.page


@pytest.fixture
def advise(visit, signed_in):
    """Give the inbox of somebody who is signed in."""
    return lambda name, **options: Adviser(visit(INBOX, storage_state=signed_in[name], **options))


@pytest.fixture
def ask(serving):
    return lambda question, **more: Applicant(serving.address, question, **more)


@pytest.mark.parametrize("inbox_in_state", INBOX_STATES, indirect=True)
def test_nobody_is_shut_out_in_any_state_of_the_inbox(inbox_in_state):
    page = inbox_in_state
    assert {look: faults for look in every_look(page) if (faults := [*violations(page), *sticking_out(page)])} == {}


@pytest.mark.parametrize("inbox_in_state", INBOX_STATES, indirect=True)
def test_all_of_the_inbox_fits_when_the_text_is_twice_as_large(inbox_in_state):
    double_the_text(inbox_in_state)

    assert {look: faults for look in two_looks(inbox_in_state) if (faults := sticking_out(inbox_in_state))} == {}


def test_nobody_is_shut_out_at_the_door(visit, users):
    adviser = Adviser(visit(INBOX))
    adviser.sign_in("", "")

    faults = adviser.page.get_by_role("alert")
    expect(faults).to_be_focused()
    adviser.press(faults.get_by_role("link").last)
    expect(adviser.page.locator("sign-in input[type=password]")).to_be_focused()
    page = adviser.page
    found = {look: [*violations(page), *sticking_out(page)] for look in every_look(page)}
    assert not any(found.values()), found


def test_a_wrong_password_is_told_and_opens_nothing(visit, users):
    adviser = Adviser(visit(INBOX))

    adviser.sign_in(users["ingrid"], "galt passord, langt nok")

    expect(adviser.page.get_by_role("alert")).to_contain_text("feil")
    expect(adviser.page.locator("case-list")).to_be_hidden()


def test_a_case_is_taken_answered_and_closed_with_nothing_but_a_keyboard(visit, users, signed_in, ask):
    applicant = ask("Hvor stor må egenandelen være?")
    adviser = Adviser(visit(INBOX))
    adviser.sign_in(users["tor"])
    adviser.open("Hvor stor må egenandelen være?")

    adviser.press(adviser.button("Ta henvendelsen"))
    expect(adviser.told).to_have_text("Du har henvendelsen nå.")
    adviser.choose(adviser.case.locator("canned-picker select"), "Takk")
    adviser.press(adviser.button("Sett inn"))
    expect(adviser.reply).to_be_focused()
    adviser.page.keyboard.type(" Se under.")
    adviser.press(adviser.case.locator(".picker summary"))
    adviser.go_to(adviser.case.locator(".picker input"))
    adviser.page.keyboard.type("egenandel")
    adviser.page.keyboard.press("Enter")
    expect(adviser.case.locator(".found button").first).to_be_visible()
    adviser.press(adviser.case.locator(".found button").first)
    expect(adviser.case.locator(".chip")).to_have_count(1)
    adviser.press(adviser.button("Send svar"))
    expect(adviser.told).to_have_text("Svaret er sendt.")
    expect(adviser.case.locator("h2")).to_be_focused()
    adviser.press(adviser.button("Lukk"))
    adviser.press(adviser.dialog.get_by_role("button", name="Lukk"))

    expect(adviser.told).to_have_text("Henvendelsen er lukket.")
    expect(adviser.case.locator(".case-notice")).to_contain_text("besvart")
    assert applicant.advisers_words() == [f"{CANNED['text']['nb']} Se under."]


def test_of_two_who_take_a_case_the_second_is_told_who_has_it(advise, ask):
    ask("Kan to kommuner søke sammen?")
    first, second = advise("ingrid"), advise("tor")
    for adviser in (first, second):
        adviser.open("Kan to kommuner søke sammen?")
    # What happens is not told the second one, as if both had pressed at once.
    second.page.route("**/api/inbox/cases/*", lambda route: route.abort())
    first.press(first.button("Ta henvendelsen"))
    expect(first.told).to_have_text("Du har henvendelsen nå.")
    second.press(second.button("Ta henvendelsen"))

    expect(second.told).to_contain_text("Ingrid Saksbehandler")
    second.page.unroute("**/api/inbox/cases/*")
    first.press(first.button("Legg tilbake"), way="Shift+Tab")
    second.press(second.button("Ta henvendelsen"))
    expect(second.told).to_have_text("Du har henvendelsen nå.")


def test_a_reply_whose_receipt_was_lost_arrives_once(advise, ask):
    applicant = ask("Må kommunen ha en samarbeidspartner?")
    adviser = advise("tor")
    adviser.open("Må kommunen ha en samarbeidspartner?")
    lost = []

    def lose(route):
        if not lost:
            lost.append(route.fetch())
            route.abort()
        else:
            route.continue_()

    adviser.page.route("**/replies", lose)
    adviser.go_to(adviser.reply)
    adviser.page.keyboard.type("Nei, men det teller i vurderingen.")
    adviser.press(adviser.button("Send svar"))

    expect(adviser.told).to_have_text("Svaret er sendt.")
    assert lost[0].status == 200
    assert applicant.advisers_words() == ["Nei, men det teller i vurderingen."]


def test_what_is_being_written_is_there_after_a_reload_and_after_signing_in_again(visit, users, signed_in, ask):
    ask("Når kommer pengene?")
    adviser = Adviser(visit(INBOX))
    adviser.sign_in(users["tor"])
    adviser.open("Når kommer pengene?")
    adviser.go_to(adviser.reply)
    adviser.page.keyboard.type("Pengene kommer")
    adviser.page.reload()
    expect(adviser.reply).to_have_value("Pengene kommer")

    adviser.page.context.clear_cookies()
    adviser.go_to(adviser.reply)
    adviser.page.keyboard.type(" i to deler.")
    adviser.press(adviser.button("Send svar"))
    expect(adviser.page.locator("sign-in")).to_contain_text("tatt vare på")
    adviser.page.keyboard.type(PASSWORD)
    adviser.page.keyboard.press("Enter")

    expect(adviser.told).to_have_text("Svaret er sendt.")
    expect(adviser.case.locator(".thread")).to_contain_text("Pengene kommer i to deler.")


def test_whoever_signs_out_leaves_nothing_behind(visit, users, signed_in, ask):
    ask("Kan vi få tilskudd til tolk?")
    adviser = Adviser(visit(INBOX))
    adviser.sign_in(users["tor"])
    adviser.open("Kan vi få tilskudd til tolk?")
    adviser.go_to(adviser.reply)
    adviser.page.keyboard.type("Hemmelig utkast")
    adviser.press(adviser.page.locator(".user-menu summary"), way="Shift+Tab")
    adviser.press(adviser.button("Logg ut"))

    expect(adviser.page.locator("sign-in input").first).to_be_focused()
    assert "Hemmelig utkast" not in adviser.page.evaluate("JSON.stringify({...localStorage, ...sessionStorage})")
    assert "Hemmelig utkast" not in adviser.page.content()


def test_a_new_case_comes_into_the_list_by_itself_and_moves_nobody(advise, ask):
    ask("Den første av to?")
    adviser = advise("ingrid")
    expect(adviser.row("Den første av to?")).to_be_visible()
    link = adviser.row("Den første av to?").get_by_role("link")
    adviser.go_to(link)

    ask("Den andre av to?")

    expect(adviser.row("Den andre av to?")).to_be_visible()
    expect(adviser.page.locator("case-list [role=status]")).to_have_text("En ny henvendelse er kommet inn.")
    expect(link).to_be_focused()


def test_the_list_is_searched_and_limited(advise, ask):
    ask("Gjelder fristen også for bydeler?")
    adviser = advise("ingrid")
    adviser.go_to(adviser.page.get_by_role("searchbox").first)
    adviser.page.keyboard.type("bydeler")
    adviser.page.keyboard.press("Enter")
    expect(adviser.rows).to_have_count(1)

    adviser.press(adviser.page.locator(".filter-more summary"))
    adviser.page.get_by_label("Satsingsområde").select_option("3")

    expect(adviser.rows).to_have_count(0)
    adviser.press(adviser.button("Nullstill"))
    expect(adviser.rows).to_have_count(1)


def test_whoever_does_nothing_for_long_is_warned_and_can_go_on(advise, ask):
    adviser = advise("ingrid")
    expect(adviser.page.locator("case-list h2")).to_be_visible()
    adviser.page.clock.install()
    adviser.page.reload()
    expect(adviser.page.locator("case-list h2")).to_be_visible()

    adviser.page.clock.fast_forward("57:30")
    warning = adviser.page.get_by_role("alertdialog")
    expect(warning).to_contain_text("Du blir snart logget ut")
    assert [*violations(adviser.page), *sticking_out(adviser.page)] == []
    adviser.press(warning.get_by_role("button"))
    expect(warning).to_have_count(0)
    adviser.page.clock.fast_forward("30:00")

    expect(adviser.page.locator("case-list h2")).to_be_visible()


def test_whoever_does_nothing_for_longer_is_signed_out(visit, users, signed_in):
    adviser = Adviser(visit(INBOX))
    adviser.page.clock.install()
    adviser.sign_in(users["ingrid"])
    expect(adviser.page.locator("case-list h2")).to_be_visible()

    adviser.page.clock.fast_forward("59:30")

    expect(adviser.page.locator("sign-in")).to_contain_text("Du er logget ut fordi")
    expect(adviser.page.locator("case-list")).to_be_hidden()


def test_the_language_is_the_users_own_and_stays(visit, users, signed_in):
    adviser = Adviser(visit(INBOX, language="nb-NO"))
    adviser.sign_in(users["siri"])
    expect(adviser.page.locator("case-list h2")).to_have_text("Førespurnader")
    adviser.press(adviser.button("Bokmål"), way="Shift+Tab")
    expect(adviser.page.locator("case-list h2")).to_have_text("Henvendelser")
    expect(adviser.button("Bokmål")).to_have_attribute("aria-pressed", "true")

    adviser.page.reload()
    expect(adviser.page.locator("case-list h2")).to_have_text("Henvendelser")
    adviser.press(adviser.button("Nynorsk"))
    expect(adviser.page.locator("html")).to_have_attribute("lang", "nn")


def test_the_export_is_offered_as_a_file(advise, asked):
    adviser = advise("ingrid")
    adviser.open(QUESTION)
    adviser.press(adviser.case.locator(".more summary"))

    with adviser.page.expect_download() as saving:
        adviser.press(adviser.case.get_by_role("link", name="PDF"))

    assert re.search(r"\.pdf$", saving.value.suggested_filename)
