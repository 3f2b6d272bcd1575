"""An applicant's questions for a human: who answers meanwhile, writing in a case, rating it, taking it back."""

from datetime import datetime, timezone

import pytest

from bot.scheme import casework
from bot.scheme.casework import Said
from tests.gateway.running import running

ASKED = {"question": "Kan vi?", "reach": {"channel": "chat"}, "consent": True}
NOW = datetime(2023, 2, 1, 12, tzinfo=timezone.utc)


async def handed_over(run, **opening):
    talk = await run.open(**opening)
    case = (await talk.call("POST", "/handoff", json=ASKED)).json()["case"]
    return talk, case


def claim(run, case_id):
    run.services.store.cases.change(case_id, lambda case: casework.claim(case, "kari", NOW), NOW)


def reply(run, case_id, act, text):
    said = Said(text, "nb")
    run.services.store.cases.change(case_id, lambda case: act(case, "kari", said, text, NOW), NOW)


def log_of(run, case_id):
    return [(event.kind, event.text) for event in run.services.store.cases.find(case_id).events]


async def who_answers(talk):
    return (await talk.call("GET", "/cases")).json()["with"]


async def choice_of(talk, title):
    offered = [choice for message in await talk.messages() for choice in message["choices"]]
    return next(choice["id"] for choice in offered if choice["title"] == title)


async def test_the_conversation_says_once_that_a_question_was_sent(sqlite):
    async with running(sqlite) as run:
        talk, _ = await handed_over(run)
        await talk.call("POST", "/handoff", json=ASKED)

        assert (await talk.texts()).count("Sendt.") == 1


async def test_until_somebody_has_the_question_the_assistant_answers(sqlite):
    async with running(sqlite) as run:
        talk, case = await handed_over(run)

        await talk.send("hei")

        assert "svar på hei" in await talk.texts()
        assert log_of(run, case) == [("opened", "Kan vi?")]


async def test_what_is_written_while_an_adviser_has_it_goes_to_the_case_and_the_offer_is_made_once(address):
    async with running(address) as run:
        talk, case = await handed_over(run)
        claim(run, case)

        answers = [await talk.send(text) for text in ("Vi er fire kommuner.", "Og et fylke.")]

        assert [answer.status_code for answer in answers] == [200, 200]
        assert log_of(run, case)[2:] == [("wrote", "Vi er fire kommuner."), ("wrote", "Og et fylke.")]
        assert [turn.text for turn in run.engine.turns if turn.text] == []
        offers = [text for text in await talk.texts() if text.endswith("Vil du at jeg skal hjelpe imens?")]
        assert len(offers) == 1


async def test_who_wants_help_meanwhile_is_answered_by_the_assistant_again(sqlite):
    async with running(sqlite) as run:
        talk, case = await handed_over(run)
        claim(run, case)
        await talk.send("Hallo?")
        help_me = await choice_of(talk, "Ja, hjelp meg imens")

        chosen = await talk.call("POST", "/messages", json={"client_msg_id": "valg", "choice": help_me})
        await talk.send("hei")

        assert chosen.status_code == 202
        assert (await talk.texts())[-1] == "svar på hei"
        assert await who_answers(talk) == "assistant"


async def test_the_applicant_can_go_back_to_the_adviser_and_to_the_assistant(sqlite):
    async with running(sqlite) as run:
        talk, case = await handed_over(run)
        claim(run, case)

        answers = []
        for who in ("assistant", "adviser"):
            answers.append((await talk.call("PUT", "/with", json={"with": who})).status_code)
            answers.append(await who_answers(talk))

        assert answers == [200, "assistant", 200, "adviser"]


async def test_where_nobody_has_the_question_nobody_can_be_chosen(sqlite):
    async with running(sqlite) as run:
        talk, _ = await handed_over(run)

        assert (await talk.call("PUT", "/with", json={"with": "adviser"})).status_code == 409


async def test_a_reply_gives_the_conversation_back_and_a_question_back_takes_it(sqlite):
    async with running(sqlite) as run:
        talk, case = await handed_over(run)
        claim(run, case)

        reply(run, case, casework.ask_for_more, "Hvor mange?")
        asked = await who_answers(talk)
        await talk.send("Tolv.")
        reply(run, case, casework.answer, "Ja, det kan dere.")

        assert (asked, await who_answers(talk)) == ("adviser", "assistant")
        said = [(message["from"], message["text"]) for message in await talk.messages()]
        assert ("adviser", "Hvor mange?") in said
        assert said[-1] == ("adviser", "Ja, det kan dere.")
        assert log_of(run, case)[-2:] == [("wrote", "Tolv."), ("answered", "Ja, det kan dere.")]


