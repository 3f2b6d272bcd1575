"""An applicant's questions for a human, as the gateway gets them."""

from dataclasses import replace

from bot.gateway.asking import Question
from bot.scheme.case import Reach
from tests.api.conftest import CONVERSATION

ASKED = Question("melding", "Kan vi søke sammen?", Reach("phone", "90 05 54 41"))


def test_one_request_opens_one_case_and_the_conversation_is_told_once(api, services):
    first = api.asking.open(CONVERSATION, ASKED, "nn")
    again = api.asking.open(CONVERSATION, ASKED, "nn")

    case = services.inbox.cases_of("samtale")[0]
    assert first.body == again.body == {"case": case.id}
    assert len(services.inbox.cases_of("samtale")) == 1
    assert again.told is None
    assert first.told.language == "nn"
    assert f"Saka har nummer {case.reference}" in first.told.text
    assert "ringjer 90 05 54 41" in first.told.text


def test_a_question_that_was_taken_back_can_be_asked_again(api, services):
    first = api.asking.open(CONVERSATION, ASKED, "nb")
    api.asking.withdraw("samtale", first.body["case"])

    again, twice = (api.asking.open(CONVERSATION, ASKED, "nb") for _ in range(2))

    assert again.told is not None
    assert twice.body == again.body
    assert [case.status for case in services.inbox.cases_of("samtale")] == ["closed", "new"]


def test_the_preview_tells_what_goes_along_and_whom_one_can_ask(api):
    shown = api.asking.preview(CONVERSATION, "nb")

    assert shown["sends"] == ["Kommunen: Bodø", "Utkastet ditt, med 2 svar", "Det vi har skrevet i denne samtalen"]
    assert shown["channels"] == ["chat", "phone"]
    assert shown["expected"] is None
    assert all(contact["phone"] for contact in shown["contacts"])


def test_the_cases_tell_how_they_stand_and_who_has_the_conversation(api):
    api.asking.open(CONVERSATION, ASKED, "nb")

    shown = api.asking.cases(CONVERSATION)
    held = api.asking.cases(replace(CONVERSATION, held_by=shown["cases"][0]["case"]))

    assert [(case["question"], case["status"]) for case in shown["cases"]] == [("Kan vi søke sammen?", "new")]
    assert (shown["with"], held["with"]) == ("assistant", "adviser")
