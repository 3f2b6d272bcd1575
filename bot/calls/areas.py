"""Focus areas of a call file, and the words that speak for one or against them all."""

from bot.calls.kinds import IDENTIFIER, INTEGER, PATTERN, TEXT, WEIGHT
from bot.calls.reading import Reading
from bot.calls.record import Record
from bot.calls.stipends import stipend_terms
from bot.calls.texts import optional_wording, wording
from bot.scheme.call import Cue, Disqualifier, FocusArea


def read_areas(top: Record, reading: Reading) -> tuple[FocusArea, ...]:
    """Read the focus areas."""
    areas = tuple(_area(record, reading) for record in top.records("areas"))
    if not areas:
        top.fault("a call has at least one focus area", "areas")
    return areas


def read_disqualifiers(top: Record, reading: Reading) -> tuple[Disqualifier, ...]:
    """Read what no focus area pays for."""
    return tuple(_disqualifier(record, reading) for record in top.records("disqualifiers"))


def _area(record: Record, reading: Reading) -> FocusArea:
    area = FocusArea(
        number=record.need("number", INTEGER),
        theme=record.need("theme", IDENTIFIER),
        title=wording(record, "title"),
        gist=wording(record, "gist"),
        names=record.some("names", PATTERN),
        stipend=stipend_terms(record, reading),
        refers_to=record.may("refers_to", TEXT),
        cues=tuple(_cue(cue, reading) for cue in record.records("cues")),
        target_group=optional_wording(record, "target_group"),
    )
    if area.stipend.rule and (area.stipend.rule == "refer") != (area.refers_to is not None):
        record.fault("refers_to names the other circular where, and only where, the stipend rule is refer", "refers_to")
    reading.claim("focus area", area.number, record, "number")
    reading.claim("theme", area.theme, record, "theme")
    return area


def _cue(record: Record, reading: Reading) -> Cue:
    condition = record.may("condition", IDENTIFIER)
    reading.use("condition", condition, record, "condition")
    return Cue(
        words=record.need("words", PATTERN),
        weight=record.need("weight", WEIGHT),
        reason=wording(record, "reason"),
        condition=condition,
    )


def _disqualifier(record: Record, reading: Reading) -> Disqualifier:
    condition = record.need("condition", IDENTIFIER)
    reading.use("condition", condition, record, "condition")
    reading.mark("disqualifier", condition)
    return Disqualifier(
        condition=condition,
        words=record.need("words", PATTERN),
        reason=wording(record, "reason"),
        unless=record.may("unless", PATTERN),
    )
