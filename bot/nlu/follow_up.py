"""Messages that only make sense after the turn before: «og for område 2?», «hva med dem over 25?»."""

import re
from collections.abc import Collection, Mapping

from bot.nlu.plausibility import THEMES, TOPIC, theme_of

_CONTINUES = re.compile(r"(?:og|men|hva med|kva med|ka med|enn|what about|how about|and|gjelder det|gjeld det|da)\b")
_MOST_WORDS = 7


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
    other = f"{TOPIC}{next(iter(named))}{topic.removeprefix(theme)}"
    return other if other in known and next(iter(named)) in THEMES else None
