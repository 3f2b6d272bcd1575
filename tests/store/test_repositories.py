"""Conversations, drafts, cases, secrets and the shape of the database."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from bot.scheme.case import APPLICANT, Case, CaseEvent, Reach
from bot.scheme.draft import Answer, Draft
from bot.scheme.errors import OutdatedDraftError, UnknownDraftError
from bot.store.conversations import new_token, token_hash
from bot.store.errors import DatabaseError, UnknownConversationError, WrongTokenError
from bot.store.migrate import is_current, migrate
from bot.store.opening import open_store
from bot.store.records import Conversation, NewReply
from bot.store.rows import reply_row
from bot.store.tables import messages, metadata
from tests.store.conftest import LEASE, NOW

LIFETIME = timedelta(days=1)


def make_case(**changes):
    case = Case("k1", "c1", "m1", "Hvem?", Reach("email", "a@b.no"), "nb", NOW, "2023", {"area": 2}, updated_at=NOW)
    return replace(case, **changes)


def opened(store, case):
    return store.cases.open(case, CaseEvent(case.id, case.created_at, APPLICANT, "opened", case.question))


def is_ours(name, kind, _parents):
    # SQLite counts in a table of its own.
    return not (kind == "table" and name == "sqlite_sequence")


def test_the_migrations_make_the_tables_the_code_knows(store):
    with store.database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": is_ours})
        differences = compare_metadata(context, metadata)

    assert differences == []
    assert is_current(store.database)


def test_processes_that_start_together_migrate_once(address):
    stores = [open_store(address, LEASE) for _ in range(4)]

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(lambda store: migrate(store.database), stores))

    assert all(is_current(store.database) for store in stores)
    for store in stores:
        store.database.close()


def test_a_token_opens_its_own_conversation_only(store):
    tokens = {name: new_token() for name in ("c1", "c2")}
    for name, token in tokens.items():
        store.turns.open(Conversation(name, "nb", False, None, "2023", NOW, NOW), token_hash(token))
    opens = store.conversations.authorised

    assert opens("c1", tokens["c1"], NOW, LIFETIME).id == "c1"
    with pytest.raises(UnknownConversationError):
        opens("c1", tokens["c2"], NOW, LIFETIME)
    with pytest.raises(UnknownConversationError):
        opens("nowhere", tokens["c2"], NOW, LIFETIME)
    with pytest.raises(WrongTokenError):
        opens("c1", "wrong", NOW, LIFETIME)
    with pytest.raises(WrongTokenError):
        opens("c1", tokens["c1"], NOW + timedelta(days=2), LIFETIME)


def test_the_token_of_a_deleted_conversation_is_known_but_opens_nothing(store):
    token = new_token()
    store.turns.open(Conversation("c1", "nb", False, "0301", "2023", NOW, NOW), token_hash(token))
    store.conversations.delete("c1", NOW)

    with pytest.raises(UnknownConversationError):
        store.conversations.authorised("c1", token, NOW, LIFETIME)
    with pytest.raises(UnknownConversationError):
        store.conversations.get("c1")


def test_a_draft_comes_back_as_it_was_saved(store):
    answers = {"title": Answer("Språk på jobb", "form", NOW), "years": Answer(None, "chat", NOW)}
    saved = store.drafts.save(Draft("c1", "2023", "nn", answers))

    assert saved.version == 1
    assert store.drafts.get("c1") == saved


def test_two_who_write_at_once_notice_it(store):
    read = store.drafts.save(Draft("c1", "2023", "nb"))
    store.drafts.save(read.answered("area", Answer(2, "chat", NOW)))

    with pytest.raises(OutdatedDraftError):
        store.drafts.save(read.answered("area", Answer(3, "form", NOW)))
    with pytest.raises(OutdatedDraftError):
        store.drafts.save(Draft("c1", "2023", "nb"))
    assert store.drafts.get("c1").area == 2


def test_a_draft_nobody_saved_is_unknown(store):
    with pytest.raises(UnknownDraftError):
        store.drafts.get("c9")
    with pytest.raises(UnknownDraftError):
        store.drafts.save(Draft("c9", "2023", "nb", version=3))


def test_a_turn_still_under_way_cannot_bring_a_deleted_draft_back(store, opening):
    draft = store.drafts.save(Draft("c1", "2023", "nb"))
    store.conversations.delete("c1", NOW)

    for version in (0, draft.version):
        with pytest.raises(UnknownDraftError):
            store.drafts.save(replace(draft, version=version))


def test_a_case_is_kept_once_a_message_and_outlives_its_conversation(store, opening):
    first = opened(store, make_case())
    again = opened(store, make_case(id="k2", question="Hvem da?"))
    other = opened(store, make_case(id="k3", message="m2", created_at=NOW + timedelta(seconds=1)))

    store.conversations.delete("c1", NOW)

    assert again == first
    assert list(store.cases.of_conversation("c1")) == [first, other]


def test_a_case_opened_many_times_at_once_is_kept_once(store):
    with ThreadPoolExecutor(8) as threads:
        kept = list(threads.map(lambda n: opened(store, make_case(id=f"k{n}")), range(16)))

    assert len({case.id for case in kept}) == 1


def test_a_secret_is_made_once_for_all_processes(address, store):
    other = open_store(address, LEASE)

    with ThreadPoolExecutor(8) as threads:
        found = set(threads.map(lambda n: (store, other)[n % 2].secrets.get("link-key"), range(16)))

    assert len(found) == 1
    assert store.secrets.get("other") not in found
    other.database.close()


def test_an_error_of_the_database_does_not_tell_what_was_to_be_stored(store, opening):
    row = reply_row(NewReply("hemmelig", "nb"), "c1", 1, NOW)

    with pytest.raises(DatabaseError) as raised, store.database.writing() as connection:
        connection.execute(sa.insert(messages), [row, row])

    assert "hemmelig" not in str(raised.value)
