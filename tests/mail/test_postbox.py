"""Which letters a case gives, to whom, and with a link that leads where it should."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.calls.shelf import bundled_calls
from bot.mail.postbox import NoPostbox, Postbox
from bot.mail.postman import Postman
from bot.posting import LinksBack, postbox_on, postman_on
from bot.register.municipalities import FiledRegister
from bot.scheme.case import Case, Reach
from bot.scheme.letter import ANSWER, APPLICANT_WROTE, NEW_CASE, RECEIVED
from bot.scheme.link import RESUME
from bot.services.sharing import Sharing
from bot.settings import Settings
from bot.store.records import Conversation
from tests.mail.builders import NOW

MAIL = Settings(
    public_url="https://tilskudd.imdi.no",
    smtp_host="127.0.0.1",
    mail_from="tilskudd@imdi.no",
    inbox_mail={"imdi": "post@imdi.no"},
)
CASE = Case(
    id="0f8fad5b-d9cb-469f-a165-70867728950e",
    conversation="c1",
    message="m1",
    question="Kan vi søke for Ola Nordmann?",
    reach=Reach("email", "kari@bodo.kommune.no"),
    language="nn",
    created_at=NOW,
    updated_at=NOW,
    call="2023",
    known={},
    area=2,
    municipality="1804",
    due=date(2026, 12, 1),
)


def postbox_with(describe=lambda case, language: {}):
    return Postbox("https://tilskudd.imdi.no", {"imdi": "post@imdi.no"}, describe)


def bundled_postbox(settings=MAIL):
    return postbox_on(settings, bundled_calls(), FiledRegister())


def test_a_letter_goes_to_the_applicant_in_the_language_of_the_case_and_leads_back():
    (letter,) = postbox_with().letter_for(CASE, ANSWER, "Ja.")

    assert (letter.recipient, letter.language, letter.case) == ("kari@bodo.kommune.no", "nn", CASE.id)
    assert letter.data == {
        "reference": "0F8FAD5B",
        "body": "imdi",
        "expected": "2026-12-01",
        "text": "Ja.",
        "conversation": "c1",
    }


@pytest.mark.parametrize("reach", [Reach("chat"), Reach("phone", "99 99 99 99"), Reach("email", None)])
def test_whoever_wants_no_e_mail_gets_none(reach):
    assert postbox_with().letter_for(replace(CASE, reach=reach), ANSWER, "Ja.") == ()


def test_news_of_a_case_go_to_those_who_answer_it_and_tell_neither_the_question_nor_who_asked():
    names = {"area": "2 – Kvalifisering", "municipality": "Bodø"}
    (letter,) = postbox_with(describe=lambda case, language: names).news_for(CASE, NEW_CASE)

    assert (letter.recipient, letter.language) == ("post@imdi.no", "nb")
    assert letter.data["link"] == f"https://tilskudd.imdi.no/innboks#/sak/{CASE.id}"
    assert names.items() <= letter.data.items()
    assert "Ola" not in repr(letter)
    assert "kari" not in repr(letter)


def test_no_news_go_to_a_body_without_an_address():
    assert postbox_with().news_for(replace(CASE, body="hkdir"), NEW_CASE) == ()


def test_the_same_act_gives_the_same_letter_and_another_act_another():
    postbox = postbox_with()

    def ids(kind, **more):
        return {letter.id for letter in postbox.letter_for(CASE, kind, **more)}

    first = ids(ANSWER, text="Ja.", mark="klikk1")
    assert first == ids(ANSWER, text="Ja.", mark="klikk1")
    others = [
        ids(ANSWER, text="Ja.", mark="klikk2"),
        ids(ANSWER, text="Nei.", mark="klikk1"),
        ids(RECEIVED, text="Ja.", mark="klikk1"),
    ]
    assert len(set.union(first, *others)) == 4


def test_what_is_written_later_is_another_letter_though_nobody_marks_it():
    postbox = postbox_with()
    later = replace(CASE, updated_at=NOW + timedelta(minutes=1))

    assert postbox.news_for(CASE, APPLICANT_WROTE)[0].id != postbox.news_for(later, APPLICANT_WROTE)[0].id


def test_without_a_mail_server_no_letter_is_made_and_nobody_sends_any(store):
    postbox = bundled_postbox(replace(MAIL, smtp_host=""))

    assert isinstance(postbox, NoPostbox)
    assert not postbox.is_open
    assert postbox.letter_for(CASE, ANSWER, "Ja.") == postbox.news_for(CASE, NEW_CASE) == ()
    assert postman_on(replace(MAIL, smtp_host=""), store, lambda: NOW) is None


def test_with_a_mail_server_somebody_sends_letters(store):
    assert bundled_postbox().is_open
    assert isinstance(postman_on(MAIL, store, lambda: NOW), Postman)


def test_a_link_back_opens_the_conversation_with_all_its_owner_may(store):
    store.turns.open(Conversation("c1", "nn", False, None, "2023", NOW, NOW), "0" * 64)
    back = LinksBack(MAIL.public_url, store, Sharing(store.links, timedelta(days=90), lambda: NOW))

    link, conversation = store.links.open(back("c1").rpartition("/")[2], "nøkkel", NOW)

    assert (link.mode, conversation.id) == (RESUME, "c1")
    assert link.expires == NOW + timedelta(days=90)


def test_no_link_leads_to_a_deleted_conversation(store):
    assert LinksBack(MAIL.public_url, store, Sharing(store.links, timedelta(days=90), lambda: NOW))("c1") is None


def test_the_news_name_the_municipality_and_the_area_as_people_call_them():
    (letter,) = bundled_postbox().news_for(CASE, NEW_CASE)

    assert letter.data["municipality"] == "Bodø"
    assert letter.data["area"].startswith("2 – ")


def test_the_news_of_a_case_of_which_nothing_is_known_name_nothing():
    (letter,) = bundled_postbox().news_for(replace(CASE, area=None, municipality=None), NEW_CASE)

    assert {"area", "municipality"}.isdisjoint(letter.data)
