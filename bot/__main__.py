"""The commands: python -m bot run | train | validate | calls check | evaluate | bench | users | insights."""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from bot.quiet import quieten

Command = Callable[[argparse.Namespace], int]
# These read their own options.
WITH_OPTIONS = ("evaluate", "users", "insights")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; gives the exit code. What a command needs is imported when it runs."""
    quieten()
    parser = _parser()
    parsed, options = parser.parse_known_args(arguments)
    if options and parsed.command not in WITH_OPTIONS:
        parser.error(f"unrecognized arguments: {' '.join(options)}")
    parsed.options = options
    return _COMMANDS[parsed.command](parsed)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", help="train if needed, and serve the assistant")
    commands.add_parser("train", help="train the model if it does not match what it is trained from")
    commands.add_parser("validate", help="run `rasa data validate` on what the model is trained from")
    calls = commands.add_parser("calls", help="check call files")
    calls.add_argument("action", choices=["check"])
    calls.add_argument("files", nargs="*", type=Path)
    commands.add_parser("evaluate", help="measure the understanding on the test sets", add_help=False)
    commands.add_parser("bench", help="measure turns, memory and starts")
    commands.add_parser("users", help="add, list and shut out those who answer cases", add_help=False)
    commands.add_parser("insights", help="export what the assistant should have answered, for review", add_help=False)
    return parser


def _run(_: argparse.Namespace) -> int:
    from bot.running import run

    return run()


def _train(_: argparse.Namespace) -> int:
    from bot.running import trained

    return 0 if trained() else 1


def _validate(_: argparse.Namespace) -> int:
    from bot.training import validate

    return validate()


def _check_calls(parsed: argparse.Namespace) -> int:
    from bot.calls.check import main as check

    return check(parsed.files)


def _evaluate(parsed: argparse.Namespace) -> int:
    from bot.nlu.evaluation.command import evaluate

    return evaluate(parsed.options)


def _bench(parsed: argparse.Namespace) -> int:
    from bot.bench.command import bench

    return bench(parsed.options)


def _users(parsed: argparse.Namespace) -> int:
    from bot.users import users

    return users(parsed.options)


def _insights(parsed: argparse.Namespace) -> int:
    from bot.insights.command import insights

    return insights(parsed.options)


_COMMANDS: Mapping[str, Command] = {
    "run": _run,
    "train": _train,
    "validate": _validate,
    "calls": _check_calls,
    "evaluate": _evaluate,
    "bench": _bench,
    "users": _users,
    "insights": _insights,
}

if __name__ == "__main__":
    sys.exit(main())
