"""Canned replies on the tables."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.scheme.canned import CannedReply
from bot.scheme.errors import UnknownReplyError
from bot.scheme.wording import Wording
from tests.store.conftest import NOW

MORE = CannedReply("more", Wording("Mer", "Meir"), Wording("Vi trenger mer.", "Vi treng meir."), NOW, "system")
ELSEWHERE = replace(MORE, id="elsewhere", title=Wording("Andre", "Andre"))


def test_replies_come_in_the_order_of_their_titles(store):
    store.canned_replies.add(MORE)
    store.canned_replies.add(ELSEWHERE)

    assert list(store.canned_replies.all()) == [ELSEWHERE, MORE]


def test_what_the_owner_changed_or_took_away_is_not_seeded_again(store):
    store.canned_replies.seed([MORE, ELSEWHERE])
    changed = replace(MORE, text=Wording("Nytt", "Nytt", "New"), updated_by="u1", updated_at=NOW + timedelta(hours=1))
    store.canned_replies.replace(changed)
    store.canned_replies.remove("elsewhere", "u1", NOW)

    store.canned_replies.seed([MORE, ELSEWHERE])

    assert list(store.canned_replies.all()) == [changed]


def test_a_reply_nobody_wrote_or_that_is_gone_is_unknown(store):
    store.canned_replies.add(MORE)
    store.canned_replies.remove("more", "u1", NOW)

    with pytest.raises(UnknownReplyError):
        store.canned_replies.replace(MORE)
    with pytest.raises(UnknownReplyError):
        store.canned_replies.remove("more", "u1", NOW)
