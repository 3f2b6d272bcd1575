"""The command `python -m bot calls check [FILE …]`: says what each call file holds, or what is wrong with it."""

from collections.abc import Sequence
from pathlib import Path

from bot.calls.faults import CallFileError
from bot.calls.reader import read_call
from bot.calls.shelf import BUNDLED, call_files


def main(paths: Sequence[Path] = ()) -> int:
    """Check the files, or those that come with the program; 0 where all are good."""
    files = list(paths) or [_shown(file) for file in call_files()]
    if not files:
        print(f"{_shown(BUNDLED)}: no call file (*.yml)")
        return 1
    results = [_check(file) for file in files]
    return 0 if all(results) else 1


def _check(file: Path) -> bool:
    try:
        call = read_call(file)
    except CallFileError as error:
        print(error)
        return False
    counts = f"{len(call.statements)} statements, {len(call.conditions)} conditions, {len(call.questions)} questions"
    print(f"{file}: {counts} – ok")
    return True


def _shown(file: Path) -> Path:
    """Give the path as short as it is from here."""
    here = Path.cwd()
    return file.relative_to(here) if file.is_relative_to(here) else file
