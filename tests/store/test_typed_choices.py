"""A choice that is typed instead of pressed is taken only where one choice alone is called so."""

import pytest

from bot.store.records import NewMessage, NewReply, TurnResult
from tests.store.conftest import NOW

CHOICES = [
    ("Våler (Innlandet)", {"number": "3419"}),
    ("Herøy (Nordland)", {"number": "1818"}),
    ("Hamar (Innlandet)", {"number": "3403"}),
    ("Nordland", {"number": "18"}),
    ("Os", {"number": "1"}),
    ("os.", {"number": "2"}),
]


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("Innlandet", None),
        ("hamar (innlandet)", {"number": "3403"}),
        ("Nordland", {"number": "18"}),
        ("Os", None),
        ("?", None),
    ],
)
def test_a_name_that_several_choices_share_is_no_choice(store, opening, text, meaning):
    store.turns.finish(opening, TurnResult([NewReply("Hvilken?", "nb", choices=CHOICES)], None, "nb", {}), NOW)

    assert store.turns.post("c1", NewMessage("a", text), NOW).claim.meaning == meaning
