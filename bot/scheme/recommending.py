"""Which focus area a described project fits, and the applicant's own words that say so."""

import re
from dataclasses import dataclass

from bot.scheme.call import Call, Cue, Disqualifier, FocusArea

# Two areas are close when the second has this share of the first one's score or more.
CLOSE = 0.75
# A description with this much pointing to one area is not refused for a word in passing.
DECISIVE = 6.0
LONGEST_QUOTE = 90


@dataclass(frozen=True)
class Reason:
    """A cue that was found, and the words it was found in."""

    cue: Cue
    quote: str


@dataclass(frozen=True)
class Suggestion:
    """A focus area, how much speaks for it, and what does."""

    area: FocusArea
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Recommendation:
    """Suggestions, best first; `close` where the first two are near each other; or why nothing qualifies."""

    suggestions: tuple[Suggestion, ...]
    close: bool = False
    refused: Disqualifier | None = None
    refused_quote: str = ""


def recommend(call: Call, description: str) -> Recommendation:
    """Weigh a description against every area's cues."""
    text = " ".join(description.split())
    ranked = sorted((_suggestion(area, text) for area in call.areas), key=lambda each: -each.score)
    suggestions = tuple(each for each in ranked if each.score > 0)
    best = suggestions[0].score if suggestions else 0.0
    refusal = _refusal(call, text)
    if refusal is not None and best < DECISIVE:
        return Recommendation((), refused=refusal[0], refused_quote=refusal[1])
    close = len(suggestions) > 1 and suggestions[1].score >= CLOSE * best
    return Recommendation(suggestions, close=close)


def _suggestion(area: FocusArea, text: str) -> Suggestion:
    found = [(cue, re.search(cue.words, text.lower())) for cue in area.cues]
    reasons = [Reason(cue, _quote(text, match)) for cue, match in found if match]
    strongest_first = tuple(sorted(reasons, key=lambda reason: -reason.cue.weight))
    return Suggestion(area, round(sum(reason.cue.weight for reason in reasons), 2), strongest_first)


def _refusal(call: Call, text: str) -> tuple[Disqualifier, str] | None:
    for disqualifier in call.disqualifiers:
        match = re.search(disqualifier.words, text.lower())
        lifted = disqualifier.unless and re.search(disqualifier.unless, text.lower())
        if match and not lifted:
            return disqualifier, _quote(text, match)
    return None


def _quote(text: str, match: re.Match[str]) -> str:
    start, end = match.span()
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return text[start:end][:LONGEST_QUOTE].strip()
