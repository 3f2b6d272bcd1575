"""Canned replies: those that come with the program, and those the owner writes."""

import re

import pytest

from bot.scheme.errors import UnknownReplyError
from bot.scheme.wording import Wording
from bot.services.canned import Canned
from bot.wording.canned_replies import bundled_replies
from tests.fakes import CannedRepliesInMemory, FixedClock

# Words that give away that one written language stands where the other should.
BOKMAL = re.compile(r"\b(ikke|hva|hvorfor|hvordan|mer|dere|trenger|å vite mer|flere|noe)\b", re.IGNORECASE)
NYNORSK = re.compile(r"\b(ikkje|kva|kvifor|korleis|meir|treng|fleire|noko|ein|vart)\b", re.IGNORECASE)


@pytest.fixture
def canned():
    return Canned(CannedRepliesInMemory(), FixedClock())


def test_the_owner_writes_changes_and_takes_away(canned):
    reply = canned.add(Wording("Takk", "Takk"), Wording("Hei", "Hei"), "kari")
    changed = canned.replace(reply.id, reply.title, Wording("Hei igjen", "Hei att"), "ola")

    assert canned.all() == [changed]
    assert (changed.updated_by, changed.updated_at) == ("ola", FixedClock().now())
    canned.remove(reply.id, "ola")
    assert canned.all() == []
    with pytest.raises(UnknownReplyError):
        canned.remove(reply.id, "ola")


def test_what_was_taken_away_does_not_come_back_with_the_next_start(canned):
    canned.seed(bundled_replies())
    canned.remove("more_needed", "kari")
    canned.seed(bundled_replies())

    assert {reply.id for reply in canned.all()} == set(bundled_replies()) - {"more_needed"}


@pytest.mark.parametrize("key", bundled_replies())
def test_a_reply_that_comes_along_is_bokmal_and_nynorsk_with_the_same_blanks_to_fill_in(key):
    title, text = bundled_replies()[key]

    assert not NYNORSK.search(f"{title.nb} {text.nb}")
    assert not BOKMAL.search(f"{title.nn} {text.nn}")
    assert text.nb.count("[") == text.nn.count("[")
    assert text.nb.count("\n") == text.nn.count("\n")
    assert len(key) <= 32
