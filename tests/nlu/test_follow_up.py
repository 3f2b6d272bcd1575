"""Messages that only make sense after the one before."""

import pytest

from bot.nlu.follow_up import follows


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("hvorfor det?", "why_ask"),
        ("men kvifor ikkje?", "why_ask"),
        ("why is that?", "why_ask"),
        ("hvem kan svare på det da?", "who_knows"),
        ("kven då?", "who_knows"),
        ("hvem kan søke?", None),
        ("hvorfor må vi ha egenandel?", None),
        ("når da?", None),
    ],
)
def test_only_what_says_nothing_of_its_own_follows(text, act):
    assert follows(text) == act
