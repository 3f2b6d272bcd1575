"""Set-ups of the model beside each other, and the learning curve."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from random import Random

from bot.nlu.evaluation.cases import Case
from bot.nlu.evaluation.examples import Example
from bot.nlu.evaluation.measuring import measure
from bot.nlu.evaluation.pipeline import Pipeline
from bot.nlu.evaluation.report import heading, summary
from bot.nlu.features import KINDS, Kind
from bot.nlu.model import Setup

WORDS, RUNS, PIECES = KINDS
SETUPS: Mapping[str, Setup] = {
    "words": Setup((WORDS,)),
    "words and runs": Setup((WORDS, RUNS)),
    "pieces": Setup((PIECES,)),
    "words and pieces": Setup((WORDS, PIECES)),
    "words without compound parts": Setup((Kind("lemmas", WORDS.weight, WORDS.at_least), RUNS, PIECES)),
    "all, C 0.25": Setup(KINDS, 0.25),
    "all, C 0.5": Setup(KINDS, 0.5),
    "all, C 1": Setup(KINDS, 1.0),
}
PER_TOPIC = (15, 30, 60, 100, 150, 1000)


def compare(examples: Sequence[Example], cases: Sequence[Case]) -> Iterator[str]:
    """Fit and measure each set-up."""
    yield heading("set-up")
    for name, setup in SETUPS.items():
        yield f"{name:34}{summary(measure(Pipeline.fit(examples, setup), cases))}"


def learning_curve(examples: Sequence[Example], cases: Sequence[Case]) -> Iterator[str]:
    """Measure with fewer examples a topic, drawn the same way each time."""
    yield heading("examples a topic, at most")
    for most in PER_TOPIC:
        yield f"{most:<34d}{summary(measure(Pipeline.fit(sample(examples, most)), cases))}"


def sample(examples: Sequence[Example], most: int) -> list[Example]:
    """Draw at most so many examples of each topic and act."""
    groups: dict[str, list[Example]] = defaultdict(list)
    for example in examples:
        groups[example.name].append(example)
    random = Random(most)
    return [example for group in groups.values() for example in random.sample(group, min(most, len(group)))]