async def test_writing_in_an_answered_case_opens_it_again_and_stands_in_the_conversation(sqlite):
    async with running(sqlite) as run:
        talk, case = await handed_over(run)
        claim(run, case)
        reply(run, case, casework.answer, "Ja.")
        body = {"client_msg_id": "mer", "text": "Også for 2024?"}

        answers = [await talk.call("POST", f"/cases/{case}/messages", json=body) for _ in range(2)]

        assert [answer.status_code for answer in answers] == [202, 202]
        assert (await talk.texts()).count("Også for 2024?") == 1
        assert log_of(run, case)[-1] == ("reopened", "Også for 2024?")
        assert await who_answers(talk) == "adviser"


async def test_a_personal_number_reaches_neither_conversation_nor_case(sqlite):
    async with running(sqlite) as run:
        talk, case = await handed_over(run)
        claim(run, case)

        await talk.call("POST", f"/cases/{case}/messages", json={"client_msg_id": "n", "text": "Hun er 01019012480"})
        await talk.send("og 01019012480")

        everything = repr(log_of(run, case)) + repr(await talk.messages())
        assert "01019012480" not in everything
        assert [kind for kind, _ in log_of(run, case)][-2:] == ["wrote", "wrote"]


async def test_an_answer_can_be_rated_and_a_question_taken_back(sqlite):
    async with running(sqlite) as run:
        talk, case = await handed_over(run)
        claim(run, case)
        reply(run, case, casework.answer, "Ja.")

        rated = await talk.call("POST", f"/cases/{case}/rating", json={"helpful": True, "comment": "Takk"})
        withdrawn = [await talk.call("POST", f"/cases/{case}/withdrawal") for _ in range(2)]

        kept = run.services.store.cases.find(case).case
        assert (rated.status_code, [each.status_code for each in withdrawn]) == (204, [204, 409])
        assert (kept.helpful, kept.status, kept.closed_reason) == (True, "closed", "withdrawn")


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("messages", {"client_msg_id": "x", "text": "Hei"}),
        ("rating", {"helpful": True}),
        ("withdrawal", {}),
    ],
)
async def test_another_conversations_case_is_not_there(address, path, body):
    async with running(address) as run:
        _, case = await handed_over(run)
        stranger, _ = await handed_over(run)
        before = log_of(run, case)

        answers = [await stranger.call("POST", f"/cases/{each}/{path}", json=body) for each in (case, "ukjent", "%00")]

        assert [answer.status_code for answer in answers] == [404, 404, 404]
        assert log_of(run, case) == before
        assert "Hei" not in await stranger.texts()


@pytest.mark.parametrize(
    ("path", "body"),
    [("rating", {}), ("rating", {"helpful": "ja"}), ("messages", {"client_msg_id": "x", "text": " "})],
)
async def test_what_is_not_understood_is_refused_by_field(sqlite, path, body):
    async with running(sqlite) as run:
        talk, case = await handed_over(run)

        answer = await talk.call("POST", f"/cases/{case}/{path}", json=body)

        assert answer.status_code == 422
        assert answer.json()["errors"]


async def test_what_is_under_way_when_an_adviser_takes_the_case_goes_to_the_adviser(address):
    async with running(address) as run:
        talk, case = await handed_over(run)

        async def slow_body():
            yield b'{"client_msg_id": "m1", '
            claim(run, case)
            yield b'"text": "Vi er fire kommuner."}'

        sent = await talk.call("POST", "/messages", {"Content-Type": "application/json"}, content=slow_body())

        assert sent.status_code == 202
        assert log_of(run, case)[-1] == ("wrote", "Vi er fire kommuner.")


async def test_an_address_may_send_only_so_many_questions(sqlite):
    async with running(sqlite, client_host="192.0.2.1", handoff_rate=3) as run:
        told = []
        for number in range(5):
            talk = await run.open()
            answer = await talk.call("POST", "/handoff", json=ASKED | {"question": f"Kan vi {number}?"})
            told.append(answer.status_code)

    assert told == [201, 201, 201, 429, 429]
