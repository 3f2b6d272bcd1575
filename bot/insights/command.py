"""`python -m bot insights export`: writes what the assistant should have answered as a proposal in YAML."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from bot.bootstrap import opened_store, services_on
from bot.insights.gathering import Insights
from bot.settings import SettingsError, settings_from
from bot.store.errors import DatabaseError
from bot.store.migrate import migrate

HEADER = """\
# A proposal for review: questions that advisers marked as ones the assistant should have answered.
# Nothing in this file is read by the assistant. For each proposal a person
#  - checks that nobody can be recognised: names, places and numbers are taken out by rule, not by understanding,
#  - puts the examples under a topic in data/nlu (nearest_topics are guesses), and
#  - rewrites the statement with its citation and puts it into the call; `python -m bot calls check` refuses TODO.
"""


def insights(arguments: Sequence[str]) -> int:
    """Write the proposal to a file or to standard output; 1 with one line where it cannot be done."""
    parsed = _parser().parse_args(arguments)
    try:
        store = opened_store(settings_from())
        migrate(store.database)
        proposals = Insights(services_on(store)).proposals(parsed.since)
        store.database.close()
        _write(written(proposals), parsed.out)
    except (SettingsError, DatabaseError, OSError) as error:
        print(f"The proposal could not be written ({type(error).__name__}).", file=sys.stderr)
        return 1
    print(f"{len(proposals)} questions", file=sys.stderr)
    return 0


def written(proposals: Sequence[Mapping[str, Any]]) -> str:
    """Give the file's text."""
    body = yaml.dump({"proposals": list(proposals)}, Dumper=_Blocks, allow_unicode=True, sort_keys=False, width=10_000)
    return HEADER + body


class _Blocks(yaml.SafeDumper):
    """Writes texts of several lines as blocks, as data/nlu has them."""


def _text(dumper: _Blocks, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Blocks.add_representer(str, _text)


def _write(text: str, out: Path | None) -> None:
    if out is None:
        sys.stdout.write(text)
    else:
        out.write_text(text, encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot insights")
    acts = parser.add_subparsers(dest="act", required=True)
    export = acts.add_parser("export", help="write the questions as a proposal in YAML, for review")
    export.add_argument("--since", type=date.fromisoformat, help="only what was marked on this day (ISO) or later")
    export.add_argument("--out", type=Path, help="the file to write; standard output unless given")
    return parser
