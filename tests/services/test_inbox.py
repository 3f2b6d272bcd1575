"""Cases for a human: everything known goes along, once is enough, and the applicant may act on them."""

from dataclasses import replace
from datetime import date, datetime, timezone

import pytest

from bot.scheme.case import ANSWERED, APPLICANT, CLAIMED, CLOSED, NEW, WAITING, Reach
from bot.scheme.draft import Answer, Draft
from bot.scheme.errors import UnknownCaseError
from bot.scheme.letter import APPLICANT_WROTE, NEW_CASE, RECEIVED
from bot.services.inbox import Handover, Inbox
from bot.services.knowing import Knowing
from tests.fakes import CasesInMemory, FixedClock, PostboxInMemory
from tests.services_in_memory import services_in_memory

AT = datetime(2023, 1, 16, 9, tzinfo=timezone.utc)
ANSWERS = {"area": Answer(2, "chat", AT), "municipality": Answer("1804", "chat", AT), "title": Answer(None, "chat", AT)}
DRAFT = Draft("samtale", "2023", "nb", ANSWERS)
BY_EMAIL = Reach("email", "kari@bodo.kommune.no")
EARLIER, FRIDAY = date(2023, 1, 20), date(2023, 2, 3)


@pytest.fixture
def cases():
    return CasesInMemory()


@pytest.fixture
def inbox(cases):
    services = services_in_memory()
    knowing = Knowing(services.drafting, services.stipends)
    return Inbox(
        cases, services.drafting, services.register, knowing, PostboxInMemory(), FixedClock(), lambda asked: FRIDAY
    )


def asked(message="melding-1", question="Kan vi søke sammen?", draft=DRAFT, reach=BY_EMAIL):
    return Handover(draft, message, question, "nn", reach)


def test_a_case_holds_the_question_and_everything_that_was_known(inbox):
    case = inbox.open(asked())

    assert (case.conversation, case.question, case.language) == ("samtale", "Kan vi søke sammen?", "nn")
    assert (case.created_at, case.due, case.reach) == (FixedClock().now(), FRIDAY, BY_EMAIL)
    assert (case.call, case.area, case.municipality, case.county, case.body) == ("2023", 2, "1804", "18", "imdi")
    assert case.known["answers"]["area"] == {"value": 2, "origin": "chat", "at": AT.isoformat()}
    assert case.known["answers"]["title"]["value"] is None


def test_a_case_is_found_by_its_reference_its_question_and_its_municipality(inbox):
    case = inbox.open(asked())

    assert all(word in case.searched for word in (case.reference.casefold(), "kan vi søke", "bodø"))


def test_the_same_message_opens_one_case_and_tells_of_it_once(inbox, cases):
    first = inbox.open(asked())
    again = inbox.open(asked())

    assert again == first
    assert inbox.cases_of("samtale") == [first]
    assert [letter.kind for letter in cases.letters] == [NEW_CASE, RECEIVED]


def test_another_message_or_another_conversation_opens_another_case(inbox):
    other = Draft("en annen", "2023", "nb")

    opened = [inbox.open(asked("1", "A")), inbox.open(asked("2", "B")), inbox.open(asked("1", "C", other))]

    assert len({case.id for case in opened}) == 3
    assert inbox.cases_of("samtale") == opened[:2]


def test_the_applicant_may_rate_and_withdraw(inbox, cases):
    case = inbox.open(asked())

    assert inbox.rate("samtale", case.id, True, "Takk!").helpful is True
    assert inbox.withdraw("samtale", case.id).status == CLOSED
    assert [(event.kind, event.by) for event in cases.find(case.id).events[1:]] == [
        ("rated", APPLICANT),
        ("withdrawn", APPLICANT),
    ]


def test_what_the_applicant_writes_is_told_to_imdi(inbox):
    case = inbox.open(asked())

    change = inbox.writing("samtale", "Vi er to kommuner", "m9")(case)

    assert (change.event.kind, change.event.text, change.event.client_id) == ("wrote", "Vi er to kommuner", "m9")
    assert [letter.kind for letter in change.letters] == [APPLICANT_WROTE]


@pytest.mark.parametrize(
    ("status", "due"), [(NEW, EARLIER), (CLAIMED, EARLIER), (WAITING, FRIDAY), (ANSWERED, FRIDAY), (CLOSED, FRIDAY)]
)
def test_what_is_imdis_turn_again_gets_a_new_day(inbox, status, due):
    case = replace(inbox.open(asked()), status=status, due=EARLIER)

    assert inbox.writing("samtale", "Og en ting til", "m9")(case).case.due == due


def test_a_case_of_another_conversation_is_unknown(inbox):
    case = inbox.open(asked())

    with pytest.raises(UnknownCaseError):
        inbox.withdraw("en annen", case.id)
    with pytest.raises(UnknownCaseError):
        inbox.writing("en annen", "Hei", "m9")(case)
