"""While a form's question waits: is a message its answer, a command, or a question in between?"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.nlu.acts import (
    ALARMS,
    ASKING_COMMANDS,
    BEGINNINGS,
    COMMANDS,
    CORRECTIONS,
    DESCRIBED,
    REPLIES,
    SMALL_TALK,
    UNTOLD_KINDS,
    UNWILLING,
)
from bot.nlu.questions import asks, opens
from bot.nlu.situation import FREE_TEXT_KINDS, NUMBER_KINDS
from bot.nlu.understanding import ANSWER, ASK, UNCLEAR, Verdict
from bot.scheme.facts import Facts

MOST_WORDS_OF_A_CERTAIN_COMMAND = 12
MOST_WORDS_OF_AN_ASKING_COMMAND = 14
MOST_WORDS_OF_SMALL_TALK = 3
MOST_WORDS_OF_PLAIN_TALK = 7
MOST_WORDS_OF_A_HESITATION = 5
MOST_WORDS_OF_A_KEYWORD_QUESTION = 4
LONGEST_QUESTION = 160
GIBBERISH = "outside_gibberish"
BEYOND_DOUBT, CERTAIN, SURE_ENOUGH, SURE, HALF_SURE, FAIRLY_SURE = 0.9, 0.75, 0.7, 0.6, 0.5, 0.4
OTHER_UNITS = frozenset({"participants", "age", "months", "years"})
CORRECTS = re.compile(
    r"^(?:men |å )?(?:nei|no)\b|"
    r"\b(?:ikke|ikkje|itj|feil|gale|galt|rett\w*|men(?:te|er|ar)|meinte|endr\w+|bytt\w*|heller|i staden|i stedet|"
    r"istedenfor|likevel|forresten|skulle|vent|not|wrong|change|instead|actually|meant|sorry|oi|oops)\b"
)
VAGUE = re.compile(
    r"(?:(?:en|ein|et|eit) )?(?:(?:hel|heil|ganske|veldig) )?"
    r"(?:noen|nokre|del|mange|få|litt|flere|fleire|haug|gjeng|some|few|many|several)"
    r"(?: (?:få|stykker|stykk|av dem|av dei|of them))?\W*"
)
UNTOLD = re.compile(r"\b(?:oppgi|svare|si|seie|fortelle|fortelje|tell|say)\b")
OPENS_WITH_NO = re.compile(r"(?:nei|nehei|næ|no)\W+(?!(?:vi|me|det|ikke|ikkje) (?:har|gjør|gjer|er ikk|kan)\b)")
A_NO = re.compile(r"\b(?:nei|ikke|ikkje|itj|not)\b")


@dataclass(frozen=True)
class Said:
    """What was said while a question waits, and what its words alone make of it.

    `chance` is how likely the verdict is; `strange` tells that the verdict's act is never said with some word of it.
    """

    folded: str
    verdict: Verdict
    chance: float
    facts: Facts
    strange: bool = False

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.folded.split())


def commanding(chances: Mapping[str, float]) -> float:
    """Give how likely it is that a message is a command, whichever."""
    return sum(chance for name, chance in chances.items() if name in COMMANDS)


def in_its_place(said: Said, kind: str) -> Verdict:
    """Judge what is said while a question of this kind waits: its answer, something else, or in doubt.

    Where a question awaits free text the message is its answer unless it is plainly something else: losing what
    somebody wrote is worse than leaving a question unanswered. In between, the user is asked which it is.
    """
    if kind in FREE_TEXT_KINDS and _in_doubt(said):
        return Verdict("doubt", ANSWER, instead=_named(said.verdict))
    if said.verdict.intent in REPLIES | CORRECTIONS and kind not in DESCRIBED and not _fits(kind, said):
        return _reply(said, kind)
    if said.verdict.intent == GIBBERISH or (kind in NUMBER_KINDS and VAGUE.fullmatch(said.folded)):
        # It is told what would fit, and after two tries in full.
        return Verdict("clear", ANSWER)
    return Verdict("clear", ANSWER) if answers(said, kind) else said.verdict


def _reply(said: Said, kind: str) -> Verdict:
    """Judge a yes, a no or facts where something else is awaited: other questions' facts, or that one will not tell."""
    if kind not in FREE_TEXT_KINDS and _tells_something_else(said.facts):
        return Verdict("clear", "inform")
    if kind in UNTOLD_KINDS and said.verdict.intent == "deny":
        return Verdict("clear", "skip")
    return Verdict("clear", ANSWER) if answers(said, kind) else said.verdict


def answers(said: Said, kind: str) -> bool:
    """Say whether a message answers the waiting question of this kind."""
    if _fits(kind, said) and not _asks_more(said) and not _is_correction(said, kind):
        return True
    if _is_command(kind, said):
        return False
    if kind in FREE_TEXT_KINDS:
        return not _is_question(said)
    if said.verdict.intent in REPLIES:
        return said.verdict.intent != "inform" or kind in DESCRIBED or not _tells_something_else(said.facts)
    asked = asks(said.folded) or (kind != "yes_no" and _is_keyword(kind, said))
    corrects = said.verdict.intent in CORRECTIONS and bool(CORRECTS.search(said.folded))
    return not asked and not corrects and not _is_sure_act(said)


def holds_answer(kind: str, folded: str, facts: Facts) -> bool:
    """Say whether a short statement holds what the waiting question asks for, by its facts alone."""
    said = Said(folded, Verdict("none", UNCLEAR), 0.0, facts)
    return said.words <= MOST_WORDS_OF_A_CERTAIN_COMMAND and _fits(kind, said)


