"""The way from a text to its understanding without Rasa around it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.calls.shelf import bundled_calls
from bot.nlu.evaluation.examples import Example
from bot.nlu.facts import surroundings_of
from bot.nlu.finding import find_facts
from bot.nlu.interpreting import Heard, Message, Understanding, interpret
from bot.nlu.model import Setup, TopicModel
from bot.nlu.situation import Situation
from bot.nlu.two_questions import questions_in, without_greeting
from bot.nlu.vocabulary import Vocabulary

TODAY = date(2023, 1, 16)


@dataclass(frozen=True)
class Pipeline:
    """What the four Rasa components know, together."""

    vocabulary: Vocabulary
    model: TopicModel
    themes: Mapping[int, str]

    @classmethod
    def fit(cls, examples: Sequence[Example], setup: Setup | None = None) -> "Pipeline":
        """Learn from examples what the components learn in `rasa train`."""
        vocabulary = Vocabulary.learn(example.text for example in examples)
        readings = [vocabulary.read(example.text) for example in examples]
        model = TopicModel.fit(readings, [example.name for example in examples], setup)
        return cls(vocabulary, model, newest_themes())

    def understand(self, text: str, situation: Situation | None = None) -> Understanding:
        """Understand a message in its situation."""
        situation = situation or Situation()
        body = without_greeting(text)
        questions = questions_in(body)
        parts = [self._heard(question, question) for question in questions] if len(questions) > 1 else []
        context = {"call": situation.call, "question": {"kind": situation.question_kind}}
        facts = find_facts(text, surroundings_of(context, TODAY))
        message = Message(self._heard(text, body), parts, facts)
        return interpret(message, situation, self.themes)

    def _heard(self, text: str, body: str) -> Heard:
        reading = self.vocabulary.read(body)
        return Heard(text, reading.folded, self.model.probabilities(reading), reading.known_words)


def newest_themes() -> dict[int, str]:
    """Give the themes of the newest call's focus areas by number."""
    calls = bundled_calls().all()
    return {area.number: area.theme for area in calls[-1].areas} if calls else {}
