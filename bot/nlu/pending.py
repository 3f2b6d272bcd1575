"""While a form's question waits: is a message its answer, a command, or a question in between?"""

import re

from bot.nlu.questions import asks
from bot.nlu.situation import FREE_TEXT_KINDS, NUMBER_KINDS
from bot.nlu.understanding import Verdict
from bot.scheme.facts import Facts

COMMANDS = frozenset(
    {
        "cancel",
        "pause",
        "resume",
        "start_over",
        "skip",
        "go_back",
        "repeat",
        "dont_know",
        "undo_correct",
        "show_draft",
        "list_questions",
        "export",
        "share_draft",
        "calendar",
        "budget",
        "human",
        "case_status",
        "language_nn",
        "language_nb",
        "language_en",
        "delete_me",
        "privacy",
        "why_ask",
        "what_means",
        "example",
        "who_knows",
        "source",
        "shorter",
        "more",
        "wrong_answer",
        "capabilities",
        "bot_challenge",
    }
)
ASKING_COMMANDS = frozenset(
    {
        "why_ask",
        "what_means",
        "example",
        "who_knows",
        "source",
        "repeat",
        "human",
        "privacy",
        "bot_challenge",
        "capabilities",
    }
)
REPLIES = frozenset({"affirm", "deny", "inform"})
SMALL_TALK = frozenset({"greet", "goodbye", "thank", "how_are_you"})
DESCRIBED = frozenset({"choice", "choices"})
ALARMS = frozenset({"outside_crisis", "outside_anger"})
CORRECTIONS = frozenset({"correct", "undo_correct"})
MOST_WORDS_OF_A_COMMAND = 6
MOST_WORDS_OF_A_CERTAIN_COMMAND = 12
MOST_WORDS_OF_AN_ASKING_COMMAND = 14
MOST_WORDS_OF_SMALL_TALK = 3
MOST_WORDS_OF_A_KEYWORD_QUESTION = 4
LONGEST_QUESTION = 160
CERTAIN, SURE, FAIRLY_SURE = 0.75, 0.6, 0.4
OTHER_UNITS = frozenset({"participants", "age", "months", "years"})
CORRECTS = re.compile(
    r"\b(?:nei|ikke|ikkje|itj|feil|gale|galt|rett\w*|men(?:te|er|ar)|meinte|endr\w+|bytt\w*|heller|i staden|i stedet|"
    r"istedenfor|likevel|forresten|skulle|vent|not|wrong|change|instead|actually|meant|sorry|oi|oops)\b"
)


def answers(kind: str, folded: str, verdict: Verdict, chance: float, facts: Facts) -> bool:
    """Say whether a message answers the waiting question of this kind.

    `verdict` and `chance` are what the words alone say, and how likely that is. Where a question awaits free text the
    message is its answer when in doubt: losing what somebody wrote is worse than leaving a question unanswered.
    """
    words = len(folded.split())
    if _fits(kind, facts) and not asks(folded) and not _is_correction(folded, verdict, chance):
        return True
    if _is_command(kind, folded, verdict, chance):
        return False
    if kind in FREE_TEXT_KINDS:
        return not _is_question(folded, verdict, chance)
    if verdict.intent in REPLIES:
        return verdict.intent != "inform" or kind in DESCRIBED or not _tells_something_else(facts)
    asked = asks(folded) or _is_keyword(kind, words, verdict, chance)
    return not asked and verdict.intent not in CORRECTIONS and not _is_sure_act(verdict, chance)


def _fits(kind: str, facts: Facts) -> bool:
    """Ask whether the message holds the kind of thing the question asks for."""
    if kind in NUMBER_KINDS:
        return bool(facts.quantities)
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


def _tells_something_else(facts: Facts) -> bool:
    """Ask whether a message informs of what other questions ask for."""
    return bool(facts.municipalities or facts.areas) or any(q.unit in OTHER_UNITS for q in facts.quantities)


def _is_command(kind: str, folded: str, verdict: Verdict, chance: float) -> bool:
    """Ask for a command, told with more certainty the longer it is, and where free text is awaited."""
    words = len(folded.split())
    if verdict.intent in SMALL_TALK:
        return words <= MOST_WORDS_OF_SMALL_TALK and chance >= SURE
    if verdict.intent in ASKING_COMMANDS and asks(folded) and words <= MOST_WORDS_OF_AN_ASKING_COMMAND:
        return chance >= FAIRLY_SURE
    if chance >= CERTAIN and words <= MOST_WORDS_OF_A_CERTAIN_COMMAND:
        return verdict.intent in COMMANDS | CORRECTIONS | ALARMS
    if kind in FREE_TEXT_KINDS:
        return verdict.intent in COMMANDS and words <= MOST_WORDS_OF_A_COMMAND and chance >= SURE
    return verdict.intent in COMMANDS and words <= MOST_WORDS_OF_A_CERTAIN_COMMAND and chance >= FAIRLY_SURE


def _is_question(folded: str, verdict: Verdict, chance: float) -> bool:
    """Ask for a clear question: one that looks like it, is about a topic, and is no longer than questions are."""
    return (
        asks(folded)
        and len(folded) <= LONGEST_QUESTION
        and bool(verdict.topics)
        and verdict.kind in {"clear", "close"}
        and (chance >= FAIRLY_SURE or folded.endswith("?"))
    )


def _is_keyword(kind: str, words: int, verdict: Verdict, chance: float) -> bool:
    """Ask for a question in a few words without its mark («frist søknad»); choices are answered in such words."""
    few = words <= MOST_WORDS_OF_A_KEYWORD_QUESTION and kind not in DESCRIBED
    return few and bool(verdict.topics) and chance >= SURE


def _is_correction(folded: str, verdict: Verdict, chance: float) -> bool:
    return verdict.intent in CORRECTIONS and chance >= FAIRLY_SURE and bool(CORRECTS.search(folded))


def _is_sure_act(verdict: Verdict, chance: float) -> bool:
    return not verdict.topics and verdict.intent != "unclear" and chance >= SURE
