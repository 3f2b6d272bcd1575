"""A database that was made before there was an inbox keeps its cases."""

import json

import pytest
import sqlalchemy as sa
from alembic import command

from bot.scheme.case import NEW
from bot.scheme.case_list import CaseFilter
from bot.store.migrate import _config, migrate
from bot.store.opening import open_store
from tests.store.conftest import LEASE, NOW

KNOWN = {"area": 2, "answers": {"municipality": {"value": "1804", "origin": "chat", "at": NOW.isoformat()}}}


@pytest.fixture
def old_store(address):
    store = open_store(address, LEASE)
    with store.database.writing() as connection:
        command.upgrade(_config(connection), "0002")
        row = {"id": "0a1b2c3d-4", "known": json.dumps(KNOWN), "created_at": NOW}
        connection.execute(
            sa.text(
                "INSERT INTO cases (id, conversation, message, question, channel, language, created_at, known)"
                " VALUES (:id, 'c1', 'm3', 'Kan ÅS søke?', 'chat', 'nn', :created_at, :known)"
            ).bindparams(sa.bindparam("created_at", type_=sa.DateTime(timezone=True))),
            row,
        )
    yield store
    store.database.close()


def test_a_case_from_before_the_inbox_is_new_found_and_logged(old_store):
    migrate(old_store.database)

    file = old_store.cases.find("0a1b2c3d-4")
    assert (file.case.status, file.case.call, file.case.area) == (NEW, "2023", 2)
    assert (file.case.municipality, file.case.county, file.case.updated_at) == ("1804", "18", NOW)
    assert [(event.kind, event.by, event.at, event.text) for event in file.events] == [
        ("opened", "applicant", NOW, "Kan ÅS søke?")
    ]
    for words in ("ås", "0A1B2C3D"):
        assert [case.id for case in old_store.cases.list(CaseFilter(words=words), NOW.date()).cases] == ["0a1b2c3d-4"]


def test_the_inbox_can_be_taken_back_without_losing_the_case(old_store):
    migrate(old_store.database)

    with old_store.database.writing() as connection:
        command.downgrade(_config(connection), "0002")
        questions = connection.execute(sa.text("SELECT question FROM cases")).scalars().all()

    assert questions == ["Kan ÅS søke?"]
