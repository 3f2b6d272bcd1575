"""One assistant for all of these tests: starting it takes seconds."""

import socket

import pytest

from tests.e2e.assistant import Conversation, running_assistant


@pytest.fixture(scope="session")
def address(tmp_path_factory):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with running_assistant(tmp_path_factory.mktemp("assistant"), port) as address:
        yield address


@pytest.fixture
def conversation(address):
    return Conversation(address)
