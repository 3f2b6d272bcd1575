"""The topic model on a little bank of its own."""

import joblib
import pytest

from bot.nlu.evaluation.examples import Example
from bot.nlu.evaluation.pipeline import Pipeline
from bot.nlu.features import Features, Kind
from bot.nlu.model import Setup, TopicModel
from bot.nlu.vocabulary import Vocabulary

QUESTIONS = {
    "ask/deadline": ["Når er søknadsfristen {}?", "Hva er fristen {}?", "Hvilken dato må søknaden {} inn?"],
    "ask/payment": ["Når utbetales pengene {}?", "Når kommer tilskuddet {}?", "Hvordan blir pengene {} utbetalt?"],
    "thank": ["Takk {}", "Tusen takk for {}", "Flott, takk {}"],
}
FILLINGS = ["nå", "i år", "for oss", "til kommunen", "da", "egentlig", "hos dere", "denne gangen"]
EXAMPLES = [
    Example(question.format(filling), name)
    for name, questions in QUESTIONS.items()
    for question in questions
    for filling in FILLINGS
]


@pytest.fixture(scope="module")
def pipeline():
    return Pipeline.fit(EXAMPLES, Setup((Kind("words", 1.0, 1), Kind("pieces", 1.0, 1))))


def test_the_likeliest_topic_comes_first_and_the_chances_add_up(pipeline):
    chances = pipeline.model.probabilities(pipeline.vocabulary.read("Når går søknadsfristen ut?"))

    assert next(iter(chances)) == "ask/deadline"
    assert sum(chances.values()) == pytest.approx(1)
    assert list(chances.values()) == sorted(chances.values(), reverse=True)


def test_a_kept_model_gives_the_same_chances(pipeline, tmp_path):
    joblib.dump(pipeline.model.to_parts(), tmp_path / "model")
    kept = TopicModel.from_parts(joblib.load(tmp_path / "model"))
    vocabulary = Vocabulary.from_json(pipeline.vocabulary.to_json())

    for text in ("Hva er fristen", "takk", "pengene?"):
        assert kept.probabilities(vocabulary.read(text)) == pipeline.model.probabilities(pipeline.vocabulary.read(text))


def test_inflected_and_mistyped_words_are_read_as_the_words_meant(pipeline):
    assert "soknad" in pipeline.vocabulary.read("søknadenes").lemmas + pipeline.vocabulary.read("søknader").lemmas
    assert "soknadsfrist" in pipeline.vocabulary.read("søknadsfritsen").lemmas


def test_a_message_without_a_known_term_still_gets_chances(pipeline):
    reading = pipeline.vocabulary.read("🙂")

    assert sum(pipeline.model.probabilities(reading).values()) == pytest.approx(1)
    assert not reading.known_words


def test_a_term_too_few_messages_use_is_left_out():
    vocabulary = Vocabulary.learn(example.text for example in EXAMPLES)
    readings = [vocabulary.read("takk takk"), vocabulary.read("takk igjen")]

    features = Features.learn(readings, (Kind("words", 1.0, 2),))

    places, values = features.of(vocabulary.read("takk igjen"))
    assert len(places) == 1
    assert values.tolist() == [1.0]


def test_a_message_is_understood_from_end_to_end(pipeline):
    assert pipeline.understand("Hei! Når er søknadsfristen?").verdict.topics[0] == "deadline"


def test_a_topic_with_a_few_examples_is_fitted_beside_the_others():
    few = [Example(f"Hva er en prøveklut {filling}?", "ask/trial_rag") for filling in FILLINGS[:5]]
    pipeline = Pipeline.fit([*EXAMPLES, *few])

    assert next(iter(pipeline.model.probabilities(pipeline.vocabulary.read("prøveklut?")))) == "ask/trial_rag"
