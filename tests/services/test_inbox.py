"""Cases for a human: everything known goes along, and once is enough."""

from datetime import datetime, timezone

import pytest

from bot.scheme.case import Reach
from bot.scheme.draft import Answer, Draft
from bot.services.inbox import Inbox
from tests.fakes import CasesInMemory, FixedClock

AT = datetime(2023, 1, 16, 9, tzinfo=timezone.utc)
DRAFT = Draft("samtale", "2023", "nb", {"area": Answer(2, "chat", AT), "title": Answer(None, "chat", AT)})


@pytest.fixture
def inbox():
    return Inbox(CasesInMemory(), FixedClock())


def test_a_case_holds_the_question_and_everything_that_was_known(inbox):
    case = inbox.open(DRAFT, "melding-1", "Kan vi søke sammen?", "nn", Reach("email", "kari@bodo.kommune.no"))

    assert (case.conversation, case.question, case.language) == ("samtale", "Kan vi søke sammen?", "nn")
    assert case.created_at == FixedClock().now()
    assert case.reach.address == "kari@bodo.kommune.no"
    assert case.known == {
        "area": 2,
        "answers": {
            "area": {"value": 2, "origin": "chat", "at": AT.isoformat()},
            "title": {"value": None, "origin": "chat", "at": AT.isoformat()},
        },
    }


def test_the_same_message_opens_one_case(inbox):
    first = inbox.open(DRAFT, "melding-1", "Kan vi søke sammen?", "nb")
    again = inbox.open(DRAFT, "melding-1", "Kan vi søke sammen?", "nb")

    assert again == first
    assert inbox.cases_of("samtale") == [first]


def test_another_message_or_another_conversation_opens_another_case(inbox):
    other = Draft("en annen", "2023", "nb")

    opened = [inbox.open(DRAFT, "1", "A", "nb"), inbox.open(DRAFT, "2", "B", "nb"), inbox.open(other, "1", "C", "nb")]

    assert len({case.id for case in opened}) == 3
    assert inbox.cases_of("samtale") == opened[:2]


def test_where_no_way_to_reach_the_applicant_is_given_the_answer_comes_in_the_chat(inbox):
    assert inbox.open(DRAFT, "1", "A", "nb").reach == Reach("chat")
