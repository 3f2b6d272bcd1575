"""Which focus area the choices of the guided way lead to; values in, values out."""

from collections.abc import Iterable, Mapping, Sequence

from bot.scheme.call import Call, Disqualifier, FocusArea
from bot.scheme.errors import UnknownItemError
from bot.scheme.guide_steps import GuideOption, GuideStep
from bot.scheme.recommending import Reason, Recommendation, Suggestion

# Two areas are close when the second has this share of the first one's points or more.
CLOSE = 0.6


def advise(call: Call, chosen: Iterable[str]) -> Recommendation:
    """Add up the points of the chosen options; a reason's text is the title of the option that gave points.

    Refused by the first option that breaks a condition. Raises UnknownItemError for an option the call has not.
    """
    options = chosen_options(call, chosen)
    broken = breaking(options)
    if broken is not None:
        return Recommendation((), refused=_disqualifier(call, str(broken.breaks)))
    points = {area.number: sum(option.areas.get(area.number, 0.0) for option in options) for area in call.areas}
    ranked = sorted((area for area in call.areas if points[area.number]), key=lambda area: -points[area.number])
    close = len(ranked) > 1 and points[ranked[1].number] >= CLOSE * points[ranked[0].number]
    return Recommendation(tuple(_suggestion(call, area, points, options) for area in ranked), close=close)


def next_step(call: Call, chosen: Iterable[str]) -> GuideStep | None:
    """Give the first step in which nothing is chosen; None where every step has its choice."""
    taken = set(chosen)
    return next((step for step in call.guide if taken.isdisjoint(option.id for option in step.options)), None)


def chosen_options(call: Call, chosen: Iterable[str]) -> list[GuideOption]:
    """Find options by their ids, in the order given; raises UnknownItemError."""
    by_id = {option.id: option for step in call.guide for option in step.options}
    return [_found(by_id, option_id) for option_id in chosen]


def breaking(options: Iterable[GuideOption]) -> GuideOption | None:
    """Give the first option that breaks a condition, if one does."""
    return next((option for option in options if option.breaks), None)


def _found(by_id: Mapping[str, GuideOption], option_id: str) -> GuideOption:
    if option_id not in by_id:
        raise UnknownItemError("guide option", option_id)
    return by_id[option_id]


def _suggestion(call: Call, area: FocusArea, points: Mapping[int, float], options: Sequence[GuideOption]) -> Suggestion:
    speaking = sorted(
        (option for option in options if area.number in option.areas),
        key=lambda option: -option.areas[area.number],
    )
    score = round(points[area.number] / sum(points.values()), 3)
    return Suggestion(area, score, tuple(_reason(call, area, option) for option in speaking))


def _reason(call: Call, area: FocusArea, option: GuideOption) -> Reason:
    meets = option.condition is not None and area.number in call.condition(option.condition).areas
    return Reason(option.title, "", option.condition if meets else None, option.areas[area.number])


def _disqualifier(call: Call, condition: str) -> Disqualifier:
    for each in call.disqualifiers:
        if each.condition == condition:
            return each
    raise UnknownItemError("disqualifier", condition)
