"""What a message means right after the assistant has asked what to hand over to a human, and how to reach the asker.

The question for a human is free text, and an address is none of the understanding's business: both are taken here,
before a form or the understanding can take them for something else. It holds for one message only.
"""

import re
from collections.abc import Mapping
from typing import Any

from bot.scheme.case import EMAIL_FORM

QUESTION, CONSENT, YES = "question", "consent", "yes"
PHONE = re.compile(r"(?<!\d)(?:\+\d{2} ?)?\d{2}(?:[ \u00a0]?\d{2}){3}(?!\d)|(?<!\d)\d{3} \d{2} \d{3}(?!\d)")
# A form takes a yes or a no for its own answer.
ANSWER = "answer"
# What is shorter, and answers the form that waits, is no question for a human.
WORDS_OF_A_QUESTION = 3
# What somebody says who would rather do something else than put a question to a human.
ELSEWHERE = frozenset(
    {
        "start_application",
        "check_eligibility",
        "calculate_stipend",
        "recommend_area",
        "show_draft",
        "export",
        "resume",
        "delete_me",
        "language_nn",
        "language_nb",
        "language_en",
        "case_status",
    }
)


def meaning_of(handing: Mapping[str, Any], text: str, intent: str, decision: bool | None) -> dict[str, Any] | None:
    """Give what a message means as an answer to `handing`, like a choice's meaning; None where it is no answer to it.

    `intent` is what the understanding takes the text for by itself, `decision` the yes or no it finds in it.
    """
    awaits, question = handing.get("awaits"), handing.get("question")
    reach = _reach(text)
    affirms = intent == "affirm" or (intent == ANSWER and decision is True)
    if intent in ("deny", "cancel") or (intent == ANSWER and decision is False and awaits != QUESTION):
        return {"intent": "human", "declined": True}
    if awaits in (CONSENT, YES) and question and reach:
        return {"intent": "human", "question": question, **reach}
    if awaits in (CONSENT, YES) and affirms:
        kept = {name: handing[name] for name in ("channel", "address") if handing.get(name)}
        return {"intent": "human", "question": question, "send": awaits == CONSENT, **kept}
    answers_a_form = intent == ANSWER and len(text.split()) < WORDS_OF_A_QUESTION
    if awaits == QUESTION and intent not in ELSEWHERE and not answers_a_form:
        # What looks like a telephone number in a question may be an amount.
        return {"intent": "human", "question": text, **_email(text)}
    return None


def _email(text: str) -> dict[str, str]:
    email = EMAIL_FORM.search(text)
    return {"channel": "email", "address": email[0].rstrip(".!?)")} if email else {}


def _reach(text: str) -> dict[str, str]:
    if email := _email(text):
        return email
    if phone := PHONE.search(text):
        return {"channel": "phone", "address": phone[0]}
    return {}
