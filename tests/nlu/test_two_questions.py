"""Greetings before a question, and two questions in one message."""

import pytest

from bot.nlu.two_questions import questions_in, statement_and_question, without_greeting


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Hei! Når er fristen?", "Når er fristen?"),
        ("God dag, kan vi søke?", "kan vi søke?"),
        ("Hei igjen. Takk! Hva nå?", "Hva nå?"),
        ("Hei", "Hei"),
        ("Hei!", "Hei!"),
        ("Takk!", "Takk!"),
        ("Heimen vår er stor", "Heimen vår er stor"),
    ],
)
def test_a_greeting_does_not_hide_the_question(text, rest):
    assert without_greeting(text) == rest


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("Hva er fristen? Hvem kan søke?", ("Hva er fristen?", "Hvem kan søke?")),
        ("Hva er fristen og kan fylkeskommunen søke?", ("Hva er fristen?", "kan fylkeskommunen søke?")),
        ("To ting: hva er fristen, og hvem kan søke?", ("hva er fristen?", "hvem kan søke?")),
        ("Kva er fristen? Og kor mykje må me leggje inn?", ("Kva er fristen?", "Og kor mykje må me leggje inn?")),
        ("1) Hva er fristen? 2) Hvem kan søke?", ("Hva er fristen?", "Hvem kan søke?")),
        (
            "På område 5: hva må stå, og bør vi bruke veilederen?",
            ("På område 5: hva må stå?", "bør vi bruke veilederen?"),
        ),
    ],
)
def test_two_questions_are_parted(text, questions):
    assert questions_in(text) == questions


@pytest.mark.parametrize(
    "text",
    [
        "Kan kommunen og fylkeskommunen søke sammen?",
        "Hvem kan delta i norsk og samfunnskunnskap?",
        "Vi har syv deltakere. Kan vi søke?",
    ],
)
def test_one_question_stays_whole(text):
    assert len(questions_in(text)) == 1


def test_a_statement_belongs_to_the_question_after_it():
    assert questions_in("Vi er sju. Kan vi søke? Når er fristen?") == ("Vi er sju. Kan vi søke?", "Når er fristen?")


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("15. Hva er fristen?", ("15.", "Hva er fristen?")),
        ("Vi er 14. Får de under 25 mindre?", ("Vi er 14.", "Får de under 25 mindre?")),
        ("Hva er fristen?", None),
        ("Vi er 14 deltakere.", None),
        ("Hva er fristen? Hvem kan søke?", None),
        ("", None),
    ],
)
def test_a_statement_and_the_question_after_it_are_parted(text, both):
    assert statement_and_question(text) == both
