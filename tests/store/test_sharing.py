"""Links, versions and status as the databases keep them."""

from dataclasses import replace
from datetime import timedelta

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from bot.scheme.draft import READY, Answer, Draft, DraftStatus
from bot.scheme.errors import OutdatedDraftError
from bot.scheme.link import Link
from bot.store.errors import ExpiredLinkError, UnknownConversationError, UnknownLinkError, WrongTokenError
from bot.store.migrate import MIGRATIONS, is_current, migrate
from bot.store.opening import open_store
from bot.store.records import Conversation
from tests.store.conftest import LEASE, NOW

LATER = NOW + timedelta(days=2)


def answered(draft, **values):
    for question, value in values.items():
        draft = draft.answered(question, Answer(value, "form", NOW))
    return draft


def on(connection):
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config


@pytest.fixture
def link(store, opening):
    link = Link("l1", "c1", "edit", NOW, NOW + timedelta(days=1))
    store.links.keep(link, "secret")
    return link


def test_a_version_holds_only_what_it_replaced(store):
    first = store.drafts.save(answered(Draft("c1", "2023", "nb"), title="Språk", need="æ" * 20_000))
    second = store.drafts.save(answered(first, title="Arbeid"), by="l1")
    versions = store.drafts.versions(second)

    assert [(each.number, each.by) for each in versions] == [(2, "l1"), (1, "owner")]
    assert versions[0].before == {"title": first.answers["title"]}
    assert versions[1].before == {"title": None, "need": None}
    assert versions[0].at.tzinfo is not None


def test_a_change_that_changes_no_answer_leaves_no_version(store):
    first = store.drafts.save(answered(Draft("c1", "2023", "nb"), title="Språk"))
    again = store.drafts.save(answered(first, title="Språk"))
    ready = store.drafts.save(replace(again, status=DraftStatus(READY, "Kari", NOW)))

    assert (ready.version, [each.number for each in store.drafts.versions(ready)]) == (3, [1])


def test_a_change_that_is_refused_leaves_no_version(store):
    first = store.drafts.save(answered(Draft("c1", "2023", "nb"), title="Språk"))
    second = store.drafts.save(answered(first, title="Arbeid"))

    with pytest.raises(OutdatedDraftError):
        store.drafts.save(answered(first, title="Helse"))
    assert [each.number for each in store.drafts.versions(second)] == [2, 1]


def test_versions_end_at_the_draft_as_it_was_read_and_where_enough_are_given(store):
    draft = Draft("c1", "2023", "nb")
    drafts = []
    for years in (1, 2, 3):
        draft = store.drafts.save(answered(draft, project_years=years))
        drafts.append(draft)

    assert [each.number for each in store.drafts.versions(drafts[1])] == [2, 1]
    assert [each.number for each in store.drafts.versions(draft, 2)] == [3, 2]


def test_a_status_comes_back_as_it_was_saved(store):
    begun = store.drafts.save(Draft("c1", "2023", "nb"))
    ready = store.drafts.save(replace(begun, status=DraftStatus(READY, "Kari", NOW)))

    assert store.drafts.get("c1") == ready
    assert begun.status == DraftStatus()


def test_a_links_token_opens_its_conversation_until_the_link_ends(store, link):
    opened, conversation = store.links.open("secret", "token", NOW)
    authorised = store.links.authorised

    assert (opened, conversation.id) == (link, "c1")
    assert authorised("c1", "token", NOW)[0] == link
    with pytest.raises(UnknownConversationError):
        authorised("c2", "token", NOW)
    with pytest.raises(WrongTokenError):
        authorised("c1", "secret", NOW)
    with pytest.raises(WrongTokenError):
        authorised("c1", "token", LATER)


def test_a_link_that_is_unknown_or_old_opens_nothing(store, link):
    with pytest.raises(UnknownLinkError):
        store.links.open("another", "token", NOW)
    with pytest.raises(ExpiredLinkError):
        store.links.open("secret", "token", LATER)
    with pytest.raises(WrongTokenError):
        store.links.authorised("c1", "token", NOW)


def test_a_link_is_revoked_with_its_tokens_and_only_by_its_own_conversation(store, link):
    store.links.open("secret", "token", NOW)
    store.turns.open(Conversation("c2", "nb", False, None, "2023", NOW, NOW), "1" * 64)

    with pytest.raises(UnknownLinkError):
        store.links.revoke("c2", "l1")
    store.links.revoke("c1", "l1")

    assert list(store.links.of_conversation("c1")) == []
    with pytest.raises(WrongTokenError):
        store.links.authorised("c1", "token", NOW)


def test_a_deleted_conversation_loses_its_versions_and_its_links_say_so(store, link):
    store.links.open("secret", "token", NOW)
    draft = store.drafts.save(answered(Draft("c1", "2023", "nb"), title="Språk"))
    store.conversations.delete("c1", NOW)

    assert list(store.drafts.versions(draft)) == []
    with pytest.raises(ExpiredLinkError):
        store.links.open("secret", "another", NOW)
    with pytest.raises(UnknownConversationError):
        store.links.authorised("c1", "token", NOW)


def test_a_database_from_before_keeps_its_drafts(address):
    store = open_store(address, LEASE)
    with store.database.writing() as connection:
        command.upgrade(on(connection), "0001")
        old = {"call": "2023", "language": "nb", "version": 4}
        values = {"id": "c1", "answers": '{"area": {"value": 2, "origin": "chat", "at": "2023-01-16T09:00:00+00:00"}}'}
        names = "(id, call, language, answers, version)"
        row = sa.text(f"INSERT INTO drafts {names} VALUES (:id, :call, :language, :answers, :version)")
        connection.execute(row, {**old, **values})
    migrate(store.database)
    draft = store.drafts.get("c1")
    changed = store.drafts.save(answered(draft, title="Språk"))
    versions = store.drafts.versions(changed)
    store.database.close()

    assert (draft.area, draft.version, draft.status) == (2, 4, DraftStatus())
    assert [each.number for each in versions] == [5]


def test_the_way_back_to_the_first_tables_is_open(store):
    store.drafts.save(answered(Draft("c1", "2023", "nb"), title="Språk"))
    with store.database.writing() as connection:
        command.downgrade(on(connection), "0001")
    migrate(store.database)

    assert is_current(store.database)
    assert store.drafts.get("c1").value("title") == "Språk"
