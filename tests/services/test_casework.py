"""What advisers do with cases, and the letters that follow."""

from dataclasses import replace
from datetime import date, datetime, time, timezone

import pytest

from bot.register.working_days import WorkingDays
from bot.scheme.case import ANSWERED, APPLICANT, CLAIMED, CLOSED, NEW, WAITING, Case, CaseEvent, Reach
from bot.scheme.case_list import CaseFilter
from bot.scheme.casework import Said
from bot.scheme.errors import CaseClosedError, CaseTakenError, ReusedIdError
from bot.scheme.letter import ANSWER, CLOSED_LETTER, QUESTION_BACK
from bot.scheme.working_days import OfficeHours
from bot.services.casework import Casework
from bot.services.expecting import Expecting
from tests.builders import make_citation
from tests.fakes import CasesInMemory, FixedClock, PostboxInMemory

NOW = FixedClock().now()
SAID = Said("Ja, det kan de.", "nn", citations=(make_citation("target_group"),))


@pytest.fixture
def cases():
    kept = CasesInMemory()
    for case_id, reach in (("chat", Reach("chat")), ("email", Reach("email", "kari@bodo.kommune.no"))):
        case = Case(case_id, f"samtale-{case_id}", "m1", "Kan vi?", reach, "nb", NOW, "2023", {})
        kept.open(case, CaseEvent(case_id, NOW, APPLICANT, "opened", case.question))
    return kept


@pytest.fixture
def casework(cases):
    return Casework(cases, PostboxInMemory(), FixedClock())


def letters(cases):
    return [(letter.kind, letter.language, letter.data["text"]) for letter in cases.letters]


def test_a_case_goes_from_hand_to_hand_and_its_log_tells_how(casework):
    casework.claim("chat", "kari")
    casework.note("chat", "ola", "Sjekk kapittel 6A")
    file = casework.pass_on("chat", "kari", "ola")

    assert (file.case.status, file.case.assigned_to) == (CLAIMED, "ola")
    assert [(event.kind, event.by) for event in file.events] == [
        ("opened", "applicant"),
        ("claimed", "kari"),
        ("note", "ola"),
        ("passed_on", "kari"),
    ]
    assert file.events[-1].data == {"to": "ola"}


def test_an_owner_can_pass_on_a_case_whose_adviser_is_away(casework):
    casework.claim("chat", "kari")

    assert casework.pass_on("chat", "eli", "ola", is_owner=True).case.assigned_to == "ola"
    casework.close("chat", "ola", "other")
    with pytest.raises(CaseClosedError):
        casework.pass_on("chat", "eli", "kari", is_owner=True)


def test_only_whoever_has_a_case_may_act_on_it(casework):
    casework.claim("chat", "kari")

    for act in (
        lambda: casework.claim("chat", "ola"),
        lambda: casework.release("chat", "ola"),
        lambda: casework.pass_on("chat", "ola", "per"),
        lambda: casework.answer("chat", "ola", SAID, "1"),
        lambda: casework.ask_for_more("chat", "ola", SAID, "1"),
        lambda: casework.close("chat", "ola", "other"),
    ):
        with pytest.raises(CaseTakenError) as refused:
            act()
        assert refused.value.holder == "kari"


def test_a_released_case_is_new_again(casework):
    casework.claim("chat", "kari")

    assert casework.release("chat", "kari").case.status == NEW
    assert casework.claim("chat", "ola").case.assigned_to == "ola"


def test_an_answer_by_email_is_a_letter_in_the_language_it_was_written_in_with_its_sources(casework, cases):
    file = casework.answer("email", "kari", SAID, "1")

    assert file.case.status == ANSWERED
    assert letters(cases) == [(ANSWER, "nn", "Ja, det kan de.")]
    assert cases.letters[0].data["citations"][0]["statement"] == "target_group"
    assert cases.said == [SAID]


def test_an_answer_in_the_chat_sends_no_letter(casework, cases):
    casework.answer("chat", "kari", SAID, "1")

    assert cases.letters == []
    assert cases.said == [SAID]


def test_the_same_answer_twice_is_one_and_another_under_its_id_is_refused(casework, cases):
    casework.answer("email", "kari", SAID, "1")
    casework.answer("email", "kari", SAID, "1")

    assert len(cases.letters) == len(cases.said) == 1
    with pytest.raises(ReusedIdError):
        casework.answer("email", "kari", replace(SAID, text="Nei."), "1")


def test_a_question_back_waits_and_asks_by_email(casework, cases):
    file = casework.ask_for_more("email", "kari", Said("Hvor mange deltakere?", "nb"), "1")

    assert file.case.status == WAITING
    assert letters(cases) == [(QUESTION_BACK, "nb", "Hvor mange deltakere?")]


def test_closing_an_answered_case_without_a_word_sends_nothing_more(casework, cases):
    casework.answer("email", "kari", SAID, "1")
    file = casework.close("email", "kari", "answered")

    assert (file.case.status, file.case.closed_reason) == (CLOSED, "answered")
    assert [kind for kind, *_ in letters(cases)] == [ANSWER]


def test_closing_a_case_nobody_has_answered_is_told(casework, cases):
    casework.close("email", "kari", "duplicate")

    assert letters(cases) == [(CLOSED_LETTER, "nb", None)]


def test_a_last_word_goes_along_when_a_case_is_returned_to_the_assistant(casework, cases):
    casework.claim("email", "kari")
    word = Said("Spør gjerne assistenten videre.", "nb")
    file = casework.return_to_assistant("email", "kari", word)

    assert (file.case.closed_reason, cases.said) == ("returned", [word])
    assert letters(cases) == [(CLOSED_LETTER, "nb", word.text)]
    with pytest.raises(CaseClosedError):
        casework.answer("email", "kari", SAID, "1")


def test_the_log_keeps_the_language_and_the_sources_of_a_last_word(casework):
    closed = casework.close("chat", "kari", "answered", SAID).events[-1]

    assert closed.data == {"reason": "answered", "language": "nn", "statements": ["target_group"]}


def test_a_mark_is_set_and_taken_back_by_anybody_at_any_time(casework):
    casework.close("chat", "kari", "other")

    assert casework.flag("chat", "ola", "Står i rundskrivet").case.flagged
    assert not casework.unflag("chat", "per").case.flagged
    assert [event.kind for event in casework.find("chat").events][-2:] == ["flagged", "unflagged"]


def test_the_list_counts_what_is_overdue_today(casework, cases):
    late = Case("sen", "s", "m", "?", Reach("chat"), "nb", NOW, "2023", {}, due=date(2023, 1, 31))
    cases.open(late, CaseEvent("sen", NOW, APPLICANT, "opened"))

    page = casework.list(CaseFilter("new"))

    assert [case.id for case in page.cases] == ["chat", "email", "sen"]
    assert page.counts["overdue"] == 1


def test_a_day_is_told_only_where_a_number_of_days_is_set():
    friday = datetime(2026, 11, 27, 15, 46, tzinfo=timezone.utc)
    hours, is_working_day = OfficeHours(time(8), time(15, 45)), WorkingDays().includes

    assert Expecting(3, hours, is_working_day).day(friday) == date(2026, 12, 3)
    assert Expecting(None, hours, is_working_day).day(friday) is None