def _in_doubt(said: Said) -> bool:
    """Ask for what looks like a command or a question, and yet may be the text that was asked for."""
    if said.verdict.intent in COMMANDS and not asks(said.folded):
        sure = said.strange and said.chance >= BEYOND_DOUBT
        return sure and said.words <= MOST_WORDS_OF_A_CERTAIN_COMMAND
    short = said.folded.endswith("?") and said.words <= MOST_WORDS_OF_AN_ASKING_COMMAND
    plain = _is_question(said) and opens(said.folded)
    return short and not plain and not _is_command("text", said)


def _named(verdict: Verdict) -> str | None:
    if verdict.topics:
        return f"{ASK}/{verdict.topics[0]}"
    return verdict.intent if verdict.intent in COMMANDS else None


def _fits(kind: str, said: Said) -> bool:
    """Ask whether the message holds the kind of thing the question asks for."""
    facts = said.facts
    if (
        kind == "yes_no"
        and facts.decision is False
        and OPENS_WITH_NO.match(said.folded)
        and _tells_something_else(facts)
    ):
        # «Nei, vi er 15 deltakere» takes something back, and decides nothing.
        return False
    if facts.decision is False and said.verdict.intent in UNWILLING and said.chance >= SURE_ENOUGH:
        return False
    if kind in NUMBER_KINDS:
        # «Ingen» and «ikke noen» are a number too.
        none = facts.decision is False and kind in ("number", "amount") and not UNTOLD.search(said.folded)
        return bool(facts.quantities) or none
    found: dict[str, object] = {
        "yes_no": facts.decision is not None,
        "date": facts.dates,
        "area": facts.areas,
        "municipality": facts.municipalities,
        "municipalities": facts.municipalities,
        "organisation_number": facts.organisation_numbers,
        "email": facts.emails,
    }
    return bool(found.get(kind))


def _asks_more(said: Said) -> bool:
    """Ask for a question beside the value: «14?» is an answer that is not quite sure."""
    hesitates = said.words <= MOST_WORDS_OF_A_HESITATION and not opens(said.folded)
    return asks(said.folded) and not hesitates


def _tells_something_else(facts: Facts) -> bool:
    """Ask whether a message informs of what other questions ask for."""
    return bool(facts.municipalities or facts.areas) or any(q.unit in OTHER_UNITS for q in facts.quantities)


def _is_command(kind: str, said: Said) -> bool:
    """Ask for a command, told with more certainty the longer it is, and where free text is awaited."""
    intent, chance, words = said.verdict.intent, said.chance, said.words
    if intent in SMALL_TALK:
        plainly = chance >= BEYOND_DOUBT and words <= MOST_WORDS_OF_PLAIN_TALK
        return plainly or (words <= MOST_WORDS_OF_SMALL_TALK and chance >= SURE)
    if intent in BEGINNINGS and kind in FREE_TEXT_KINDS:
        return chance >= BEYOND_DOUBT and words <= MOST_WORDS_OF_AN_ASKING_COMMAND and not said.strange
    if intent in ASKING_COMMANDS and asks(said.folded) and words <= MOST_WORDS_OF_AN_ASKING_COMMAND:
        return chance >= FAIRLY_SURE
    if kind in FREE_TEXT_KINDS and said.strange:
        return intent in ALARMS and chance >= CERTAIN
    enough = BEYOND_DOUBT if said.strange and not asks(said.folded) else CERTAIN
    if chance >= enough and words <= MOST_WORDS_OF_A_CERTAIN_COMMAND:
        return intent in COMMANDS | CORRECTIONS | ALARMS
    if said.strange and not asks(said.folded):
        return False
    if kind in FREE_TEXT_KINDS:
        return intent in COMMANDS and words <= MOST_WORDS_OF_A_CERTAIN_COMMAND and chance >= SURE
    enough = FAIRLY_SURE if asks(said.folded) else HALF_SURE
    return intent in COMMANDS and words <= MOST_WORDS_OF_A_CERTAIN_COMMAND and chance >= enough


def _is_question(said: Said) -> bool:
    """Ask for a clear question: one that ends as it, is about a topic, and is no longer than questions are."""
    folded, verdict = said.folded, said.verdict
    ends_as_one = folded.endswith("?") or ("?" not in folded and "." not in folded.rstrip("."))
    return (
        asks(folded)
        and ends_as_one
        and len(folded) <= LONGEST_QUESTION
        and bool(verdict.topics)
        and verdict.kind in {"clear", "close"}
        and (said.chance >= FAIRLY_SURE or folded.endswith("?"))
    )


def _is_keyword(kind: str, said: Said) -> bool:
    """Ask for a question in a few words without its mark («frist søknad»); choices are answered in such words."""
    few = said.words <= MOST_WORDS_OF_A_KEYWORD_QUESTION and kind not in DESCRIBED
    return few and bool(said.verdict.topics) and said.chance >= SURE


def _is_correction(said: Said, kind: str) -> bool:
    """Ask for a word of change; where yes or no is awaited, a no is none."""
    text = A_NO.sub(" ", said.folded) if kind == "yes_no" else said.folded
    return said.verdict.intent in CORRECTIONS and said.chance >= FAIRLY_SURE and bool(CORRECTS.search(text))


def _is_sure_act(said: Said) -> bool:
    enough = BEYOND_DOUBT if said.verdict.intent in BEGINNINGS else SURE
    return not said.verdict.topics and said.verdict.intent != "unclear" and said.chance >= enough
