"""How sure the reading of a message is: clear, close, unclear or none; and what it is then taken to mean."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.nlu.plausibility import TOPIC

ASK, ANSWER, UNCLEAR, RECOMMEND, INFORM = "ask", "answer", "unclear", "recommend_area", "inform"
OUTSIDE = "outside_"
CLEAR, CLEAR_RATIO = 0.3, 8.0
CLOSE_TOGETHER = 0.25
ACT = 0.35
OUTSIDE_ENOUGH = 0.25
OUTSIDE_DISTURBS, UNDISTURBED = 0.15, 0.85
SOMETHING, ALMOST_SURE = 0.12, 0.95


@dataclass(frozen=True)
class Verdict:
    """How clear a text is, the topics it asks about, and the intent; without topics the intent is an act.

    `instead` is what an answer in doubt may be as well: the name of an act, or a topic with its prefix.
    """

    kind: str
    intent: str
    topics: tuple[str, ...] = ()
    instead: str | None = None


def judge(chances: Mapping[str, float], known_words: bool = True) -> Verdict:
    """Judge the chances (likeliest first) of one text.

    `known_words` is False when the text has no word the training data uses: then little is made of it.
    """
    (first, likely), *rest = chances.items()
    second, next_likely = rest[0] if rest else (first, 0.0)
    if outside := _outside(chances, likely):
        return Verdict("clear", outside)
    if likely < (SOMETHING if known_words else ALMOST_SURE):
        return Verdict("none", UNCLEAR)
    if not first.startswith(TOPIC):
        return Verdict("clear", first) if likely >= ACT else Verdict("unclear", UNCLEAR)
    return _judge_topics(chances, (first, likely), (second, next_likely))


def _outside(chances: Mapping[str, float], likely: float) -> str | None:
    """Give the likeliest meaning outside the scheme, where all of them together are likely and beat the likeliest."""
    outside = {name: chance for name, chance in chances.items() if name.startswith(OUTSIDE)}
    together = sum(outside.values())
    return max(outside, key=lambda name: outside[name]) if together >= max(OUTSIDE_ENOUGH, likely) else None


def _judge_topics(chances: Mapping[str, float], first: tuple[str, float], second: tuple[str, float]) -> Verdict:
    topic, likely = first
    outside = sum(chance for name, chance in chances.items() if name.startswith(OUTSIDE))
    if likely >= CLEAR and likely >= CLEAR_RATIO * second[1]:
        return Verdict("clear", ASK, (bare(topic),))
    if outside >= OUTSIDE_DISTURBS and likely < UNDISTURBED:
        return Verdict("unclear", UNCLEAR)
    if second[0].startswith(TOPIC) and likely + second[1] >= CLOSE_TOGETHER:
        return Verdict("close", ASK, (bare(topic), bare(second[0])))
    if likely >= CLEAR:
        return Verdict("clear", ASK, (bare(topic),))
    return Verdict("unclear", UNCLEAR)


def bare(name: str) -> str:
    """Take the retrieval intent's prefix off a topic."""
    return name.removeprefix(TOPIC)


def joined(parts: Sequence[tuple[Verdict, float]]) -> tuple[str, ...]:
    """Give the topics of a message's parts where each part asks likely enough about a topic of its own; else ().

    A part comes with how likely its likeliest meaning is.
    """
    topics = tuple(verdict.topics[0] for verdict, likely in parts if verdict.topics and likely >= CLEAR)
    return topics if len(topics) == len(parts) == len(set(topics)) and len(topics) > 1 else ()
