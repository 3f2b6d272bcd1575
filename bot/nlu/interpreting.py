"""One message in its situation: what it is taken to mean, and how sure that is."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from bot.nlu.acts import COMMANDS
from bot.nlu.alarms import sounds_the_alarm
from bot.nlu.buttons import act_of_button
from bot.nlu.elsewhere import names_another_grant
from bot.nlu.follow_up import continues, twin
from bot.nlu.language import language_of
from bot.nlu.pending import Said, commanding, holds_answer, in_its_place
from bot.nlu.plausibility import (
    Chances,
    alarming,
    counting_not_naming,
    counting_participants,
    in_situation,
    naming_another_grant,
)
from bot.nlu.questions import asks
from bot.nlu.situation import Situation
from bot.nlu.unasked import unasked
from bot.nlu.understanding import ANSWER, ASK, UNCLEAR, Verdict, joined, judge
from bot.scheme.facts import Facts, facts_to_json

_CANDIDATES = 5
_PLAINLY = 0.9
_MOST_WORDS_OF_A_COUNT = 9


@dataclass(frozen=True)
class Heard:
    """A text, or a part of one, with what the classifier makes of its words.

    `strange_to` are the acts that are never said with some word of it.
    """

    text: str
    folded: str
    chances: Chances
    known_words: bool = True
    strange_to: Collection[str] = frozenset()


@dataclass(frozen=True)
class Aside:
    """What a message tells (folded), the facts in that, and the one question it then asks."""

    told: str
    facts: Facts
    question: Heard


@dataclass(frozen=True)
class Message:
    """A whole message: itself, its parts where it asks more than once, the facts it states, and its aside if any.

    `opening` is what its first sentence alone may mean, where it has several.
    """

    whole: Heard
    parts: Sequence[Heard] = ()
    facts: Facts = field(default_factory=Facts)
    aside: Aside | None = None
    opening: Chances = field(default_factory=dict)


@dataclass(frozen=True)
class Understanding:
    """What a message is taken to mean; see `to_json` for what the dialogue gets.

    `facts` are all that it states, `told` those it tells apart from its question.
    """

    verdict: Verdict
    parts: tuple[str, ...]
    candidates: tuple[tuple[str, float], ...]
    language: str | None
    facts: Facts
    told: Facts = field(default_factory=Facts)

    @property
    def confidence(self) -> float:
        """How likely the likeliest meaning is."""
        return self.candidates[0][1] if self.candidates else 0.0

    def to_json(self) -> dict[str, Any]:
        """Write what the dialogue reads from the tracker."""
        return {
            "kind": self.verdict.kind,
            "topics": list(self.verdict.topics),
            "parts": list(self.parts),
            "candidates": [{"name": name, "probability": round(chance, 4)} for name, chance in self.candidates],
            "language": self.language,
            "facts": facts_to_json(self.facts),
            "told": facts_to_json(self.told),
            "instead": self.verdict.instead,
        }


def interpret(message: Message, situation: Situation, themes: Mapping[int, str]) -> Understanding:
    """Read a message in its situation; `themes` gives the theme of each focus area of the call."""
    named = {themes[number] for number in message.facts.areas if number in themes}
    in_play = themes.get(situation.area) if situation.area is not None else None
    message = _with_figures_weighed(message, themes)
    chances = _weighed(message.whole, message, situation, named, in_play)
    verdict = judge(chances, message.whole.known_words)
    if verdict.intent in message.whole.strange_to and verdict.intent.startswith("language_"):
        # «Mari Eng» is a name.
        verdict = Verdict("unclear", UNCLEAR)
    if not situation.question_kind:
        verdict = unasked(verdict, message.whole.folded, message.facts, message.opening, situation.topic)
    if topics := _separate(message, situation, named, in_play):
        verdict = Verdict("clear", ASK, topics)
    if situation.question_kind:
        verdict = in_its_place(_said(message, verdict, chances), situation.question_kind)
    if act := act_of_button(message.whole.text):
        verdict = Verdict("clear", act)
    texts = tuple(part.text for part in message.parts) if topics else tuple(message.whole.text for _ in verdict.topics)
    facts, told = message.facts, Facts()
    if message.aside and not situation.question_kind:
        told = message.aside.facts
    if message.aside and (asked := _asked_beside(message.aside, verdict, message, situation, named, in_play)):
        texts = (message.aside.question.text,)
        if situation.question_kind:
            verdict, facts = Verdict("clear", ANSWER, asked), message.aside.facts
        else:
            verdict = Verdict("clear", ASK, asked)
    language = language_of(message.whole.folded)
    return Understanding(verdict, texts, tuple(chances.items())[:_CANDIDATES], language, facts, told)


def _asked_beside(
    aside: Aside,
    verdict: Verdict,
    message: Message,
    situation: Situation,
    named: Collection[str],
    in_play: str | None,
) -> tuple[str, ...]:
    """Give the topic asked about after something that is told; () where that is not what the message is.

    In a form what is told must answer the waiting question; outside one the whole message must be unclear.
    """
    if situation.question_kind is None:
        asked = judge(_weighed(aside.question, message, situation, named, in_play))
        return asked.topics if verdict.intent == UNCLEAR and asked.kind == "clear" else ()
    if not holds_answer(situation.question_kind, aside.told, aside.facts):
        return ()
    return judge(_weighed(aside.question, message, situation, named, in_play)).topics[:1]


def _with_figures_weighed(message: Message, themes: Mapping[int, str]) -> Message:
    """Weigh what a figure alone says: not which area, but perhaps whether there are enough participants."""
    figures = {int(each.value) for each in message.facts.quantities} - set(message.facts.areas)

    def heard(part: Heard) -> Heard:
        counted = counting_participants(part.chances) if _only_counts(part, message.facts) else part.chances
        return replace(part, chances=counting_not_naming(counted, figures, themes))

    return replace(message, whole=heard(message.whole), parts=[heard(part) for part in message.parts])


def _only_counts(heard: Heard, facts: Facts) -> bool:
    """Ask for a short question that states how many take part, and nothing else."""
    units = [each.unit for each in facts.quantities]
    short = len(heard.folded.split()) <= _MOST_WORDS_OF_A_COUNT
    return units == ["participants"] and not facts.areas and short and asks(heard.folded)


def _weighed(
    heard: Heard, message: Message, situation: Situation, named: Collection[str], in_play: str | None
) -> dict[str, float]:
    decided = message.facts.decision is not None
    own = naming_another_grant(heard.chances) if names_another_grant(heard.folded) else heard.chances
    if sounds_the_alarm(heard.folded):
        own = alarming(own)
    chances = in_situation(own, situation, decided, named, in_play)
    if situation.topic and continues(heard.folded) and (topic := twin(situation.topic, named, chances)):
        others = {name: chance * (1 - _PLAINLY) for name, chance in chances.items() if name != topic}
        return {topic: max(_PLAINLY, chances.get(topic, 0.0)), **others}
    return chances


def _separate(message: Message, situation: Situation, named: Collection[str], in_play: str | None) -> tuple[str, ...]:
    """Judge the parts one by one, and give their topics where they are questions of their own."""
    weighed = [(part, _weighed(part, message, situation, named, in_play)) for part in message.parts]
    return joined([(judge(chances, part.known_words), _likeliest(chances)) for part, chances in weighed])


def _said(message: Message, verdict: Verdict, chances: Mapping[str, float]) -> Said:
    strange = verdict.intent in message.whole.strange_to
    chance = commanding(chances) if verdict.intent in COMMANDS else _likeliest(chances)
    return Said(message.whole.folded, verdict, chance, message.facts, strange)


def _likeliest(chances: Mapping[str, float]) -> float:
    return next(iter(chances.values()), 0.0)
