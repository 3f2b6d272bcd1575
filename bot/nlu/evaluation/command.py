"""The command `python -m bot evaluate`."""

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path

from bot.nlu.describing import kept_describing
from bot.nlu.evaluation.cases import read_cases
from bot.nlu.evaluation.comparing import compare, learning_curve
from bot.nlu.evaluation.descriptions import described, report_descriptions
from bot.nlu.evaluation.examples import Example, read_examples
from bot.nlu.evaluation.measuring import measure
from bot.nlu.evaluation.pipeline import Pipeline
from bot.nlu.evaluation.report import failures, report

ROOT = Path(__file__).parents[3]
# What was tuned on, and two sets written later by people who saw neither the data nor the failures.
TEST_SETS = ROOT / "tests" / "understanding"


def evaluate(arguments: Sequence[str] = ()) -> int:
    """Fit on the training data, measure on the test sets, and print the tables; gives the exit code."""
    options = _parser().parse_args(arguments)
    examples = read_examples(ROOT / "data" / "nlu")
    folders = [options.cases] if options.cases else [TEST_SETS, TEST_SETS / "unseen", TEST_SETS / "blind"]
    if not any(read_cases(folder) for folder in folders):
        print(f"no test sets in {options.cases}")
        return 1
    cases = [case for folder in folders for case in read_cases(folder)]
    if options.compare:
        _print(compare(examples, cases))
    if options.curve:
        _print(learning_curve(examples, cases))
    if not options.compare and not options.curve:
        _print_each(folders, examples, options.failures)
    return 0


def _print_each(folders: Iterable[Path], examples: Sequence[Example], only_failures: bool) -> None:
    pipeline, describing = Pipeline.fit(examples), kept_describing()
    for folder in folders:
        print(f"\n{folder}")
        outcomes = measure(pipeline, read_cases(folder))
        _print(failures(outcomes) if only_failures else report(outcomes))
        if rows := described(folder, describing):
            _print(report_descriptions(rows, only_failures))


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print(line, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot evaluate")
    parser.add_argument("--cases", type=Path, help="one folder of test sets; all of ours if it is not given")
    parser.add_argument("--compare", action="store_true", help="measure several set-ups of the model")
    parser.add_argument("--curve", action="store_true", help="measure with fewer examples a topic")
    parser.add_argument("--failures", action="store_true", help="print each case that was not understood")
    return parser
