"""What a message says when no question waits: what it begins, tells or corrects, whatever its words are like."""

import re
from collections.abc import Mapping

from bot.nlu.acts import BEGINNINGS
from bot.nlu.follow_up import follows
from bot.nlu.questions import asks, tells_of_project
from bot.nlu.understanding import ASK, INFORM, OUTSIDE, RECOMMEND, UNCLEAR, Verdict
from bot.scheme.facts import Facts

FAIRLY, ALMOST_SURE = 0.6, 0.9
# What a message of several sentences may be taken for, that its first sentence gives another direction.
UNDIRECTED = frozenset({INFORM, UNCLEAR, "affirm", "correct"})
_PLEASE = (
    r"(?:(?:hei|kan|vil|kunne|du|dere|jeg|eg|vi|me|ønsker å|ønskjer å|please|can|could|you|hjelpe?|meg|oss|å|med)\W+)*"
)
_COMMANDS: Mapping[str, re.Pattern[str]] = {
    "calculate_stipend": re.compile(
        rf"{_PLEASE}(?:regne?|rekne?|beregne?|berekne?|kalkulere?|calculate)\b.{{0,25}}(?:støna|stipend)"
    ),
    "start_application": re.compile(
        rf"{_PLEASE}(?:lage?|skrive?|starte?|begynne?|byrje?|opprette?|draft|write|start)\b.{{0,18}}(?:utkast|søknad|application|draft)"
    ),
    "check_eligibility": re.compile(rf"{_PLEASE}(?:sjekke?|kontrollere?|check)\b.{{0,12}}(?:vilkår|conditions)"),
}
_REQUESTS = re.compile(r"(?:hei\W+)?(?:(?:kan|kunne|vil) du|can you|could you)\b")
_TELLS_WHO = re.compile(r"(?:hei\W+)?(?:vi|me|mi|we|jeg|eg|i) (?:er|e|æ|are|am|kommer|kjem|søke?r|søkje?r)\b")
_CORRECTS = re.compile(
    r"\b(?:stemmer ikke|stemmer ikkje|er feil|e feil|er gale?t?|rettelse|retting|mente|meinte|meant|skulle vært|"
    r"skulle vore)\b"
)


def unasked(verdict: Verdict, folded: str, facts: Facts, opening: Mapping[str, float], topic: str | None) -> Verdict:
    """Judge a message that answers no question; `opening` is what its first sentence may mean, `topic` the last one."""
    if act := _begun(folded, verdict, opening):
        return Verdict("clear", act)
    if topic and (act := follows(folded)):
        return Verdict("clear", act)
    if verdict.intent in (ASK, UNCLEAR, INFORM) and tells_of_project(folded):
        return Verdict("clear", RECOMMEND)
    if asks(folded) or verdict.intent.startswith(OUTSIDE):
        return verdict
    if (facts.quantities or facts.municipalities) and _CORRECTS.search(folded):
        return Verdict("clear", "correct")
    if facts.municipalities and verdict.intent == ASK and _TELLS_WHO.match(folded):
        return Verdict("clear", INFORM)
    return verdict


def _begun(folded: str, verdict: Verdict, opening: Mapping[str, float]) -> str | None:
    """Give what a message plainly asks to begin, by its first words or its first sentence."""
    if command := next((act for act, pattern in _COMMANDS.items() if pattern.match(folded)), None):
        return command if not asks(folded) or verdict.intent != ASK or _REQUESTS.match(folded) else None
    act, chance = next(iter(opening.items()), ("", 0.0))
    begins = verdict.intent in UNDIRECTED and act in BEGINNINGS - {RECOMMEND}
    return act if begins and chance >= FAIRLY else None
