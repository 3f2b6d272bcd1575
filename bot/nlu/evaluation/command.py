"""The command `python -m bot evaluate`."""

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path

from bot.nlu.describing import kept_describing
from bot.nlu.evaluation.cases import read_cases
from bot.nlu.evaluation.comparing import compare, learning_curve
from bot.nlu.evaluation.descriptions import described, report_descriptions
from bot.nlu.evaluation.examples import read_examples
from bot.nlu.evaluation.measuring import measure
from bot.nlu.evaluation.pipeline import Pipeline
from bot.nlu.evaluation.report import failures, report

ROOT = Path(__file__).parents[3]


def evaluate(arguments: Sequence[str] = ()) -> int:
    """Fit on the training data, measure on the test sets, and print the tables; gives the exit code."""
    options = _parser().parse_args(arguments)
    examples, cases = read_examples(ROOT / "data" / "nlu"), read_cases(options.cases)
    if not cases:
        print(f"no test sets in {options.cases}")
        return 1
    if options.compare:
        _print(compare(examples, cases))
    if options.curve:
        _print(learning_curve(examples, cases))
    if not options.compare and not options.curve:
        outcomes = measure(Pipeline.fit(examples), cases)
        _print(failures(outcomes) if options.failures else report(outcomes))
        if rows := described(options.cases, kept_describing()):
            _print(report_descriptions(rows, options.failures))
    return 0


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print(line, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot evaluate")
    parser.add_argument("--cases", type=Path, default=ROOT / "tests" / "understanding", help="folder of test sets")
    parser.add_argument("--compare", action="store_true", help="measure several set-ups of the model")
    parser.add_argument("--curve", action="store_true", help="measure with fewer examples a topic")
    parser.add_argument("--failures", action="store_true", help="print each case that was not understood")
    return parser
