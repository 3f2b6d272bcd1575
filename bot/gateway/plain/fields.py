"""A question of the draft as the page shows it: its fields, what stands in them, and what is wrong."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.gateway.plain.conditions import NO, UNKNOWN, YES
from bot.gateway.plain.filled import MAIN, RADIOS, Filled, field_name, is_by_year
from bot.gateway.plain.visits import Visit
from bot.gateway.ports import Json

LONG, CHECKS, RADIO, BY_YEAR, LINE = "long", "checks", "radio", "by_year", "line"


@dataclass(frozen=True)
class Choice:
    """One of the answers to choose from."""

    value: str
    title: str
    is_chosen: bool
    hint: str | None = None


@dataclass(frozen=True)
class Field:
    """A question with its fields.

    `was` is the sign of what is stored; `error` says why what stands here was not taken. `only_if` is the question
    that decides whether this one matters.
    """

    question: Json
    filled: Filled
    was: str
    answer: Json | None
    choices: Sequence[Choice]
    years: Sequence[str]
    is_missing: bool
    only_if: str | None = None
    error: str | None = None

    @property
    def id(self) -> str:
        """The id of the element around the question."""
        return f"svar-{self.question['id']}"

    @property
    def widget(self) -> str:
        """What kind of fields it has."""
        kind = self.question["kind"]
        if is_by_year(self.question, self.years):
            return BY_YEAR
        return {"text": LONG, "choices": CHECKS}.get(kind, RADIO if kind in RADIOS else LINE)

    @property
    def target(self) -> str:
        """The id of the first field, to which an error is linked."""
        if self.widget == BY_YEAR:
            return f"{self.id}-{self.years[0]}"
        return f"{self.id}-0" if self.choices else f"{self.id}-felt"

    @property
    def undivided(self) -> int | None:
        """An amount that stands as one though the project has several years."""
        value = self.answer["value"] if self.answer else None
        return value if self.widget == BY_YEAR and isinstance(value, int) else None

    @property
    def warning(self) -> Json | None:
        """What there is to warn of in the stored answer: a message, and its sources."""
        return self.answer if self.answer and self.answer["level"] == "warning" else None

    def name(self, part: str = MAIN) -> str:
        """Name the field of a part."""
        return field_name(self.question, part)


def choices_of(visit: Visit, call: Json, question: Json, filled: Filled) -> Sequence[Choice]:
    """Give what there is to choose from; none where the answer is written."""
    chosen = filled.text.split(",")
    return [
        Choice(value, title, value in chosen, hint)
        for value, title, hint in _offered(visit, call, question)
        if question["kind"] != "area" or value != UNKNOWN
    ]


def _offered(visit: Visit, call: Json, question: Json) -> Sequence[tuple[str, str, str | None]]:
    unknown = (UNKNOWN, visit.say("plain_not_known"), None)
    match question["kind"]:
        case "yes_no":
            return [(YES, visit.say("plain_yes"), None), (NO, visit.say("plain_no"), None), unknown]
        case "choice":
            return [*((each["id"], each["title"], None) for each in question["options"]), unknown]
        case "choices":
            return [(each["id"], each["title"], None) for each in question["options"]]
        case "area":
            return [
                (str(each["number"]), f"{each['number']}. {each['title']}", each.get("gist")) for each in call["areas"]
            ]
    return []
