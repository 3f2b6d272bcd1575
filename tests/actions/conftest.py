"""A fresh stage for every test."""

import pytest

from tests.actions.stage import Stage


@pytest.fixture
def stage():
    return Stage()
