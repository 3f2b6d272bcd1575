"""Which focus area a described project fits, and the applicant's own words that say so."""

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.scheme.call import Call, Cue, Disqualifier, FocusArea
from bot.scheme.wording import Wording

# How a cue's weight, and words that no area pays for, count beside the likelihood (in logarithms) of the whole.
CUE_COUNTS, REFUSAL_COUNTS = 0.35, 1.5
LEAST = 1e-3
# Two areas are close when the second has this share of the first one's score or more.
CLOSE = 0.4
# An area that is less likely than this is not suggested.
WORTH_SUGGESTING, CERTAIN_ENOUGH = 0.02, 0.3
# With no cue in it, a text shorter than this describes nothing.
FEWEST_WORDS = 6
LONGEST_QUOTE = 90
# What an impression calls a text that describes no project.
UNDESCRIBED = "undescribed"


@dataclass(frozen=True)
class Impression:
    """How likely a description is to be about each theme or to break each condition, and the words that tell which."""

    likely: Mapping[str, float]
    telling: Callable[[str], str]


@dataclass(frozen=True)
class Reason:
    """What speaks for an area, the applicant's words that say so, and the condition they meet where they do."""

    text: Wording
    quote: str
    condition: str | None = None
    weight: float = 0.0


@dataclass(frozen=True)
class Suggestion:
    """A focus area, how likely it is (0 to 1), and what speaks for it."""

    area: FocusArea
    score: float
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Recommendation:
    """Suggestions, best first; `close` where the first two are near each other; or why nothing qualifies.

    `plainly` tells that a refusal rests on words that say so, and not on the description as a whole.
    """

    suggestions: tuple[Suggestion, ...]
    close: bool = False
    refused: Disqualifier | None = None
    refused_quote: str = ""
    plainly: bool = False


def recommend(call: Call, description: str, impression: Impression) -> Recommendation:
    """Weigh a description as a whole, with the cues of each area and the words that no area pays for."""
    text = " ".join(description.split())
    refusals = {each.condition: _quoted(text, each.words) for each in reversed(call.disqualifiers) if _fits(each, text)}
    lifted = (
        frozenset(each.condition for each in call.disqualifiers if _is_said(each, text) and _is_lifted(each, text))
        - refusals.keys()
    )
    reasons = {area.number: _reasons(area, text) for area in call.areas}
    told_enough = any(reasons.values()) or refusals or len(text.split()) >= FEWEST_WORDS
    shares = _shares(call, impression.likely, reasons, refusals, lifted) if told_enough else {}
    best = next(iter(shares), None)
    if best == UNDESCRIBED:
        return Recommendation(())
    if isinstance(best, str):
        quote = refusals.get(best) or impression.telling(best)
        refused = _disqualifier(call, best, text)
        return Recommendation((), refused=refused, refused_quote=quote, plainly=best in refusals)
    suggestions = tuple(
        Suggestion(area, round(shares[area.number], 3), reasons[area.number] or (_as_a_whole(area, impression),))
        for area in sorted(call.areas, key=lambda area: -shares.get(area.number, 0.0))
        if shares.get(area.number, 0.0) >= WORTH_SUGGESTING
    )
    if not suggestions or (suggestions[0].score < CERTAIN_ENOUGH and not any(reasons.values())):
        return Recommendation(())
    close = len(suggestions) > 1 and suggestions[1].score >= CLOSE * suggestions[0].score
    return Recommendation(suggestions, close=close)


def _shares(
    call: Call,
    likely: Mapping[str, float],
    reasons: Mapping[int, tuple[Reason, ...]],
    refusals: Mapping[str, str],
    lifted: frozenset[str],
) -> dict[int | str, float]:
    """Give each area (by number) and each condition that may be broken its share of one, the largest first."""
    scores: dict[int | str, float] = {}
    for area in call.areas:
        cues = sum(reason.weight for reason in reasons[area.number])
        scores[area.number] = math.log(likely.get(area.theme, 0.0) + LEAST) + CUE_COUNTS * cues
    for condition in {each.condition for each in call.disqualifiers} - lifted:
        # What is plainly said wins over what the whole only sounds like.
        heard = 0.0 if refusals and condition not in refusals else likely.get(condition, 0.0)
        found = REFUSAL_COUNTS if condition in refusals else 0.0
        scores[condition] = math.log(heard + LEAST) + found
    scores[UNDESCRIBED] = math.log(likely.get(UNDESCRIBED, 0.0) + LEAST)
    highest = max(scores.values(), default=0.0)
    powers = {name: math.exp(score - highest) for name, score in scores.items()}
    total = sum(powers.values())
    return {name: powers[name] / total for name in sorted(powers, key=lambda name: -powers[name])}


def _reasons(area: FocusArea, text: str) -> tuple[Reason, ...]:
    found = [_reason(cue, text, match) for cue in area.cues if (match := re.search(cue.words, text.lower()))]
    return tuple(sorted(found, key=lambda reason: -reason.weight))


def _reason(cue: Cue, text: str, match: re.Match[str]) -> Reason:
    return Reason(cue.reason, _quote(text, match), cue.condition, cue.weight)


def _as_a_whole(area: FocusArea, impression: Impression) -> Reason:
    """Give the area's gist as the reason where no cue was found, with the words that speak most for it."""
    return Reason(area.gist, impression.telling(area.theme))


def _fits(disqualifier: Disqualifier, text: str) -> bool:
    return _is_said(disqualifier, text) and not _is_lifted(disqualifier, text)


def _is_said(disqualifier: Disqualifier, text: str) -> bool:
    return bool(re.search(disqualifier.words, text.lower()))


def _is_lifted(disqualifier: Disqualifier, text: str) -> bool:
    """Ask for the words that take away what a disqualifier's own words seem to say."""
    return bool(disqualifier.unless and re.search(disqualifier.unless, text.lower()))


def _disqualifier(call: Call, condition: str, text: str) -> Disqualifier:
    about = [each for each in call.disqualifiers if each.condition == condition]
    return next((each for each in about if _fits(each, text)), about[0])


def _quoted(text: str, words: str) -> str:
    match = re.search(words, text.lower())
    return _quote(text, match) if match else ""


def _quote(text: str, match: re.Match[str]) -> str:
    start, end = match.span()
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return text[start:end][:LONGEST_QUOTE].strip()
