"""Runs cases through the pipeline."""

from collections.abc import Iterable
from time import perf_counter

from bot.nlu.evaluation.cases import Case
from bot.nlu.evaluation.outcomes import Outcome
from bot.nlu.evaluation.pipeline import Pipeline


def measure(pipeline: Pipeline, cases: Iterable[Case]) -> list[Outcome]:
    """Understand each case, and take the time."""
    return [_measured(pipeline, case) for case in cases]


def _measured(pipeline: Pipeline, case: Case) -> Outcome:
    begun = perf_counter()
    understanding = pipeline.understand(case.message, case.situation)
    return Outcome(case, understanding, perf_counter() - begun)
