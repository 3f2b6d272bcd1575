"""The way from a text to its understanding without Rasa around it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.calls.shelf import bundled_calls
from bot.nlu.act_words import ActWords
from bot.nlu.evaluation.examples import Example
from bot.nlu.facts import surroundings_of
from bot.nlu.finding import Surroundings, find_facts
from bot.nlu.interpreting import Aside, Heard, Message, Understanding, interpret
from bot.nlu.model import Setup, TopicModel
from bot.nlu.situation import Situation
from bot.nlu.text import fold
from bot.nlu.two_questions import opening_of, questions_in, statement_and_question, without_greeting, without_redacted
from bot.nlu.vocabulary import Vocabulary

TODAY = date(2023, 1, 16)


@dataclass(frozen=True)
class Pipeline:
    """What the four Rasa components know, together."""

    vocabulary: Vocabulary
    model: TopicModel
    act_words: ActWords
    themes: Mapping[int, str]

    @classmethod
    def fit(cls, examples: Sequence[Example], setup: Setup | None = None) -> "Pipeline":
        """Learn from examples what the components learn in `rasa train`."""
        vocabulary = Vocabulary.learn(example.text for example in examples)
        readings = [vocabulary.read(example.text) for example in examples]
        names = [example.name for example in examples]
        return cls(vocabulary, TopicModel.fit(readings, names, setup), ActWords.learn(readings, names), newest_themes())

    def understand(self, text: str, situation: Situation | None = None) -> Understanding:
        """Understand a message in its situation."""
        situation = situation or Situation()
        body = without_greeting(without_redacted(text))
        questions = questions_in(body)
        parts = [self._heard(question, question) for question in questions] if len(questions) > 1 else []
        context = {"call": situation.call, "question": {"kind": situation.question_kind}}
        surroundings = surroundings_of(context, TODAY)
        aside = self._aside(body, surroundings) if not parts else None
        first = opening_of(body)
        opening = self.model.probabilities(self.vocabulary.read(first)) if first else {}
        message = Message(self._heard(text, body), parts, find_facts(text, surroundings), aside, opening)
        return interpret(message, situation, self.themes)

    def _aside(self, body: str, surroundings: Surroundings) -> Aside | None:
        both = statement_and_question(body)
        if both is None:
            return None
        told, question = both
        return Aside(fold(told), find_facts(told, surroundings), self._heard(question, question))

    def _heard(self, text: str, body: str) -> Heard:
        reading = self.vocabulary.read(body)
        chances, strange_to = self.model.probabilities(reading), self.act_words.strange_to(reading)
        return Heard(text, reading.folded, chances, reading.known_words, strange_to)


def newest_themes() -> dict[int, str]:
    """Give the themes of the newest call's focus areas by number."""
    calls = bundled_calls().all()
    return {area.number: area.theme for area in calls[-1].areas} if calls else {}
