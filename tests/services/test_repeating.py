"""What is said in the chat is kept, whoever changes the draft at the same moment."""

import pytest

from bot.scheme.errors import OutdatedDraftError
from tests.services_in_memory import services_in_memory


@pytest.fixture
def drafting():
    return services_in_memory().drafting


@pytest.mark.parametrize("origin", ["chat", "mentioned"])
def test_what_is_said_while_a_colleague_writes_is_kept_beside_it(drafting, origin):
    read = drafting.begin("samtale", "2023", "nb")
    drafting.record(read, {"title": "Kollegaens"}, "form")
    recorded = drafting.record(read, {"participants": 15}, origin)

    assert recorded.draft == drafting.existing("samtale")
    assert (recorded.draft.value("title"), recorded.draft.value("participants")) == ("Kollegaens", 15)


def test_what_is_filled_in_on_an_outdated_draft_is_refused(drafting):
    read = drafting.begin("samtale", "2023", "nb")
    drafting.record(read, {"title": "Kollegaens"}, "form")

    with pytest.raises(OutdatedDraftError):
        drafting.record(read, {"participants": 15}, "form")
