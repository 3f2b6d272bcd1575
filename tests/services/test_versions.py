"""Bringing a version back, and calling a draft ready."""

from datetime import timedelta

import pytest

from bot.scheme.draft import READY, Answer, Draft, DraftStatus
from bot.scheme.errors import AnswerRefusedError, UnknownVersionError
from bot.services.rechecking import faults_of
from bot.services.sharing import Sharing
from bot.services.versions import SignedDrafts, Versions
from tests.builders import make_call, make_question
from tests.fakes import DraftsInMemory, FixedClock

AT = FixedClock().now()


@pytest.fixture
def drafts():
    return DraftsInMemory()


@pytest.fixture
def versions(drafts):
    return Versions(drafts, FixedClock())


def saved(drafts, draft, **values):
    for question, value in values.items():
        draft = draft.answered(question, Answer(value, "form", AT))
    return drafts.save(draft)


def test_a_version_is_brought_back_as_a_new_one_under_a_name(drafts, versions):
    first = saved(drafts, Draft("d", "2023", "nb"), title="Én")
    second = saved(drafts, first, title="To", need="x")

    restored = versions.restored(second, 1, "l1")

    assert (restored.version, restored.answers) == (3, first.answers)
    newest, changes = versions.told(restored)[0]
    assert (newest.number, newest.by) == (3, "l1")
    assert {each.question for each in changes} == {"title", "need"}


def test_the_version_that_stands_is_not_brought_back_again(drafts, versions):
    draft = versions.ready(saved(drafts, Draft("d", "2023", "nb"), title="Én"), "Kari", "owner")
    count = drafts.saved

    assert versions.restored(draft, 1, "owner") == draft
    assert drafts.saved == count


def test_a_version_that_changed_no_answer_cannot_be_brought_back(drafts, versions):
    draft = versions.ready(saved(drafts, Draft("d", "2023", "nb"), title="Én"), "Kari", "owner")

    with pytest.raises(UnknownVersionError):
        versions.restored(draft, draft.version, "owner")


def test_a_draft_that_was_ready_is_not_ready_as_it_was_before(drafts, versions):
    first = saved(drafts, Draft("d", "2023", "nb"), title="Én")
    ready = versions.ready(saved(drafts, first, title="To"), "Kari", "owner")

    assert ready.status == DraftStatus(READY, "Kari", AT)
    assert versions.restored(ready, 1, "owner").status == DraftStatus()
    back = versions.in_progress(drafts.get("d"), "Ola", "owner")
    assert back.status == DraftStatus(by="Ola", at=AT)


def test_changes_are_kept_under_the_name_of_whoever_made_them(drafts):
    signed = SignedDrafts(drafts, "l1")
    draft = saved(signed, Draft("d", "2023", "nb"), title="Én")

    assert [each.by for each in signed.versions(signed.get("d"))] == ["l1"]
    assert draft.version == 1


def test_answers_a_question_no_longer_takes_are_found():
    questions = (make_question("years", "years", maximum=3), make_question("participants", "number", minimum=1))
    call = make_call(questions=questions)
    answers = {"years": Answer(4, "form", AT), "participants": Answer(None, "form", AT)}

    faults = faults_of(call, Draft("d", "2023", "nb", answers))

    assert faults.keys() == {"years"}
    assert isinstance(faults["years"], AnswerRefusedError)
    assert faults["years"].code == "too_large"


def test_each_link_has_a_secret_of_its_own_and_holds_for_its_lifetime():
    kept = {}

    class Keeping:
        def keep(self, link, secret):
            kept[secret] = link

    sharing = Sharing(Keeping(), timedelta(days=7), FixedClock().now)
    made = [sharing.share("c1", "read") for _ in range(3)]

    assert kept == {secret: link for link, secret in made}
    assert len({link.id for link, _ in made}) == len(kept) == 3
    assert all(len(secret) >= 43 for secret in kept)
    assert {link.expires for link, _ in made} == {AT + timedelta(days=7)}
