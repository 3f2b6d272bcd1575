"""The draft as the pages show it: its sections, and the questions in them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from starlette.requests import Request

from bot.gateway.access import COOKIE, Access, access_with
from bot.gateway.plain.fields import Field, choices_of
from bot.gateway.plain.filled import Filled, stored
from bot.gateway.plain.visits import Visit, visit_of
from bot.gateway.ports import DraftView, Json
from bot.gateway.problems import ProblemError
from bot.gateway.threads import in_thread
from bot.store.errors import UnknownConversationError, WrongTokenError

NORWAY = ZoneInfo("Europe/Oslo")
AREA, CONDITIONS = "omrade", "vilkar"


@dataclass(frozen=True)
class Section:
    """A page of the draft."""

    id: str
    title: str
    questions: Sequence[Json]


@dataclass(frozen=True)
class Sheet:
    """A draft, its call, and whoever looks at it."""

    visit: Visit
    access: Access
    call: Json
    draft: Json

    @property
    def path(self) -> str:
        """Where the draft's pages are."""
        return f"/utkast/{self.access.conversation.id}"

    @property
    def area(self) -> Json | None:
        """The area that is chosen."""
        return next((each for each in self.call["areas"] if each["number"] == self.draft["area"]), None)

    @property
    def years(self) -> Sequence[str]:
        """The years of the project, once it is said how many."""
        return list(self.draft["totals"].get("years", {}))

    @property
    def saved_at(self) -> datetime | None:
        """When an answer was given last, by a clock in Norway."""
        moments = [datetime.fromisoformat(each["at"]) for each in self.draft["answers"].values() if each["at"]]
        return max(moments).astimezone(NORWAY) if moments else None

    def shown(self, view: DraftView) -> "Sheet":
        """Give the same as it is after a change."""
        return replace(self, draft=view.body)

    def sections(self) -> Sequence[Section]:
        """Give the pages in their order; only the first before an area is chosen, or where it is only referred to."""
        by_area = [each for each in self.call["questions"] if each["kind"] == "area"]
        first = Section(AREA, self.visit.say("plain_area"), by_area)
        if self.area is None or self.area.get("refers_to"):
            return [first]
        titles = {each["id"]: each["title"] for each in self.call["sections"]}
        titles[CONDITIONS] = self.visit.say("plain_conditions")
        made = [Section(each, title, self._questions(each)) for each, title in titles.items()]
        return [first, *(section for section in made if section.questions)]

    def section(self, section_id: str) -> Section:
        """Find a page; raises ProblemError (404)."""
        for section in self.sections():
            if section.id == section_id:
                return section
        raise ProblemError(404, "not_found")

    def after(self, section: Section) -> str:
        """Give the place of the page that comes next; the draft's own page after the last."""
        ids = [each.id for each in self.sections()]
        place = ids.index(section.id) + 1
        return f"/{ids[place]}" if place < len(ids) else ""

    def fields(self, section: Section, sent: Mapping[str, Filled], errors: Mapping[str, str]) -> Sequence[Field]:
        """Give a page's questions with what stands in them: what was sent where it was not taken, else what is kept."""
        return [self._field(each, sent.get(each["id"]), errors.get(each["id"])) for each in section.questions]

    def kept(self, question: Json) -> Filled:
        """Give what the fields of a question show of what is stored."""
        return stored(question, self._answer(question), self.years)

    def _answer(self, question: Json) -> Json | None:
        answer = self.draft["answers"].get(question["id"])
        return answer if answer and answer["value"] is not None else None

    def _field(self, question: Json, sent: Filled | None, error: str | None) -> Field:
        kept = self.kept(question)
        filled = sent if sent is not None and error is not None else kept
        return Field(
            question=question,
            filled=filled,
            was=kept.digest,
            answer=self._answer(question),
            choices=choices_of(self.visit, self.call, question, filled),
            years=self.years,
            is_missing=question["id"] in self.draft["missing"],
            only_if=self._guard(question),
            error=error,
        )

    def _questions(self, section: str) -> list[Json]:
        number = self.draft["area"]
        return [
            each
            for each in self.call["questions"]
            if each["kind"] != "area"
            and each["forms"]
            and number in each["areas"]
            and each.get("section", CONDITIONS) == section
        ]

    def _guard(self, question: Json) -> str | None:
        guards = {each["id"]: each.get("applies_when") for each in self.call["conditions"]}
        guard = question.get("depends_on") or guards.get(question["id"])
        return next((each["text"] for each in self.call["questions"] if each["id"] == guard), None)


async def sheet_of(request: Request, needed: str) -> Sheet:
    """Open the draft in the address for whoever has its cookie; raises ProblemError: 404 for anybody else."""
    token = request.cookies.get(COOKIE)
    try:
        access = await access_with(request, token or "", needed)
    except (WrongTokenError, UnknownConversationError):
        raise ProblemError(404, "plain_no_draft") from None
    visit = visit_of(request)
    view = await in_thread(visit.gateway.services.draft_view, access.conversation.id, visit.language)
    call = await in_thread(visit.call, view.body["call"])
    return Sheet(visit, access, call, view.body)
