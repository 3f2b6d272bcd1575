"""Greetings before a question, and two questions in one message."""

import re

from bot.nlu.questions import asks, may_ask, opens
from bot.nlu.text import fold

_GREETING = re.compile(
    r"\s*(?:hei+|heisann|hallo|halla|hello|hi|hey|heia|god\s?(?:dag|morgen|kveld)|morn|mo+rn\w*|takk|tusen takk|"
    r"thanks|thank you|bures|buorre beaivi)(?:\s+(?:igjen|att|på dere|der|du|alle|så mye|for det|for hjelpen|there))?"
    r"\s*(?:[!,.:;–-]+\s*|\n+\s*)",
    re.IGNORECASE,
)
_ANNOUNCEMENT = re.compile(
    r"\s*(?:(?:jeg|eg|vi|me)\s+(?:har|lurer på|lurar på)\s+)?(?:to|tre|et par|eit par|noen|nokre|two|three|a few)\s+"
    r"(?:ting|spørsmål|spm|kjappe|things|questions)[^:.?!]{0,30}[:.]\s*",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"(?<=[?!])\s+(?:(?:\d|[a-d])\)\s+)?|(?<=[^\d\W]{3}[.])\s+(?=[A-ZÆØÅ])|\s*\n+\s*|;\s+|(?:^|\s+)(?:\d|[a-d])\)\s+"
    r"|(?<=\][.])\s+|(?<=\b(?:vi|me|du|ja|de|så|då|da|no|nå|it|us|so)[.])\s+(?=[A-ZÆØÅ])|\s+[–-]\s+(?=(?:og|men|and|but)\s)|(?<=\d[.])\s+(?=(?:Hv|Kv|Når|Kor|Får|Kan|Må|Er|Skal|Gjeld|What|Wh|How|Do|Can|Is|Are)\w*\s)"
)
_JOINED = re.compile(r"\s*,?\s+(?:og|samt|and|pluss)\s+", re.IGNORECASE)
_FEWEST_WORDS = 2
# How the gateway's marks begin; where users write brackets, little is lost with them.
REDACTED = "["


def without_greeting(text: str) -> str:
    """Take a greeting or thanks off the front, unless nothing else is there."""
    rest = text
    while match := _GREETING.match(rest):
        rest = rest[match.end() :]
    return rest if len(rest.split()) >= 1 else text


def without_redacted(text: str) -> str:
    """Leave out the sentences in which the gateway has taken something out, unless nothing else is there."""
    if REDACTED not in text:
        return text
    kept = [sentence for sentence in _sentences(text) if REDACTED not in sentence]
    return " ".join(kept) or text


def questions_in(text: str) -> tuple[str, ...]:
    """Give the questions of a message, each with the statements before it; one or none means it cannot be parted."""
    announced = _ANNOUNCEMENT.match(text)
    body = text[announced.end() :] if announced else text
    questions: list[str] = []
    waiting: list[str] = []
    for sentence in _sentences(body):
        waiting.append(sentence)
        if asks(fold(sentence)):
            questions.append(" ".join(waiting))
            waiting = []
    return tuple(questions)


def statement_and_question(text: str) -> tuple[str, str] | None:
    """Part a message that tells something and then asks one thing; None where it does not."""
    *told, last = _sentences(text) or [""]
    asks_last_only = asks(fold(last)) and not any(asks(fold(sentence)) for sentence in told)
    return (" ".join(told), last) if told and asks_last_only else None


def opening_of(text: str) -> str | None:
    """Give the first sentence of a message of several; it may say what the writer wants to do."""
    first, *others = _sentences(text) or [""]
    return first if others else None


def _sentences(text: str) -> list[str]:
    whole = [part.strip(" ,") for part in _ENDS.split(text) if part and part.strip(" ,")]
    return [part for sentence in whole for part in _unjoined(sentence)]


def _unjoined(sentence: str) -> list[str]:
    """Part «hva er fristen og kan vi søke» where both sides can stand as questions."""
    for match in _JOINED.finditer(sentence):
        before, after = sentence[: match.start()], sentence[match.end() :]
        if may_ask(fold(before)) and opens(fold(after)) and len(after.split()) >= _FEWEST_WORDS:
            return [f"{before}?", *_unjoined(after)]
    return [sentence]
