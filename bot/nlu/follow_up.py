"""Messages that only make sense after the turn before: «og for område 2?», «hva med dem over 25?»."""

import re
from collections.abc import Collection, Mapping

from bot.nlu.plausibility import TOPIC, theme_of

_CONTINUES = re.compile(r"(?:og|men|hva med|kva med|ka med|enn|what about|how about|and|gjelder det|gjeld det|da)\b")
_MOST_WORDS = 7
_WHY = r"hvorfor|kvifor|korfor|kofor|koffor|kafør|åffer|why"
_WHY_SO = r"ikke|ikkje|itj|not|det|da|då|so|så|er|e|slik|sånn|is|that|it"
_WHO = r"hvem|kven|kæm|kem|ke|who"
_CAN_TELL = (
    r"da|då|then|kan|can|skal|do|i|we|jeg|eg|vi|me|svar\w*|spørr?e?|spørje|ask|answer\w*|vet|veit|knows|på|om|about|"
    r"det|dette|that|this"
)
_FOLLOWS: Mapping[str, re.Pattern[str]] = {
    act: re.compile(rf"(?:(?:men|og|ok|okei|but|and)\W+)?(?:{opening})(?: (?:{rest}))*\W*")
    for act, opening, rest in (("why_ask", _WHY, _WHY_SO), ("who_knows", _WHO, _CAN_TELL))
}


def continues(folded: str) -> bool:
    """Say whether a message leans on the one before it."""
    return bool(_CONTINUES.match(folded)) and len(folded.split()) <= _MOST_WORDS


def twin(topic: str, named: Collection[str], known: Mapping[str, float]) -> str | None:
    """Give the named area's own topic on the same matter; the topic itself where it holds for all areas."""
    if len(named) != 1:
        return None
    theme = theme_of(topic)
    if theme is None:
        return TOPIC + topic
    area = f"{TOPIC}{next(iter(named))}"
    return next((name for name in (area + topic.removeprefix(theme), area) if name in known), None)


def follows(folded: str) -> str | None:
    """Give the act of a message that only asks on about the answer before it: why that is so, or who can tell."""
    return next((act for act, pattern in _FOLLOWS.items() if pattern.fullmatch(folded)), None)
