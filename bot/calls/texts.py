"""Wordings and citations of a call file."""

from bot.calls.kinds import INTEGER, TEXT
from bot.calls.reading import Reading
from bot.calls.record import Record
from bot.scheme.citation import Citation
from bot.scheme.wording import Wording

EMPTY = Wording("", "")


def wording(record: Record, key: str) -> Wording:
    """Read a text that must be there, in both written forms of Norwegian."""
    entry = record.record(key)
    return EMPTY if entry is None else _languages(entry)


def optional_wording(record: Record, key: str) -> Wording | None:
    """Read a text that may be left out; where it is there, bokmål and nynorsk are."""
    entry = record.may_record(key)
    return None if entry is None else _languages(entry)


def citation(record: Record, statement: str, reading: Reading) -> Citation:
    """Read a citation that must be there; `statement` is the id of what it belongs to."""
    if not record.has("citation"):
        record.fault("citation is missing")
    return optional_citation(record, statement, reading) or Citation(reading.circular, "", statement)


def optional_citation(record: Record, statement: str, reading: Reading) -> Citation | None:
    """Read a citation that may be left out."""
    entry = record.may_record("citation")
    if entry is None:
        return None
    section = entry.need("section", TEXT)
    area = entry.may("area", INTEGER)
    reading.use("focus area", area, entry, "area")
    point = entry.may("point", INTEGER)
    if point is not None and point < 1:
        entry.fault("points count from 1", "point")
    return Citation(reading.circular, section, statement, area, point, reading.url)


def areas(record: Record, reading: Reading) -> tuple[int, ...]:
    """Read the numbers of the focus areas something holds for."""
    numbers = record.each("areas", INTEGER)
    for number in numbers:
        reading.use("focus area", number, record, "areas")
    if len(set(numbers)) < len(numbers):
        record.fault("an area is listed twice", "areas")
    return numbers


def _languages(entry: Record) -> Wording:
    return Wording(nb=entry.need("nb", TEXT), nn=entry.need("nn", TEXT), en=entry.may("en", TEXT))
