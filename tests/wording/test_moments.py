"""Moments as they are written, in the time of Norway."""

from datetime import datetime, timezone

import pytest

from bot.wording.moments import moment


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("nb", "14. februar 2023 kl.\u00a009.05"),
        ("nn", "14. februar 2023 kl.\u00a009.05"),
        ("en", "14 February 2023 at 09:05"),
    ],
)
def test_a_moment_is_told_by_the_clock_on_the_wall(language, written):
    assert moment(datetime(2023, 2, 14, 8, 5, tzinfo=timezone.utc), language) == written


def test_summer_has_its_own_time():
    assert moment(datetime(2023, 7, 1, 8, 5, tzinfo=timezone.utc)) == "1. juli 2023 kl.\u00a010.05"
