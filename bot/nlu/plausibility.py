"""What the situation says about each meaning's likelihood, before the message's own words decide."""

from collections.abc import Collection, Mapping
from functools import lru_cache

from bot.calls.shelf import bundled_calls
from bot.nlu.situation import Situation

TOPIC = "ask/"
OUTSIDE_A_FORM = {
    "skip": 0.03,
    "go_back": 0.03,
    "undo_correct": 0.03,
    "why_ask": 0.02,
    "example": 0.05,
    "who_knows": 0.05,
    "dont_know": 0.1,
    "correct": 0.15,
    "repeat": 0.5,
    "affirm": 0.1,
    "deny": 0.1,
}
# Somebody who is being asked is likelier to speak of the question than of anything else.
IN_A_FORM = {
    "dont_know": 2.0,
    "who_knows": 3.0,
    "why_ask": 3.0,
    "what_means": 2.0,
    "example": 2.0,
    "repeat": 2.0,
    "skip": 1.5,
    "show_draft": 1.5,
    "human": 1.5,
    "recommend_area": 0.5,
    "capabilities": 0.5,
    "outside_general": 0.5,
    "outside_private_case": 0.5,
    "outside_gibberish": 0.3,
}
OTHER_GRANT, BESIDE_OTHERS = "outside_other_grants", "ask/other_funding"
CRISIS, ALARM = "outside_crisis", 0.9
NAMED_GRANT, BESIDE_ENOUGH = 30.0, 0.1
AWAITED = frozenset({"affirm", "deny"})
NAMED_AREA, OTHER_AREA = 4.0, 0.03
# «Vi er 7 stykker, holder det?» says nothing but how many they are.
LIMIT, IS_IT_ENOUGH = "ask/minimum_participants", 8.0
# «7 deltakere» is no word about area 7.
ONLY_A_FIGURE = 0.02
# What a question for all areas may be about when it names one: half of its chance goes to the area's own topic.
OWN_TOPICS = {
    "priorities": "themes",
    "target_group": "target_group",
    "focus_areas": "content",
    "scheme_in_short": "content",
    "purpose": "content",
    "application_content": "application",
}
HANDED_OVER = 0.5
AREA_IN_PLAY, AREA_OUT_OF_PLAY = 2.0, 0.6

Chances = Mapping[str, float]


def in_situation(
    chances: Chances, situation: Situation, decided: bool, named: Collection[str], in_play: str | None
) -> dict[str, float]:
    """Weigh each meaning by the situation; the chances given back add up to one, likeliest first.

    `decided` tells that the message is plainly a yes or a no; `named` are the themes of the focus areas it names, and
    `in_play` the theme of the area talked about.
    """
    weighed = {
        name: chance * _form_weight(name, situation, decided) * _area_weight(name, named, in_play)
        for name, chance in _with_own_topics(chances, named).items()
    }
    total = sum(weighed.values()) or 1.0
    return {name: weighed[name] / total for name in sorted(weighed, key=lambda name: -weighed[name])}


def naming_another_grant(chances: Chances) -> dict[str, float]:
    """Raise the chance that a message naming another grant asks about that one, unless it asks to combine the two."""
    if chances.get(BESIDE_OTHERS, 0.0) >= BESIDE_ENOUGH:
        return dict(chances)
    return {name: chance * (NAMED_GRANT if name == OTHER_GRANT else 1.0) for name, chance in chances.items()}


def alarming(chances: Chances) -> dict[str, float]:
    """Make a crisis the likeliest meaning of a message that sounds the alarm."""
    others = {name: chance * (1 - ALARM) for name, chance in chances.items() if name != CRISIS}
    return {CRISIS: ALARM + (1 - ALARM) * chances.get(CRISIS, 0.0), **others}


def counting_not_naming(chances: Chances, figures: Collection[int], themes: Mapping[int, str]) -> dict[str, float]:
    """Lower the chance of an area's one topic where its number stands in the message only as a figure."""
    counted = {f"{TOPIC}{themes[figure]}" for figure in figures if figure in themes}
    return {name: chance * (ONLY_A_FIGURE if name in counted else 1.0) for name, chance in chances.items()}


def counting_participants(chances: Chances) -> dict[str, float]:
    """Raise the chance that a short question whose one fact is a number of people asks whether they are enough."""
    return {name: chance * (IS_IT_ENOUGH if name == LIMIT else 1.0) for name, chance in chances.items()}


def theme_of(name: str) -> str | None:
    """Give the theme of the focus area a topic belongs to; None for what holds for all areas, and for acts."""
    topic = name.removeprefix(TOPIC)
    return next((theme for theme in _themes() if topic == theme or topic.startswith(f"{theme}_")), None)


@lru_cache(maxsize=1)
def _themes() -> tuple[str, ...]:
    """Give the themes of the focus areas of every call that comes with the program."""
    return tuple({area.theme for call in bundled_calls().all() for area in call.areas})


def _with_own_topics(chances: Chances, named: Collection[str]) -> dict[str, float]:
    shared = dict(chances)
    for theme in named if len(named) == 1 else ():
        for general, own in OWN_TOPICS.items():
            if f"{TOPIC}{theme}_{own}" in shared:
                handed = shared.get(TOPIC + general, 0.0) * HANDED_OVER
                shared[TOPIC + general] = shared.get(TOPIC + general, 0.0) - handed
                shared[f"{TOPIC}{theme}_{own}"] += handed
    return shared


def _form_weight(name: str, situation: Situation, decided: bool) -> float:
    if situation.question_kind:
        return IN_A_FORM.get(name, 1.0)
    if not situation.known:
        return 1.0
    if name in AWAITED and (situation.offer or decided):
        return 1.0
    return OUTSIDE_A_FORM.get(name, 1.0)


def _area_weight(name: str, named: Collection[str], in_play: str | None) -> float:
    theme = theme_of(name)
    if theme is None:
        return 1.0
    if named:
        return NAMED_AREA if theme in named else OTHER_AREA
    if in_play:
        return AREA_IN_PLAY if theme == in_play else AREA_OUT_OF_PLAY
    return 1.0
