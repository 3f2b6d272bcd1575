"""The calls of a folder, all read at once."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from bot.calls.faults import CallFileError, Fault
from bot.calls.reader import read_call
from bot.scheme.call import Call
from bot.scheme.errors import UnknownCallError

BUNDLED = Path(__file__).parent


def call_files(folder: Path = BUNDLED) -> list[Path]:
    """Give the call files of a folder, by name."""
    return sorted(folder.glob("*.yml"))


class CallShelf:
    """The calls in a folder, one file each, read when the shelf is made."""

    def __init__(self, folder: Path) -> None:
        """Raises CallFileError with the faults of all files."""
        calls = _read(call_files(folder))
        self._calls = tuple(sorted(calls.values(), key=lambda call: (call.deadline, call.id)))
        self._by_id = calls

    def all(self) -> Sequence[Call]:
        """Give every call, the newest last."""
        return self._calls

    def get(self, call_id: str) -> Call:
        """Find a call, or raise UnknownCallError."""
        if call_id not in self._by_id:
            raise UnknownCallError(call_id)
        return self._by_id[call_id]


@lru_cache(maxsize=1)
def bundled_calls() -> CallShelf:
    """Give the calls that come with the program, read once a process."""
    return CallShelf(BUNDLED)


def _read(files: Sequence[Path]) -> dict[str, Call]:
    calls: dict[str, Call] = {}
    faults: list[Fault] = []
    for file in files:
        try:
            call = read_call(file)
        except CallFileError as error:
            faults.extend(error.faults)
            continue
        if call.id in calls:
            faults.append(Fault(str(file), 1, f"another file of the folder has the call {call.id} already"))
        calls.setdefault(call.id, call)
    if faults:
        raise CallFileError(faults)
    return calls
