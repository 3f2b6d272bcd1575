"""The register's own tables, read from the CSV files beside this module."""

import csv
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

FOLDER = Path(__file__).parent


def rows(table: str) -> Sequence[Mapping[str, str]]:
    """Read every row of a table, by its file's name without the ending."""
    with (FOLDER / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def day(cell: str) -> date | None:
    """Read an ISO date; an empty cell is an open end."""
    return date.fromisoformat(cell) if cell else None


def holds(valid_from: date | None, valid_to: date | None, on: date) -> bool:
    """Tell whether a day lies within a validity, both ends included; an open end reaches as far as the register."""
    return (valid_from is None or valid_from <= on) and (valid_to is None or on <= valid_to)
