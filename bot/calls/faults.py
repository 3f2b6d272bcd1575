"""What is wrong with a call file, and where."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.scheme.errors import SchemeError


@dataclass(frozen=True, order=True)
class Fault:
    """One thing that is wrong; lines count from 1."""

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.reason}"


class CallFileError(SchemeError):
    """Call files are refused; `faults` tells everything that is wrong with them."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = tuple(faults)


@dataclass
class FaultList:
    """The faults found so far in one file, so that one run shows them all."""

    file: Path
    found: list[Fault] = field(default_factory=list)

    def add(self, line: int, reason: str) -> None:
        """Note one more fault."""
        self.found.append(Fault(str(self.file), line, reason))

    def refuse(self) -> None:
        """Raise CallFileError if anything has been found."""
        if self.found:
            raise CallFileError(sorted(set(self.found)))
