"""The guided way to a focus area of a call file: questions with choices."""

from collections.abc import Mapping

from bot.calls.kinds import IDENTIFIER, WEIGHT
from bot.calls.reading import Reading
from bot.calls.record import Record
from bot.calls.texts import wording
from bot.scheme.guide_steps import GuideOption, GuideStep
from bot.scheme.wording import LANGUAGES

# What a button has room for.
LONGEST_TITLE = 70


def read_guide(top: Record, reading: Reading) -> tuple[GuideStep, ...]:
    """Read the steps; a call may leave them out."""
    return tuple(_step(record, reading) for record in top.records("guide"))


def _step(record: Record, reading: Reading) -> GuideStep:
    step_id = record.need("id", IDENTIFIER)
    reading.claim("guide step", step_id, record)
    options = tuple(_option(entry, reading) for entry in record.records("options"))
    if not options:
        record.fault("the step has nothing to choose", "options")
    return GuideStep(step_id, wording(record, "text"), options)


def _option(record: Record, reading: Reading) -> GuideOption:
    option = GuideOption(
        id=record.need("id", IDENTIFIER),
        title=wording(record, "title"),
        areas=_weights(record.may_record("areas"), reading),
        condition=record.may("condition", IDENTIFIER),
        breaks=record.may("breaks", IDENTIFIER),
    )
    reading.claim("guide option", option.id, record)
    reading.use("condition", option.condition, record, "condition")
    reading.use("disqualifier", option.breaks, record, "breaks")
    if any(len(option.title.in_language(language)) > LONGEST_TITLE for language in LANGUAGES):
        record.fault(f"a button has room for {LONGEST_TITLE} characters", "title")
    if option.breaks and (option.areas or option.condition):
        record.fault("an option that breaks a condition speaks for no area and meets no other condition", "breaks")
    return option


def _weights(record: Record | None, reading: Reading) -> Mapping[int, float]:
    """Read weights by area; the number of no area is left, and refused as an unknown key."""
    if record is None:
        return {}
    return {area: record.need(str(area), WEIGHT) for area in reading.areas if record.has(str(area))}
